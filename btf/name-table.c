/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* From names to numbers: a hash table over a list of names.  */

#include "name-table.h"

#include <string.h>

/* The slot of NAME, or the free one where it belongs.  */
static struct hash_slot *
find_slot (const struct name_table *t, const char *name, uint64_t hash)
{
  struct hash_slot *s;

  for (s = hash_find (&t->table, hash); s->entry != 0;
       s = hash_next (&t->table, s))
    if (s->hash == (uint32_t) hash
	&& strcmp (t->entries.v[s->entry - 1].name, name) == 0)
      break;
  return s;
}

uint32_t *
name_table_at (struct name_table *t, const char *name)
{
  uint64_t hash = hash_bytes (name, strlen (name));
  struct hash_slot *s;

  hash_reserve (&t->table);
  s = find_slot (t, name, hash);
  if (s->entry == 0)
    {
      hash_put (&t->table, s, hash, t->entries.n);
      vec_push (&t->entries, (struct name_entry){ name, NAME_NONE });
    }
  return &t->entries.v[s->entry - 1].value;
}

uint32_t
name_table_get (const struct name_table *t, const char *name)
{
  struct hash_slot *s;

  if (t->table.slots == NULL)
    return NAME_NONE;
  s = find_slot (t, name, hash_bytes (name, strlen (name)));
  return s->entry == 0 ? NAME_NONE : t->entries.v[s->entry - 1].value;
}

void
name_table_free (struct name_table *t)
{
  hash_free (&t->table);
  vec_free (&t->entries);
}
