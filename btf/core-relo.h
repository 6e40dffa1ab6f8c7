/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What a CO-RE relocation says.

   A record of .BTF.ext names a root type, a kind and an access string.  For
   fields the string is a way from the root type to a field, by numbers: the
   first one indexes a pointer to the root type, as in p[0]; each other one is
   the index of a member of a struct or union, or of an element of an array.
   Typedefs and qualifiers on the way do not count.  For enumerators there is
   one number, the index of the enumerator; for types the string is "0".

   The string and the types come from a file: nothing is believed.  */

#ifndef BTF_CORE_RELO_H
#define BTF_CORE_RELO_H

#include "btf.h"

enum core_kind
{
  CORE_BYTE_OFFSET,
  CORE_BYTE_SIZE,
  CORE_FIELD_EXISTS,
  CORE_SIGNED,
  CORE_LSHIFT,
  CORE_RSHIFT, /* The last that is about a field.  */
  CORE_TYPE_ID_LOCAL,
  CORE_TYPE_ID_TARGET,
  CORE_TYPE_EXISTS,
  CORE_TYPE_SIZE,
  CORE_ENUMVAL_EXISTS,
  CORE_ENUMVAL_VALUE,
  CORE_TYPE_MATCHES,
  CORE_NR_KINDS
};

/* "field_byte_offset"; NULL if there is no such KIND.  */
const char *core_kind_name (uint32_t kind);

static inline bool
core_is_field (uint32_t kind)
{
  return kind <= CORE_RSHIFT;
}

static inline bool
core_is_enum (uint32_t kind)
{
  return kind == CORE_ENUMVAL_EXISTS || kind == CORE_ENUMVAL_VALUE;
}

/* The limits of libbpf and the kernel.  */
enum
{
  CORE_MAX_NUMBERS = 64,
  CORE_MAX_DEPTH = 32 /* Typedefs and qualifiers; types to compare.  */
};

struct core_access
{
  uint32_t n;
  uint32_t index[CORE_MAX_NUMBERS];
};

/* Take the next number off *STRING, and the colon before it.  */
bool core_next_number (const char **string, uint32_t *v);

/* Parse STRING.  False if it is not one to 64 numbers with colons between. */
bool core_parse (const char *string, struct core_access *access);

/* TYPE without typedefs, qualifiers and type tags; 0 if there are too many. */
uint32_t core_strip (const struct btf *btf, uint32_t type);

/* The member or element INDEX of TYPE (which core_strip has been applied to):
   set *NEXT to its type.  False if there is none.  */
bool core_step (const struct btf *btf, uint32_t type, uint32_t index,
		uint32_t *next);

/* The length of NAME without its flavour: 4 for "node" and "node___old".  */
size_t core_essential (const char *name);

#endif
