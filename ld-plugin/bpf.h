/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linking BPF objects: from a layout to .BTF and .BTF.ext, and to a file.  */

#ifndef LD_PLUGIN_BPF_H
#define LD_PLUGIN_BPF_H

#include "layout.h"
#include "objects.h"

/* The two sections of the output.  */
struct bpf_sections
{
  struct btf_bytes btf; /* Size 0: no object has BTF.  */
  struct btf_bytes ext; /* Size 0: there are no records about code.  */
};

/* Merge the BTF of the objects of L, which is linked.  NAME is the output's,
   for messages.  Local type ids that instructions hold (of
   BPF_CORE_TYPE_ID_LOCAL and _TARGET) become the output's in the sections of
   L.  False after an error.  Free OUT with
   bpf_free in any case.  */
bool bpf_merge (struct layout *l, const char *name,
		const struct objects_options *options, struct pool *pool,
		struct bpf_sections *out, struct dedup_stats *stats,
		struct diag *d);
void bpf_free (struct bpf_sections *s);

/* The bytes of .BTF that the objects of L have.  */
size_t bpf_bytes (const struct layout *l);

/* Write L with its BTF as a relocatable object.  */
bool bpf_write (const struct layout *l, const struct bpf_sections *s,
		struct outfile *out, struct diag *d);

/* Link what O has loaded, objects and archives of BPF, and write OUT.  Members
   of an archive are linked if they define what is still undefined.  False
   after an error.  */
bool bpf_link (struct objects *o, const char *out);

#endif
