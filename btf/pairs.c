/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* A map from pairs of numbers to numbers.  See pairs.h.  */

#include "pairs.h"

uint32_t
pairs_number (struct pairs *m, uint32_t a, uint32_t b, bool *new)
{
  uint32_t key[2] = { a, b };
  uint64_t hash = hash_bytes (key, sizeof key);
  struct hash_slot *s;

  hash_reserve (&m->table);
  for (s = hash_find (&m->table, hash); s->entry != 0;
       s = hash_next (&m->table, s))
    {
      const struct pair *p = &m->list.v[s->entry - 1];

      if (s->hash == (uint32_t) hash && p->a == a && p->b == b)
	{
	  *new = false;
	  return s->entry - 1;
	}
    }
  *new = true;
  hash_put (&m->table, s, hash, m->list.n);
  vec_push (&m->list, (struct pair){ a, b, 0 });
  return m->list.n - 1;
}

uint32_t *
pairs_value (struct pairs *m, uint32_t a, uint32_t b, bool *new)
{
  uint32_t number = pairs_number (m, a, b, new);

  return &m->list.v[number].value;
}

bool
pairs_find (const struct pairs *m, uint32_t a, uint32_t b, uint32_t *number)
{
  uint32_t key[2] = { a, b };
  uint64_t hash;

  if (m->list.n == 0)
    return false;
  hash = hash_bytes (key, sizeof key);
  for (struct hash_slot *s = hash_find (&m->table, hash); s->entry != 0;
       s = hash_next (&m->table, s))
    {
      const struct pair *p = &m->list.v[s->entry - 1];

      if (s->hash == (uint32_t) hash && p->a == a && p->b == b)
	{
	  *number = s->entry - 1;
	  return true;
	}
    }
  return false;
}

void
pairs_free (struct pairs *m)
{
  hash_free (&m->table);
  vec_free (&m->list);
}
