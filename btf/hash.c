/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Growing a hash table.  See hash.h.

   A slot keeps 32 bits of the hash, which are also the bits that place it: no
   table has more than 2^31 slots, and 2^30 entries are more than a program's
   types.  */

#include "hash.h"
#include "diag.h"

void
hash_grow (struct hash_table *t)
{
  size_t room = t->slots == NULL ? 64 : 2 * ((size_t) t->mask + 1);
  struct hash_table new = { 0 };

  if (room > (size_t) 1 << 31)
    diag_no_memory ();
  new.slots = mem_zalloc (room, sizeof *new.slots);
  new.mask = room - 1;
  for (size_t i = 0; t->slots != NULL && i <= t->mask; i++)
    if (t->slots[i].entry != 0)
      {
	struct hash_slot *s = hash_find (&new, t->slots[i].hash);

	while (s->entry != 0)
	  s = hash_next (&new, s);
	*s = t->slots[i];
      }
  new.used = t->used;
  free (t->slots);
  *t = new;
}
