/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which types of a kernel a CO-RE relocation can mean.

   These are the rules of libbpf (relo_core.c) and the kernel, which search a
   kernel's BTF, the target, for what a program's BTF, the local one, says of
   it.  */

#ifndef PRUNE_CORE_MATCH_H
#define PRUNE_CORE_MATCH_H

#include "core-relo.h"

struct core_match
{
  const struct btf *local, *target;
  /* Called for each member or enumerator of a target type that a match
     depends on.  */
  void (*use) (void *context, uint32_t type, uint32_t item);
  void *context;
  unsigned budget; /* Comparisons left: what branches can be hostile.  */
};

enum
{
  CORE_BUDGET = 100000
};

/* Whether LOCAL and TARGET have the same name but for flavours.  */
bool core_same_name (const char *local, const char *target);

/* Whether TARGET's kind makes it a candidate for LOCAL; names apart.  */
bool core_same_kind (const struct core_match *m, uint32_t local,
		     uint32_t target);

/* For relocations of fields: whether the field at ACCESS from LOCAL on is in
   TARGET, too, where only names count.  Uses the members on the way to it.  */
bool core_match_field (struct core_match *m, uint32_t local,
		       const struct core_access *access, uint32_t target);

/* For relocations of enumerators: whether TARGET has enumerator INDEX of
   LOCAL.  Uses it.  */
bool core_match_enumerator (struct core_match *m, uint32_t local,
			    uint32_t index, uint32_t target);

/* For relocations of types, bpf_core_type_exists and so on: whether the kinds
   are the same, through pointers, arrays and prototypes.  */
bool core_types_compatible (struct core_match *m, uint32_t local,
			    uint32_t target);

/* For bpf_core_type_matches: whether TARGET has all that LOCAL has.  Uses what
   was compared, also if it does not.  */
bool core_types_match (struct core_match *m, uint32_t local, uint32_t target);

#endif
