/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pruning for linkers: what they have merged, before they write it.  */

#ifndef PRUNE_LINKED_H
#define PRUNE_LINKED_H

#include "diag.h"
#include "prune.h"

/* What a user asks for.  Zero-initialised: nothing.  */
struct prune_option
{
  bool wanted;
  bool has_depth; /* Else: the deepest that is safe (safe_depth).  */
  enum depth depth;
};

/* Take the option prune[=DEPTH], DEPTH being NULL without a value.  False
   after an error: there is no such depth.  PLACE is what the user wrote, for
   the message.  */
bool prune_option_take (struct prune_option *o, const char *depth,
			const char *place, struct diag *d);

/* Prune BTF, the result of a link, in which every VAR and FUNC is about a
   symbol, and its EXT, which can be NULL.  BPF: it is of an object for BPF.
   BTF must have no types of unknown kinds.  */
struct pruned prune_linked (const struct prune_option *o, bool bpf,
			    const struct btf *btf, const struct btf_ext *ext);

/* Put what P has in the place of *BTF and *EXT, which are freed, and free the
   rest of P.  */
void prune_replace (struct pruned *p, struct btf **btf, struct btf_ext **ext);

/* Tell, as a note about PLACE, what prune_linked has made of BTF.  */
void prune_tell (const struct prune_option *o, bool bpf, const struct btf *btf,
		 const struct pruned *p, const char *place, struct diag *d);

#endif
