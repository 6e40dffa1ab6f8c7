/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "office.h"
#include "index.h"

#include <stdlib.h>

struct office
{
  const char *town;
  struct list queue;
  struct index *index;
  struct journal *journal;
  unsigned int income;
};

struct office *
office_open (const char *town)
{
  struct office *office = malloc (sizeof *office);

  if (office == NULL)
    abort ();
  *office = (struct office){ .town = town,
			     .index = index_new (),
			     .journal = journal_new () };
  list_init (&office->queue);
  return office;
}

void
office_take (struct office *office, struct letter *letter)
{
  letter->at = office;
  letter->stamp.cancelled = 1;
  list_append (&office->queue, &letter->queue);
  index_add (office->index, letter);
  office->income += letter->stamp.cents;
  journal_note (office->journal, "took", letter->to.postcode);
}

unsigned int
office_deliver (struct office *office, uint32_t postcode)
{
  unsigned int n = 0;
  struct letter *letter;

  while ((letter = index_take (office->index, postcode)) != NULL)
    {
      letter->queue.prev->next = letter->queue.next;
      letter->queue.next->prev = letter->queue.prev;
      letter_free (letter);
      n++;
    }
  journal_note (office->journal, "delivered", n);
  return n;
}

unsigned int
office_income (const struct office *office)
{
  return office->income;
}

void
office_close (struct office *office)
{
  journal_print (office->journal);
  journal_free (office->journal);
  index_free (office->index);
  free (office);
}
