/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a CO-RE relocation refers to, spelt in C.  */

#ifndef DUMP_ACCESS_H
#define DUMP_ACCESS_H

#include "btf.h"

/* What a relocation of KIND with root TYPE and string ACCESS refers to:
   "struct task_struct.comm[3]", "enum mode::READ = 1", "struct node".  A part
   that cannot be followed in BTF is shown as "?".  The caller frees it.  */
char *core_access (const struct btf *btf, uint32_t kind, uint32_t type,
		   const char *access);

#endif
