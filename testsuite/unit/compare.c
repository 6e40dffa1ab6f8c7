/* SPDX-License-Identifier: GPL-3.0-or-later */
/* compare [-n EXAMPLES] A B: compare two BTF files up to renumbering.

   Type ids and the order of types do not count: a type of A is also in B if B
   has an equal one (oracle.c).  Prints a table by kind, and examples of what
   is in one file only.  A type that differs makes all types different that
   reach it; so types whose own words have no counterpart ("differs by itself")
   come first, and the others are counted.  Exit status: 0 the same types, 1
   not, 2 trouble.

   Made for judging our dedup by libbpf's, which does not merge VARs and
   DATASECs: copies of a type within one file are counted, but are no
   difference.  */

#include "btf/load.h"
#include "oracle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* One of the two files.  */
struct side
{
  const struct btf *btf;
  uint32_t *classes, *contents;	 /* By type.  */
  bool *has_class, *has_content; /* By class.  */
  struct count
  {
    uint32_t types, copies, only, by_itself;
  } count[BTF_MAX_KIND + 1];
};

static void
find_classes (struct side *sides)
{
  const struct btf *models[2] = { sides[0].btf, sides[1].btf };
  uint32_t *classes[2], *contents[2];
  uint32_t nclasses = oracle_classes (models, 2, classes);
  uint32_t ncontents = oracle_contents (models, 2, contents);

  for (int s = 0; s < 2; s++)
    {
      sides[s].classes = classes[s];
      sides[s].contents = contents[s];
      sides[s].has_class = mem_zalloc (nclasses, sizeof (bool));
      sides[s].has_content = mem_zalloc (ncontents, sizeof (bool));
    }
}

/* Note what SIDE has, and count its types and copies.  */
static void
note_types (struct side *side)
{
  for (uint32_t t = 1; t < btf_end (side->btf); t++)
    {
      struct count *count = &side->count[btf_kind_of (side->btf, t)];

      count->types++;
      count->copies += side->has_class[side->classes[t]];
      side->has_class[side->classes[t]] = true;
      side->has_content[side->contents[t]] = true;
    }
}

/* Count what SIDE has and OTHER has not, and print up to EXAMPLES of each kind
   that differ by themselves.  */
static void
find_different (struct side *side, const struct side *other, uint32_t examples)
{
  for (uint32_t t = 1; t < btf_end (side->btf); t++)
    {
      uint32_t kind = btf_kind_of (side->btf, t);
      struct count *count = &side->count[kind];

      if (other->has_class[side->classes[t]])
	continue;
      count->only++;
      if (other->has_content[side->contents[t]])
	continue;
      if (count->by_itself++ < examples)
	printf ("only in %s, by itself: [%u] %s '%s'\n", side->btf->name, t,
		btf_kinds[kind].name, btf_name (side->btf, t));
    }
}

/* Print examples of types of SIDE that only differ by what they reach.  */
static void
print_deep (const struct side *side, const struct side *other,
	    uint32_t examples)
{
  uint32_t left[BTF_MAX_KIND + 1];

  for (uint32_t k = 0; k <= BTF_MAX_KIND; k++)
    left[k] = examples;
  for (uint32_t t = 1; t < btf_end (side->btf); t++)
    {
      uint32_t kind = btf_kind_of (side->btf, t);

      if (!other->has_class[side->classes[t]]
	  && other->has_content[side->contents[t]] && left[kind] > 0)
	{
	  left[kind]--;
	  printf ("only in %s, by what it reaches: [%u] %s '%s'\n",
		  side->btf->name, t, btf_kinds[kind].name,
		  btf_name (side->btf, t));
	}
    }
}

/* Print the table; return whether the sides have the same types.  */
static bool
print_table (const struct side *a, const struct side *b)
{
  bool same = true;

  printf ("%-12s %9s %9s  %9s %9s  %9s %9s  %9s %9s\n", "kind", "A", "B",
	  "copies A", "B", "only A", "B", "itself A", "B");
  for (uint32_t k = 0; k <= BTF_MAX_KIND; k++)
    {
      const struct count *x = &a->count[k], *y = &b->count[k];

      if (x->types == 0 && y->types == 0)
	continue;
      printf ("%-12s %9u %9u  %9u %9u  %9u %9u  %9u %9u\n", btf_kinds[k].name,
	      x->types, y->types, x->copies, y->copies, x->only, y->only,
	      x->by_itself, y->by_itself);
      same &= x->only == 0 && y->only == 0;
    }
  return same;
}

static void
free_side (struct side *side)
{
  free (side->classes);
  free (side->contents);
  free (side->has_class);
  free (side->has_content);
}

int
main (int argc, char **argv)
{
  struct diag_stderr d;
  struct load load = { 0 };
  struct load_options options = { 0 };
  struct side sides[2] = { 0 };
  uint32_t examples = 3;
  bool same;

  diag_stderr_init (&d, "compare");
  for (int c; (c = getopt (argc, argv, "n:")) != -1;)
    if (c == 'n')
      examples = strtoul (optarg, NULL, 10);
    else
      return 2;
  if (argc != optind + 2)
    {
      fprintf (stderr, "usage: compare [-n EXAMPLES] A B\n");
      return 2;
    }
  for (int s = 0; s < 2; s++)
    {
      sides[s].btf = load_one (&load, argv[optind + s], &options, &d.diag);
      if (sides[s].btf == NULL || btf_first_unknown (sides[s].btf) != 0)
	return 2;
    }
  find_classes (sides);
  note_types (&sides[0]);
  note_types (&sides[1]);
  find_different (&sides[0], &sides[1], examples);
  find_different (&sides[1], &sides[0], examples);
  print_deep (&sides[0], &sides[1], examples);
  print_deep (&sides[1], &sides[0], examples);
  same = print_table (&sides[0], &sides[1]);
  free_side (&sides[0]);
  free_side (&sides[1]);
  load_free (&load);
  return same ? 0 : 1;
}
