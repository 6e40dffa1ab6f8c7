/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The raw notation: printing.  text-parse.c reads it back.

   The notation is that of `bpftool btf dump file X format raw`, byte for byte:

     [1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
     [2] STRUCT 'node' size=16 vlen=2
	     'next' type_id=3 bits_offset=0
	     'flag' type_id=1 bits_offset=64 bitfield_size=3
     [3] PTR '(anon)' type_id=2

   A line for each type: its id, kind, name, and attributes; then an indented
   line for each item.  Which attributes a kind has is derived from the table
   of kinds (notation.h), so neither printing nor parsing knows a kind by name.
   '(anon)' is "no name", offset 0.  In a DATASEC the variable's name follows
   in parentheses.

   Of kinds that it does not know bpftool shows the name only.  We print their
   words, too:

     [4] KIND25 'new' word=8 vlen=2 words=0x00000001
	     words=0x00000002,0x00000003
	     words=0x00000004,0x00000005

   THE EXACT FORM shows in addition what bpftool leaves out, and reads back to
   the same bytes.  It begins with the header, and the layout section, if there
   is one, with a line for each kind:

     BTF hdr_len=32 flags=0 byte_order=little
     layout
	     [0] info=0 elem=0 flags=0
	     [1] info=4 elem=0 flags=0

   first_id= and first_string= follow in the header when it continues a base.
   Then come the strings, but only if they are not what the names of the types
   give: each once, in the order of first use, none that the base has.

     strings
	     'node' 'next' 'not used by any type'

   Added to the end of a type's or an item's line are:

     kflag=1         where nothing else shows it: of a struct, a tag...  (The
		     reader takes bitfield_size= for it, too.)
     vlen=3          of a kind that has no items
     unused=3        the word that an ARRAY or FWD does not use
     int=0x13000008  the word of an INT with bits that have no meaning
     name_off=91     where the name is, if that is not the first string that
		     reads so, or in the middle of one

   linkage= is a number and encoding= a list like SIGNED|CHAR where bpftool
   only says "unknown".  Odd names are in double quotes, with the escapes of C:
   names with a quote, a backslash or a byte that is not printable ASCII, and
   one that really is (anon).  Text in single quotes is literal.

   THE READER accepts both forms, and what people like to write by hand: labels
   for ids ([node] STRUCT ..., type_id=node), no vlen=, attributes in any
   order, blank lines, and comments from # to the end of the line.  Numeric ids
   must come in order.

   For speed numbers and names go straight into a buffer (outbuf.h).  */

#include "text.h"
#include "names.h"
#include "notation.h"
#include "outbuf.h"

#include <stdlib.h>
#include <string.h>

struct printer
{
  const struct btf *btf;
  bool exact;
  struct notation notation;
  struct names names; /* For the exact form.  */
  struct outbuf out;
};

#define out_literal(OUT, TEXT) out_bytes ((OUT), TEXT, sizeof TEXT - 1)

/* Whether NAME cannot stand in single quotes as it is.  */
static bool
is_odd (const char *name)
{
  if (strcmp (name, NOTATION_NO_NAME) == 0)
    return true;
  for (; *name != '\0'; name++)
    if (*name < ' ' || *name > '~' || strchr ("'\"\\", *name) != NULL)
      return true;
  return false;
}

/* NAME in double quotes, escaped as in C.  */
static void
print_escaped (struct outbuf *o, const char *name)
{
  out_char (o, '"');
  for (; *name != '\0'; name++)
    if (*name == '"' || *name == '\\')
      {
	out_char (o, '\\');
	out_char (o, *name);
      }
    else if (*name >= ' ' && *name <= '~')
      out_char (o, *name);
    else
      {
	unsigned char c = *name;

	out_char (o, '\\');
	out_char (o, '0' + (c >> 6));
	out_char (o, '0' + (c >> 3 & 7));
	out_char (o, '0' + (c & 7));
      }
  out_char (o, '"');
}

static inline void
print_string (struct printer *p, const char *s)
{
  if (p->exact && is_odd (s))
    {
      print_escaped (&p->out, s);
      return;
    }
  out_char (&p->out, '\'');
  out_string (&p->out, s);
  out_char (&p->out, '\'');
}

/* The name at string OFFSET.  */
static inline void
print_name (struct printer *p, uint32_t offset)
{
  if (offset == 0)
    out_literal (&p->out, "'" NOTATION_NO_NAME "'");
  else
    print_string (p, btf_string (p->btf, offset));
}

/* The encoding of an INT, ENCODING being no single one that has a name.  */
static void
print_odd_encoding (struct printer *p, uint32_t encoding)
{
  bool more = false;

  if (!p->exact || encoding > (BTF_INT_SIGNED | BTF_INT_CHAR | BTF_INT_BOOL))
    {
      out_literal (&p->out, NOTATION_UNKNOWN_ENCODING);
      return;
    }
  for (uint32_t bit = 1; bit <= encoding; bit <<= 1)
    if (encoding & bit)
      {
	if (more)
	  out_char (&p->out, '|');
	out_string (&p->out, notation_encoding (bit));
	more = true;
      }
}

static void
print_linkage (struct printer *p, uint32_t linkage)
{
  const char *word = notation_linkage (linkage);

  if (word != NULL)
    out_string (&p->out, word);
  else if (p->exact)
    out_u64 (&p->out, linkage);
  else
    out_literal (&p->out, NOTATION_UNKNOWN_LINKAGE);
}

/* Print attribute A, whose word is among the words at W, of a type with this
   INFO.  */
static inline void
print_attr (struct printer *p, const struct attr *a, const btf_word *w,
	    uint32_t info)
{
  struct outbuf *o = &p->out;
  uint32_t v = w[a->word];

  if (a->what == ATTR_NAME)
    {
      print_name (p, v);
      return;
    }
  out_text16 (o, a->text, a->text_size);
  switch ((enum attr_what) a->what)
    {
    case ATTR_NAME:
      break;
    case ATTR_NUM:
    case ATTR_TYPE:
      out_u64 (o, v);
      break;
    case ATTR_SNUM:
      out_s64 (o, (int32_t) v);
      break;
    case ATTR_INT_OFFSET:
      out_u64 (o, int_offset (v));
      break;
    case ATTR_INT_BITS:
      out_u64 (o, int_bits (v));
      break;
    case ATTR_INT_ENCODING:
      if (notation_encoding (int_encoding (v)) != NULL)
	out_string (o, notation_encoding (int_encoding (v)));
      else
	print_odd_encoding (p, int_encoding (v));
      break;
    case ATTR_OFFSET:
      out_u64 (o, info_kflag (info) ? member_bit_offset (v) : v);
      if (info_kflag (info) && member_bit_size (v) != 0)
	{
	  out_literal (o, " bitfield_size=");
	  out_u64 (o, member_bit_size (v));
	}
      break;
    case ATTR_ENUM:
      out_s64 (o, info_kflag (info) ? (int32_t) v : (int64_t) v);
      break;
    case ATTR_ENUM64:
      {
	uint64_t v64 = v | (uint64_t) w[a->word + 1] << 32;

	if (info_kflag (info))
	  out_s64 (o, v64);
	else
	  {
	    out_u64 (o, v64);
	    out_char (o, 'U');
	  }
	out_literal (o, "LL");
	break;
      }
    case ATTR_VLEN:
      out_u64 (o, info_vlen (info));
      break;
    case ATTR_SIGNEDNESS:
      out_string (o, notation_signedness (info_kflag (info)));
      break;
    case ATTR_FWD_KIND:
      out_string (o, notation_fwd_kind (info_kflag (info)));
      break;
    case ATTR_FUNC_LINKAGE:
      print_linkage (p, info_vlen (info));
      break;
    case ATTR_VAR_LINKAGE:
      print_linkage (p, v);
      break;
    }
}

/* name_off=, if the name at OFFSET does not tell.  */
static void
print_name_off (struct printer *p, uint32_t offset)
{
  const char *s = btf_string (p->btf, offset);
  uint32_t found;

  if (offset == 0
      || (names_find (&p->names, (struct slice){ s, strlen (s) }, &found)
	  && found == offset))
    return;
  out_literal (&p->out, " name_off=");
  out_u64 (&p->out, offset);
}

/* What the exact form adds to the line of a known kind.  */
static void
print_hidden (struct printer *p, const btf_word *r)
{
  struct outbuf *o = &p->out;
  const struct btf_kind *k = &btf_kinds[info_kind (r[1])];
  const struct notation_kind *n = &p->notation.kinds[info_kind (r[1])];

  if (info_kflag (r[1]) && !n->shows_kflag)
    out_literal (o, " kflag=1");
  if (info_vlen (r[1]) != 0 && k->nitem == 0 && !k->vlen_is_linkage)
    {
      out_literal (o, " vlen=");
      out_u64 (o, info_vlen (r[1]));
    }
  if (k->header.role == ROLE_ZERO && r[2] != 0)
    {
      out_literal (o, " unused=");
      out_u64 (o, r[2]);
    }
  if (k->fixed[0].role == ROLE_INT && (r[3] & ~INT_MEANING) != 0)
    {
      out_literal (o, " int=");
      out_hex32 (o, r[3]);
    }
  print_name_off (p, r[0]);
}

/* " (VAR 'x')": what an item of a DATASEC is.  */
static void
print_target (struct printer *p, uint32_t type)
{
  const char *kind = btf_kinds[btf_kind_of (p->btf, type)].name;

  out_literal (&p->out, " (");
  out_string (&p->out, kind != NULL ? kind : "UNKNOWN");
  out_char (&p->out, ' ');
  print_name (p, type == 0 ? 0 : btf_record (p->btf, type)[0]);
  out_char (&p->out, ')');
}

/* The items of the record at R.  */
static inline void
print_items (struct printer *p, const btf_word *r)
{
  const struct btf_kind *k = &btf_kinds[info_kind (r[1])];
  const struct notation_kind *n = &p->notation.kinds[info_kind (r[1])];
  const btf_word *w = r + 3 + k->nfixed;

  if (k->nitem == 0)
    return;
  for (uint32_t left = info_vlen (r[1]); left > 0; left--, w += k->nitem)
    {
      bool named = n->items[0].what == ATTR_NAME;

      if (named)
	out_char (&p->out, '\t');
      for (unsigned i = 0; i < n->nitems; i++)
	print_attr (p, &n->items[i], w, r[1]);
      if (!named)
	print_target (p, w[0]);
      if (p->exact && named)
	print_name_off (p, w[0]);
      out_char (&p->out, '\n');
    }
}

/* WORDS in hexadecimal, separated by commas.  */
static void
print_words (struct outbuf *o, const btf_word *words, size_t n)
{
  out_literal (o, "words=");
  for (size_t i = 0; i < n; i++)
    {
      if (i > 0)
	out_char (o, ',');
      out_hex32 (o, words[i]);
    }
}

/* The rest of the lines of a record whose kind the table does not have.  */
static void
print_unknown (struct printer *p, const btf_word *r)
{
  struct outbuf *o = &p->out;
  uint32_t kind = info_kind (r[1]);
  const struct btf_layout *l = notation_layout (p->btf, kind);

  out_literal (o, " word=");
  out_u64 (o, r[2]);
  out_literal (o, " vlen=");
  out_u64 (o, info_vlen (r[1]));
  if (info_kflag (r[1]))
    out_literal (o, " kflag=1");
  if (l->info > 0)
    {
      out_char (o, ' ');
      print_words (o, r + 3, l->info / 4);
    }
  if (p->exact)
    print_name_off (p, r[0]);
  out_char (o, '\n');
  if (l->elem == 0)
    return;
  for (uint32_t i = 0; i < info_vlen (r[1]); i++)
    {
      out_char (o, '\t');
      print_words (o, r + 3 + l->info / 4 + (size_t) i * (l->elem / 4),
		   l->elem / 4);
      out_char (o, '\n');
    }
}

static inline void
print_type (struct printer *p, uint32_t type)
{
  struct outbuf *o = &p->out;
  const btf_word *r = btf_record (p->btf, type);
  uint32_t kind = info_kind (r[1]);
  const struct notation_kind *n;

  out_char (o, '[');
  out_u64 (o, type);
  if (btf_kinds[kind].name == NULL)
    {
      out_literal (o, "] KIND");
      out_u64 (o, kind);
      out_char (o, ' ');
      print_name (p, r[0]);
      print_unknown (p, r);
      return;
    }
  n = &p->notation.kinds[kind];
  out_text16 (o, n->title, n->title_size);
  print_name (p, r[0]);
  for (unsigned i = 0; i < n->nattrs; i++)
    print_attr (p, &n->attrs[i], r, r[1]);
  if (p->exact)
    print_hidden (p, r);
  out_char (o, '\n');
  print_items (p, r);
}

/* The header of the exact form.  */
static void
print_header (struct printer *p)
{
  struct outbuf *o = &p->out;
  const struct btf *btf = p->btf;

  out_literal (o, "BTF hdr_len=");
  out_u64 (o, btf->hdr_len);
  out_literal (o, " flags=");
  out_u64 (o, btf->flags);
  out_literal (o, " byte_order=");
  out_string (o, btf->big_endian ? "big" : "little");
  if (btf->base != NULL)
    {
      out_literal (o, " first_id=");
      out_u64 (o, btf->first);
      out_literal (o, " first_string=");
      out_u64 (o, btf->first_str);
    }
  out_char (o, '\n');
}

static void
print_layout (struct printer *p)
{
  struct outbuf *o = &p->out;

  out_literal (o, "layout\n");
  for (uint32_t kind = 0; kind < p->btf->layout.n; kind++)
    {
      const struct btf_layout *l = &p->btf->layout.v[kind];

      out_literal (o, "\t[");
      out_u64 (o, kind);
      out_literal (o, "] info=");
      out_u64 (o, l->info);
      out_literal (o, " elem=");
      out_u64 (o, l->elem);
      out_literal (o, " flags=");
      out_u64 (o, l->flags);
      out_char (o, '\n');
    }
}

/* Whether the string section is what the names of the types give: each string
   once, in the order of first use, none that the base has.  */
static bool
strings_follow_names (const struct printer *p)
{
  const struct btf *btf = p->btf;
  uint32_t end = btf->base != NULL ? btf->first_str : 1;

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    for (struct btf_words w = btf_words (btf, t); btf_next_word (&w);)
      {
	uint32_t found;
	struct slice s;

	if (w.field->role != ROLE_NAME || w.value == 0)
	  continue;
	s.p = btf_string (btf, w.value);
	s.n = strlen (s.p);
	if (!names_find (&p->names, s, &found) || found > end)
	  return false;
	if (found == end)
	  end += s.n + 1;
      }
  return end == btf_str_end (btf);
}

/* All strings but the "" at 0, in lines of about 79 columns.  */
static void
print_strings (struct printer *p)
{
  struct outbuf *o = &p->out;
  const struct btf *btf = p->btf;
  size_t column = 79;

  out_literal (o, "strings");
  for (uint32_t off = btf->first_str == 0 ? 1 : 0; off < btf->strings_size;)
    {
      size_t size = strlen (btf->strings + off);

      if (column + size + 3 > 79)
	{
	  out_literal (o, "\n\t");
	  column = 8;
	}
      else
	out_char (o, ' ');
      print_string (p, btf->strings + off);
      column += size + 3;
      off += size + 1;
    }
  out_char (o, '\n');
}

static struct printer *
printer_new (const struct btf *btf, const struct text_options *options,
	     FILE *file)
{
  struct printer *p = mem_alloc (1, sizeof *p);

  p->btf = btf;
  p->exact = options != NULL && options->exact;
  notation_init (&p->notation);
  outbuf_init (&p->out, file);
  if (p->exact)
    names_init (&p->names, btf);
  return p;
}

static void
printer_finish (struct printer *p)
{
  out_flush (&p->out);
  if (p->exact)
    names_free (&p->names);
  free (p);
}

void
text_print (const struct btf *btf, const struct text_options *options,
	    FILE *out)
{
  struct printer *p = printer_new (btf, options, out);

  if (p->exact)
    {
      print_header (p);
      if (btf->has_layout)
	print_layout (p);
      if (!strings_follow_names (p))
	print_strings (p);
    }
  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    print_type (p, t);
  printer_finish (p);
}

void
text_print_type (const struct btf *btf, uint32_t type,
		 const struct text_options *options, FILE *out)
{
  struct printer *p;

  while (type < btf->first)
    btf = btf->base;
  p = printer_new (btf, options, out);
  print_type (p, type);
  printer_finish (p);
}
