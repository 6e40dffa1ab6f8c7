/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pruning for linkers.  */

#ifndef PRUNE_IN_PLACE_H
#define PRUNE_IN_PLACE_H

#include "depth.h"
#include "diag.h"
#include "object.h"

/* Prune the BTF in file PATH, which a linker has written, and all that belongs
   to it, as `btf-prune --in-place' does.  DEPTH: NULL for the deepest that is
   safe.  A file without BTF is left alone.  False after an error, with PATH as
   it was.  */
bool prune_in_place (const char *path, const enum depth *depth,
		     struct diag *d);

/* The depth that is safe for O: what loads a BPF object asks for no more than
   `forward' leaves.  Of other files nobody knows who reads them.  */
enum depth safe_depth (const struct object *o);

#endif
