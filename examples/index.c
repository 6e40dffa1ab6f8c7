/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "index.h"

#include <stdlib.h>

/* Not journal.c's struct entry.  */
struct entry
{
  struct entry *next;
  struct letter *letter;
};
typedef struct entry entry_t;

struct index
{
  entry_t *buckets[8];
};

struct index *
index_new (void)
{
  struct index *index = calloc (1, sizeof *index);

  if (index == NULL)
    abort ();
  return index;
}

void
index_add (struct index *index, struct letter *letter)
{
  entry_t **bucket = &index->buckets[letter->to.postcode % 8];
  entry_t *entry = malloc (sizeof *entry);

  if (entry == NULL)
    abort ();
  *entry = (entry_t){ .next = *bucket, .letter = letter };
  *bucket = entry;
}

struct letter *
index_take (struct index *index, uint32_t postcode)
{
  for (entry_t **e = &index->buckets[postcode % 8]; *e; e = &(*e)->next)
    if ((*e)->letter->to.postcode == postcode)
      {
	entry_t *found = *e;
	struct letter *letter = found->letter;

	*e = found->next;
	free (found);
	return letter;
      }
  return NULL;
}

void
index_free (struct index *index)
{
  for (int i = 0; i < 8; i++)
    while (index->buckets[i] != NULL)
      letter_free (index_take (index, index->buckets[i]->letter->to.postcode));
  free (index);
}
