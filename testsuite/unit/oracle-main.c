/* SPDX-License-Identifier: GPL-3.0-or-later */
/* oracle UNIT... -- MERGED: judge a merge by its inputs and its output.

   The files are raw BTF; a UNIT may hold several blobs in a row.  oracle.c
   says what is checked.  Exit status: 0 the merge is right, 1 it is not, 2
   trouble.  */

#include "btf/load.h"
#include "oracle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
main (int argc, char **argv)
{
  struct diag_stderr d;
  struct load load = { 0 };
  struct load_options options = { 0 };
  struct oracle *oracle;
  struct btf *out;
  int end = 1;
  bool ok = true;

  diag_stderr_init (&d, "oracle");
  while (end < argc && strcmp (argv[end], "--") != 0)
    end++;
  if (argc != end + 2)
    {
      fprintf (stderr, "usage: oracle UNIT... -- MERGED\n");
      return 2;
    }
  out = load_one (&load, argv[end + 1], &options, &d.diag);
  if (out == NULL)
    return 2;
  oracle = oracle_new (out);
  for (int i = 1; i < end; i++)
    {
      struct load l = { 0 };

      if (!load_path (&l, argv[i], &options, &d.diag))
	return 2;
      for (size_t j = 0; j < l.inputs.n; j++)
	for (size_t u = 0; u < l.inputs.v[j].units.n; u++)
	  ok &= oracle_keeps (oracle, l.inputs.v[j].units.v[u], NULL, &d.diag);
      load_free (&l);
    }
  ok &= oracle_minimal (oracle, &d.diag);
  oracle_free (oracle);
  load_free (&load);
  return ok ? 0 : 1;
}
