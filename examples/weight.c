/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stamp.h"

static const struct step
{
  unsigned int upto, step;
} steps[] = { { 100, 10 }, { 1000, 50 }, { UINT32_MAX, 500 } };

unsigned int
stamp_round_grams (unsigned int grams)
{
  const struct step *s = steps;

  while (grams > s->upto)
    s++;
  return (grams + s->step - 1) / s->step * s->step;
}
