/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The model: walking records, and building models.

   Walks over the words of a record go through [btf_next_word], which reads the
   table of kinds; what cannot afford it (reading, interning) reads the table
   itself.  Nothing knows what a record looks like but the table.  Building
   appends to three growing arrays; the pointers that readers use (records,
   offsets, strings) are set anew each time.  */

#include "btf.h"
#include "diag.h"
#include "hash.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

uint32_t
btf_record_size (const struct btf *btf, const btf_word *r)
{
  uint32_t kind = info_kind (r[1]);
  const struct btf_kind *k = &btf_kinds[kind];

  if (k->name != NULL)
    {
      uint32_t items = k->vlen_is_linkage ? 0 : info_vlen (r[1]);

      return 4 * (3 + k->nfixed + items * k->nitem);
    }
  while (btf->layout.n <= kind)
    btf = btf->base;
  return 12 + btf->layout.v[kind].info
	 + info_vlen (r[1]) * btf->layout.v[kind].elem;
}

uint64_t
btf_type_size (const struct btf *btf, uint32_t type, unsigned pointer)
{
  uint64_t count = 1;

  /* Deeper ones the kernel does not follow, and they may be cycles.  */
  for (unsigned steps = 64; type != 0 && steps > 0; steps--)
    {
      const btf_word *r = btf_record (btf, type);

      switch ((enum btf_kind_id) info_kind (r[1]))
	{
	case BTF_INT:
	case BTF_STRUCT:
	case BTF_UNION:
	case BTF_ENUM:
	case BTF_ENUM64:
	case BTF_FLOAT:
	case BTF_DATASEC:
	  return count * r[2];
	case BTF_PTR:
	  return count * pointer;
	case BTF_ARRAY:
	  if (__builtin_mul_overflow (count, (uint64_t) r[5], &count)
	      || count > UINT32_MAX)
	    return 0;
	  type = r[3];
	  break;
	case BTF_TYPEDEF:
	case BTF_VOLATILE:
	case BTF_CONST:
	case BTF_RESTRICT:
	case BTF_TYPE_TAG:
	case BTF_VAR:
	  type = r[2];
	  break;
	case BTF_UNKN:
	case BTF_FWD:
	case BTF_FUNC:
	case BTF_FUNC_PROTO:
	case BTF_DECL_TAG:
	case BTF_NR_KINDS:
	  return 0;
	}
    }
  return 0;
}

enum btf_family
btf_family (const struct btf *btf, uint32_t type)
{
  const btf_word *r;

  if (type == 0)
    return FAMILY_NONE;
  r = btf_record (btf, type);
  if (*btf_string (btf, r[0]) == '\0')
    return FAMILY_NONE;
  if (info_kind (r[1]) == BTF_FWD && info_kflag (r[1]))
    return FAMILY_UNION;
  return btf_kinds[info_kind (r[1])].family;
}

char *
btf_spell (const struct btf *btf, uint32_t type)
{
  static const char *const families[]
    = { "", "struct ", "union ", "enum ", "typedef " };
  const char *name = btf_name (btf, type);
  uint32_t kind = btf_kind_of (btf, type);

  if (type == 0)
    return mem_printf ("void");
  if (*name != '\0')
    return mem_printf ("%s%s", families[btf_family (btf, type)], name);
  if (btf_kinds[kind].name == NULL)
    return mem_printf ("type of unknown kind %u", kind);
  return mem_printf ("%s", btf_kinds[kind].name);
}

const struct btf_field btf_name_field = { "name", ROLE_NAME };

bool
btf_next_run (struct btf_words *w)
{
  const struct btf_kind *k = w->kind;
  size_t n = 1;

  switch (w->before++)
    {
    case 0: /* The third word.  */
      if (k->name == NULL)
	return false;
      w->next = &k->header;
      w->index = 1;
      break;
    case 1:
      w->next = k->fixed;
      n = k->nfixed;
      if (n > 0)
	break;
      /* Fall through.  */
    default: /* The next item.  */
      w->before = 2;
      if (w->left == 0 || k->nitem == 0)
	return false;
      w->left--;
      w->item++;
      w->next = k->item;
      n = k->nitem;
    }
  w->end = w->next + n;
  return true;
}

bool
btf_find_mentions (struct btf_words *w)
{
  const struct btf_kind *k = w->kind;

  for (int i = 0; i < k->nitem; i++)
    if (k->item[i].role == ROLE_TYPE) /* No kind has two.  */
      {
	w->index = 3 + k->nfixed + i - k->nitem;
	return true;
      }
  return false;
}

/* Whether BTF can have types of unknown kinds: only a layout sizes them.  */
static bool
can_have_unknown (const struct btf *btf)
{
  for (; btf != NULL; btf = btf->base)
    if (btf->layout.n > BTF_NR_KINDS)
      return true;
  return false;
}

uint32_t
btf_first_unknown (const struct btf *btf)
{
  for (uint32_t t = btf->first; can_have_unknown (btf) && t < btf_end (btf);
       t++)
    if (btf_kinds[btf_kind_of (btf, t)].name == NULL)
      return t;
  return 0;
}

struct btf_types
btf_types_of (const struct btf *btf, uint32_t kinds)
{
  struct btf_types types = { 0 };

  for (uint32_t i = 0; i < btf->ntypes; i++)
    {
      const btf_word *r = (const btf_word *) (btf->records + btf->offsets[i]);
      uint32_t kind = info_kind (r[1]);

      if (kind < BTF_NR_KINDS && kinds >> kind & 1)
	vec_push (&types.ids, btf->first + i);
    }
  return types;
}

/* The strings of a built model, and its bases', by content.  */
struct str_index
{
  struct hash_table table; /* Entries are offsets.  */
};

struct btf *
btf_new (const char *name, const struct btf *base)
{
  struct btf *btf = mem_zalloc (1, sizeof *btf);

  btf->name = arena_strdup (&btf->arena, name);
  btf->base = base;
  btf->first = base != NULL ? btf_end (base) : 1;
  btf->first_str = base != NULL ? btf_str_end (base) : 0;
  btf->hdr_len = BTF_HEADER;
  btf->big_endian = base != NULL ? base->big_endian : HOST_BIG_ENDIAN;
  btf->records = (const unsigned char *) "";
  btf->strings = "";
  if (base == NULL)
    {
      vec_push (&btf->own_strings, '\0');
      btf->strings = btf->own_strings.v;
      btf->strings_size = 1;
    }
  return btf;
}

void
btf_free (struct btf *btf)
{
  if (btf == NULL)
    return;
  if (btf->str_index != NULL)
    hash_free (&btf->str_index->table);
  free (btf->str_index);
  vec_free (&btf->layout);
  vec_free (&btf->own_records);
  vec_free (&btf->own_offsets);
  vec_free (&btf->own_strings);
  arena_free (&btf->arena);
  free (btf);
}

/* Find S among the strings of INDEX, or where it belongs.  */
static struct hash_slot *
find_string (const struct btf *btf, struct str_index *index, const char *s,
	     uint64_t hash)
{
  struct hash_slot *slot;

  hash_reserve (&index->table);
  for (slot = hash_find (&index->table, hash); slot->entry != 0;
       slot = hash_next (&index->table, slot))
    if (slot->hash == (uint32_t) hash
	&& strcmp (btf_string (btf, slot->entry - 1), s) == 0)
      break;
  return slot;
}

/* Put the strings that BTF and its bases have so far into a new index.  */
static struct str_index *
index_strings (const struct btf *btf)
{
  struct str_index *index = mem_zalloc (1, sizeof *index);

  for (const struct btf *b = btf; b != NULL; b = b->base)
    for (uint32_t off = 0; off < b->strings_size;)
      {
	const char *s = b->strings + off;
	size_t size = strlen (s);
	uint64_t hash = hash_bytes (s, size);
	struct hash_slot *slot = find_string (btf, index, s, hash);

	if (slot->entry == 0)
	  hash_put (&index->table, slot, hash, b->first_str + off);
	off += size + 1;
      }
  return index;
}

/* Names that begin in the middle of others, of a few bytes of input, can come
   to any amount.  What is longer than the format allows is not written: nor
   what is made of it.  */
static bool
strings_are_full (struct btf *btf)
{
  if (btf_str_end (btf) > BTF_MAX_NAME_OFF + 1)
    btf->lost_strings = true;
  return btf->lost_strings;
}

uint32_t
btf_append_string (struct btf *btf, const char *s)
{
  uint32_t offset = btf_str_end (btf);
  size_t size;

  if (strings_are_full (btf))
    return 0;
  size = strlen (s);
  if (size >= UINT32_MAX - offset)
    diag_no_memory ();
  vec_reserve (&btf->own_strings, size + 1);
  memcpy (btf->own_strings.v + btf->own_strings.n, s, size + 1);
  btf->own_strings.n += size + 1;
  btf->strings = btf->own_strings.v;
  btf->strings_size = btf->own_strings.n;
  return offset;
}

uint32_t
btf_add_string (struct btf *btf, const char *s)
{
  size_t size;
  uint64_t hash;
  struct hash_slot *slot;

  if (*s == '\0' || strings_are_full (btf))
    return 0;
  if (btf->str_index == NULL)
    btf->str_index = index_strings (btf);
  size = strlen (s);
  hash = hash_bytes (s, size);
  slot = find_string (btf, btf->str_index, s, hash);
  if (slot->entry == 0)
    hash_put (&btf->str_index->table, slot, hash, btf_append_string (btf, s));
  return slot->entry - 1;
}

uint32_t
btf_add (struct btf *btf, const btf_word *words, size_t nwords)
{
  size_t size = nwords * 4;

  assert (nwords >= 3);
  if (size > UINT32_MAX - btf->records_size)
    diag_no_memory ();
  vec_reserve (&btf->own_records, size);
  if (words != NULL)
    memcpy (btf->own_records.v + btf->own_records.n, words, size);
  else
    memset (btf->own_records.v + btf->own_records.n, 0, size);
  vec_push (&btf->own_offsets, btf->own_records.n);
  btf->own_records.n += size;
  btf->records = btf->own_records.v;
  btf->records_size = btf->own_records.n;
  btf->offsets = btf->own_offsets.v;
  return btf->first + btf->ntypes++;
}

btf_word *
btf_edit (struct btf *btf, uint32_t type)
{
  assert (type >= btf->first && type < btf_end (btf));
  return (btf_word *) (btf->own_records.v
		       + btf->own_offsets.v[type - btf->first]);
}
