/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CO-RE access strings.

   A relocation of a field names a root type and says how to get to the field
   by numbers, separated by colons.  The first one indexes a pointer to the
   root type, as in p[0]; each other one is the index of a member of a struct
   or union, or of an element of an array:

     struct list { struct { int a; union { int b, c[4]; }; }; } *p;
     0:0:1:1:2  is  p[0].c[2]  is  struct list.c[2]

   Members without a name do not appear in C.  Qualifiers and typedefs between
   are not counted.  For enumerators there is one number, the index of the
   enumerator; for types the string is "0".

   The string and the types come from a file: nothing is believed.  libbpf
   follows at most 64 numbers and 32 qualifiers, so we do, too.  */

#include "access.h"
#include "diag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
  MAX_NUMBERS = 64,
  MAX_QUALIFIERS = 32
};

enum core_kind
{
  CORE_LAST_FIELD_KIND = 5, /* 0 to 5 are about fields.  */
  CORE_ENUMVAL_EXISTS = 10,
  CORE_ENUMVAL_VALUE = 11
};

const char *
core_kind_name (uint32_t kind)
{
  static const char *const names[]
    = { "field_byte_offset", "field_byte_size", "field_exists",
	"field_signed",	     "field_lshift",	"field_rshift",
	"type_id_local",     "type_id_target",	"type_exists",
	"type_size",	     "enumval_exists",	"enumval_value",
	"type_matches" };

  return kind < sizeof names / sizeof *names ? names[kind] : NULL;
}

/* TYPE without typedefs and qualifiers, or 0.  */
static uint32_t
strip (const struct btf *btf, uint32_t type)
{
  for (unsigned i = 0; i <= MAX_QUALIFIERS; i++)
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

/* Take the next number off *ACCESS.  */
static bool
next_number (const char **access, uint32_t *v)
{
  const char *s = *access;
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
  *access = s;
  return *s == '\0' || *s == ':';
}

/* TYPE as C has it: "struct node", "node_t".  Anonymous ones by their id.  */
static char *
spell (const struct btf *btf, uint32_t type)
{
  static const char *const words[] = { "", "struct ", "union ", "enum ", "" };
  const char *name = btf_name (btf, type);
  uint32_t target = strip (btf, type);

  if (type == 0)
    return mem_printf ("void");
  if (*name != '\0')
    return mem_printf ("%s%s", words[btf_family (btf, type)], name);
  if (target != type && target != 0) /* const struct node.  */
    return *btf_name (btf, target) != '\0' ? mem_printf (
	     "%s%s", words[btf_family (btf, target)], btf_name (btf, target))
					   : mem_printf ("[%u]", target);
  return mem_printf ("[%u]", type);
}

/* Follow INDEX from *TYPE, and print how C says it.  False if there is no such
   member or element.  */
static bool
follow (const struct btf *btf, uint32_t *type, uint32_t index, FILE *out)
{
  uint32_t t = strip (btf, *type);
  const btf_word *item;

  switch (btf_kind_of (btf, t))
    {
    case BTF_STRUCT:
    case BTF_UNION:
      if (index >= btf_nitems (btf, t))
	return false;
      item = btf_item (btf, t, index);
      if (item[0] != 0)
	fprintf (out, ".%s", btf_string (btf, item[0]));
      *type = item[1];
      return true;
    case BTF_ARRAY:
      fprintf (out, "[%u]", index);
      *type = btf_record (btf, t)[3];
      return true;
    default:
      return false;
    }
}

static void
print_field (const struct btf *btf, uint32_t type, const char *access,
	     FILE *out)
{
  uint32_t index;
  unsigned n = 0;

  if (!next_number (&access, &index))
    {
      fputc ('?', out);
      return;
    }
  if (index > 0)
    fprintf (out, "[%u]", index);
  while (*access != '\0')
    if (++n >= MAX_NUMBERS || !next_number (&access, &index)
	|| !follow (btf, &type, index, out))
      {
	fputs (".?", out);
	return;
      }
}

/* "enum mode::READ = 1".  */
static void
print_enumerator (const struct btf *btf, uint32_t type, const char *access,
		  FILE *out)
{
  uint32_t t = strip (btf, type), kind = btf_kind_of (btf, t), index;
  const btf_word *item;
  bool is_signed;

  if ((kind != BTF_ENUM && kind != BTF_ENUM64)
      || !next_number (&access, &index) || *access != '\0'
      || index >= btf_nitems (btf, t))
    {
      fputs ("::?", out);
      return;
    }
  item = btf_item (btf, t, index);
  is_signed = info_kflag (btf_record (btf, t)[1]);
  fprintf (out, "::%s = ", btf_string (btf, item[0]));
  if (kind == BTF_ENUM64 && !is_signed)
    fprintf (out, "%llu", item[1] | (unsigned long long) item[2] << 32);
  else
    fprintf (out, "%lld",
	     kind == BTF_ENUM64
	       ? (long long) (item[1] | (unsigned long long) item[2] << 32)
	     : is_signed ? (int32_t) item[1]
			 : (long long) item[1]);
}

char *
core_access (const struct btf *btf, uint32_t kind, uint32_t type,
	     const char *access)
{
  char *root = spell (btf, type), *text;
  size_t size;
  FILE *out = open_memstream (&text, &size);

  if (out == NULL)
    diag_no_memory ();
  fputs (root, out);
  free (root);
  if (kind <= CORE_LAST_FIELD_KIND)
    print_field (btf, type, access, out);
  else if (kind == CORE_ENUMVAL_EXISTS || kind == CORE_ENUMVAL_VALUE)
    print_enumerator (btf, type, access, out);
  if (fclose (out) != 0)
    diag_no_memory ();
  return text;
}
