/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The model: the types and strings of one unit.

   A *unit* is one blob of BTF: what one compiler run wrote, or one merged
   output.  It is a run of records (kinds.h) and a run of strings, both in host
   byte order; type ids and string offsets are those of the format.  Split BTF
   continues the ids and the strings of its *base*.

   Models come from btf_read (bytes), text_parse (text) or are built with
   btf_new and btf_add; they never change otherwise.  What came from one of
   these is well formed: every id, string offset, count and record end is in
   range, so no code behind the gate checks again.

   Words that this project uses in one sense only:

     mention     a use of a type id in a record
     item        a member, parameter, enumerator or variable of a record
     identical   two records with the same words and strings
     equal       identical, and what they mention is equal in turn
     compatible  equal, but for a forward that stands for its definition  */

#ifndef BTF_BTF_H
#define BTF_BTF_H

#include "bytes.h"
#include "kinds.h"
#include "mem.h"

struct btf
{
  const char *name;	  /* For messages: "a.o: .BTF".  In arena.  */
  const struct btf *base; /* Borrowed, or NULL.  */
  uint32_t first;	  /* Id of the first type of its own.  */
  uint32_t ntypes;	  /* Types of its own.  */
  uint32_t first_str;	  /* Offset of the first string of its own.  */

  const unsigned char *records; /* Borrowed from the input, or owned.  */
  uint32_t records_size;
  const uint32_t *offsets; /* By id - first: where the record begins.  */
  const char *strings;	   /* Likewise borrowed or owned.  */
  uint32_t strings_size;

  /* How it was, and will be, encoded.  */
  uint32_t hdr_len; /* Header length as read; 24 or 32 if built. */
  uint8_t flags;
  bool big_endian;
  bool has_layout;
  VEC (struct btf_layout) layout; /* By kind; what it says of unknown kinds. */

  struct arena arena;
  VEC (unsigned char) own_records;
  VEC (uint32_t) own_offsets;
  VEC (char) own_strings;
  struct str_index *str_index; /* For btf_add_string.  */
  bool lost_strings;	       /* There were more than can be written.  */
};

/* The size of a kind's records: 12 bytes, INFO bytes, vlen times ELEM.  */
struct btf_layout
{
  uint8_t info, elem;
  uint16_t flags;
};

/* One past the highest id of BTF, its base's types included.  */
static inline uint32_t
btf_end (const struct btf *btf)
{
  return btf->first + btf->ntypes;
}

/* One past the highest string offset, the base's strings included.  */
static inline uint32_t
btf_str_end (const struct btf *btf)
{
  return btf->first_str + btf->strings_size;
}

/* The words of TYPE, which must exist and not be 0 (void).  Borrowed.  */
static inline const btf_word *
btf_record (const struct btf *btf, uint32_t type)
{
  while (type < btf->first)
    btf = btf->base;
  return (const btf_word *) (btf->records + btf->offsets[type - btf->first]);
}

/* The string at OFFSET, which must be in range.  Borrowed.  */
static inline const char *
btf_string (const struct btf *btf, uint32_t offset)
{
  while (offset < btf->first_str)
    btf = btf->base;
  return btf->strings + (offset - btf->first_str);
}

/* The kind of TYPE; BTF_UNKN for 0, void.  */
static inline uint32_t
btf_kind_of (const struct btf *btf, uint32_t type)
{
  return type == 0 ? BTF_UNKN : info_kind (btf_record (btf, type)[1]);
}

/* Its name, or "" if it has none.  Borrowed.  */
static inline const char *
btf_name (const struct btf *btf, uint32_t type)
{
  return type == 0 ? "" : btf_string (btf, btf_record (btf, type)[0]);
}

/* Number of items of TYPE: vlen, but 0 for a FUNC.  */
static inline uint32_t
btf_nitems (const struct btf *btf, uint32_t type)
{
  uint32_t info = btf_record (btf, type)[1];

  return btf_kinds[info_kind (info)].vlen_is_linkage ? 0 : info_vlen (info);
}

/* The words of item INDEX of TYPE, a known kind.  Borrowed.  */
static inline const btf_word *
btf_item (const struct btf *btf, uint32_t type, uint32_t index)
{
  const btf_word *r = btf_record (btf, type);
  const struct btf_kind *k = &btf_kinds[info_kind (r[1])];

  return r + 3 + k->nfixed + (size_t) index * k->nitem;
}

/* The size of TYPE in bytes on a machine where that of a pointer is POINTER;
   of a VAR that of its type.  0 if it has none, or one that does not fit 64
   bits, or is deeper in typedefs and arrays than the kernel follows.  */
uint64_t btf_type_size (const struct btf *btf, uint32_t type,
			unsigned pointer);

/* Size in bytes of the record at R.  */
uint32_t btf_record_size (const struct btf *btf, const btf_word *r);

/* The family of a tag kind (kinds.h), that of what it announces for a FWD, and
   FAMILY_NONE for other kinds and for types without a name.  */
enum btf_family btf_family (const struct btf *btf, uint32_t type);

/* "struct node", "int", "FUNC_PROTO": TYPE as messages spell it.  The caller
   frees it.  */
char *btf_spell (const struct btf *btf, uint32_t type);

/* Walk all words of a record that have a role.

     struct btf_words w = btf_words (btf, type);
     while (btf_next_word (&w))
       if (w.field->role == ROLE_TYPE) use (w.value);

   Begins with the name (role ROLE_NAME) and the third word; skips info.  ITEM
   is the index of the item, or -1 for the words before the items.  A type of
   unknown kind has only its name: whoever must understand all mentions asks
   btf_first_unknown first.  */
struct btf_words
{
  const struct btf_field *field;
  uint32_t value;
  int64_t item;
  size_t index; /* Of the word in the record.  */
  /* Private.  */
  const btf_word *record;
  const struct btf_kind *kind;
  const struct btf_field *next, *end; /* Of a run of fields.  */
  uint32_t left;		      /* Items.  */
  uint8_t before; /* Runs, or mentions, before the items that were begun.  */
};

/* The field of a record's first word.  */
extern const struct btf_field btf_name_field;

/* The words of the record at R, wherever it is.  */
static inline struct btf_words
btf_words_of (const btf_word *r)
{
  const struct btf_kind *k = &btf_kinds[info_kind (r[1])];

  return (struct btf_words){ .item = -1,
			     .index = -1,
			     .record = r,
			     .kind = k,
			     .next = &btf_name_field,
			     .end = &btf_name_field + 1,
			     .left
			     = k->vlen_is_linkage ? 0 : info_vlen (r[1]) };
}

static inline struct btf_words
btf_words (const struct btf *btf, uint32_t type)
{
  return btf_words_of (btf_record (btf, type));
}

/* For btf_next_word: begin the next run of fields.  */
bool btf_next_run (struct btf_words *w);

static inline bool
btf_next_word (struct btf_words *w)
{
  if (w->next == w->end && !btf_next_run (w))
    return false;
  w->field = w->next++;
  w->value = w->record[++w->index];
  return true;
}

/* For btf_next_mention: find where the items mention types.  */
bool btf_find_mentions (struct btf_words *w);

/* Walk the types that a record mentions, void included: set *TYPE, and ITEM as
   above.  A walk is of words or of mentions, not of both.  */
static inline bool
btf_next_mention (struct btf_words *w, uint32_t *type)
{
  const struct btf_kind *k = w->kind;

  /* Words before the items.  */
  while (w->before <= k->nfixed)
    {
      unsigned i = w->before++;

      if ((i == 0 ? &k->header : &k->fixed[i - 1])->role == ROLE_TYPE)
	{
	  *type = w->record[2 + i];
	  return true;
	}
    }
  if (w->left == 0 || (w->item < 0 && !btf_find_mentions (w)))
    return false;
  w->left--;
  w->item++;
  w->index += k->nitem;
  *type = w->record[w->index];
  return true;
}

/* The lowest type of its own whose kind is unknown, or 0.  */
uint32_t btf_first_unknown (const struct btf *btf);

/* The types of BTF's own whose kind is in the set KINDS, of bits 1 << BTF_*,
   in order.  The caller frees the list.  */
struct btf_types
{
  VEC (uint32_t) ids;
};
struct btf_types btf_types_of (const struct btf *btf, uint32_t kinds);

/* A new, empty model over BASE (borrowed; NULL for none).  NAME is copied.  It
   has the base's byte order, else the host's, and no layout.  */
struct btf *btf_new (const char *name, const struct btf *base);
void btf_free (struct btf *btf);

/* Append string S, which the caller knows not to be there; return its offset.
   When there are more strings than BTF can have, which btf_write then says, no
   more are added, and this, as btf_add_string, returns 0.  */
uint32_t btf_append_string (struct btf *btf, const char *s);

/* The offset of string S in BTF or its bases, added if it is not there yet. ""
   is always at 0.  For built models only.  */
uint32_t btf_add_string (struct btf *btf, const char *s);

/* Append a record of NWORDS words, which are copied, and return its id.  The
   caller vouches that what it mentions will exist and that the number of words
   fits its info word.  Pass NULL to have the words zeroed and fill them in
   with btf_edit.  */
uint32_t btf_add (struct btf *btf, const btf_word *words, size_t nwords);

/* The words of a type of a model under construction, valid until the next
   btf_add.  */
btf_word *btf_edit (struct btf *btf, uint32_t type);

#endif
