/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a unit test says.  See verdict.h.  */

#include "verdict.h"
#include "btf/mem.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct verdict *
find_verdict (struct verdicts *v, const char *what)
{
  for (unsigned i = 0; i < v->n; i++)
    if (strcmp (v->list[i].what, what) == 0)
      return &v->list[i];
  assert (v->n < sizeof v->list / sizeof *v->list);
  v->list[v->n].what = what;
  return &v->list[v->n++];
}

bool
verdict_check (struct verdicts *v, const char *what, bool ok,
	       const char *format, ...)
{
  struct verdict *verdict = find_verdict (v, what);
  va_list args;

  verdict->checked++;
  if (ok || verdict->why != NULL)
    return ok;
  va_start (args, format);
  if (vasprintf (&verdict->why, format, args) < 0)
    diag_no_memory ();
  va_end (args);
  return false;
}

int
verdict_print (struct verdicts *v)
{
  int status = 0;

  for (unsigned i = 0; i < v->n; i++)
    if (v->list[i].why == NULL)
      printf ("PASS: %s (%lu times)\n", v->list[i].what, v->list[i].checked);
    else
      {
	printf ("FAIL: %s: %s\n", v->list[i].what, v->list[i].why);
	free (v->list[i].why);
	status = 1;
      }
  return status;
}

int
verdict_seeds (int argc, char **argv, unsigned long count,
	       void (*check) (struct verdicts *v, unsigned long seed))
{
  unsigned long seed = argc > 1 ? strtoul (argv[1], NULL, 0) : 1;
  struct verdicts v = { 0 };

  if (argc > 2)
    count = strtoul (argv[2], NULL, 0);
  for (unsigned long end = seed + count; seed < end; seed++)
    check (&v, seed);
  return verdict_print (&v);
}

static void
keep (struct diag *d, enum diag_level level, const char *text)
{
  struct kept *k = (struct kept *) d;

  if (k->text == NULL)
    k->text = mem_printf ("%s", text);
  if (level == DIAG_FATAL)
    abort ();
}

void
kept_init (struct kept *k)
{
  *k = (struct kept){ .diag.report = keep };
}

void
kept_free (struct kept *k)
{
  free (k->text);
}
