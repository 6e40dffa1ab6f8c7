/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The minimal BTF of each kernel of an archive.  */

#ifndef PRUNE_KERNELS_H
#define PRUNE_KERNELS_H

#include "core.h"

#include <time.h>

struct kernels_options
{
  const char *in, *out;	      /* Directories.  */
  const char *const *objects; /* That C is of.  */
  size_t nobjects;
  struct timespec not_before; /* What is older is made again.  */
  bool progress;	      /* Tell it on stderr, a terminal.  */
};

/* For each file below IN whose name ends in .btf, .btf.zst or .btf.tar.xz (as
   in BTFHub's archive: one file in a tar) write what C's programs need of it
   to the same place below OUT, as .btf.  A file that is there, was made for
   the same objects and is younger than what it is made of stays, so that who
   was interrupted can go on: OUT/.btf-prune lists the objects.  OUT may be
   below IN, but must not be IN.  In parallel.  One that fails does not keep
   the others from it.  False if one did, or there is none.  */
bool kernels_run (const struct core *c, const struct kernels_options *o,
		  struct pool *pool, struct diag *d);

#endif
