/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a CO-RE relocation refers to, spelt in C.  */

#ifndef DUMP_ACCESS_H
#define DUMP_ACCESS_H

#include "btf.h"

/* The name of a CO-RE relocation's KIND, "field_byte_offset"; NULL if there is
   none.  */
const char *core_kind_name (uint32_t kind);

/* What a relocation of KIND with root TYPE and string ACCESS refers to:
   "struct task_struct.comm[3]", "enum mode::READ = 1", "struct node".  A part
   that cannot be followed in BTF is shown as "?".  The caller frees it.  */
char *core_access (const struct btf *btf, uint32_t kind, uint32_t type,
		   const char *access);

#endif
