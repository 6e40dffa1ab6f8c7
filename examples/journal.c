/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "index.h"

#include <stdio.h>
#include <stdlib.h>

/* Not index.c's struct entry.  */
struct entry
{
  const char *what;
  unsigned int number;
};
typedef struct entry entry_t;

struct journal
{
  unsigned int n;
  entry_t entries[32];
};

struct journal *
journal_new (void)
{
  struct journal *journal = calloc (1, sizeof *journal);

  if (journal == NULL)
    abort ();
  return journal;
}

void
journal_note (struct journal *journal, const char *what, unsigned int number)
{
  if (journal->n < 32)
    journal->entries[journal->n++]
      = (entry_t){ .what = what, .number = number };
}

unsigned int
journal_print (const struct journal *journal)
{
  for (unsigned int i = 0; i < journal->n; i++)
    printf ("%s %u\n", journal->entries[i].what, journal->entries[i].number);
  return journal->n;
}

void
journal_free (struct journal *journal)
{
  free (journal);
}
