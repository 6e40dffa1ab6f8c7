/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Sets of variants.  See sets.h.  */

#include "sets.h"

#include <stdlib.h>
#include <string.h>

void
sets_init (struct sets *s, const struct definitions *d, unsigned words)
{
  uint64_t none[SETS_MAX_WORDS] = { 0 };

  *s = (struct sets){ .d = d, .words = words };
  set_number (s, none);
}

void
sets_free (struct sets *s)
{
  vec_free (&s->bits);
  vec_free (&s->spreads);
  hash_free (&s->table);
}

uint32_t
set_number (struct sets *s, const uint64_t *bits)
{
  const struct definitions *d = s->d;
  size_t size = s->words * sizeof *bits;
  uint64_t hash = hash_bytes (bits, size);
  struct hash_slot *slot;

  hash_reserve (&s->table);
  for (slot = hash_find (&s->table, hash); slot->entry != 0;
       slot = hash_next (&s->table, slot))
    if (slot->hash == (uint32_t) hash
	&& memcmp (set_bits (s, slot->entry - 1), bits, size) == 0)
      return slot->entry - 1;
  hash_put (&s->table, slot, hash, s->n);
  for (unsigned i = 0; i < s->words; i++)
    {
      vec_push (&s->bits, bits[i]);
      vec_push (&s->spreads, 0);
    }
  for (uint32_t v = 0; v < d->variants.n && v < 64 * s->words; v++)
    if (has_bit (bits, v))
      for (uint32_t root = d->root_of.v[v], w = d->first_of.v[root];
	   w < d->first_of.v[root + 1]; w++)
	put_bit (s->spreads.v + (size_t) s->n * s->words, w);
  return s->n++;
}

uint32_t
set_union (struct sets *s, uint32_t a, uint32_t b)
{
  uint64_t bits[SETS_MAX_WORDS];

  for (unsigned i = 0; i < s->words; i++)
    bits[i] = set_bits (s, a)[i] | set_bits (s, b)[i];
  return set_number (s, bits);
}

uint32_t
set_part (struct sets *s, uint32_t set, const uint64_t *mask)
{
  uint64_t bits[SETS_MAX_WORDS];

  for (unsigned i = 0; i < s->words; i++)
    bits[i] = set_bits (s, set)[i] & mask[i];
  return set_number (s, bits);
}

bool
set_within (const struct sets *s, uint32_t a, uint32_t b)
{
  const uint64_t *x = set_bits (s, a), *y = set_bits (s, b);

  for (unsigned i = 0; i < s->words; i++)
    if (x[i] & ~y[i])
      return false;
  return true;
}

bool
set_contradicts (const struct sets *s, uint32_t a, uint32_t b)
{
  const uint64_t *x = set_bits (s, a), *y = set_bits (s, b);
  const uint64_t *xs = set_spread (s, a), *ys = set_spread (s, b);

  for (unsigned i = 0; i < s->words; i++)
    if ((x[i] ^ y[i]) & xs[i] & ys[i])
      return true;
  return false;
}

int
set_compare (const void *a, const void *b, void *context)
{
  const struct sets *s = context;
  const uint64_t *x = set_bits (s, *(const uint32_t *) a);
  const uint64_t *y = set_bits (s, *(const uint32_t *) b);
  int nx = 0, ny = 0;

  for (unsigned i = 0; i < s->words; i++)
    {
      nx += __builtin_popcountll (x[i]);
      ny += __builtin_popcountll (y[i]);
    }
  if (nx != ny)
    return ny - nx;
  for (unsigned i = 0; i < s->words; i++)
    if (x[i] != y[i])
      return x[i] < y[i] ? -1 : 1;
  return 0;
}

uint32_t
set_variant (const struct sets *s, uint32_t set, uint32_t root)
{
  const struct definitions *d = s->d;

  if (set != 0)
    for (uint32_t v = d->first_of.v[root]; v < d->first_of.v[root + 1]; v++)
      if (has_bit (set_bits (s, set), v))
	return d->variants.v[v];
  return 0;
}
