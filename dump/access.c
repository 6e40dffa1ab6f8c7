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
#include "core-relo.h"
#include "diag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* TYPE as C has it: "struct node", "node_t".  Anonymous ones by their id.  */
static char *
spell (const struct btf *btf, uint32_t type)
{
  static const char *const words[] = { "", "struct ", "union ", "enum ", "" };
  const char *name = btf_name (btf, type);
  uint32_t target = core_strip (btf, type);

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
  uint32_t t = core_strip (btf, *type);
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

  if (!core_next_number (&access, &index))
    {
      fputc ('?', out);
      return;
    }
  if (index > 0)
    fprintf (out, "[%u]", index);
  while (*access != '\0')
    if (++n >= CORE_MAX_NUMBERS || !core_next_number (&access, &index)
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
  uint32_t t = core_strip (btf, type), kind = btf_kind_of (btf, t), index;
  const btf_word *item;
  bool is_signed;

  if ((kind != BTF_ENUM && kind != BTF_ENUM64)
      || !core_next_number (&access, &index) || *access != '\0'
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
  if (core_is_field (kind))
    print_field (btf, type, access, out);
  else if (core_is_enum (kind))
    print_enumerator (btf, type, access, out);
  if (fclose (out) != 0)
    diag_no_memory ();
  return text;
}
