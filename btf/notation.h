/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* How bpftool spells each kind: the attributes of a record, in order.

   "[7] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED" has a name
   and four attributes.  Which attributes a kind has, and in which words of the
   record they are, follows from the table of kinds; notation_init derives it
   once.  The text printer, the text parser and the JSON printer then walk the
   same list.  */

#ifndef BTF_NOTATION_H
#define BTF_NOTATION_H

#include "btf.h"

/* What an attribute shows.  */
enum attr_what
{
  ATTR_NAME, /* Of an item; stands before the others.  */
  ATTR_NUM,
  ATTR_SNUM,
  ATTR_TYPE,
  ATTR_INT_OFFSET,
  ATTR_INT_BITS,
  ATTR_INT_ENCODING,
  ATTR_OFFSET, /* bits_offset, and bitfield_size if not 0.  */
  ATTR_ENUM,   /* Signed if kind_flag.  */
  ATTR_ENUM64, /* The same, of two words.  */
  ATTR_VLEN,
  ATTR_SIGNEDNESS,   /* kind_flag of an enum.  */
  ATTR_FWD_KIND,     /* kind_flag of a FWD.  */
  ATTR_FUNC_LINKAGE, /* vlen of a FUNC.  */
  ATTR_VAR_LINKAGE
};

enum
{
  NOTATION_MAX_ATTRS = 5
};

struct attr
{
  const char *label; /* "size".  */
  char text[16];     /* " size=", for printing (with a tab in
			front of an item)...  */
  uint8_t text_size; /* ...and its length.  */
  uint8_t what;	     /* enum attr_what.  */
  uint8_t word;	     /* Index in the record or in the item.  */
};

struct notation_kind
{
  struct attr attrs[NOTATION_MAX_ATTRS];
  struct attr items[BTF_MAX_ITEM];
  uint8_t nattrs, nitems;
  uint8_t title_size;
  bool shows_kflag;	   /* One of the attributes is the kind_flag.  */
  char title[16];	   /* "] INT ".  */
  const char *items_label; /* "members", as JSON has it.  */
};

struct notation
{
  struct notation_kind kinds[BTF_NR_KINDS];
};

/* The bits of an INT's word that have a meaning.  */
#define INT_MEANING                                                           \
  ((uint32_t) (BTF_INT_SIGNED | BTF_INT_CHAR | BTF_INT_BOOL) << 24 | 0xff00ff)

void notation_init (struct notation *n);

/* What the layout of BTF or a base says of KIND, or NULL.  */
const struct btf_layout *notation_layout (const struct btf *btf,
					  uint32_t kind);

/* The words that bpftool has for values.  The linkage and encoding functions
   return NULL if it has none.  */
const char *notation_encoding (uint32_t encoding);
const char *notation_linkage (uint32_t linkage);
const char *notation_signedness (uint32_t kflag);
const char *notation_fwd_kind (uint32_t kflag);

/* What it prints for the others.  */
#define NOTATION_UNKNOWN_ENCODING "UNKN"
#define NOTATION_UNKNOWN_LINKAGE "(unknown)"
#define NOTATION_NO_NAME "(anon)"

#endif
