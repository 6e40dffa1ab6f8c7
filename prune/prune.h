/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Building what a walk has left.  */

#ifndef PRUNE_PRUNE_H
#define PRUNE_PRUNE_H

#include "depth.h"
#include "ext.h"
#include "map.h"

/* The model that is left of W's, which walk_run has walked: types in the order
   that they had, forwards in place of the first record of their name.  IDS, by
   id - first, becomes the new id of each type, MAP_DROPPED for what is gone.
   The caller frees the result.  */
struct btf *prune_apply (const struct walk *w, uint32_t *ids);

/* EXT, which belongs to W's model, for OUT, which prune_apply has made, and
   gets the strings: what W's model lost must not be mentioned, as is the case
   if roots_of_object made the roots.  Access strings follow members that have
   moved up.  The caller frees it.  */
struct btf_ext *prune_ext (const struct walk *w, const struct btf_ext *ext,
			   const uint32_t *ids, struct btf *out);

struct pruned
{
  struct btf *btf;
  struct btf_ext *ext; /* Or NULL.  */
  uint32_t *ids;       /* As for prune_apply.  */
};

/* Prune BTF, in which every VAR and FUNC is about a symbol (as after
   link_records), and its EXT, which can be NULL.  BTF must have no types of
   unknown kinds.  */
struct pruned prune_unit (const struct btf *btf, const struct btf_ext *ext,
			  enum depth depth);
void pruned_free (struct pruned *p);

#endif
