/* SPDX-License-Identifier: GPL-3.0-or-later */
/* agree [-d] [-m] A B FILE...: print how two declarations differ.

   A and B are names of variables or functions; if they are the same, the first
   two records of that name are meant, or one if there is only one.  Several
   files are merged first.  With -m, the variables are maps.  The difference
   must be there seen from either side.  They must agree or, with -d, differ:
   exit status 0 if they do, 1 if it is the other way round, 2 trouble.  */

#include "btf/agree.h"
#include "btf/dedup.h"
#include "btf/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The first VAR or FUNC called NAME but for BUT; 0 if there is none.  */
static uint32_t
find (const struct btf *btf, const char *name, uint32_t but)
{
  for (uint32_t t = 1; t < btf_end (btf); t++)
    {
      uint32_t kind = btf_kind_of (btf, t);

      if ((kind == BTF_VAR || kind == BTF_FUNC) && t != but
	  && strcmp (btf_name (btf, t), name) == 0)
	return t;
    }
  return 0;
}

/* Print what is to be said of A and B of BTF, and return the exit status.  */
static int
compare (const struct btf *btf, uint32_t a, uint32_t b, bool is_map,
	 bool must_differ)
{
  char *text = agree_difference (btf, a, b, is_map);
  char *back = agree_difference (btf, b, a, is_map);
  int status = (text != NULL) == must_differ ? 0 : 1;

  printf ("%s\n", text == NULL ? "agree" : text);
  if ((text == NULL) != (back == NULL))
    {
      fprintf (stderr, "agree: but the other way round: %s\n",
	       back == NULL ? "agree" : back);
      status = 2;
    }
  free (text);
  free (back);
  return status;
}

static struct btf *
read_files (struct load *load, char **paths, int n, struct diag *d)
{
  struct load_options options = { 0 };
  struct dedup_options dedup_options = { 0 };
  VEC (struct btf *) units = { 0 };
  struct btf *merged;

  for (int i = 0; i < n; i++)
    {
      struct btf *unit = load_one (load, paths[i], &options, d);

      if (unit == NULL)
	exit (2);
      vec_push (&units, unit);
    }
  merged = units.n > 1 ? dedup ((const struct btf *const *) units.v, units.n,
				"merged", &dedup_options, NULL, NULL, NULL, d)
		       : units.v[0];
  vec_free (&units);
  return merged;
}

int
main (int argc, char **argv)
{
  struct diag_stderr d;
  struct load load = { 0 };
  struct btf *btf;
  bool is_map = false, must_differ = false;
  uint32_t a, b;
  int status;

  diag_stderr_init (&d, "agree");
  for (int option; (option = getopt (argc, argv, "dm")) != -1;)
    {
      is_map |= option == 'm';
      must_differ |= option == 'd';
      if (option == '?')
	return 2;
    }
  argv += optind;
  argc -= optind;
  if (argc < 3)
    {
      fprintf (stderr, "usage: agree [-d] [-m] A B FILE...\n");
      return 2;
    }
  btf = read_files (&load, argv + 2, argc - 2, &d.diag);
  if (btf == NULL)
    return 2;
  a = find (btf, argv[0], 0);
  b = find (btf, argv[1], a);
  if (b == 0 && strcmp (argv[0], argv[1]) == 0)
    b = a;
  if (a == 0 || b == 0)
    {
      fprintf (stderr, "agree: there is no such variable or function\n");
      return 2;
    }
  status = compare (btf, a, b, is_map, must_differ);
  if (argc > 3)
    btf_free (btf);
  load_free (&load);
  return status;
}
