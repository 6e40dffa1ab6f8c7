/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Whether two declarations of one symbol agree.

   The rules are those of libbpf's linker: what the two sides may know
   differently (a forward behind a pointer, the size of an extern array, names
   of parameters, encoding of integers) does not count; definitions of BPF maps
   must be the same attribute by attribute.  agree.c has the list.  */

#ifndef BTF_AGREE_H
#define BTF_AGREE_H

#include "btf.h"

/* How records A and B of BTF, each a VAR or a FUNC, differ first, in words
   that begin with where and have A's side first; the caller frees them.  NULL
   if they agree.

     parameter 1 'size' is int, but long
     member 0 'next' of struct node is at bit 0, but at bit 64
     map attribute 'max_entries' is 4, but 8

   Members and parameters count from 0, as in all messages.  IS_MAP: the
   variables are in `.maps'.  Their own names and linkage do not count.

   BTF must be free of copies, as dedup leaves it: equal types agree at once,
   by their ids.  The time is linear in what the two reach, whatever it is.  */
char *agree_difference (const struct btf *btf, uint32_t a, uint32_t b,
			bool is_map);

/* The same for many pairs.  What agreed before is not compared again, so all
   pairs that agree take together a time that is linear in the types; one that
   does not makes that be forgotten.  BTF is borrowed, and must not change.  */
struct agree *agree_new (const struct btf *btf);
char *agree_next (struct agree *g, uint32_t a, uint32_t b, bool is_map);
void agree_free (struct agree *g);

#endif
