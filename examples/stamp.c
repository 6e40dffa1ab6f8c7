/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stamp.h"

struct stamp
stamp_for (unsigned int grams, int express)
{
  struct stamp stamp = { .kind = STAMP_STANDARD, .cents = 85 };

  if (stamp_round_grams (grams) > 1000)
    stamp = (struct stamp){ .kind = STAMP_PARCEL, .cents = 550 };
  else if (express)
    stamp = (struct stamp){ .kind = STAMP_EXPRESS, .cents = 370 };
  return stamp;
}
