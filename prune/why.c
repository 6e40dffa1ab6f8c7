/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why types are kept.

   The walk (depth.h) is breadth first over types and what is needed of them,
   so the steps that led to a type for the first time are one of the shortest
   chains [why_chain].  Of the needs of a type we take the strongest: why a
   struct is kept, not why its name is.

   For the chains from all roots the walk keeps its edges.  Turned round, they
   are searched from the type, again breadth first [search_back]: every step
   then knows the next one on its way to the type, and each root its distance.
 */

#include "why.h"
#include "core-relo.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

char *
why_spell (const struct btf *btf, uint32_t type)
{
  const char *name = btf_name (btf, type);
  char *text = mem_printf ("%s%s%s", btf_kinds[btf_kind_of (btf, type)].name,
			   *name != '\0' ? " " : "", name);

  for (char *p = text; *p != '\0' && *p != ' '; p++)
    *p = tolower ((unsigned char) *p);
  return text;
}

/* Where in FROM, which is needed for NEED, TO is mentioned: print it as C has
   it.  */
static void
print_place (const struct walk *w, uint32_t from, uint32_t to, FILE *out)
{
  uint32_t n = btf_nitems (w->btf, from), kind = btf_kind_of (w->btf, from);
  bool trimmed = walk_fate (w, from) == FATE_TRIMMED;
  const btf_word *item;
  const char *name;

  if (kind != BTF_STRUCT && kind != BTF_UNION && kind != BTF_FUNC_PROTO)
    return;
  for (uint32_t i = 0; i < n; i++)
    {
      item = btf_item (w->btf, from, i);
      if (item[1] != to || (trimmed && !walk_keeps_item (w, from, i)))
	continue;
      name = btf_string (w->btf, item[0]);
      if (kind == BTF_FUNC_PROTO)
	fprintf (out, "(%s)", name);
      else
	fprintf (out, ".%s", *name != '\0' ? name : "(anon)");
      return;
    }
}

/* The words of CO-RE record NUMBER, and its section.  */
static const btf_word *
core_record (const struct btf_ext *ext, uint32_t number,
	     const struct ext_section **section)
{
  uint32_t words = ext->part[EXT_CORE].rec_size / 4;

  for (size_t i = 0; i < ext->part[EXT_CORE].sections.n; i++)
    {
      *section = &ext->part[EXT_CORE].sections.v[i];
      if (number < (*section)->nrecords)
	return (const btf_word *) (*section)->records + number * words;
      number -= (*section)->nrecords;
    }
  return NULL;
}

static void
print_relocation (const struct why *why, uint32_t number, FILE *out)
{
  const struct ext_section *section;
  const btf_word *r = core_record (why->ext, number, &section);
  const char *kind = core_kind_name (r[3]);

  fprintf (out, "CO-RE relocation %s %s at %#x of %s",
	   kind != NULL ? kind : "of unknown kind",
	   btf_string (why->w->btf, r[2]), r[0],
	   btf_string (why->w->btf, section->sec_name));
}

/* What makes ROOT one, if that is not its own record.  */
static bool
print_root (const struct why *why, const struct root *root, FILE *out)
{
  switch (root->why)
    {
    case ROOT_CORE:
      print_relocation (why, root->detail, out);
      return true;
    case ROOT_INT:
      fputs ("a type for externs", out);
      return true;
    case ROOT_GIVEN:
      fprintf (out, "--root '%s'",
	       why->patterns != NULL ? why->patterns[root->detail] : "");
      return true;
    case ROOT_CODE:
    case ROOT_FUNCTION:
    case ROOT_VARIABLE:
    case ROOT_WHYS:
      break;
    }
  return false;
}

static void
print_type (const struct btf *btf, uint32_t type, FILE *out)
{
  char *text = why_spell (btf, type);

  fputs (text, out);
  free (text);
}

/* Print the chain of the N types at CHAIN, which begins with ROOT.  */
static void
print_chain (const struct why *why, const struct root *root,
	     const uint32_t *chain, size_t n, FILE *out)
{
  if (print_root (why, root, out))
    fputs (" > ", out);
  for (size_t i = 0; i < n; i++)
    {
      if (i > 0)
	fputs (" > ", out);
      print_type (why->w->btf, chain[i], out);
      if (i + 1 < n)
	print_place (why->w, chain[i], chain[i + 1], out);
    }
}

static FILE *
open_text (char **text, size_t *size)
{
  FILE *f = open_memstream (text, size);

  if (f == NULL)
    diag_no_memory ();
  return f;
}

char *
why_relocation (const struct why *why, uint32_t number)
{
  char *text;
  size_t size;
  FILE *f = open_text (&text, &size);

  print_relocation (why, number, f);
  if (fclose (f) != 0)
    diag_no_memory ();
  return text;
}

char *
why_chain (const struct why *why, uint32_t step, uint32_t next)
{
  const struct step *steps = why->w->steps.v;
  VEC (uint32_t) chain = { 0 };
  uint32_t root = steps[step].root;
  char *text;
  size_t size;
  FILE *f = open_text (&text, &size);

  if (next != 0)
    vec_push (&chain, next);
  for (uint32_t s = step; s != STEP_ROOT; s = steps[s].from)
    vec_push (&chain, steps[s].type);
  for (size_t i = 0; i < chain.n / 2; i++)
    {
      uint32_t other = chain.v[i];

      chain.v[i] = chain.v[chain.n - 1 - i];
      chain.v[chain.n - 1 - i] = other;
    }
  print_chain (why, &why->w->roots->list.v[root], chain.v, chain.n, f);
  vec_free (&chain);
  if (fclose (f) != 0)
    diag_no_memory ();
  return text;
}

/* Print TYPE and what becomes of it.  False if it is gone.  */
static bool
print_fate (const struct walk *w, uint32_t type, FILE *out)
{
  static const char *const words[]
    = { [FATE_GONE] = " is not kept",	       [FATE_KEPT] = "",
	[FATE_FORWARD] = " becomes a forward", [FATE_VOID] = " becomes void",
	[FATE_POINTER] = " leads to void",     [FATE_TRIMMED] = "" };
  enum fate fate = walk_fate (w, type);
  uint32_t n = btf_nitems (w->btf, type), kept = 0;

  print_type (w->btf, type, out);
  fputs (words[fate], out);
  for (uint32_t i = 0; i < n && fate == FATE_TRIMMED; i++)
    kept += walk_keeps_item (w, type, i);
  if (fate == FATE_TRIMMED && kept < n)
    fprintf (out, " keeps %u of %u items", kept, n);
  if (fate == FATE_GONE)
    fputc ('\n', out);
  return fate != FATE_GONE;
}

void
why_print (const struct why *why, uint32_t type, FILE *out)
{
  const struct walk *w = why->w;
  char *chain;

  if (!print_fate (w, type, out))
    return;
  chain = why_chain (why, why->strongest[type - w->btf->first], 0);
  fprintf (out, ": %s\n", chain);
  free (chain);
}

/* ---- From all roots.  */

enum
{
  NOT_REACHED = UINT32_MAX
};

/* A search from a type back to roots, by step.  */
struct back
{
  uint32_t *next;     /* The next step on the way to the type...  */
  uint32_t *distance; /* ...how many there are, or NOT_REACHED.  */
};

void
why_init (struct why *why)
{
  const struct walk *w = why->w;
  bool new;

  why->strongest = mem_alloc (w->btf->ntypes, sizeof *why->strongest);
  memset (why->strongest, 0xff, w->btf->ntypes * sizeof *why->strongest);
  why->numbers = (struct pairs){ 0 };
  why->edges = (struct edges){ 0 };
  for (uint32_t i = 0; i < w->steps.n; i++)
    {
      const struct step *s = &w->steps.v[i];
      uint32_t *best = &why->strongest[s->type - w->btf->first];

      if (*best == STEP_ROOT || s->need > w->steps.v[*best].need)
	*best = i;
      if (w->keep_edges)
	pairs_number (&why->numbers, s->type, s->need, &new);
    }
  for (size_t i = 0; i < w->edges.n; i++)
    edges_add (&why->edges, w->edges.v[i].from,
	       pairs_number (&why->numbers, w->edges.v[i].type,
			     w->edges.v[i].need, &new));
  if (w->keep_edges)
    edges_index (&why->edges, w->steps.n);
}

void
why_free (struct why *why)
{
  free (why->strongest);
  pairs_free (&why->numbers);
  edges_free (&why->edges);
}

static struct back
search_back (const struct why *why, uint32_t goal)
{
  size_t n = why->w->steps.n;
  struct back b
    = { mem_alloc (n, sizeof *b.next), mem_alloc (n, sizeof *b.distance) };
  VEC (uint32_t) queue = { 0 };

  memset (b.distance, 0xff, n * sizeof *b.distance);
  b.distance[goal] = 0;
  vec_push (&queue, goal);
  for (size_t i = 0; i < queue.n; i++)
    {
      uint32_t s = queue.v[i];

      for (uint32_t e = why->edges.begin[s]; e < why->edges.begin[s + 1]; e++)
	{
	  uint32_t from = why->edges.from[e];

	  if (b.distance[from] != NOT_REACHED)
	    continue;
	  b.distance[from] = b.distance[s] + 1;
	  b.next[from] = s;
	  vec_push (&queue, from);
	}
    }
  vec_free (&queue);
  return b;
}

/* The step that root number INDEX is, or NOT_REACHED.  */
static uint32_t
root_step (const struct why *why, uint32_t index)
{
  const struct walk *w = why->w;
  const struct root *root = &w->roots->list.v[index];
  enum need need = w->depth == DEPTH_TYPE ? NEED_ALL : root->need;
  uint32_t step;

  return pairs_find (&why->numbers, root->type, need, &step) ? step
							     : NOT_REACHED;
}

/* A root with a chain.  */
struct found
{
  uint32_t root, step, distance;
};

static int
compare_found (const void *a, const void *b)
{
  const struct found *x = a, *y = b;

  if (x->distance != y->distance)
    return x->distance < y->distance ? -1 : 1;
  return (x->root > y->root) - (x->root < y->root);
}

static void
print_back (const struct why *why, const struct back *b,
	    const struct found *found, FILE *out)
{
  VEC (uint32_t) chain = { 0 };
  uint32_t s = found->step;

  for (; b->distance[s] > 0; s = b->next[s])
    vec_push (&chain, why->w->steps.v[s].type);
  vec_push (&chain, why->w->steps.v[s].type);
  fputs ("  ", out);
  print_chain (why, &why->w->roots->list.v[found->root], chain.v, chain.n,
	       out);
  fputc ('\n', out);
  vec_free (&chain);
}

void
why_print_all (const struct why *why, uint32_t type, FILE *out)
{
  const struct walk *w = why->w;
  VEC (struct found) found = { 0 };
  struct back b;

  if (!print_fate (w, type, out))
    return;
  fputs (":\n", out);
  b = search_back (why, why->strongest[type - w->btf->first]);
  for (uint32_t i = 0; i < w->roots->list.n; i++)
    {
      uint32_t s = root_step (why, i);

      if (s != NOT_REACHED && b.distance[s] != NOT_REACHED)
	vec_push (&found, (struct found){ i, s, b.distance[s] });
    }
  if (found.n > 0)
    qsort (found.v, found.n, sizeof *found.v, compare_found);
  for (size_t i = 0; i < found.n; i++)
    print_back (why, &b, &found.v[i], out);
  free (b.next);
  free (b.distance);
  vec_free (&found);
}

char *
why_root (const struct why *why, uint32_t index)
{
  static const char *const words[ROOT_WHYS]
    = { [ROOT_CODE] = ": it has instructions",
	[ROOT_FUNCTION] = ": a function",
	[ROOT_VARIABLE] = ": a variable" };
  const struct root *root = &why->w->roots->list.v[index];
  char *text;
  size_t size;
  FILE *out = open_text (&text, &size);

  print_type (why->w->btf, root->type, out);
  if (root->why == ROOT_VARIABLE && walk_is_map (why->w, root->type))
    fputs (": a map", out);
  else if (words[root->why] != NULL)
    fputs (words[root->why], out);
  else
    {
      fputs (": ", out);
      print_root (why, root, out);
    }
  if (fclose (out) != 0)
    diag_no_memory ();
  return text;
}

void
why_list_roots (const struct why *why, FILE *out)
{
  for (uint32_t i = 0; i < why->w->roots->list.n; i++)
    {
      char *text = why_root (why, i);

      fprintf (out, "%s\n", text);
      free (text);
    }
}
