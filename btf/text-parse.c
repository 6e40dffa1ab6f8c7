/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The raw notation: parsing.  text.c describes it.

   Text is taken line by line.  A line that begins with `[' opens a record,
   whose words are collected [begin_record] together with those of the item
   lines that follow [parse_item], until the next record or the end
   [finish_record].  Only there is it known whether a struct has bit fields,
   and thereby how its members' offsets are encoded.

   The attributes of a line are first split into keys and values (text-line.h).
   Then the kind's list of attributes (notation.h) asks for each by its label
   [set_attr], and what nobody asked for is an error.

   An id or label may come before the type that it names.  Such mentions are
   kept in a list and filled in at the end [resolve_mentions]; so are claims
   about string offsets [check_name_offs].  What is returned therefore has
   passed all checks of btf_read, each with its line.

   One pass, hash tables for labels and strings: linear time.  */

#include "text.h"
#include "text-line.h"
#include "names.h"
#include "notation.h"

#include <stdlib.h>
#include <string.h>

enum
{
  MAX_HDR_LEN = 0xffff
};

/* A use of an id or label that is not known yet.  */
struct mention
{
  struct slice label; /* Or no characters: the word is a number.  */
  size_t at;	      /* Index of its word in all records.  */
  size_t line;
};

struct label
{
  struct slice name;
  uint32_t type;
  size_t line;
};

struct name_off
{
  struct slice name;
  uint32_t offset;
  size_t line;
};

struct member
{
  size_t line;
  uint32_t bit_size;
};

enum block
{
  BLOCK_NONE, /* Nothing that item lines could belong to.  */
  BLOCK_LAYOUT,
  BLOCK_STRINGS,
  BLOCK_TYPE
};

struct parser
{
  struct line in;
  struct notation notation;
  struct btf *btf;
  struct names names;

  enum block block;
  bool has_header, has_layout_block, has_strings;

  /* The record that is being collected.  */
  size_t record_line;
  uint32_t kind, vlen;
  int kflag; /* -1: to be found out.  */
  bool has_vlen;
  uint32_t nitems;
  VEC (uint32_t) words;
  VEC (struct member) members;

  /* Of unknown kinds without a layout: what their records told so far.  */
  bool info_known[BTF_MAX_KIND + 1], elem_known[BTF_MAX_KIND + 1];

  VEC (struct mention) mentions;
  VEC (struct label) labels;
  struct hash_table label_table;
  VEC (struct name_off) name_offs;
};

static bool
slices_equal (struct slice a, struct slice b)
{
  return a.n == b.n && memcmp (a.p, b.p, a.n) == 0;
}

/* --- Names and mentions.  */

/* Set *OFFSET to where NAME is among the strings; a name_off= on the line says
   so explicitly.  */
static bool
set_name (struct parser *p, struct slice name, uint32_t *offset)
{
  bool is_given;
  uint32_t given = 0;

  if (!line_take_number (&p->in, "name_off", UINT32_MAX, &given, &is_given))
    return false;
  if (is_given)
    vec_push (&p->name_offs, (struct name_off){ name, given, p->in.number });
  *offset = 0;
  if (name.p != NULL && !names_find (&p->names, name, offset))
    {
      if (!p->has_strings)
	*offset = names_append (&p->names, name);
      else if (!is_given)
	return bad (&p->in, "the name '%s' is not among the strings",
		    show (name));
    }
  if (is_given)
    *offset = given;
  return true;
}

/* Check each name_off= now that all strings are there.  */
static bool
check_name_offs (struct parser *p)
{
  for (size_t i = 0; i < p->name_offs.n; i++)
    {
      const struct name_off *n = &p->name_offs.v[i];
      const char *s;

      if (n->offset >= btf_str_end (p->btf))
	return bad_at (&p->in, n->line,
		       "name_off= is %u, but the strings end at"
		       " %u",
		       n->offset, btf_str_end (p->btf));
      if (n->name.p == NULL ? n->offset == 0 : n->offset != 0)
	{
	  s = btf_string (p->btf, n->offset);
	  if (strlen (s) == n->name.n
	      && (n->name.n == 0 || memcmp (s, n->name.p, n->name.n) == 0))
	    continue;
	}
      s = btf_string (p->btf, n->offset);
      return bad_at (&p->in, n->line,
		     "the string at name_off=%u is '%s', not the"
		     " name",
		     n->offset, show (((struct slice){ s, strlen (s) })));
    }
  return true;
}

/* The label called NAME, or NULL.  */
static const struct label *
find_label (struct parser *p, struct slice name)
{
  uint64_t hash = hash_bytes (name.p, name.n);

  hash_reserve (&p->label_table);
  for (struct hash_slot *s = hash_find (&p->label_table, hash); s->entry != 0;
       s = hash_next (&p->label_table, s))
    if (s->hash == (uint32_t) hash
	&& slices_equal (p->labels.v[s->entry - 1].name, name))
      return &p->labels.v[s->entry - 1];
  return NULL;
}

static void
add_label (struct parser *p, struct label label)
{
  uint64_t hash = hash_bytes (label.name.p, label.name.n);
  struct hash_slot *s;

  hash_reserve (&p->label_table);
  s = hash_find (&p->label_table, hash);
  while (s->entry != 0)
    s = hash_next (&p->label_table, s);
  hash_put (&p->label_table, s, hash, p->labels.n);
  vec_push (&p->labels, label);
}

static bool
is_label (struct slice s)
{
  char c = s.n > 0 ? s.p[0] : '\0';

  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
	 || c == '.';
}

/* The word for a mention of S, attribute KEY; it is the next of p->words.  */
static bool
read_mention (struct parser *p, const char *key, struct slice s, uint32_t *v)
{
  size_t at = p->btf->own_records.n / 4 + p->words.n;
  uint64_t number;

  *v = 0;
  if (s.n > 0 && char_is_digit (s.p[0]))
    {
      if (!line_number (&p->in, key, s, UINT32_MAX, &number))
	return false;
      *v = number;
      if (number >= btf_end (p->btf))
	vec_push (&p->mentions,
		  (struct mention){ { NULL, 0 }, at, p->in.number });
      return true;
    }
  if (!is_label (s))
    return bad (&p->in, "%s= is '%s', expected an id or a label", key,
		show (s));
  vec_push (&p->mentions, (struct mention){ s, at, p->in.number });
  return true;
}

/* Fill in the mentions that came before their types.  */
static bool
resolve_mentions (struct parser *p)
{
  btf_word *words = (btf_word *) p->btf->own_records.v;

  for (size_t i = 0; i < p->mentions.n; i++)
    {
      const struct mention *m = &p->mentions.v[i];
      const struct label *label;

      if (m->label.n == 0)
	{
	  if (words[m->at] >= btf_end (p->btf))
	    return bad_at (&p->in, m->line,
			   "type %u is mentioned, but the last"
			   " type is %u",
			   words[m->at], btf_end (p->btf) - 1);
	  continue;
	}
      label = find_label (p, m->label);
      if (label == NULL)
	return bad_at (&p->in, m->line,
		       "type '%s' is mentioned, but no type has"
		       " this label",
		       show (m->label));
      words[m->at] = label->type;
    }
  return true;
}

/* --- The words of a record.  */

static bool
read_encoding (struct parser *p, struct slice s, uint32_t *encoding)
{
  struct slice rest = s;

  *encoding = 0;
  if (slice_is (s, NOTATION_UNKNOWN_ENCODING))
    {
      *encoding = BTF_INT_SIGNED | BTF_INT_CHAR;
      return true;
    }
  if (slice_is (s, notation_encoding (0)))
    return true;
  for (;;)
    {
      const char *bar = memchr (rest.p, '|', rest.n);
      struct slice word
	= { rest.p, bar != NULL ? (size_t) (bar - rest.p) : rest.n };
      uint32_t bit = 1;

      while (bit <= BTF_INT_BOOL && !slice_is (word, notation_encoding (bit)))
	bit <<= 1;
      if (bit > BTF_INT_BOOL || (*encoding & bit) != 0)
	return bad (&p->in,
		    "encoding= is '%s', expected (none), or SIGNED, CHAR"
		    " and BOOL joined by |",
		    show (s));
      *encoding |= bit;
      if (bar == NULL)
	return true;
      rest.n -= bar + 1 - rest.p;
      rest.p = bar + 1;
    }
}

static bool
read_linkage (struct parser *p, struct slice s, uint32_t max, uint32_t *v)
{
  uint64_t number;

  for (uint32_t linkage = 0; notation_linkage (linkage) != NULL; linkage++)
    if (slice_is (s, notation_linkage (linkage)))
      {
	*v = linkage;
	return true;
      }
  *v = BTF_EXTERN + 1;
  if (slice_is (s, NOTATION_UNKNOWN_LINKAGE))
    return true;
  if (!slice_digits (s, &number) || number > max)
    return bad (&p->in,
		"linkage= is '%s', expected static, global, extern or a"
		" number up to %u",
		show (s), max);
  *v = number;
  return true;
}

/* Set *V to 0 if S is ZERO, to 1 if it is ONE.  */
static bool
read_choice (struct parser *p, const char *key, struct slice s,
	     const char *zero, const char *one, int *v)
{
  *v = slice_is (s, one);
  return *v || slice_is (s, zero)
	 || bad (&p->in, "%s= is '%s', expected %s or %s", key, show (s), zero,
		 one);
}

/* Remember the width of a member's bit field, for when it is known how to
   encode it.  */
static bool
note_member (struct parser *p)
{
  uint32_t bit_size = 0;

  if (!line_take_number (&p->in, "bitfield_size", 255, &bit_size, NULL))
    return false;
  vec_push (&p->members, (struct member){ p->in.number, bit_size });
  return true;
}

/* An enumerator of BITS bits.  bpftool has the suffix LL or ULL for 64.  */
static bool
read_enumerator (struct parser *p, struct slice s, unsigned bits, uint64_t *v)
{
  if (bits == 64 && s.n > 2 && memcmp (s.p + s.n - 2, "LL", 2) == 0)
    s.n -= 2 + (s.n > 3 && s.p[s.n - 3] == 'U');
  return p->kflag
	   ? line_signed (&p->in, "val", s, bits, v)
	   : line_number (&p->in, "val", s, UINT64_MAX >> (64 - bits), v);
}

/* Put VALUE, that of attribute A, into the words.  Attributes come in the
   order of their words, so it goes into the last one or a new one, or is no
   word at all, but part of info.  */
static bool
set_attr (struct parser *p, const struct attr *a, struct slice value)
{
  uint64_t v64 = 0;
  uint32_t v = 0;

  switch ((enum attr_what) a->what)
    {
    case ATTR_NAME:
      return true; /* The caller's.  */
    case ATTR_NUM:
      if (!line_number (&p->in, a->label, value, UINT32_MAX, &v64))
	return false;
      break;
    case ATTR_SNUM:
      if (!line_signed (&p->in, a->label, value, 32, &v64))
	return false;
      break;
    case ATTR_TYPE:
      if (!read_mention (p, a->label, value, &v))
	return false;
      v64 = v;
      break;
    case ATTR_INT_OFFSET:
      if (!line_number (&p->in, a->label, value, 255, &v64))
	return false;
      v64 <<= 16;
      break;
    case ATTR_INT_BITS:
      if (!line_number (&p->in, a->label, value, 255, &v64))
	return false;
      p->words.v[p->words.n - 1] |= v64;
      return true;
    case ATTR_INT_ENCODING:
      if (!read_encoding (p, value, &v))
	return false;
      p->words.v[p->words.n - 1] |= v << 24;
      return true;
    case ATTR_OFFSET:
      if (!line_number (&p->in, a->label, value, UINT32_MAX, &v64)
	  || !note_member (p))
	return false;
      break;
    case ATTR_ENUM:
      if (!read_enumerator (p, value, 32, &v64))
	return false;
      break;
    case ATTR_ENUM64:
      if (!read_enumerator (p, value, 64, &v64))
	return false;
      vec_push (&p->words, (uint32_t) v64);
      v64 >>= 32;
      break;
    case ATTR_VLEN:
      if (!line_number (&p->in, a->label, value, BTF_MAX_VLEN, &v64))
	return false;
      p->has_vlen = true;
      p->vlen = v64;
      return true;
    case ATTR_SIGNEDNESS:
      return read_choice (p, a->label, value, "UNSIGNED", "SIGNED", &p->kflag);
    case ATTR_FWD_KIND:
      return read_choice (p, a->label, value, "struct", "union", &p->kflag);
    case ATTR_FUNC_LINKAGE:
      return read_linkage (p, value, BTF_MAX_VLEN, &p->vlen);
    case ATTR_VAR_LINKAGE:
      if (!read_linkage (p, value, UINT32_MAX, &v))
	return false;
      v64 = v;
      break;
    }
  vec_push (&p->words, (uint32_t) v64);
  return true;
}

/* Set the attributes ATTRS of WHAT from the line.  */
static bool
set_attrs (struct parser *p, const struct attr *attrs, unsigned n,
	   const char *what)
{
  for (unsigned i = 0; i < n; i++)
    {
      struct slice value;

      if (attrs[i].what == ATTR_NAME)
	continue;
      if (line_take (&p->in, attrs[i].label, &value))
	{
	  if (!set_attr (p, &attrs[i], value))
	    return false;
	}
      else if (attrs[i].what != ATTR_VLEN)
	return bad (&p->in, "%s has no '%s='", what, attrs[i].label);
    }
  return true;
}

/* The attributes of the exact form: see print_hidden in text.c.  */
static bool
set_hidden (struct parser *p, const struct btf_kind *k, bool shows_kflag)
{
  uint32_t kflag = 0;
  bool found;

  if (!shows_kflag)
    {
      if (!line_take_number (&p->in, "kflag", 1, &kflag, &found))
	return false;
      if (found)
	p->kflag = kflag;
    }
  if (k->nitem == 0 && !k->vlen_is_linkage
      && !line_take_number (&p->in, "vlen", BTF_MAX_VLEN, &p->vlen, NULL))
    return false;
  if (k->header.role == ROLE_ZERO
      && !line_take_number (&p->in, "unused", UINT32_MAX, &p->words.v[2],
			    NULL))
    return false;
  return k->fixed[0].role != ROLE_INT
	 || line_take_number (&p->in, "int", UINT32_MAX, &p->words.v[3], NULL);
}

/* --- Records of unknown kinds: KIND25 'name' word= vlen= words=.  */

/* The text has no layout, but a type of an unknown kind, with INFO bytes
   before its items: make up the layout that there must have been.  */
static void
make_layout (struct btf *btf, uint32_t kind, uint8_t info)
{
  for (uint32_t i = btf->layout.n; i <= kind; i++)
    {
      const struct btf_kind *k = &btf_kinds[i];
      const struct btf_layout *l = notation_layout (btf->base, i);

      vec_push (&btf->layout, l != NULL
				? *l
				: (struct btf_layout){ .info = 4 * k->nfixed,
						       .elem = 4 * k->nitem });
    }
  btf->layout.v[kind].info = info;
  btf->has_layout = true;
}

/* The layout entry of the unknown kind of the record, which has INFO bytes
   before its items.  NULL after an error.  */
static const struct btf_layout *
layout_of_record (struct parser *p, uint32_t info)
{
  const struct btf_layout *l = notation_layout (p->btf, p->kind);
  bool made
    = !p->has_layout_block && notation_layout (p->btf->base, p->kind) == NULL;

  if (made && !p->info_known[p->kind])
    {
      make_layout (p->btf, p->kind, info);
      p->info_known[p->kind] = true;
      return notation_layout (p->btf, p->kind);
    }
  if (!made)
    p->elem_known[p->kind] = true;
  if (l == NULL || l->elem % 4 != 0)
    bad (&p->in, "the layout has no size for KIND%u in multiples of 4",
	 p->kind);
  else if (l->info != info)
    bad (&p->in, "KIND%u has %u words, but %u in the layout or before",
	 p->kind, info / 4, l->info / 4);
  else
    return l;
  return NULL;
}

/* Append the words of words=, if it is there.  */
static bool
set_words (struct parser *p, uint32_t *n)
{
  struct slice list;
  uint64_t v;

  *n = 0;
  if (!line_take (&p->in, "words", &list))
    return true;
  for (;;)
    {
      const char *comma = memchr (list.p, ',', list.n);
      struct slice word
	= { list.p, comma != NULL ? (size_t) (comma - list.p) : list.n };

      if (!line_number (&p->in, "words", word, UINT32_MAX, &v))
	return false;
      if (++*n > 255 / 4)
	return bad (&p->in, "words= has more than %d words", 255 / 4);
      vec_push (&p->words, (uint32_t) v);
      if (comma == NULL)
	return true;
      list.n -= comma + 1 - list.p;
      list.p = comma + 1;
    }
}

static bool
set_unknown (struct parser *p)
{
  uint32_t third = 0, kflag = 0, n;

  if (!line_take_number (&p->in, "word", UINT32_MAX, &third, NULL)
      || !line_take_number (&p->in, "vlen", BTF_MAX_VLEN, &p->vlen,
			    &p->has_vlen)
      || !line_take_number (&p->in, "kflag", 1, &kflag, NULL))
    return false;
  p->kflag = kflag;
  vec_push (&p->words, third);
  return set_words (p, &n) && layout_of_record (p, 4 * n) != NULL;
}

/* An item of an unknown kind, of whose size the first one tells if there was
   no layout.  */
static bool
set_unknown_item (struct parser *p)
{
  const struct btf_layout *l = notation_layout (p->btf, p->kind);
  uint32_t n;

  if (!set_words (p, &n))
    return false;
  if (!p->elem_known[p->kind])
    p->btf->layout.v[p->kind].elem = 4 * n;
  p->elem_known[p->kind] = true;
  if (l->elem != 4 * n || n == 0)
    return bad (&p->in,
		"an item of KIND%u has %u words, but %u in the layout or"
		" before",
		p->kind, n, l->elem / 4);
  return true;
}

/* --- Lines.  */

/* Encode the members' offsets, now that the kind_flag is known.  */
static bool
finish_members (struct parser *p)
{
  uint32_t nitem = btf_kinds[p->kind].nitem;

  for (size_t i = 0; p->kflag < 0 && i < p->members.n; i++)
    if (p->members.v[i].bit_size > 0)
      p->kflag = 1;
  for (size_t i = 0; i < p->members.n; i++)
    {
      const struct member *m = &p->members.v[i];
      uint32_t *w = &p->words.v[3 + i * nitem + nitem - 1];

      if (p->kflag <= 0 && m->bit_size > 0)
	return bad_at (&p->in, m->line,
		       "bitfield_size= is %u, but the type has"
		       " kflag=0",
		       m->bit_size);
      if (p->kflag <= 0)
	continue;
      if (*w > member_bit_offset (*w))
	return bad_at (&p->in, m->line,
		       "bits_offset= is %u, but with bit fields or"
		       " kflag=1 it can only be up to %u",
		       *w, member_bit_offset (UINT32_MAX));
      *w |= m->bit_size << 24;
    }
  return true;
}

/* The record is complete: append it to the model.  */
static bool
finish_record (struct parser *p)
{
  bool counts_items = p->nitems > 0 || btf_kinds[p->kind].nitem > 0;

  if (p->block != BLOCK_TYPE)
    return true;
  if (btf_kinds[p->kind].name == NULL && p->vlen > 0)
    {
      p->elem_known[p->kind] = true;
      if (notation_layout (p->btf, p->kind)->elem > 0)
	counts_items = true;
    }
  if (counts_items && p->has_vlen && p->vlen != p->nitems)
    return bad_at (&p->in, p->record_line,
		   "vlen= is %u, but the number of items is %u", p->vlen,
		   p->nitems);
  if (counts_items)
    p->vlen = p->nitems;
  if (!finish_members (p))
    return false;
  p->words.v[1] = info_make (p->kind, p->vlen, p->kflag > 0);
  if (p->btf->own_records.n + p->words.n * 4 > UINT32_MAX - 4)
    return bad_at (&p->in, p->record_line, "the records take more than 4 GiB");
  btf_add (p->btf, p->words.v, p->words.n);
  return true;
}

/* The kind called WORD: one of the table, or KIND and a number that the table
   does not have.  */
static bool
read_kind (struct parser *p, struct slice word, uint32_t *kind)
{
  uint64_t v;

  for (*kind = 0; *kind < BTF_NR_KINDS; ++*kind)
    if (btf_kinds[*kind].name != NULL
	&& slice_is (word, btf_kinds[*kind].name))
      return true;
  if (word.n > 4 && memcmp (word.p, "KIND", 4) == 0
      && slice_digits ((struct slice){ word.p + 4, word.n - 4 }, &v) && v > 0
      && v <= BTF_MAX_KIND && btf_kinds[v].name == NULL)
    {
      *kind = v;
      return true;
    }
  return bad (&p->in,
	      "found '%s', expected a kind like STRUCT, or KIND and the"
	      " number of one without a name",
	      show (word));
}

/* Read "[ID]", the id of the next type or a label for it.  */
static bool
read_id (struct parser *p)
{
  uint32_t next = btf_end (p->btf);
  const char *close = memchr (p->in.p, ']', p->in.end - p->in.p);
  const struct label *old;
  struct slice id;
  uint64_t number;

  if (close == NULL)
    return bad (&p->in, "found '%s', expected an id or label and ']'",
		show (line_word (&p->in)));
  id = (struct slice){ p->in.p + 1, close - p->in.p - 1 };
  p->in.p = close + 1;
  if (id.n > 0 && char_is_digit (id.p[0]))
    {
      if (!slice_digits (id, &number) || number != next)
	return bad (&p->in, "found type [%s], expected [%u], the next one",
		    show (id), next);
      return true;
    }
  for (size_t i = 0; i < id.n; i++)
    if (char_is_space (id.p[i]))
      return bad (&p->in, "the label [%s] has a space in it", show (id));
  if (!is_label (id))
    return bad (&p->in,
		"found [%s], expected an id or a label, which begins with a"
		" letter, _ or .",
		show (id));
  old = find_label (p, id);
  if (old != NULL)
    return bad (&p->in, "label [%s] is used again, first in line %zu",
		show (id), old->line);
  add_label (p, (struct label){ id, next, p->in.number });
  return true;
}

/* "[7] STRUCT 'node' size=8 vlen=1".  */
static bool
begin_record (struct parser *p)
{
  const struct btf_kind *k;
  const struct notation_kind *n;
  struct slice name;

  if (!finish_record (p))
    return false;
  p->block = BLOCK_TYPE;
  p->record_line = p->in.number;
  p->vlen = p->nitems = 0;
  p->kflag = -1;
  p->has_vlen = false;
  p->words.n = p->members.n = 0;
  vec_push (&p->words, 0); /* The name and info.  */
  vec_push (&p->words, 0);

  if (!read_id (p))
    return false;
  line_skip_space (&p->in);
  if (!read_kind (p, line_word (&p->in), &p->kind)
      || !line_name (&p->in, &name) || !line_attrs (&p->in)
      || !set_name (p, name, &p->words.v[0]))
    return false;
  k = &btf_kinds[p->kind];
  if (k->name == NULL)
    return set_unknown (p) && line_no_more (&p->in, "an unknown kind");
  n = &p->notation.kinds[p->kind];
  if (k->header.role == ROLE_ZERO)
    vec_push (&p->words, 0);
  return set_attrs (p, n->attrs, n->nattrs, k->name)
	 && set_hidden (p, k, n->shows_kflag)
	 && line_no_more (&p->in, k->name);
}

/* "	'next' type_id=3 bits_offset=0".  */
static bool
parse_item (struct parser *p)
{
  const struct btf_kind *k = &btf_kinds[p->kind];
  const struct notation_kind *n;
  bool is_named;
  uint32_t offset;
  struct slice name;

  if (p->nitems++ == BTF_MAX_VLEN)
    return bad (&p->in, "a type has more than %d items", BTF_MAX_VLEN);
  if (k->name == NULL)
    return line_attrs (&p->in) && set_unknown_item (p)
	   && line_no_more (&p->in, "an item of an unknown kind");
  if (k->nitem == 0)
    return bad (&p->in, "found an item, but %s has none", k->name);
  n = &p->notation.kinds[p->kind];
  is_named = n->items[0].what == ATTR_NAME;
  if ((is_named && !line_name (&p->in, &name)) || !line_attrs (&p->in))
    return false;
  if (is_named)
    {
      if (!set_name (p, name, &offset))
	return false;
      vec_push (&p->words, offset);
    }
  return set_attrs (p, n->items, n->nitems, "the item")
	 && line_no_more (&p->in, "the item");
}

/* "	[1] info=4 elem=0 flags=0".  */
static bool
parse_layout (struct parser *p)
{
  const struct slice word = line_word (&p->in);
  char expected[16];
  uint32_t info = 0, elem = 0, flags = 0;

  snprintf (expected, sizeof expected, "[%zu]", p->btf->layout.n);
  if (!slice_is (word, expected))
    return bad (&p->in, "found '%s', expected %s, the next kind", show (word),
		expected);
  if (p->btf->layout.n > BTF_MAX_KIND)
    return bad (&p->in, "found kind %s, but the last one is %d", expected,
		BTF_MAX_KIND);
  if (!line_attrs (&p->in)
      || !line_take_number (&p->in, "info", 255, &info, NULL)
      || !line_take_number (&p->in, "elem", 255, &elem, NULL)
      || !line_take_number (&p->in, "flags", UINT16_MAX, &flags, NULL)
      || !line_no_more (&p->in, "a layout"))
    return false;
  vec_push (&p->btf->layout, (struct btf_layout){ info, elem, flags });
  return true;
}

/* "	'node' 'next'".  */
static bool
parse_strings (struct parser *p)
{
  struct slice name;

  while (!line_at_end (&p->in))
    {
      if (!line_name (&p->in, &name))
	return false;
      if (name.p == NULL)
	return bad (&p->in,
		    "found '(anon)', which is not a string; one that reads"
		    " so is in double quotes");
      if (name.n >= UINT32_MAX - btf_str_end (p->btf))
	return bad (&p->in, "the strings take more than 4 GiB");
      names_append (&p->names, name);
    }
  return true;
}

/* "BTF hdr_len=24 flags=0 byte_order=little".  */
static bool
parse_header (struct parser *p)
{
  struct btf *btf = p->btf;
  uint32_t flags = 0, first = btf->first, first_string = btf->first_str;
  int is_big = btf->big_endian;
  struct slice order;

  if (!line_attrs (&p->in)
      || !line_take_number (&p->in, "hdr_len", MAX_HDR_LEN, &btf->hdr_len,
			    NULL)
      || !line_take_number (&p->in, "flags", 0, &flags, NULL)
      || !line_take_number (&p->in, "first_id", UINT32_MAX, &first, NULL)
      || !line_take_number (&p->in, "first_string", UINT32_MAX, &first_string,
			    NULL)
      || (line_take (&p->in, "byte_order", &order)
	  && !read_choice (p, "byte_order", order, "little", "big", &is_big))
      || !line_no_more (&p->in, "the header"))
    return false;
  if (btf->hdr_len < BTF_HEADER)
    return bad (&p->in, "hdr_len= is %u, expected at least %d", btf->hdr_len,
		BTF_HEADER);
  if (first != btf->first || first_string != btf->first_str)
    return bad (&p->in,
		"first_id= is %u and first_string= is %u, but with %s they"
		" are %u and %u",
		first, first_string,
		btf->base != NULL ? btf->base->name : "no base", btf->first,
		btf->first_str);
  btf->big_endian = is_big;
  return true;
}

/* A line that begins with a word.  */
static bool
parse_keyword (struct parser *p)
{
  struct slice word = line_word (&p->in);

  if (slice_is (word, "BTF") && p->block == BLOCK_NONE && !p->has_header)
    {
      p->has_header = true;
      return parse_header (p);
    }
  if (slice_is (word, "layout") && p->block == BLOCK_NONE)
    {
      p->block = BLOCK_LAYOUT;
      p->has_layout_block = p->btf->has_layout = true;
      return line_at_end (&p->in)
	     || bad (&p->in, "found '%s' after 'layout'",
		     show (line_word (&p->in)));
    }
  if (slice_is (word, "strings") && p->block <= BLOCK_LAYOUT)
    {
      p->block = BLOCK_STRINGS;
      p->has_strings = true;
      return parse_strings (p);
    }
  return bad (&p->in,
	      "found '%s', expected a type like [1] INT 'int' ..., or an"
	      " indented item",
	      show (word));
}

static bool
parse_line (struct parser *p)
{
  bool indented = p->in.p < p->in.end && char_is_space (*p->in.p);

  if (line_at_end (&p->in))
    return true;
  if (!indented)
    return *p->in.p == '[' ? begin_record (p) : parse_keyword (p);
  switch (p->block)
    {
    case BLOCK_TYPE:
      return parse_item (p);
    case BLOCK_LAYOUT:
      return parse_layout (p);
    case BLOCK_STRINGS:
      return parse_strings (p);
    case BLOCK_NONE:
      break;
    }
  return bad (&p->in, "found the item '%s' before any type",
	      show (line_word (&p->in)));
}

static bool
parse_lines (struct parser *p, struct bytes text)
{
  const char *next = (const char *) text.data, *end = next + text.size;

  while (next < end)
    {
      const char *newline = memchr (next, '\n', end - next);

      p->in.number++;
      p->in.p = next;
      p->in.end = newline != NULL ? newline : end;
      next = newline != NULL ? newline + 1 : end;
      if (!parse_line (p))
	return false;
    }
  if (p->btf->has_layout && p->btf->hdr_len < BTF_HEADER_LAYOUT)
    p->btf->hdr_len = BTF_HEADER_LAYOUT;
  return finish_record (p) && resolve_mentions (p) && check_name_offs (p);
}

struct btf *
text_parse (struct bytes text, const char *name, const struct btf *base,
	    struct diag *d)
{
  struct parser *p = mem_zalloc (1, sizeof *p);
  struct btf *btf = btf_new (name, base);
  bool ok;

  p->in.d = d;
  p->in.name = name;
  p->btf = btf;
  notation_init (&p->notation);
  names_init (&p->names, btf);
  ok = parse_lines (p, text);

  names_free (&p->names);
  hash_free (&p->label_table);
  vec_free (&p->words);
  vec_free (&p->members);
  vec_free (&p->mentions);
  vec_free (&p->labels);
  vec_free (&p->name_offs);
  arena_free (&p->in.arena);
  free (p);
  if (ok)
    return btf;
  btf_free (btf);
  return NULL;
}

bool
text_is (struct bytes bytes)
{
  static const char *const words[] = { "BTF ", "layout", "strings" };
  const char *p = (const char *) bytes.data, *end = p + bytes.size;

  for (; p < end; p++) /* Blank lines and comments.  */
    if (*p == '#')
      {
	p = memchr (p, '\n', end - p);
	if (p == NULL)
	  return true;
      }
    else if (*p != '\n' && !char_is_space (*p))
      break;
  if (p == end)
    return bytes.size > 0;
  for (unsigned i = 0; i < sizeof words / sizeof *words; i++)
    if ((size_t) (end - p) >= strlen (words[i])
	&& memcmp (p, words[i], strlen (words[i])) == 0)
      return true;
  return *p == '[';
}
