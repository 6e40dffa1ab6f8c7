/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What stays when symbols have chosen the records of the output, and in which
   order.

   The second half of link_records: the first has found a record for each
   symbol, made copies where several symbols had one, and made tags and
   DATASECs.  */

#ifndef BTF_LINK_ORDER_H
#define BTF_LINK_ORDER_H

#include "link.h"
#include "map.h"

/* A record that was appended to the merged types.  */
struct link_added
{
  uint32_t id;
  uint32_t copy_of; /* The merged record whose name and kind it has, or 0:
		       those of none.  */
};

struct link_order
{
  const struct btf *btf; /* The merged types, and behind them what was added,
			    all of which stays.  */
  uint32_t merged_end;	 /* End of the ids of the merged types.  */
  const struct link_input *in;
  const uint32_t *own; /* By symbol of IN: the id of its record, or 0.  */
  VEC (struct link_added) added; /* By id.  */
  /* By id - btf->first, of the VARs, FUNCs, DATASECs, and the DECL_TAGs on
     VARs and FUNCs among the merged types: whether it stays.  */
  unsigned char *kept;
};

/* Whether TYPE is a tag on a variable or function.  */
bool link_is_tag (const struct btf *btf, uint32_t type);

/* A map of what stays, in the order of link_records.  The caller frees it. */
struct map *link_arrange (const struct link_order *o);

#endif
