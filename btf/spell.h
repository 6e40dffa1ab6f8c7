/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Types in words, for messages: "pointer to const struct node".  */

#ifndef BTF_SPELL_H
#define BTF_SPELL_H

#include "btf.h"

#include <stdio.h>

enum spell
{
  SPELL_WRITTEN, /* As the source has it: "array of 4 typedef u8".  */
  SPELL_BARE	 /* Without qualifiers, tags and numbers of elements, and with
		    a typedef only if what it stands for has no name: "array of
		    unsigned char".  */
};

/* Say what TYPE of BTF is, as far as its name or a type without one.  Long
   chains of types without names are cut.  */
void spell_type (FILE *out, const struct btf *btf, uint32_t type,
		 enum spell how);

#endif
