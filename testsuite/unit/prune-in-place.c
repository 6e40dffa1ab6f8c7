/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What linkers do after a link: prune-in-place FILE [DEPTH].  */

#include "prune/in-place.h"

int
main (int argc, char **argv)
{
  struct diag_stderr d;
  enum depth depth;
  bool has_depth = argc > 2 && depth_called (argv[2], &depth);

  diag_stderr_init (&d, "prune-in-place");
  return argc > 1
	     && prune_in_place (argv[1], has_depth ? &depth : NULL, &d.diag)
	   ? 0
	   : 2;
}
