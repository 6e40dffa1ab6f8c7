/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include <stdio.h>
#include <stdlib.h>

struct letter *
letter_new (const char *name, uint32_t postcode, unsigned int grams,
	    int express)
{
  struct letter *letter = calloc (1, sizeof *letter);

  if (letter == NULL)
    abort ();
  snprintf (letter->to.name, sizeof letter->to.name, "%s", name);
  letter->to.postcode = postcode;
  letter->grams = grams;
  letter->stamp = stamp_for (grams, express);
  list_init (&letter->queue);
  return letter;
}

void
letter_free (struct letter *letter)
{
  free (letter);
}
