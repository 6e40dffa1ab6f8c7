/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Hashing: XXH3, and open hash tables of 32-bit entries.

   Hashes only find; equality decides.  A table holds numbers of entries that
   the caller keeps elsewhere, and the caller compares them.  */

#ifndef BTF_HASH_H
#define BTF_HASH_H

#include "mem.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <xxhash.h>

static inline uint64_t
hash_bytes (const void *data, size_t size)
{
  return XXH3_64bits (data, size);
}

/* A table of entry numbers below UINT32_MAX, at most half full.  A slot keeps
   the lower half of the hash, so that comparing entries is rarely in vain and
   growing needs no entries.  Zero-initialised is empty.  */
struct hash_slot
{
  uint32_t hash;
  uint32_t entry; /* Plus one; 0: the slot is free.  */
};

struct hash_table
{
  struct hash_slot *slots;
  uint32_t mask; /* Slots, a power of two, minus 1.  */
  uint32_t used;
};

/* Walk the slots in which an entry of hash HASH may be:

     for (struct hash_slot *s = hash_find (t, hash); s->entry != 0;
	  s = hash_next (t, s))
       if (s->hash == (uint32_t) hash && equal (s->entry - 1))
	 return s->entry - 1;

   The loop ends at the free slot where it belongs.  Call hash_reserve first.
 */
static inline struct hash_slot *
hash_find (const struct hash_table *t, uint64_t hash)
{
  return &t->slots[hash & t->mask];
}

static inline struct hash_slot *
hash_next (const struct hash_table *t, struct hash_slot *s)
{
  return &t->slots[(s - t->slots + 1) & t->mask];
}

/* Make room for one more entry.  */
void hash_grow (struct hash_table *t);

static inline void
hash_reserve (struct hash_table *t)
{
  if (__builtin_expect (t->slots == NULL || t->used >= t->mask / 2, 0))
    hash_grow (t);
}

/* Put ENTRY into the free slot S that a walk for HASH ended at.  */
static inline void
hash_put (struct hash_table *t, struct hash_slot *s, uint64_t hash,
	  uint32_t entry)
{
  s->hash = (uint32_t) hash;
  s->entry = entry + 1;
  t->used++;
}

static inline void
hash_free (struct hash_table *t)
{
  free (t->slots);
  *t = (struct hash_table){ 0 };
}

#endif
