/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The BTF of one object of a layout.  For bpf*.c only.  */

#ifndef LD_PLUGIN_BPF_UNIT_H
#define LD_PLUGIN_BPF_UNIT_H

#include "ext.h"
#include "layout.h"
#include "name-table.h"
#include "objects.h"

struct bpf_unit
{
  uint32_t object;
  const struct btf *btf;     /* Repaired.  */
  const struct btf_ext *ext; /* The same, or NULL.  */
  struct btf *own_btf;	     /* As read.  */
  struct btf_ext *own_ext;
  struct name_table sections; /* Of the object, the first of each name.  */
  struct name_table globals;  /* Its symbols but local ones.  */
  uint32_t *ids;	      /* The output's, by id - 1.  */
};

/* Put the .BTF.ext of N UNITS of L, which is linked, together in EXT (NULL: no
   records) for OUT, which gets their strings.  Records about code that another
   object's replaces (a weak function's) are left out.  Local type ids in
   instructions become those of OUT.  False after an error: records of code
   that is not there.  NAME is for messages.  The caller frees *EXT.  */
bool bpf_merge_ext (struct layout *l, const struct bpf_unit *units, size_t n,
		    struct btf *out, const char *name, struct btf_ext **ext,
		    struct diag *d);

/* Prune *BTF, the linked BTF of L, and *EXT, which can be NULL, as OPTIONS
   say: others take their place.  Local type ids in instructions follow.  NAME
   is for messages.  */
void bpf_prune (struct layout *l, const char *name,
		const struct objects_options *options, struct btf **btf,
		struct btf_ext **ext, struct diag *d);

#endif
