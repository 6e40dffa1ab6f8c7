/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What a CO-RE relocation says.  See core-relo.h.  */

#include "core-relo.h"

#include <string.h>

const char *
core_kind_name (uint32_t kind)
{
  static const char *const names[CORE_NR_KINDS]
    = { "field_byte_offset", "field_byte_size", "field_exists",
	"field_signed",	     "field_lshift",	"field_rshift",
	"type_id_local",     "type_id_target",	"type_exists",
	"type_size",	     "enumval_exists",	"enumval_value",
	"type_matches" };

  return kind < CORE_NR_KINDS ? names[kind] : NULL;
}

bool
core_next_number (const char **string, uint32_t *v)
{
  const char *s = *string;
  uint64_t number = 0;

  if (*s == ':')
    s++;
  if (!(*s >= '0' && *s <= '9'))
    return false;
  for (; *s >= '0' && *s <= '9'; s++)
    {
      number = number * 10 + (*s - '0');
      if (number > UINT32_MAX)
	return false;
    }
  *v = number;
  *string = s;
  return *s == '\0' || *s == ':';
}

bool
core_parse (const char *string, struct core_access *access)
{
  access->n = 0;
  do
    if (access->n == CORE_MAX_NUMBERS
	|| !core_next_number (&string, &access->index[access->n++]))
      return false;
  while (*string != '\0');
  return true;
}

uint32_t
core_strip (const struct btf *btf, uint32_t type)
{
  for (unsigned i = 0; i <= CORE_MAX_DEPTH; i++)
    switch (btf_kind_of (btf, type))
      {
      case BTF_TYPEDEF:
      case BTF_VOLATILE:
      case BTF_CONST:
      case BTF_RESTRICT:
      case BTF_TYPE_TAG:
	type = btf_record (btf, type)[2];
	break;
      default:
	return type;
      }
  return 0;
}

bool
core_step (const struct btf *btf, uint32_t type, uint32_t index,
	   uint32_t *next)
{
  switch (btf_kind_of (btf, type))
    {
    case BTF_STRUCT:
    case BTF_UNION:
      if (index >= btf_nitems (btf, type))
	return false;
      *next = btf_item (btf, type, index)[1];
      return true;
    case BTF_ARRAY:
      *next = btf_record (btf, type)[3];
      return true;
    default:
      return false;
    }
}

/* Whether "X___Y" begins at S, where X and Y are not underscores.  */
static bool
is_flavour (const char *s)
{
  return s[0] != '_' && strncmp (s + 1, "___", 3) == 0 && s[4] != '_';
}

size_t
core_essential (const char *name)
{
  size_t n = strlen (name);

  for (size_t i = n; i-- > 0;)
    if (n - i >= 5 && is_flavour (name + i))
      return i + 1;
  return n;
}
