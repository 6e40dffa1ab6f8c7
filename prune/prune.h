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

/* The same for N walks, whose models become one.  The first model has no base;
   the others may be split over it.  Void pointers (FATE_POINTER) are one for
   all.  */
struct btf *prune_apply_all (const struct walk *const *walks, size_t n,
			     const char *name);

/* What is left of W's model, split over BASE, which is what was left of its
   own base; BASE_IDS are the ids that prune_apply gave for that.  */
struct btf *prune_apply_over (const struct walk *w, const struct btf *base,
			      const uint32_t *base_ids);

/* EXT, which belongs to W's model, for OUT, which prune_apply has made, and
   gets the strings: what W's model lost must not be mentioned, as is the case
   if roots_of_object made the roots.  Access strings follow members that have
   moved up.  The caller frees it.  */
struct btf_ext *prune_ext (const struct walk *w, const struct btf_ext *ext,
			   const uint32_t *ids, struct btf *out);

/* The same, of CO-RE records only: nothing else need be left in the model. */
struct btf_ext *prune_core (const struct walk *w, const struct btf_ext *ext,
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
