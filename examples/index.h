/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters by postcode, and a journal of what happened.  Their entries are
   private to index.c and journal.c, and both call them struct entry.  */

#ifndef INDEX_H
#define INDEX_H

#include "letter.h"

struct index;
struct journal;

struct index *index_new (void);
void index_add (struct index *index, struct letter *letter);
struct letter *index_take (struct index *index, uint32_t postcode);
void index_free (struct index *index);

struct journal *journal_new (void);
void journal_note (struct journal *journal, const char *what,
		   unsigned int number);
unsigned int journal_print (const struct journal *journal);
void journal_free (struct journal *journal);

#endif
