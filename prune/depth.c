/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What roots need, and how much of it.

   A walk over pairs of a type and what is needed of it [reach], breadth first
   and without recursion.  What a type's mentions are needed for follows from
   what it is needed for, and from where it mentions them [leads_to]:

     struct node			NEED_VALUE, from a variable
       struct list *list		  NEED_MEMBER
	 struct list			    NEED_NAME: a forward
       struct { int n; } inner		  NEED_MEMBER: all of it

   A type can be reached in several ways, and none of them undoes another, so
   the result does not depend on the order.  In the end the needs of a type
   decide its fate [walk_fate].

   Why these rules.  Compilers cut at pointers in records, too (GCC's
   btf_collect_pruned_types, LLVM's BTFDebug), and loaders live with it:

   - libbpf and the kernel look at members of a record, but not through their
     pointers: except for pointers tagged kptr and the like [keeps_pointee].
   - In signatures of functions and types of variables libbpf compares kinds
     (bpf_core_types_are_compat), through pointers, but not into records.  So
     what a parameter points to stays a record.
   - Of a map's definition libbpf follows key, value and inner maps.
   - A nameless record cannot be a forward.  Behind a pointer it is what the
     pointer's record needs of it: its members, or, trimmed, its size.

   Besides mentions there are three that go the other way: a declaration tag is
   needed when its target is, a section when one of its variables is, and a tag
   "contains:node:link" needs the struct that it names.  */

#include "depth.h"
#include "edges.h"

#include <stdlib.h>
#include <string.h>

static const char *const names[] = {
  [DEPTH_TYPE] = "type", [DEPTH_FORWARD] = "forward", [DEPTH_MEMBER] = "member"
};

bool
depth_called (const char *name, enum depth *depth)
{
  for (enum depth i = DEPTH_TYPE; i <= DEPTH_MEMBER; i++)
    if (strcmp (name, names[i]) == 0)
      {
	*depth = i;
	return true;
      }
  return false;
}

const char *
depth_name (enum depth depth)
{
  return names[depth];
}

enum depth
safe_depth (bool bpf)
{
  return bpf ? DEPTH_FORWARD : DEPTH_TYPE;
}

void
roots_add (struct roots *roots, uint32_t type, enum need need,
	   enum root_why why, uint32_t detail)
{
  vec_push (&roots->list, (struct root){ type, need, why, detail });
}

void
roots_free (struct roots *roots)
{
  vec_free (&roots->list);
  pairs_free (&roots->accessed);
}

struct walk_private
{
  /* Who is about each type: declaration tags, and DATASECs of VARs.  */
  struct edges about;
  unsigned char *is_map; /* VARs in .maps, by id - first.  */
  /* The named structs, by name, then id; NULL while not asked for.  */
  uint32_t *structs;
  size_t nstructs;
};

/* Where in a type a mention is.  */
enum place
{
  BEHIND_POINTER,
  ELEMENT,
  PARAMETER, /* Or returned.  */
  IN_RECORD,
  PLACES
};

/* What the mention in PLACE is needed for, if the type is needed for NEED. All
   other mentions are needed for the same as the type.  */
static enum need
leads_to (enum need need, enum place place)
{
  static const uint8_t table[NEEDS][PLACES] = {
    [NEED_SHAPE] = { NEED_SHAPE, NEED_SHAPE, NEED_SHAPE, NEED_SHAPE },
    [NEED_NAME] = { NEED_NAME, NEED_FIELD, NEED_FIELD, NEED_FIELD },
    [NEED_FIELD] = { NEED_NAME, NEED_FIELD, NEED_FIELD, NEED_FIELD },
    [NEED_MEMBER] = { NEED_NAME, NEED_MEMBER, NEED_FIELD, NEED_MEMBER },
    [NEED_KIND] = { NEED_KIND, NEED_KIND, NEED_KIND, NEED_FIELD },
    [NEED_VALUE] = { NEED_KIND, NEED_VALUE, NEED_KIND, NEED_MEMBER },
    [NEED_MAP] = { NEED_VALUE, NEED_VALUE, NEED_FIELD, NEED_ATTR },
    [NEED_ATTR] = { NEED_VALUE, NEED_INNER, NEED_KIND, NEED_ATTR },
    [NEED_INNER] = { NEED_MAP, NEED_VALUE, NEED_KIND, NEED_ATTR },
    [NEED_ALL] = { NEED_ALL, NEED_ALL, NEED_ALL, NEED_ALL },
  };

  return table[need][place];
}

static bool
is_record (const struct btf *btf, uint32_t type)
{
  uint32_t kind = btf_kind_of (btf, type);

  return kind == BTF_STRUCT || kind == BTF_UNION;
}

/* Whether type tag NAME makes the kernel look at what the pointer before it
   points to.  */
static bool
keeps_pointee (const char *name)
{
  return strcmp (name, "kptr") == 0 || strcmp (name, "kptr_untrusted") == 0
	 || strcmp (name, "percpu_kptr") == 0 || strcmp (name, "uptr") == 0;
}

/* Note that NEED of TYPE is needed, by step FROM, begun with root ROOT.  */
static void
reach (struct walk *w, uint32_t type, enum need need, uint32_t from,
       uint32_t root)
{
  uint16_t *needs;

  if (type < w->btf->first)
    {
      if (type != 0 && w->base_roots != NULL)
	roots_add (w->base_roots, type, need, ROOT_CORE, 0);
      return;
    }
  if (w->keep_edges && from != STEP_ROOT)
    vec_push (&w->edges, (struct walk_edge){ from, type, need });
  needs = &w->needs[type - w->btf->first];
  if ((*needs & 1u << need) != 0)
    return;
  *needs |= 1u << need;
  vec_push (&w->steps, (struct step){ type, from, root, need });
}

/* The needs of a type for which its items are not needed.  */
enum
{
  TRIMMING
  = 1 << NEED_SHAPE | 1 << NEED_NAME | 1 << NEED_FIELD | 1 << NEED_KIND
};

/* Whether only accessed members of a record are followed for NEED.  */
static bool
is_trimming (const struct walk *w, enum need need)
{
  return w->depth == DEPTH_MEMBER && (TRIMMING & 1 << need) != 0;
}

static bool
is_accessed (const struct walk *w, uint32_t type, uint32_t member)
{
  uint32_t number;

  return pairs_find (&w->roots->accessed, type, member, &number);
}

static bool
is_dropped (const struct walk *w, uint32_t type)
{
  return w->dropped != NULL && type >= w->btf->first
	 && w->dropped[type - w->btf->first];
}

/* Whether NEED is met by a forward in place of record TYPE.  */
static bool
is_cut (const struct walk *w, uint32_t type, enum need need)
{
  return is_dropped (w, type)
	 || (need == NEED_NAME && !w->bare
	     && *btf_name (w->btf, type) != '\0');
}

static void
follow_record (struct walk *w, uint32_t type, enum need need, uint32_t from,
	       uint32_t root)
{
  uint32_t n = btf_nitems (w->btf, type);
  bool trimming = is_trimming (w, need);

  if (is_cut (w, type, need))
    return;
  for (uint32_t i = 0; i < n; i++)
    if (!trimming || is_accessed (w, type, i))
      reach (w, btf_item (w->btf, type, i)[1], leads_to (need, IN_RECORD),
	     from, root);
}

static int
compare_structs (const void *a, const void *b, void *context)
{
  const uint32_t *x = a, *y = b;
  int order = strcmp (btf_name (context, *x), btf_name (context, *y));

  return order != 0 ? order : (*x > *y) - (*x < *y);
}

static void
index_structs (struct walk *w)
{
  struct walk_private *p = w->priv;
  uint32_t first = w->btf->first, end = btf_end (w->btf);

  p->structs = mem_alloc (end - first, sizeof *p->structs);
  for (uint32_t t = first; t < end; t++)
    if (btf_kind_of (w->btf, t) == BTF_STRUCT)
      p->structs[p->nstructs++] = t;
  qsort_r (p->structs, p->nstructs, sizeof *p->structs, compare_structs,
	   (void *) w->btf);
}

static uint32_t
find_struct (struct walk *w, const char *name, size_t len)
{
  struct walk_private *p = w->priv;
  size_t low = 0, high;
  const char *found;

  if (p->structs == NULL)
    index_structs (w);
  for (high = p->nstructs; low < high;)
    {
      size_t middle = low + (high - low) / 2;
      const char *s = btf_name (w->btf, p->structs[middle]);
      int order = strncmp (s, name, len);

      if (order < 0)
	low = middle + 1;
      else
	high = middle;
    }
  if (low == p->nstructs)
    return 0;
  found = btf_name (w->btf, p->structs[low]);
  return strncmp (found, name, len) == 0 && found[len] == '\0'
	   ? p->structs[low]
	   : 0;
}

/* A tag "contains:node:link" on the head of a list says that its elements are
   struct node, which the kernel then looks for by name.  */
static void
follow_contains (struct walk *w, uint32_t tag, uint32_t from, uint32_t root)
{
  static const char contains[] = "contains:";
  const char *name = btf_name (w->btf, tag), *colon;

  if (strncmp (name, contains, sizeof contains - 1) != 0)
    return;
  name += sizeof contains - 1;
  colon = strchr (name, ':');
  if (colon != NULL)
    reach (w, find_struct (w, name, colon - name), NEED_VALUE, from, root);
}

/* The member or parameter that declaration tag TAG is about, or -1.  */
static int32_t
tag_component (const struct btf *btf, uint32_t tag)
{
  return (int32_t) btf_record (btf, tag)[3];
}

/* Reach what is about TYPE.  */
static void
follow_about (struct walk *w, uint32_t type, enum need need, uint32_t from,
	      uint32_t root)
{
  const struct edges *about = &w->priv->about;
  uint32_t t = type - w->btf->first;

  if (w->bare)
    return;
  if (is_record (w->btf, type) && is_cut (w, type, need))
    return;
  for (uint32_t e = about->begin[t]; e < about->begin[t + 1]; e++)
    {
      uint32_t who = about->from[e];
      bool is_tag = btf_kind_of (w->btf, who) == BTF_DECL_TAG;
      int32_t component = is_tag ? tag_component (w->btf, who) : -1;

      if (component >= 0 && is_record (w->btf, type) && is_trimming (w, need)
	  && !is_accessed (w, type, component))
	continue;
      reach (w, who, need == NEED_ALL && is_tag ? NEED_ALL : NEED_NAME, from,
	     root);
    }
}

/* Reach what the type of step number FROM needs.  */
static void
follow (struct walk *w, uint32_t from)
{
  const struct btf *btf = w->btf;
  uint32_t type = w->steps.v[from].type, root = w->steps.v[from].root;
  enum need need = w->steps.v[from].need;
  const btf_word *r = btf_record (btf, type);
  uint32_t n = btf_nitems (btf, type);

  follow_about (w, type, need, from, root);
  switch ((enum btf_kind_id) info_kind (r[1]))
    {
    case BTF_PTR:
      if (need != NEED_SHAPE)
	reach (w, r[2], leads_to (need, BEHIND_POINTER), from, root);
      break;
    case BTF_TYPE_TAG:
      if (need != NEED_ALL && keeps_pointee (btf_name (btf, type)))
	need = NEED_VALUE;
      reach (w, r[2], need, from, root);
      break;
    case BTF_TYPEDEF:
    case BTF_VOLATILE:
    case BTF_CONST:
    case BTF_RESTRICT:
      reach (w, r[2], need, from, root);
      break;
    case BTF_ARRAY:
      reach (w, r[3], leads_to (need, ELEMENT), from, root);
      reach (w, r[4], leads_to (need, ELEMENT), from, root);
      break;
    case BTF_STRUCT:
    case BTF_UNION:
      follow_record (w, type, need, from, root);
      break;
    case BTF_FUNC_PROTO:
      reach (w, r[2], leads_to (need, PARAMETER), from, root);
      for (uint32_t i = 0; i < n; i++)
	reach (w, btf_item (btf, type, i)[1], leads_to (need, PARAMETER), from,
	       root);
      break;
    case BTF_FUNC:
      reach (w, r[2], need == NEED_ALL ? NEED_ALL : NEED_KIND, from, root);
      break;
    case BTF_VAR:
      if (need != NEED_ALL)
	need = w->priv->is_map[type - btf->first] ? NEED_MAP : NEED_VALUE;
      reach (w, r[2], need, from, root);
      break;
    case BTF_DATASEC:
      for (uint32_t i = 0; i < n && need != NEED_NAME; i++)
	if (!is_dropped (w, btf_item (btf, type, i)[0]))
	  reach (w, btf_item (btf, type, i)[0], need, from, root);
      break;
    case BTF_DECL_TAG:
      follow_contains (w, type, from, root);
      reach (w, r[2], need, from, root);
      break;
    case BTF_UNKN:
    case BTF_INT:
    case BTF_ENUM:
    case BTF_FWD:
    case BTF_FLOAT:
    case BTF_ENUM64:
    case BTF_NR_KINDS:
      break;
    }
}

/* Find tags, sections and maps.  */
static void
look_around (struct walk *w)
{
  const struct btf *btf = w->btf;
  struct walk_private *p = w->priv;

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    {
      const btf_word *r = btf_record (btf, t);
      uint32_t kind = info_kind (r[1]);
      bool maps
	= kind == BTF_DATASEC && strcmp (btf_string (btf, r[0]), ".maps") == 0;

      if (kind == BTF_DECL_TAG && r[2] >= btf->first)
	edges_add (&p->about, t, r[2] - btf->first);
      for (uint32_t i = 0; kind == BTF_DATASEC && i < info_vlen (r[1]); i++)
	{
	  uint32_t var = btf_item (btf, t, i)[0];

	  if (var < btf->first)
	    continue;
	  edges_add (&p->about, t, var - btf->first);
	  p->is_map[var - btf->first] |= maps;
	}
    }
  edges_index (&p->about, btf->ntypes);
}

void
walk_run (struct walk *w)
{
  w->priv = mem_zalloc (1, sizeof *w->priv);
  w->needs = mem_zalloc (w->btf->ntypes, sizeof *w->needs);
  w->priv->is_map = mem_zalloc (w->btf->ntypes, 1);
  if (!w->bare)
    look_around (w);
  for (uint32_t i = 0; i < w->roots->list.n; i++)
    {
      const struct root *root = &w->roots->list.v[i];
      uint32_t kind = btf_kind_of (w->btf, root->type);

      if ((kind == BTF_FUNC || kind == BTF_VAR) && is_dropped (w, root->type))
	continue;
      reach (w, root->type, w->depth == DEPTH_TYPE ? NEED_ALL : root->need,
	     STEP_ROOT, i);
    }
  for (uint32_t i = 0; i < w->steps.n; i++)
    follow (w, i);
}

void
walk_free (struct walk *w)
{
  if (w->priv != NULL)
    {
      edges_free (&w->priv->about);
      free (w->priv->is_map);
      free (w->priv->structs);
    }
  free (w->priv);
  free (w->needs);
  vec_free (&w->steps);
  vec_free (&w->edges);
}

bool
walk_is_map (const struct walk *w, uint32_t var)
{
  return w->priv->is_map[var - w->btf->first];
}

static enum fate
record_fate (const struct walk *w, uint32_t type, uint16_t needs)
{
  if (*btf_name (w->btf, type) != '\0'
      && ((needs == 1u << NEED_NAME && !w->bare) || is_dropped (w, type)))
    return FATE_FORWARD;
  return w->depth == DEPTH_MEMBER && (needs & ~TRIMMING) == 0 ? FATE_TRIMMED
							      : FATE_KEPT;
}

enum fate
walk_fate (const struct walk *w, uint32_t type)
{
  uint16_t needs = w->needs[type - w->btf->first];

  if (needs == 0)
    return FATE_GONE;
  if (is_record (w->btf, type))
    return record_fate (w, type, needs);
  switch (btf_kind_of (w->btf, type))
    {
    case BTF_FWD: /* GCC 16 makes such when it prunes.  */
      return *btf_name (w->btf, type) == '\0' ? FATE_VOID : FATE_KEPT;
    case BTF_DATASEC:
      return FATE_TRIMMED;
    case BTF_PTR:
      return needs == 1u << NEED_SHAPE ? FATE_POINTER : FATE_KEPT;
    case BTF_ENUM:
    case BTF_ENUM64:
      return w->bare && (needs & ~TRIMMING) == 0 ? FATE_TRIMMED : FATE_KEPT;
    default:
      return FATE_KEPT;
    }
}

bool
walk_keeps_item (const struct walk *w, uint32_t type, uint32_t index)
{
  uint32_t var;

  if (btf_kind_of (w->btf, type) != BTF_DATASEC)
    return is_accessed (w, type, index);
  var = btf_item (w->btf, type, index)[0];
  return var < w->btf->first || w->needs[var - w->btf->first] != 0;
}
