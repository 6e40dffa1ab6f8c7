/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Types in words.  See spell.h.  */

#include "spell.h"

#include <stdlib.h>

enum
{
  MAX_CHAIN = 16 /* Pointers and the like in one text.  */
};

/* Say what comes before the type that TYPE, one without a name, is made of, if
   it is made of one.  Return that type, or TYPE.  */
static uint32_t
spell_prefix (FILE *out, const struct btf *btf, uint32_t type, enum spell how)
{
  static const char *const qualifiers[BTF_MAX_KIND + 1] = {
    [BTF_CONST] = "const ",
    [BTF_VOLATILE] = "volatile ",
    [BTF_RESTRICT] = "restrict ",
  };
  uint32_t kind = btf_kind_of (btf, type);
  const btf_word *r = type == 0 ? NULL : btf_record (btf, type);

  if (kind == BTF_PTR)
    fputs ("pointer to ", out);
  else if (kind == BTF_FUNC_PROTO)
    fprintf (out, "function of %u parameter%s that returns ",
	     btf_nitems (btf, type), btf_nitems (btf, type) == 1 ? "" : "s");
  else if (kind == BTF_ARRAY && how == SPELL_BARE)
    fputs ("array of ", out);
  else if (kind == BTF_ARRAY)
    fprintf (out, "array of %u ", r[5]);
  else if (qualifiers[kind] == NULL && kind != BTF_TYPE_TAG)
    return type;
  else if (how == SPELL_WRITTEN && kind == BTF_TYPE_TAG)
    fprintf (out, "tag '%s' of ", btf_name (btf, type));
  else if (how == SPELL_WRITTEN)
    fputs (qualifiers[kind], out);
  return kind == BTF_ARRAY ? r[3] : r[2];
}

/* Say what TYPE, at the end of a chain, is called.  */
static void
spell_name (FILE *out, const struct btf *btf, uint32_t type)
{
  char *name = btf_spell (btf, type);

  fputs (name, out);
  free (name);
}

void
spell_type (FILE *out, const struct btf *btf, uint32_t type, enum spell how)
{
  const char *alias = NULL;

  for (unsigned i = 0; i < MAX_CHAIN; i++)
    {
      uint32_t inner;

      if (how == SPELL_BARE && btf_kind_of (btf, type) == BTF_TYPEDEF)
	{
	  if (alias == NULL)
	    alias = btf_name (btf, type);
	  type = btf_record (btf, type)[2];
	  continue;
	}
      inner = spell_prefix (out, btf, type, how);
      if (inner == type)
	break;
      /* "const", "volatile" and tags do not end what a typedef names.  */
      if (btf_kind_of (btf, type) == BTF_PTR
	  || btf_kind_of (btf, type) == BTF_ARRAY
	  || btf_kind_of (btf, type) == BTF_FUNC_PROTO)
	alias = NULL;
      type = inner;
    }
  if (alias != NULL && *alias != '\0' && type != 0
      && *btf_name (btf, type) == '\0')
    fputs (alias, out);
  else
    spell_name (out, btf, type);
}
