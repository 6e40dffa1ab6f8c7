/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why types of one name stayed apart.

   Two definitions are compared as a reader would: first what they are, then
   item by item, each put into words; the first words that differ are the
   answer [compare].  If all words are the same, the difference is in a type
   that they mention: pairs of mentioned types wait in a queue, so the nearest
   difference is found first, without recursion.  The queue is bounded: an
   answer that is hundreds of types away helps nobody, and one conflict must
   not cost more than another.  */

#include "explain.h"
#include "spell.h"
#include "words.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum
{
  MAX_PAIRS = 256, /* Pairs of types that one question looks at.  */
  MAX_UNITS = 4	   /* Units named, unless asked for one name.  */
};

/* Say what TYPE itself is: its kind and words but for the name and items.  */
static char *
describe (const struct btf *btf, uint32_t type)
{
  uint32_t kind = btf_kind_of (btf, type);
  struct words w;
  struct btf_words walk;

  words_open (&w);
  if (type == 0 || btf_kinds[kind].name == NULL)
    {
      spell_type (w.out, btf, type, SPELL_WRITTEN);
      return words_close (&w);
    }
  fputs (btf_kinds[kind].name, w.out);
  if (info_kflag (btf_record (btf, type)[1]))
    fprintf (w.out, " kind_flag=1");
  if (btf_kinds[kind].vlen_is_linkage)
    fprintf (w.out, " linkage=%u", info_vlen (btf_record (btf, type)[1]));
  walk = btf_words (btf, type);
  while (btf_next_word (&walk) && walk.item < 0)
    if (walk.field->role == ROLE_TYPE)
      {
	fprintf (w.out, " %s=", walk.field->label);
	spell_type (w.out, btf, walk.value, SPELL_WRITTEN);
      }
    else if (walk.field->role != ROLE_NAME && walk.field->role != ROLE_ZERO)
      fprintf (w.out, " %s=%" PRIu32, walk.field->label, walk.value);
  return words_close (&w);
}

static const char *
item_noun (uint32_t kind)
{
  if (kind == BTF_STRUCT || kind == BTF_UNION)
    return "member";
  if (kind == BTF_ENUM || kind == BTF_ENUM64)
    return "enumerator";
  return kind == BTF_FUNC_PROTO ? "parameter" : "variable";
}

/* Say what item INDEX of TYPE is: "member 2 'next' int at bit 32".  */
static char *
describe_item (const struct btf *btf, uint32_t type, uint32_t index)
{
  uint32_t info = btf_record (btf, type)[1];
  const struct btf_kind *k = &btf_kinds[info_kind (info)];
  const btf_word *item = btf_item (btf, type, index);
  struct words w;

  words_open (&w);
  fprintf (w.out, "%s %u", item_noun (info_kind (info)), index);
  for (unsigned i = 0; i < k->nitem; i++)
    switch (k->item[i].role)
      {
      case ROLE_NAME:
	if (item[i] != 0)
	  fprintf (w.out, " '%s'", btf_string (btf, item[i]));
	break;
      case ROLE_TYPE:
	fputc (' ', w.out);
	spell_type (w.out, btf, item[i], SPELL_WRITTEN);
	break;
      case ROLE_OFFSET:
	fprintf (w.out, " at bit %" PRIu32,
		 info_kflag (info) ? member_bit_offset (item[i]) : item[i]);
	if (info_kflag (info) && member_bit_size (item[i]) != 0)
	  fprintf (w.out, ", %u bits wide", member_bit_size (item[i]));
	break;
      case ROLE_ENUM:
	if (info_kflag (info))
	  fprintf (w.out, " = %" PRId32, (int32_t) item[i]);
	else
	  fprintf (w.out, " = %" PRIu32, item[i]);
	break;
      case ROLE_ENUM_LO:
	fprintf (w.out, info_kflag (info) ? " = %" PRId64 : " = %" PRIu64,
		 (uint64_t) item[i + 1] << 32 | item[i]);
	break;
      case ROLE_END:
      case ROLE_ZERO:
      case ROLE_NUM:
      case ROLE_SNUM:
      case ROLE_INT:
      case ROLE_ENUM_HI:
      case ROLE_LINKAGE:
	if (k->item[i].role == ROLE_NUM)
	  fprintf (w.out, " %s=%" PRIu32, k->item[i].label, item[i]);
	break;
      }
  return words_close (&w);
}

/* Two types, and how they were reached.  */
struct pair
{
  uint32_t a, b;
  size_t parent; /* The pair that mentions them... */
  int64_t item;	 /* ...in this item, or -1.  */
};

struct search
{
  const struct btf *x, *y;
  VEC (struct pair) pairs; /* A queue of which nothing is removed.  */
};

/* Give *LEFT and *RIGHT if they differ, and say whether they do.  */
static bool
texts_differ (char *l, char *r, char **left, char **right)
{
  if (strcmp (l, r) == 0)
    {
      free (l);
      free (r);
      return false;
    }
  *left = l;
  *right = r;
  return true;
}

/* The number of items that words can be made of.  */
static uint32_t
nitems (const struct btf *btf, uint32_t type)
{
  return type == 0 || btf_kinds[btf_kind_of (btf, type)].name == NULL
	   ? 0
	   : btf_nitems (btf, type);
}

/* "1 member", "3 members".  */
static char *
count_items (const struct btf *btf, uint32_t type, uint32_t n)
{
  return mem_printf ("%u %s%s", n, item_noun (btf_kind_of (btf, type)),
		     n == 1 ? "" : "s");
}

/* Put the first difference between the types of P themselves into words.  */
static bool
compare (const struct search *s, const struct pair *p, char **left,
	 char **right)
{
  uint32_t m = nitems (s->x, p->a), n = nitems (s->y, p->b);

  if (texts_differ (btf_spell (s->x, p->a), btf_spell (s->y, p->b), left,
		    right))
    return true;
  /* A differing item says more than a size.  */
  if (btf_kind_of (s->x, p->a) == btf_kind_of (s->y, p->b))
    {
      for (uint32_t i = 0; i < m && i < n; i++)
	if (texts_differ (describe_item (s->x, p->a, i),
			  describe_item (s->y, p->b, i), left, right))
	  return true;
      if (texts_differ (count_items (s->x, p->a, m),
			count_items (s->y, p->b, n), left, right))
	return true;
    }
  return texts_differ (describe (s->x, p->a), describe (s->y, p->b), left,
		       right);
}

/* Whether one type of P is a forward, which may differ.  */
static bool
is_forward (const struct search *s, const struct pair *p)
{
  uint32_t x = btf_kind_of (s->x, p->a), y = btf_kind_of (s->y, p->b);

  return x == BTF_FWD || y == BTF_FWD
	 || (x == BTF_ENUM && nitems (s->x, p->a) == 0)
	 || (y == BTF_ENUM && nitems (s->y, p->b) == 0);
}

static void
add_pair (struct search *s, struct pair pair)
{
  if (pair.a == 0 || pair.b == 0 || s->pairs.n >= MAX_PAIRS)
    return;
  for (size_t i = 0; i < s->pairs.n; i++)
    if (s->pairs.v[i].a == pair.a && s->pairs.v[i].b == pair.b)
      return;
  vec_push (&s->pairs, pair);
}

/* Add the pairs of types that pair INDEX, whose words are the same,
   mentions.  */
static void
add_mentions (struct search *s, size_t index)
{
  struct btf_words x = btf_words (s->x, s->pairs.v[index].a);
  struct btf_words y = btf_words (s->y, s->pairs.v[index].b);
  uint32_t a, b;

  while (btf_next_mention (&x, &a) && btf_next_mention (&y, &b))
    add_pair (s, (struct pair){ a, b, index, x.item });
}

/* Where pair INDEX is, seen from pair 0: "" or "in struct inner, ".  */
static char *
describe_place (const struct search *s, size_t index)
{
  const struct pair *p = &s->pairs.v[index];
  char *inner, *place;

  if (index == 0)
    return mem_printf ("%s", "");
  if (*btf_name (s->x, p->a) == '\0' && p->item >= 0)
    inner = describe_item (s->x, s->pairs.v[p->parent].a, p->item);
  else
    inner = btf_spell (s->x, p->a);
  place = mem_printf ("in %s: ", inner);
  free (inner);
  return place;
}

/* How long the name of UNIT is as users know it: the section, which is always
   the same, says nothing here.  */
static int
short_name (const struct btf *unit)
{
  static const char section[] = ": .BTF";
  size_t n = strlen (unit->name), m = sizeof section - 1;

  return n > m && strcmp (unit->name + n - m, section) == 0 ? n - m : n;
}

char *
explain_difference (const struct btf *x, uint32_t a, const struct btf *y,
		    uint32_t b)
{
  struct search s = { .x = x, .y = y };
  char *left, *right, *place, *text = NULL;

  add_pair (&s, (struct pair){ a, b, 0, -1 });
  for (size_t i = 0; i < s.pairs.n && text == NULL; i++)
    {
      if (is_forward (&s, &s.pairs.v[i]))
	continue;
      if (!compare (&s, &s.pairs.v[i], &left, &right))
	{
	  add_mentions (&s, i);
	  continue;
	}
      place = describe_place (&s, i);
      text = mem_printf ("%s%.*s has %s, %.*s has %s", place, short_name (x),
			 x->name, left, short_name (y), y->name, right);
      free (place);
      free (left);
      free (right);
    }
  vec_free (&s.pairs);
  return text;
}

/* Whether NAME ("struct node") is what the user asked for: "node" or
   "struct:node".  */
static bool
is_asked (const char *asked, const char *name)
{
  const char *colon = strchr (asked, ':');
  const char *space = strchr (name, ' ');
  size_t kind = colon == NULL ? 0 : colon - asked;

  if (colon == NULL)
    return strcmp (asked, space == NULL ? name : space + 1) == 0;
  return strncmp (name, asked, kind) == 0 && name[kind] == ' '
	 && strcmp (name + kind + 1, colon + 1) == 0;
}

/* "a.o, b.o and 7 more".  */
static char *
list_units (const struct explain *e, const struct dedup_variant *v)
{
  size_t n = e->name == NULL && v->nunits > MAX_UNITS ? MAX_UNITS : v->nunits;
  struct words w;

  words_open (&w);
  if (n == 0)
    fputs ("the base", w.out);
  for (size_t i = 0; i < n; i++)
    {
      const struct btf *unit = e->units[v->units[i]];

      fprintf (w.out, "%s%.*s", i == 0 ? "" : ", ", short_name (unit),
	       unit->name);
    }
  if (n < v->nunits)
    fprintf (w.out, " and %zu more", v->nunits - n);
  return words_close (&w);
}

void
explain_conflict (void *context, const struct dedup_conflict *c)
{
  struct explain *e = context;
  const struct dedup_variant *first = NULL;

  if (e->name != NULL && !is_asked (e->name, c->name))
    return;
  e->told++;
  diag_note (e->d, c->name, "has %zu definitions", c->nvariants);
  for (size_t i = 0; i < c->nvariants; i++)
    {
      const struct dedup_variant *v = &c->variants[i];
      char *units = list_units (e, v), *text;

      diag_note (e->d, c->name, "definition %zu is in %s", i + 1, units);
      free (units);
      if (v->nunits == 0)
	continue;
      if (first != NULL)
	{
	  text
	    = explain_difference (e->units[first->units[0]], first->types[0],
				  e->units[v->units[0]], v->types[0]);
	  if (text != NULL)
	    diag_note (e->d, c->name, "%s", text);
	  free (text);
	}
      else
	first = v;
    }
}

void
explain_end (const struct explain *e)
{
  if (e->told > 0)
    return;
  if (e->name != NULL)
    diag_note (e->d, e->name, "has no conflicting definitions");
  else
    diag_note (e->d, "explain", "no name has conflicting definitions");
}
