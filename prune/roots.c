/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roots.  See roots.h.

   One pattern is compared with all names.  For many the names are sorted: then
   those that begin like the pattern stand together [bound].  */

#include "roots.h"

#include <ctype.h>
#include <errno.h>
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The kind called NAME, of LEN characters, or BTF_UNKN.  */
static uint32_t
kind_called (const char *name, size_t len)
{
  for (uint32_t k = 1; k < BTF_NR_KINDS; k++)
    if (strncasecmp (btf_kinds[k].name, name, len) == 0
	&& btf_kinds[k].name[len] == '\0')
      return k;
  return BTF_UNKN;
}

static bool
is_kind (uint32_t kind, uint32_t wanted)
{
  return wanted == BTF_UNKN || kind == wanted
	 || (kind == BTF_ENUM64 && wanted == BTF_ENUM);
}

/* ---- What is spelt nearly so.  */

enum
{
  MAX_NEAR = 3,	  /* Names to tell.  */
  MAX_NAME = 128, /* Longer ones are not compared.  */
  MAX_MISSED = 20 /* Patterns to tell it for: it takes a look at all names. */
};

/* How many letters have to be changed, added or left out to make B of A; MAX +
   1 if that is more than MAX.  */
static unsigned
distance (const char *a, const char *b, unsigned max)
{
  size_t n = strnlen (a, MAX_NAME + 1), m = strnlen (b, MAX_NAME + 1);
  unsigned row[MAX_NAME + 1];

  if (n > MAX_NAME || m > MAX_NAME || (n > m ? n - m : m - n) > max)
    return max + 1;
  for (size_t j = 0; j <= m; j++)
    row[j] = j;
  for (size_t i = 1; i <= n; i++)
    {
      unsigned diagonal = row[0]++, least = row[0];

      for (size_t j = 1; j <= m; j++)
	{
	  unsigned change = diagonal + (a[i - 1] != b[j - 1]);
	  unsigned other = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;

	  diagonal = row[j];
	  row[j] = change < other ? change : other;
	  least = row[j] < least ? row[j] : least;
	}
      if (least > max)
	return max + 1;
    }
  return row[m];
}

/* Types whose names are near, the nearest first.  */
struct near
{
  unsigned n;
  struct
  {
    uint32_t type;
    unsigned distance;
  } list[MAX_NEAR];
};

static void
note_near (struct near *near, const struct btf *btf, uint32_t type,
	   unsigned distance)
{
  unsigned at = near->n;

  for (unsigned i = 0; i < near->n; i++)
    if (btf_kind_of (btf, near->list[i].type) == btf_kind_of (btf, type)
	&& strcmp (btf_name (btf, near->list[i].type), btf_name (btf, type))
	     == 0)
      return;
  while (at > 0 && near->list[at - 1].distance > distance)
    at--;
  if (at == MAX_NEAR)
    return;
  if (near->n < MAX_NEAR)
    near->n++;
  for (unsigned i = near->n - 1; i > at; i--)
    near->list[i] = near->list[i - 1];
  near->list[at].type = type;
  near->list[at].distance = distance;
}

/* S in lower case.  The caller frees it.  */
static char *
lower (const char *s)
{
  char *copy = mem_printf ("%s", s);

  for (char *p = copy; *p != '\0'; p++)
    *p = tolower ((unsigned char) *p);
  return copy;
}

/* "KIND:NAME, KIND:NAME": types of BTF whose names are like NAME, or "".  The
   caller frees it.  */
static char *
near_names (const struct btf *btf, const char *name)
{
  unsigned max = strlen (name) / 3;
  struct near near = { 0 };
  char *text = mem_printf ("%s", "");

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    {
      const char *other = btf_name (btf, t);
      unsigned d = *other != '\0' ? distance (name, other, max) : max + 1;

      if (d <= max)
	note_near (&near, btf, t, d);
    }
  for (unsigned i = 0; i < near.n; i++)
    {
      uint32_t type = near.list[i].type;
      char *kind = lower (btf_kinds[btf_kind_of (btf, type)].name);
      char *longer = mem_printf ("%s%s%s:%s", text, i > 0 ? ", " : "", kind,
				 btf_name (btf, type));

      free (kind);
      free (text);
      text = longer;
    }
  return text;
}

static void
report_none (struct lookup *lookup, const char *pattern, const char *glob,
	     struct diag *d)
{
  const struct btf *btf = lookup->btf;
  char *near = lookup->missed++ < MAX_MISSED ? near_names (btf, glob)
					     : mem_printf ("%s", "");

  diag_error (d, btf->name, "has no type that matches '%s'%s%s", pattern,
	      *near != '\0' ? "; it has " : "", near);
  free (near);
}

/* ---- Many patterns.  */

enum
{
  MANY = 16 /* Sorting takes about as long as so many searches.  */
};

static int
compare_names (const void *a, const void *b, void *context)
{
  const uint32_t *x = a, *y = b;
  int order = strcmp (btf_name (context, *x), btf_name (context, *y));

  return order != 0 ? order : (*x > *y) - (*x < *y);
}

static void
sort_names (struct lookup *lookup)
{
  const struct btf *btf = lookup->btf;

  lookup->sorted = mem_alloc (btf->ntypes, sizeof *lookup->sorted);
  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    if (*btf_name (btf, t) != '\0')
      lookup->sorted[lookup->n++] = t;
  qsort_r (lookup->sorted, lookup->n, sizeof *lookup->sorted, compare_names,
	   (void *) btf);
}

void
lookup_free (struct lookup *lookup)
{
  free (lookup->sorted);
}

/* The first of the sorted names whose first LEN characters are not below
   (PAST: are above) those of GLOB.  */
static size_t
bound (const struct lookup *lookup, const char *glob, size_t len, bool past)
{
  size_t low = 0, high = lookup->n;

  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      const char *name = btf_name (lookup->btf, lookup->sorted[middle]);

      if (strncmp (name, glob, len) < (past ? 1 : 0))
	low = middle + 1;
      else
	high = middle;
    }
  return low;
}

static int
compare_ids (const void *a, const void *b)
{
  const uint32_t *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* ---- Patterns.  */

struct pattern
{
  const char *glob;
  uint32_t kind; /* Or BTF_UNKN.  */
};

static bool
matches (const struct btf *btf, uint32_t type, const struct pattern *p)
{
  const char *name = btf_name (btf, type);

  return *name != '\0' && is_kind (btf_kind_of (btf, type), p->kind)
	 && fnmatch (p->glob, name, 0) == 0;
}

uint32_t *
roots_find (struct lookup *lookup, const char *option, const char *pattern,
	    uint32_t *n, struct diag *d)
{
  const struct btf *btf = lookup->btf;
  const char *colon = strchr (pattern, ':');
  struct pattern p = { .glob = colon != NULL ? colon + 1 : pattern };
  VEC (uint32_t) found = { 0 };

  if (colon != NULL
      && (p.kind = kind_called (pattern, colon - pattern)) == BTF_UNKN)
    {
      diag_error (d, option,
		  "'%s' begins with '%.*s', which is no kind of"
		  " type",
		  pattern, (int) (colon - pattern), pattern);
      return NULL;
    }
  if (lookup->asked++ == MANY)
    sort_names (lookup);
  if (lookup->sorted == NULL)
    {
      for (uint32_t t = btf->first; t < btf_end (btf); t++)
	if (matches (btf, t, &p))
	  vec_push (&found, t);
    }
  else
    {
      size_t len = strcspn (p.glob, "*?[\\");
      size_t end = bound (lookup, p.glob, len, true);

      for (size_t i = bound (lookup, p.glob, len, false); i < end; i++)
	if (matches (btf, lookup->sorted[i], &p))
	  vec_push (&found, lookup->sorted[i]);
      if (found.n > 0)
	qsort (found.v, found.n, sizeof *found.v, compare_ids);
    }
  if (found.n == 0)
    report_none (lookup, pattern, p.glob, d);
  *n = found.n;
  return found.v;
}

/* ---- Files.  */

bool
patterns_read (struct patterns *p, const char *path, struct diag *d)
{
  FILE *f = fopen (path, "re");
  char *line = NULL;
  size_t room = 0;
  ssize_t n;
  bool ok;

  if (f == NULL)
    return diag_error (d, path, "cannot be read: %s", strerror (errno));
  while (errno = 0, (n = getline (&line, &room, f)) >= 0)
    {
      while (n > 0 && strchr (" \t\r\n", line[n - 1]) != NULL)
	line[--n] = '\0';
      if (n > 0 && line[0] != '#')
	vec_push (&p->list, arena_strdup (&p->names, line));
    }
  ok = !ferror (f);
  if (!ok)
    diag_error (d, path, "cannot be read: %s", strerror (errno));
  free (line);
  fclose (f);
  return ok;
}

void
patterns_free (struct patterns *p)
{
  vec_free (&p->list);
  arena_free (&p->names);
}
