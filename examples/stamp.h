/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stamps: what a letter costs.  Part of the static library libstamp.a.  */

#ifndef STAMP_H
#define STAMP_H

#include <stdint.h>

enum stamp_kind
{
  STAMP_STANDARD,
  STAMP_EXPRESS,
  STAMP_PARCEL
};

struct stamp
{
  enum stamp_kind kind;
  uint16_t cents;
  unsigned int cancelled : 1;
};

/* The stamp for GRAMS of mail.  */
struct stamp stamp_for (unsigned int grams, int express);
unsigned int stamp_round_grams (unsigned int grams);

#endif
