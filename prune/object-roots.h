/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roots: what an object itself says that it needs.  */

#ifndef PRUNE_OBJECT_ROOTS_H
#define PRUNE_OBJECT_ROOTS_H

#include "depth.h"
#include "elf-contents.h"
#include "ext.h"

/* Add the roots of BTF to ROOTS, which is zero-initialised:

   - functions and variables that have a symbol in CONTENTS.  If CONTENTS is
     NULL or has no symbol table, all of them.  A static function of an object
     that has func_info must be in there: else no instruction is left of it;
   - the functions in EXT's func_info, and what its CO-RE relocations are
     about, with the members that they access;
   - if something is extern, an INT of 32 bits: libbpf gives that type to a
     variable that it makes up for each extern of .ksyms.

   EXT can be NULL.  */
void roots_of_object (struct roots *roots, const struct btf *btf,
		      const struct btf_ext *ext,
		      const struct elf_contents *contents);

#endif
