/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* A model as JSON, written as it is walked: a tree of a kernel's BTF in memory
   would take hundreds of megabytes.

     {"name":"a.o: .BTF",
      "header":{"hdr_len":24,"flags":0,"byte_order":"little","first_id":1,
		"first_string":0,"types_size":340,"strings_size":120},
      "layout":[{"info":0,"elem":0,"flags":0},...],
      "types":[
     {"id":1,"kind":"INT","name":"int","size":4,...},
     {"id":2,"kind":"STRUCT","name":"node","size":8,"vlen":1,"members":[
      {"name":"next","type_id":3,"bits_offset":0}]},
     ...]}

   One type is one line.  Its fields are those that `bpftool -j btf dump` has,
   with the same values but for one: bpftool 7.1 and 7.8 extend the sign of
   unsigned 32-bit enumerators (0xf0000000 becomes 18446744073441116160), we do
   not. What bpftool leaves out follows:

     "kflag":1		the kind_flag, where nothing else shows it
     "vlen", "unused",	as the exact form of the raw notation has them (text.c)
     "int"
     "encoding_bits"	of an INT, where "encoding" is "UNKN"
     "linkage_value"	where "linkage" is "(unknown)"
     "name"		of the variable, in the items of a DATASEC
     "word", "words",	the record of an unknown kind: third word, fixed words,
     "items"		and an array of words for each item

   "layout" is missing if there is none.  Strings are UTF-8.  BTF's need not
   be: bytes that are not part of a valid character become U+FFFD each.  (The
   exact form of the raw notation shows them.)  */

#include "json.h"
#include "notation.h"
#include "outbuf.h"

#include <stdlib.h>
#include <string.h>

#define out_literal(OUT, TEXT) out_bytes ((OUT), TEXT, sizeof TEXT - 1)

struct json
{
  const struct btf *btf;
  struct notation notation;
  struct outbuf out;
};

/* The length of the UTF-8 character at S, or 0 if there is none.  No overlong
   forms, no surrogates, nothing above U+10FFFF.  */
static unsigned
utf8_size (const unsigned char *s)
{
  unsigned size = *s < 0x80   ? 1
		  : *s < 0xc2 ? 0
		  : *s < 0xe0 ? 2
		  : *s < 0xf0 ? 3
		  : *s < 0xf5 ? 4
			      : 0;

  for (unsigned i = 1; i < size; i++)
    if ((s[i] & 0xc0) != 0x80)
      return 0;
  if ((*s == 0xe0 && s[1] < 0xa0) || (*s == 0xed && s[1] >= 0xa0)
      || (*s == 0xf0 && s[1] < 0x90) || (*s == 0xf4 && s[1] >= 0x90))
    return 0;
  return size;
}

/* The byte C, which cannot be in a JSON string as it is.  */
static void
print_control (struct outbuf *o, unsigned char c)
{
  out_literal (o, "\\u00");
  out_char (o, '0' + (c >> 4));
  out_char (o, "0123456789abcdef"[c & 15]);
}

static void
print_string (struct outbuf *o, const char *string)
{
  const unsigned char *s = (const unsigned char *) string;

  out_char (o, '"');
  while (*s != '\0')
    {
      const unsigned char *plain = s;
      unsigned size;

      while (*s >= ' ' && *s < 0x7f && *s != '"' && *s != '\\')
	s++;
      out_bytes (o, (const char *) plain, s - plain);
      if (*s == '\0')
	break;
      size = utf8_size (s);
      if (size == 0)
	{
	  out_literal (o, "\\ufffd");
	  s++;
	  continue;
	}
      if (*s == '"' || *s == '\\')
	{
	  out_char (o, '\\');
	  out_char (o, *s);
	}
      else if (size == 1)
	print_control (o, *s);
      else
	out_bytes (o, (const char *) s, size);
      s += size;
    }
  out_char (o, '"');
}

/* ,"LABEL": -- the comma not in front of the first field of an object.  (There
   always is a character before it in the buffer: flushing is done only where
   more is about to be written.)  */
static void
print_label (struct outbuf *o, const char *label)
{
  if (o->next[-1] != '{')
    out_char (o, ',');
  out_char (o, '"');
  out_string (o, label);
  out_literal (o, "\":");
}

static void
print_number (struct outbuf *o, const char *label, uint64_t value)
{
  print_label (o, label);
  out_u64 (o, value);
}

static void
print_text (struct outbuf *o, const char *label, const char *value)
{
  print_label (o, label);
  print_string (o, value);
}

static void
print_name (struct json *j, uint32_t offset)
{
  print_text (&j->out, "name",
	      offset == 0 ? NOTATION_NO_NAME : btf_string (j->btf, offset));
}

/* WORD, or UNKNOWN and the VALUE that has no word under the label MORE.  */
static void
print_word_or_value (struct outbuf *o, const char *label, const char *word,
		     const char *unknown, const char *more, uint32_t value)
{
  print_text (o, label, word != NULL ? word : unknown);
  if (word == NULL)
    print_number (o, more, value);
}

/* Attribute A, whose word is among the words at W, of a type with this INFO.
 */
static void
print_attr (struct json *j, const struct attr *a, const btf_word *w,
	    uint32_t info)
{
  struct outbuf *o = &j->out;
  uint32_t v = w[a->word], kflag = info_kflag (info);

  switch ((enum attr_what) a->what)
    {
    case ATTR_NAME:
      print_name (j, v);
      break;
    case ATTR_NUM:
    case ATTR_TYPE:
      print_number (o, a->label, v);
      break;
    case ATTR_SNUM:
      print_label (o, a->label);
      out_s64 (o, (int32_t) v);
      break;
    case ATTR_INT_OFFSET:
      print_number (o, a->label, int_offset (v));
      break;
    case ATTR_INT_BITS:
      print_number (o, a->label, int_bits (v));
      break;
    case ATTR_INT_ENCODING:
      print_word_or_value (o, a->label, notation_encoding (int_encoding (v)),
			   NOTATION_UNKNOWN_ENCODING, "encoding_bits",
			   int_encoding (v));
      break;
    case ATTR_OFFSET:
      print_number (o, a->label, kflag ? member_bit_offset (v) : v);
      if (kflag && member_bit_size (v) != 0)
	print_number (o, "bitfield_size", member_bit_size (v));
      break;
    case ATTR_ENUM:
      print_label (o, a->label);
      out_s64 (o, kflag ? (int32_t) v : (int64_t) v);
      break;
    case ATTR_ENUM64:
      {
	uint64_t v64 = v | (uint64_t) w[a->word + 1] << 32;

	print_label (o, a->label);
	if (kflag)
	  out_s64 (o, v64);
	else
	  out_u64 (o, v64);
	break;
      }
    case ATTR_VLEN:
      print_number (o, a->label, info_vlen (info));
      break;
    case ATTR_SIGNEDNESS:
      print_text (o, a->label, notation_signedness (kflag));
      break;
    case ATTR_FWD_KIND:
      print_text (o, a->label, notation_fwd_kind (kflag));
      break;
    case ATTR_FUNC_LINKAGE:
      v = info_vlen (info);
      /* Fall through.  */
    case ATTR_VAR_LINKAGE:
      print_word_or_value (o, a->label, notation_linkage (v),
			   NOTATION_UNKNOWN_LINKAGE, "linkage_value", v);
      break;
    }
}

/* What bpftool does not show of the record at R.  */
static void
print_hidden (struct json *j, const btf_word *r)
{
  struct outbuf *o = &j->out;
  const struct btf_kind *k = &btf_kinds[info_kind (r[1])];

  if (info_kflag (r[1]) && !j->notation.kinds[info_kind (r[1])].shows_kflag)
    print_number (o, "kflag", 1);
  if (info_vlen (r[1]) != 0 && k->nitem == 0 && !k->vlen_is_linkage)
    print_number (o, "vlen", info_vlen (r[1]));
  if (k->header.role == ROLE_ZERO && r[2] != 0)
    print_number (o, "unused", r[2]);
  if (k->fixed[0].role == ROLE_INT && (r[3] & ~INT_MEANING) != 0)
    print_number (o, "int", r[3]);
}

static void
print_items (struct json *j, const btf_word *r)
{
  struct outbuf *o = &j->out;
  const struct btf_kind *k = &btf_kinds[info_kind (r[1])];
  const struct notation_kind *n = &j->notation.kinds[info_kind (r[1])];
  const btf_word *w = r + 3 + k->nfixed;

  if (k->nitem == 0)
    return;
  print_label (o, n->items_label);
  out_char (o, '[');
  for (uint32_t i = 0; i < info_vlen (r[1]); i++, w += k->nitem)
    {
      if (i > 0)
	out_char (o, ',');
      out_char (o, '{');
      for (unsigned a = 0; a < n->nitems; a++)
	print_attr (j, &n->items[a], w, r[1]);
      if (n->items[0].what != ATTR_NAME)
	print_text (o, "name", btf_name (j->btf, w[0]));
      out_char (o, '}');
    }
  out_char (o, ']');
}

static void
print_words (struct outbuf *o, const btf_word *words, size_t n)
{
  out_char (o, '[');
  for (size_t i = 0; i < n; i++)
    {
      if (i > 0)
	out_char (o, ',');
      out_u64 (o, words[i]);
    }
  out_char (o, ']');
}

/* The fields of a record whose kind the table does not have.  */
static void
print_unknown (struct json *j, const btf_word *r)
{
  struct outbuf *o = &j->out;
  const struct btf_layout *l = notation_layout (j->btf, info_kind (r[1]));

  print_number (o, "word", r[2]);
  print_number (o, "vlen", info_vlen (r[1]));
  if (info_kflag (r[1]))
    print_number (o, "kflag", 1);
  print_label (o, "words");
  print_words (o, r + 3, l->info / 4);
  print_label (o, "items");
  out_char (o, '[');
  for (uint32_t i = 0; l->elem > 0 && i < info_vlen (r[1]); i++)
    {
      if (i > 0)
	out_char (o, ',');
      print_words (o, r + 3 + l->info / 4 + (size_t) i * (l->elem / 4),
		   l->elem / 4);
    }
  out_char (o, ']');
}

static void
print_type (struct json *j, uint32_t type)
{
  struct outbuf *o = &j->out;
  const btf_word *r = btf_record (j->btf, type);
  uint32_t kind = info_kind (r[1]);
  const char *kind_name = btf_kinds[kind].name;

  out_char (o, '{');
  print_number (o, "id", type);
  print_label (o, "kind");
  out_literal (o, "\"");
  out_string (o, kind_name != NULL ? kind_name : "KIND");
  if (kind_name == NULL)
    out_u64 (o, kind);
  out_literal (o, "\"");
  print_name (j, r[0]);
  if (kind_name == NULL)
    print_unknown (j, r);
  else
    {
      const struct notation_kind *n = &j->notation.kinds[kind];

      for (unsigned i = 0; i < n->nattrs; i++)
	print_attr (j, &n->attrs[i], r, r[1]);
      print_items (j, r);
      print_hidden (j, r);
    }
  out_char (o, '}');
}

static void
print_header (struct json *j)
{
  struct outbuf *o = &j->out;
  const struct btf *btf = j->btf;

  print_label (o, "header");
  out_char (o, '{');
  print_number (o, "hdr_len", btf->hdr_len);
  print_number (o, "flags", btf->flags);
  print_text (o, "byte_order", btf->big_endian ? "big" : "little");
  print_number (o, "first_id", btf->first);
  print_number (o, "first_string", btf->first_str);
  print_number (o, "types_size", btf->records_size);
  print_number (o, "strings_size", btf->strings_size);
  out_char (o, '}');
}

static void
print_layout (struct json *j)
{
  struct outbuf *o = &j->out;

  print_label (o, "layout");
  out_char (o, '[');
  for (size_t kind = 0; kind < j->btf->layout.n; kind++)
    {
      const struct btf_layout *l = &j->btf->layout.v[kind];

      if (kind > 0)
	out_char (o, ',');
      out_char (o, '{');
      print_number (o, "info", l->info);
      print_number (o, "elem", l->elem);
      print_number (o, "flags", l->flags);
      out_char (o, '}');
    }
  out_char (o, ']');
}

void
json_print (const struct btf *btf, FILE *out)
{
  struct json *j = mem_alloc (1, sizeof *j);
  struct outbuf *o = &j->out;

  j->btf = btf;
  notation_init (&j->notation);
  outbuf_init (o, out);

  out_char (o, '{');
  print_text (o, "name", btf->name);
  print_header (j);
  if (btf->has_layout)
    print_layout (j);
  print_label (o, "types");
  out_char (o, '[');
  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    {
      out_string (o, t > btf->first ? ",\n" : "\n");
      print_type (j, t);
    }
  out_literal (o, "]}\n");
  out_flush (o);
  free (j);
}
