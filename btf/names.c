/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The strings of a model by content.  See names.h.  */

#include "names.h"
#include "diag.h"

#include <string.h>

/* The slot of S, or the free one where it belongs.  */
static struct hash_slot *
find_slot (const struct names *names, struct slice s, uint64_t hash)
{
  struct hash_slot *slot;

  for (slot = hash_find (&names->table, hash); slot->entry != 0;
       slot = hash_next (&names->table, slot))
    if (slot->hash == (uint32_t) hash)
      {
	const char *t = btf_string (names->btf, slot->entry - 1);

	if (strncmp (t, s.p, s.n) == 0 && t[s.n] == '\0')
	  break;
      }
  return slot;
}

/* Note that S is at OFFSET.  */
static void
note_string (struct names *names, struct slice s, uint32_t offset)
{
  uint64_t hash = hash_bytes (s.p, s.n);
  struct hash_slot *slot;

  hash_reserve (&names->table);
  slot = find_slot (names, s, hash);
  if (slot->entry == 0)
    hash_put (&names->table, slot, hash, offset);
  else if (slot->entry > offset + 1)
    slot->entry = offset + 1;
}

void
names_init (struct names *names, const struct btf *btf)
{
  *names = (struct names){ .btf = (struct btf *) btf };
  hash_reserve (&names->table);
  for (; btf != NULL; btf = btf->base)
    for (uint32_t off = 0; off < btf->strings_size;)
      {
	struct slice s = { btf->strings + off, strlen (btf->strings + off) };

	if (btf->first_str + off != 0)
	  note_string (names, s, btf->first_str + off);
	off += s.n + 1;
      }
}

void
names_free (struct names *names)
{
  hash_free (&names->table);
}

bool
names_find (const struct names *names, struct slice s, uint32_t *offset)
{
  struct hash_slot *slot = find_slot (names, s, hash_bytes (s.p, s.n));

  if (slot->entry == 0)
    return false;
  *offset = slot->entry - 1;
  return true;
}

uint32_t
names_append (struct names *names, struct slice s)
{
  struct btf *btf = names->btf;
  uint32_t offset = btf_str_end (btf);

  if (s.n >= UINT32_MAX - offset)
    diag_no_memory ();
  vec_reserve (&btf->own_strings, s.n + 1);
  memcpy (btf->own_strings.v + btf->own_strings.n, s.p, s.n);
  btf->own_strings.v[btf->own_strings.n + s.n] = '\0';
  btf->own_strings.n += s.n + 1;
  btf->strings = btf->own_strings.v;
  btf->strings_size = btf->own_strings.n;
  note_string (names, s, offset);
  return offset;
}
