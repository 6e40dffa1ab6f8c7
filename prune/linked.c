/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pruning for linkers.  See linked.h.

   Linkers prune the model that they have merged, not the file that they have
   written: so there never is a file that is linked but not pruned.  They know
   which functions and variables there are, so no symbols need be asked again.
   The result is that of btf-prune for the file that would have been written
   without pruning; but static variables whose symbols the linker leaves out
   (-x) stay, of which btf-prune cannot know that they are there.  */

#include "linked.h"
#include "write.h"

#include <stdlib.h>

bool
prune_option_take (struct prune_option *o, const char *depth,
		   const char *place, struct diag *d)
{
  o->wanted = true;
  o->has_depth = depth != NULL;
  return depth == NULL || depth_called (depth, &o->depth)
	 || diag_error (d, place,
			"'%s' is not a depth, expected type, forward or"
			" member",
			depth);
}

static enum depth
depth_of (const struct prune_option *o, bool bpf)
{
  return o->has_depth ? o->depth : safe_depth (bpf);
}

struct pruned
prune_linked (const struct prune_option *o, bool bpf, const struct btf *btf,
	      const struct btf_ext *ext)
{
  return prune_unit (btf, ext, depth_of (o, bpf));
}

void
prune_replace (struct pruned *p, struct btf **btf, struct btf_ext **ext)
{
  btf_free (*btf);
  ext_free (*ext);
  *btf = p->btf;
  *ext = p->ext;
  free (p->ids);
}

void
prune_tell (const struct prune_option *o, bool bpf, const struct btf *btf,
	    const struct pruned *p, const char *place, struct diag *d)
{
  diag_note (
    d, place, "BTF pruned to depth '%s': %llu -> %llu bytes, %u -> %u types",
    depth_name (depth_of (o, bpf)), (unsigned long long) btf_size (btf),
    (unsigned long long) btf_size (p->btf), btf->ntypes, p->btf->ntypes);
}
