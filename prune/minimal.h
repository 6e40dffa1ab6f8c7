/* SPDX-License-Identifier: GPL-3.0-or-later */
/* btf-prune --core: files to files.  */

#ifndef PRUNE_MINIMAL_H
#define PRUNE_MINIMAL_H

#include "diag.h"

#include <stddef.h>

struct minimal_options
{
  const char *const *objects;
  size_t nobjects;
  const char *const *bases; /* The kernel's first.  */
  size_t nbases;
  const char *for_each; /* A directory of kernels, or NULL.  */
  const char *out;	/* A file; a directory if FOR_EACH or SPLIT.  */
  bool split;		/* A file for each base, called as it is.  */
  bool allow_empty, progress;
  unsigned jobs;
};

/* Write what the objects need of the bases, or of each kernel of a directory.
   False after an error.  */
bool minimal_run (const struct minimal_options *o, struct diag *d);

#endif
