/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Whether two declarations of one symbol agree.

   The rules are those of libbpf's linker: what the two sides may know
   differently (a forward behind a pointer, the size of an extern array, names
   of parameters, encoding of integers) does not count; definitions of BPF maps
   must be the same attribute by attribute.  */

#ifndef BTF_AGREE_H
#define BTF_AGREE_H

#include "btf.h"

/* How records A and B of BTF, both VAR or both FUNC, differ first, in words
   that begin with where ("parameter 2 'x' is int, but long"; "map attribute
   'max_entries' is 4, but 8"), with A's side first; the caller frees it.  NULL
   if they agree.  IS_MAP: both are definitions of BPF maps.  Linkage does not
   count.  */
char *agree_difference (const struct btf *btf, uint32_t a, uint32_t b,
			bool is_map);

#endif
