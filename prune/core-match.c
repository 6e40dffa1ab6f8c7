/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which types of a kernel a CO-RE relocation can mean.

   Recursion is limited as libbpf limits it: 64 members within each other, 32
   levels of types.  But the number of comparisons is not, where a type is
   compared at several places; so there is a budget, which no real type comes
   near.  Whoever spends it gets no match.  */

#include "core-match.h"
#include "pairs.h"

#include <string.h>

bool
core_same_name (const char *local, const char *target)
{
  size_t n = core_essential (local);

  return n == core_essential (target) && strncmp (local, target, n) == 0;
}

static bool
is_enum (uint32_t kind)
{
  return kind == BTF_ENUM || kind == BTF_ENUM64;
}

static bool
is_record (uint32_t kind)
{
  return kind == BTF_STRUCT || kind == BTF_UNION;
}

static bool
same_kind (uint32_t a, uint32_t b)
{
  return a == b || (is_enum (a) && is_enum (b));
}

bool
core_same_kind (const struct core_match *m, uint32_t local, uint32_t target)
{
  return same_kind (btf_kind_of (m->local, local),
		    btf_kind_of (m->target, target));
}

/* Whether INT TYPE begins at bit 0 of its bytes: others are not compared.  */
static bool
is_plain_int (const struct btf *btf, uint32_t type)
{
  return int_offset (btf_record (btf, type)[3]) == 0;
}

/* ---- Fields.  */

/* Whether fields of these types can be the same one.  */
static bool
fields_compatible (const struct core_match *m, uint32_t local, uint32_t target)
{
  for (unsigned depth = 0; depth < CORE_MAX_DEPTH; depth++)
    {
      uint32_t lk, tk;
      const char *ln, *tn;

      local = core_strip (m->local, local);
      target = core_strip (m->target, target);
      lk = btf_kind_of (m->local, local);
      tk = btf_kind_of (m->target, target);
      if (is_record (lk) && is_record (tk))
	return true;
      if (!same_kind (lk, tk))
	return false;
      switch (lk)
	{
	case BTF_PTR:
	case BTF_FLOAT:
	  return true;
	case BTF_FWD:
	case BTF_ENUM:
	case BTF_ENUM64:
	  ln = btf_name (m->local, local);
	  tn = btf_name (m->target, target);
	  return *ln == '\0' || *tn == '\0' || core_same_name (ln, tn);
	case BTF_INT:
	  return is_plain_int (m->local, local)
		 && is_plain_int (m->target, target);
	case BTF_ARRAY:
	  local = btf_record (m->local, local)[3];
	  target = btf_record (m->target, target)[3];
	  break;
	default:
	  return false;
	}
    }
  return false;
}

/* A way from a type to a field in it: members of records, by index.  */
struct way
{
  unsigned n;
  bool at_member; /* It ends there, not in an element of an array.  */
  struct
  {
    uint32_t record, member;
  } step[CORE_MAX_NUMBERS];
};

/* Find the member called NAME, of a type compatible with local TYPE, in RECORD
   of the target, also in its nameless members, depth first.  A record in which
   one of this name is of another type is left.  Append the way to WAY.  */
static bool
find_member (struct core_match *m, uint32_t record, const char *name,
	     uint32_t type, struct way *way)
{
  unsigned first = way->n;
  struct pairs seen = { 0 }; /* Nameless records that do not have it.  */
  bool found = false, new;

  if (way->n == CORE_MAX_NUMBERS)
    return false;
  way->step[way->n].record = record;
  way->step[way->n++].member = 0;
  while (way->n > first && !found)
    {
      uint32_t r = way->step[way->n - 1].record;
      uint32_t i = way->step[way->n - 1].member, inner;
      const btf_word *item;

      if (i >= btf_nitems (m->target, r))
	{
	  if (--way->n > first)
	    way->step[way->n - 1].member++;
	  continue;
	}
      item = btf_item (m->target, r, i);
      inner = core_strip (m->target, item[1]);
      way->step[way->n - 1].member++;
      if (strcmp (btf_string (m->target, item[0]), name) == 0)
	{
	  found = fields_compatible (m, type, item[1]);
	  if (!found) /* What keeps it from being found remains.  */
	    m->use (m->context, r, i);
	  way->step[way->n - 1].member = found ? i : UINT32_MAX;
	}
      else if (*btf_string (m->target, item[0]) == '\0'
	       && is_record (btf_kind_of (m->target, inner))
	       && way->n < CORE_MAX_NUMBERS)
	{
	  pairs_number (&seen, inner, 0, &new);
	  if (!new)
	    continue;
	  way->step[way->n - 1].member = i;
	  way->step[way->n].record = inner;
	  way->step[way->n++].member = 0;
	}
    }
  pairs_free (&seen);
  return found;
}

/* Whether ARRAY of BTF is a flexible one: of no elements, and the last member
   of its record.  WAY leads to it.  */
static bool
is_flexible (const struct btf *btf, uint32_t array, const struct way *way)
{
  const btf_word *r = btf_record (btf, array);

  return r[5] == 0 && way->at_member
	 && way->step[way->n - 1].member
	      == btf_nitems (btf, way->step[way->n - 1].record) - 1;
}

/* Whether element INDEX of TYPE, an array, is there.  */
static bool
has_element (const struct btf *btf, uint32_t type, uint32_t index,
	     const struct way *way)
{
  return btf_kind_of (btf, type) == BTF_ARRAY
	 && (index < btf_record (btf, type)[5]
	     || is_flexible (btf, type, way));
}

/* Say that the members of WAY are used, in M's target.  What lies behind an
   array of no elements decides whether it is flexible, so the last member of
   its record is used, too.  */
static void
use_way (struct core_match *m, const struct way *way)
{
  for (unsigned i = 0; i < way->n; i++)
    {
      uint32_t record = way->step[i].record, member = way->step[i].member;
      uint32_t last = btf_nitems (m->target, record) - 1;
      uint32_t type
	= core_strip (m->target, btf_item (m->target, record, member)[1]);

      m->use (m->context, record, member);
      if (member != last && btf_kind_of (m->target, type) == BTF_ARRAY
	  && btf_record (m->target, type)[5] == 0)
	m->use (m->context, record, last);
    }
}

bool
core_match_field (struct core_match *m, uint32_t local,
		  const struct core_access *access, uint32_t target)
{
  struct way lw = { 0 }, tw = { 0 };

  for (uint32_t i = 1; i < access->n; i++)
    {
      uint32_t index = access->index[i], next;
      const btf_word *item;

      local = core_strip (m->local, local);
      if (btf_kind_of (m->local, local) == BTF_ARRAY)
	{
	  target = core_strip (m->target, target);
	  if (!has_element (m->local, local, index, &lw)
	      || !has_element (m->target, target, index, &tw))
	    return false;
	  local = btf_record (m->local, local)[3];
	  target = btf_record (m->target, target)[3];
	  lw.at_member = tw.at_member = false;
	  continue;
	}
      if (!is_record (btf_kind_of (m->local, local))
	  || !core_step (m->local, local, index, &next))
	return false;
      item = btf_item (m->local, local, index);
      lw.step[lw.n].record = local;
      lw.step[lw.n++].member = index;
      if (*btf_string (m->local, item[0]) != '\0')
	{
	  const btf_word *found;

	  target = core_strip (m->target, target);
	  if (!is_record (btf_kind_of (m->target, target))
	      || !find_member (m, target, btf_string (m->local, item[0]), next,
			       &tw))
	    return false;
	  found = btf_item (m->target, tw.step[tw.n - 1].record,
			    tw.step[tw.n - 1].member);
	  target = found[1];
	  lw.at_member = tw.at_member = true;
	}
      local = next;
    }
  use_way (m, &tw);
  return true;
}

/* ---- Enumerators.  */

/* Find the enumerator of TARGET that is called NAME but for flavours.  */
static bool
find_enumerator (const struct core_match *m, uint32_t target, const char *name,
		 uint32_t *index)
{
  uint32_t n = btf_nitems (m->target, target);

  for (uint32_t i = 0; i < n; i++)
    if (core_same_name (
	  name, btf_string (m->target, btf_item (m->target, target, i)[0])))
      {
	*index = i;
	return true;
      }
  return false;
}

bool
core_match_enumerator (struct core_match *m, uint32_t local, uint32_t index,
		       uint32_t target)
{
  uint32_t found;

  local = core_strip (m->local, local);
  target = core_strip (m->target, target);
  if (!is_enum (btf_kind_of (m->local, local))
      || !is_enum (btf_kind_of (m->target, target))
      || index >= btf_nitems (m->local, local)
      || !find_enumerator (
	m, target, btf_string (m->local, btf_item (m->local, local, index)[0]),
	&found))
    return false;
  m->use (m->context, target, found);
  return true;
}

/* ---- Types.  */

/* Take one comparison off the budget.  */
static bool
spend (struct core_match *m)
{
  return m->budget > 0 && m->budget-- > 0;
}

static bool
compatible (struct core_match *m, uint32_t local, uint32_t target,
	    unsigned level)
{
  for (unsigned depth = 0; depth < CORE_MAX_DEPTH && spend (m); depth++)
    {
      const btf_word *l, *t;
      uint32_t kind;

      local = core_strip (m->local, local);
      target = core_strip (m->target, target);
      kind = btf_kind_of (m->local, local);
      if (!same_kind (kind, btf_kind_of (m->target, target)))
	return false;
      if (kind == BTF_UNKN)
	return true;
      l = btf_record (m->local, local);
      t = btf_record (m->target, target);
      switch (kind)
	{
	case BTF_STRUCT:
	case BTF_UNION:
	case BTF_ENUM:
	case BTF_ENUM64:
	case BTF_FWD:
	  return true;
	case BTF_INT:
	  return is_plain_int (m->local, local)
		 && is_plain_int (m->target, target);
	case BTF_PTR:
	  local = l[2];
	  target = t[2];
	  break;
	case BTF_ARRAY:
	  local = l[3];
	  target = t[3];
	  break;
	case BTF_FUNC_PROTO:
	  if (info_vlen (l[1]) != info_vlen (t[1]) || level == 0)
	    return false;
	  for (uint32_t i = 0; i < info_vlen (l[1]); i++)
	    if (!compatible (m, btf_item (m->local, local, i)[1],
			     btf_item (m->target, target, i)[1], level - 1))
	      return false;
	  local = l[2];
	  target = t[2];
	  break;
	default:
	  return false;
	}
    }
  return false;
}

bool
core_types_compatible (struct core_match *m, uint32_t local, uint32_t target)
{
  return core_same_kind (m, local, target)
	 && compatible (m, local, target, CORE_MAX_DEPTH);
}

static bool match (struct core_match *m, uint32_t local, uint32_t target,
		   bool behind_pointer, unsigned level);

/* Say that at least N items of TARGET are used, of which USED are already: it
   matters that there are as many as in the local type.  */
static void
use_enough (struct core_match *m, uint32_t target, uint32_t used, uint32_t n)
{
  for (uint32_t i = 0; used < n && i < btf_nitems (m->target, target);
       i++, used++)
    m->use (m->context, target, i);
}

/* Whether each item of LOCAL has one of its name in TARGET; for members, also
   of a type that matches.  */
static bool
items_match (struct core_match *m, uint32_t local, uint32_t target,
	     bool members, unsigned level)
{
  uint32_t n = btf_nitems (m->local, local);
  uint32_t nt = btf_nitems (m->target, target);
  bool all = true;

  if (n > nt)
    return false;
  for (uint32_t i = 0; i < n && all; i++)
    {
      const btf_word *li = btf_item (m->local, local, i);

      all = false;
      for (uint32_t j = 0; j < nt && !all && spend (m); j++)
	{
	  const btf_word *ti = btf_item (m->target, target, j);

	  if (!core_same_name (btf_string (m->local, li[0]),
			       btf_string (m->target, ti[0])))
	    continue;
	  m->use (m->context, target, j);
	  all = !members || match (m, li[1], ti[1], false, level - 1);
	}
    }
  /* Several may have found the same one.  */
  use_enough (m, target, 0, n);
  return all;
}

/* Whether records or forwards LOCAL and TARGET, which have the same name, are
   of the same sort as far as is known behind a pointer.  */
static bool
same_sort (const struct core_match *m, uint32_t local, uint32_t target)
{
  const btf_word *l = btf_record (m->local, local);
  const btf_word *t = btf_record (m->target, target);
  uint32_t lk = info_kind (l[1]), tk = info_kind (t[1]);
  bool l_union = lk == BTF_FWD ? info_kflag (l[1]) : lk == BTF_UNION;
  bool t_union = tk == BTF_FWD ? info_kflag (t[1]) : tk == BTF_UNION;

  return (is_record (tk) || tk == BTF_FWD) && l_union == t_union;
}

/* The same for INTs.  */
static bool
same_int (const struct core_match *m, uint32_t local, uint32_t target)
{
  const btf_word *l = btf_record (m->local, local);
  const btf_word *t = btf_record (m->target, target);

  return l[2] == t[2]
	 && ((int_encoding (l[3]) ^ int_encoding (t[3])) & BTF_INT_SIGNED)
	      == 0;
}

static bool
match (struct core_match *m, uint32_t local, uint32_t target,
       bool behind_pointer, unsigned level)
{
  for (unsigned depth = 0; level > 0 && depth < CORE_MAX_DEPTH && spend (m);
       depth++)
    {
      const btf_word *l, *t;
      uint32_t kind, other;

      local = core_strip (m->local, local);
      target = core_strip (m->target, target);
      if (!core_same_name (btf_name (m->local, local),
			   btf_name (m->target, target)))
	return false;
      kind = btf_kind_of (m->local, local);
      other = btf_kind_of (m->target, target);
      if (kind == BTF_UNKN || other == BTF_UNKN)
	return kind == other;
      if (behind_pointer && (is_record (kind) || kind == BTF_FWD))
	return same_sort (m, local, target);
      if (!same_kind (kind, other))
	return false;
      l = btf_record (m->local, local);
      t = btf_record (m->target, target);
      switch (kind)
	{
	case BTF_FWD:
	  return info_kflag (l[1]) == info_kflag (t[1]);
	case BTF_ENUM:
	case BTF_ENUM64:
	  return l[2] == t[2] && items_match (m, local, target, false, level);
	case BTF_STRUCT:
	case BTF_UNION:
	  return items_match (m, local, target, true, level);
	case BTF_INT:
	  return same_int (m, local, target);
	case BTF_PTR:
	  behind_pointer = true;
	  local = l[2];
	  target = t[2];
	  break;
	case BTF_ARRAY:
	  if (l[5] != t[5])
	    return false;
	  local = l[3];
	  target = t[3];
	  break;
	case BTF_FUNC_PROTO:
	  if (info_vlen (l[1]) != info_vlen (t[1]))
	    return false;
	  for (uint32_t i = 0; i < info_vlen (l[1]); i++)
	    if (!match (m, btf_item (m->local, local, i)[1],
			btf_item (m->target, target, i)[1], behind_pointer,
			level - 1))
	      return false;
	  local = l[2];
	  target = t[2];
	  break;
	default:
	  return false;
	}
    }
  return false;
}

bool
core_types_match (struct core_match *m, uint32_t local, uint32_t target)
{
  return core_same_kind (m, local, target)
	 && match (m, local, target, false, CORE_MAX_DEPTH);
}
