/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a program can do without what its user wants dropped.

   A struct or union can be a forward if all that mentions it, directly or
   through typedefs and qualifiers, is a pointer.  Functions and variables can
   go if they were only roots: the walk does not begin with them then.  But a
   function with instructions must be in .BTF.ext, and a map is what libbpf
   makes of its BTF.  */

#include "drop.h"
#include "core-relo.h"

#include <stdlib.h>

static bool
is_dropped (const struct walk *w, uint32_t type)
{
  return type >= w->btf->first && w->dropped[type - w->btf->first];
}

static bool
is_record (const struct walk *w, uint32_t type)
{
  uint32_t kind = btf_kind_of (w->btf, type);

  return kind == BTF_STRUCT || kind == BTF_UNION;
}

/* Report that TYPE cannot go because of WHO, or of WHAT.  */
static bool
refuse (const struct walk *w, uint32_t type, uint32_t who, const char *what,
	struct diag *d)
{
  char *name = btf_spell (w->btf, type);
  char *other = who != 0 ? btf_spell (w->btf, who) : NULL;

  diag_error (d, w->btf->name, "%s cannot be dropped: %s%s%s", name, what,
	      other != NULL ? " " : "", other != NULL ? other : "");
  free (name);
  free (other);
  return false;
}

/* Check that TYPE, which WHO has by value, is not dropped.  */
static bool
check_value (const struct walk *w, uint32_t type, uint32_t who, struct diag *d)
{
  uint32_t record = core_strip (w->btf, type);

  return !is_record (w, record) || !is_dropped (w, record)
	 || refuse (w, record, who, "not only its name is needed, by", d);
}

/* Check what TYPE, which stays, has by value.  */
static bool
check_mentions (const struct walk *w, uint32_t type, struct diag *d)
{
  const btf_word *r = btf_record (w->btf, type);
  uint32_t n = btf_nitems (w->btf, type);
  bool ok = true;

  switch (info_kind (r[1]))
    {
    case BTF_ARRAY:
      return check_value (w, r[3], type, d);
    case BTF_VAR:
      return check_value (w, r[2], type, d);
    case BTF_FUNC_PROTO:
      ok = check_value (w, r[2], type, d);
      break;
    case BTF_STRUCT:
    case BTF_UNION:
      break;
    default:
      return true;
    }
  for (uint32_t i = 0; i < n; i++)
    if (walk_fate (w, type) != FATE_TRIMMED || walk_keeps_item (w, type, i))
      ok = check_value (w, btf_item (w->btf, type, i)[1], type, d) && ok;
  return ok;
}

/* By id - first: what mentions each type first, or 0.  The caller frees it. */
static uint32_t *
first_mentions (const struct walk *w)
{
  uint32_t *by = mem_zalloc (w->btf->ntypes, sizeof *by);

  for (size_t i = w->steps.n; i-- > 0;)
    if (w->steps.v[i].from != STEP_ROOT)
      by[w->steps.v[i].type - w->btf->first]
	= w->steps.v[w->steps.v[i].from].type;
  return by;
}

static bool
check_roots (const struct walk *w, struct diag *d)
{
  bool ok = true;

  for (size_t i = 0; i < w->roots->list.n; i++)
    {
      const struct root *root = &w->roots->list.v[i];
      uint32_t record = core_strip (w->btf, root->type);

      if (root->why == ROOT_CODE && is_dropped (w, root->type))
	ok = refuse (w, root->type, 0, "it has instructions", d);
      else if (root->why == ROOT_CORE && is_dropped (w, record))
	ok = refuse (w, record, 0, "a CO-RE relocation is about it", d);
      else if (root->why == ROOT_VARIABLE && is_dropped (w, root->type)
	       && walk_is_map (w, root->type))
	ok = refuse (w, root->type, 0, "it is a map", d);
    }
  return ok;
}

bool
drop_check (const struct walk *w, struct diag *d)
{
  uint32_t *by;
  bool ok;

  if (w->dropped == NULL)
    return true;
  by = first_mentions (w);
  ok = check_roots (w, d);
  for (uint32_t t = w->btf->first; t < btf_end (w->btf); t++)
    {
      uint32_t who = by[t - w->btf->first];
      enum fate fate = walk_fate (w, t);

      if (fate == FATE_GONE || fate == FATE_FORWARD)
	continue;
      if (is_dropped (w, t) && btf_kind_of (w->btf, t) != BTF_FWD)
	ok = refuse (w, t, who,
		     who != 0
		       ? "no forward can take its place, and it is needed by"
		       : "no forward can take its place, and it is a root",
		     d);
      else
	ok = check_mentions (w, t, d) && ok;
    }
  free (by);
  return ok;
}
