/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The table of kinds.  See kinds.h.  */

#include "kinds.h"

#include <stddef.h>

/* clang-format off */
#define SIZE { "size", ROLE_NUM }
#define TYPE { "type_id", ROLE_TYPE }
#define NAME { "name", ROLE_NAME }
#define ZERO { NULL, ROLE_ZERO }

const struct btf_kind btf_kinds[BTF_MAX_KIND + 1] = {
  [BTF_INT] = { "INT", SIZE, .nfixed = 1, .fixed = { { "int", ROLE_INT } } },
  [BTF_PTR] = { "PTR", TYPE },
  [BTF_ARRAY] = { "ARRAY", ZERO,
		  .nfixed = 3,
		  .fixed = { TYPE,
			     { "index_type_id", ROLE_TYPE },
			     { "nr_elems", ROLE_NUM } } },
  [BTF_STRUCT] = { "STRUCT", SIZE,
		   .nitem = 3,
		   .item = { NAME, TYPE, { "bits_offset", ROLE_OFFSET } },
		   .family = FAMILY_STRUCT },
  [BTF_UNION] = { "UNION", SIZE,
		  .nitem = 3,
		  .item = { NAME, TYPE, { "bits_offset", ROLE_OFFSET } },
		  .family = FAMILY_UNION },
  [BTF_ENUM] = { "ENUM", SIZE,
		 .nitem = 2,
		 .item = { NAME, { "val", ROLE_ENUM } },
		 .family = FAMILY_ENUM },
  [BTF_FWD] = { "FWD", ZERO, .family = FAMILY_STRUCT },
  [BTF_TYPEDEF] = { "TYPEDEF", TYPE, .family = FAMILY_TYPEDEF },
  [BTF_VOLATILE] = { "VOLATILE", TYPE },
  [BTF_CONST] = { "CONST", TYPE },
  [BTF_RESTRICT] = { "RESTRICT", TYPE },
  [BTF_FUNC] = { "FUNC", TYPE, .vlen_is_linkage = true },
  [BTF_FUNC_PROTO] = { "FUNC_PROTO",
		       { "ret_type_id", ROLE_TYPE },
		       .nitem = 2,
		       .item = { NAME, TYPE } },
  [BTF_VAR] = { "VAR", TYPE,
		.nfixed = 1,
		.fixed = { { "linkage", ROLE_LINKAGE } } },
  [BTF_DATASEC] = { "DATASEC", SIZE,
		    .nitem = 3,
		    .item = { TYPE,
			      { "offset", ROLE_NUM },
			      { "size", ROLE_NUM } } },
  [BTF_FLOAT] = { "FLOAT", SIZE },
  [BTF_DECL_TAG] = { "DECL_TAG", TYPE,
		     .nfixed = 1,
		     .fixed = { { "component_idx", ROLE_SNUM } } },
  [BTF_TYPE_TAG] = { "TYPE_TAG", TYPE },
  [BTF_ENUM64] = { "ENUM64", SIZE,
		   .nitem = 3,
		   .item = { NAME,
			     { "val", ROLE_ENUM_LO },
			     { "val_hi", ROLE_ENUM_HI } },
		   .family = FAMILY_ENUM },
};
/* clang-format on */
