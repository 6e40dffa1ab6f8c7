/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters.  An office is only a name here: office.c says what it is.  */

#ifndef LETTER_H
#define LETTER_H

#include "list.h"
#include "stamp.h"

struct office;

struct address
{
  char name[24];
  uint32_t postcode;
};

struct letter
{
  struct list queue;
  struct address to;
  struct stamp stamp;
  unsigned int grams;
  const struct office *at;
};

struct letter *letter_new (const char *name, uint32_t postcode,
			   unsigned int grams, int express);
void letter_free (struct letter *letter);

#endif
