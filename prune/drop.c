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

/* What is checked.  */
struct check
{
  const struct why *why;
  const struct walk *w;
  uint32_t *first;	   /* By id - first: the first step to it.  */
  unsigned char *reported; /* By id - first.  */
  struct diag *d;
};

/* Report, but once, that TYPE cannot go because of REASON, which is freed.  */
static bool
refuse (struct check *c, uint32_t type, char *reason)
{
  char *name = why_spell (c->w->btf, type);

  if (!c->reported[type - c->w->btf->first])
    diag_error (c->d, c->w->btf->name, "%s cannot be dropped: %s", name,
		reason);
  c->reported[type - c->w->btf->first] = 1;
  free (name);
  free (reason);
  return false;
}

/* Check that TYPE, which WHO has by value, is not dropped.  */
static bool
check_value (struct check *c, uint32_t type, uint32_t who)
{
  const struct walk *w = c->w;
  uint32_t record = core_strip (w->btf, type);
  char *chain, *name, *reason;

  if (!is_record (w, record) || !is_dropped (w, record))
    return true;
  if (c->reported[record - w->btf->first])
    return false;
  chain = why_chain (c->why, c->first[who - w->btf->first], type);
  name = why_spell (w->btf, record);
  reason
    = mem_printf ("not only its name is needed: %s%s%s", chain,
		  type != record ? " > " : "", type != record ? name : "");
  free (chain);
  free (name);
  return refuse (c, record, reason);
}

/* Refuse to drop TYPE, which is no record and cannot be left out.  */
static bool
refuse_kept (struct check *c, uint32_t type)
{
  char *chain = why_chain (c->why, c->first[type - c->w->btf->first], 0);
  char *reason = mem_printf ("no forward can take its place: %s", chain);

  free (chain);
  return refuse (c, type, reason);
}

/* Check what TYPE, which stays, has by value.  */
static bool
check_mentions (struct check *c, uint32_t type)
{
  const struct walk *w = c->w;
  const btf_word *r = btf_record (w->btf, type);
  uint32_t n = btf_nitems (w->btf, type);
  bool ok = true;

  switch (info_kind (r[1]))
    {
    case BTF_ARRAY:
      return check_value (c, r[3], type);
    case BTF_VAR:
      return check_value (c, r[2], type);
    case BTF_FUNC_PROTO:
      ok = check_value (c, r[2], type);
      break;
    case BTF_STRUCT:
    case BTF_UNION:
      break;
    default:
      return true;
    }
  for (uint32_t i = 0; i < n; i++)
    if (walk_fate (w, type) != FATE_TRIMMED || walk_keeps_item (w, type, i))
      ok = check_value (c, btf_item (w->btf, type, i)[1], type) && ok;
  return ok;
}

/* By id - first: the first step to each type, or STEP_ROOT.  The caller frees
   it.  */
static uint32_t *
first_steps (const struct walk *w)
{
  uint32_t *first = mem_alloc (w->btf->ntypes, sizeof *first);

  for (uint32_t t = 0; t < w->btf->ntypes; t++)
    first[t] = STEP_ROOT;
  for (size_t i = w->steps.n; i-- > 0;)
    first[w->steps.v[i].type - w->btf->first] = i;
  return first;
}

static bool
check_roots (struct check *c)
{
  const struct walk *w = c->w;
  bool ok = true;

  for (size_t i = 0; i < w->roots->list.n; i++)
    {
      const struct root *root = &w->roots->list.v[i];
      uint32_t record = core_strip (w->btf, root->type);

      if (root->why == ROOT_CODE && is_dropped (w, root->type))
	ok = refuse (c, root->type, mem_printf ("it has instructions"));
      else if (root->why == ROOT_CORE && is_dropped (w, record))
	ok = refuse (c, record, why_relocation (c->why, root->detail));
      else if (root->why == ROOT_VARIABLE && is_dropped (w, root->type)
	       && walk_is_map (w, root->type))
	ok = refuse (c, root->type, mem_printf ("it is a map"));
    }
  return ok;
}

bool
drop_check (const struct why *why, struct diag *d)
{
  const struct walk *w = why->w;
  struct check c = { .why = why, .w = w, .d = d };
  bool ok;

  if (w->dropped == NULL)
    return true;
  c.first = first_steps (w);
  c.reported = mem_zalloc (w->btf->ntypes, 1);
  ok = check_roots (&c);
  for (uint32_t t = w->btf->first; t < btf_end (w->btf); t++)
    {
      enum fate fate = walk_fate (w, t);

      if (fate == FATE_GONE || fate == FATE_FORWARD)
	continue;
      if (is_dropped (w, t) && btf_kind_of (w->btf, t) != BTF_FWD)
	ok = refuse_kept (&c, t);
      else
	ok = check_mentions (&c, t) && ok;
    }
  free (c.first);
  free (c.reported);
  return ok;
}
