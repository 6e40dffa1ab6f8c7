/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Building what a walk has left.  */

#ifndef PRUNE_PRUNE_H
#define PRUNE_PRUNE_H

#include "depth.h"
#include "map.h"

/* The model that is left of W's, which walk_run has walked: types in the order
   that they had, forwards in place of the first record of their name.  IDS, by
   id - first, becomes the new id of each type, MAP_DROPPED for what is gone.
   The caller frees the result.  */
struct btf *prune_apply (const struct walk *w, uint32_t *ids);

#endif
