/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What CO-RE relocations become: an oracle for btf-prune --core.  */

#ifndef UNIT_RESOLVE_H
#define UNIT_RESOLVE_H

#include "btf/btf.h"

/* What is known of a relocation on a kernel.  */
enum answer
{
  ANSWER_VALUE,	    /* A number.  */
  ANSWER_TYPE,	    /* The id of a type of the kernel's.  */
  ANSWER_LOCAL,	    /* The id of a type of the program's.  */
  ANSWER_NONE,	    /* The kernel has nothing like that.  */
  ANSWER_AMBIGUOUS, /* It has several, which differ.  */
  ANSWER_NAMELESS,  /* It is about a type without a name.  */
  ANSWER_BROKEN,    /* It makes no sense.  */
  ANSWER_ENDLESS    /* To find out takes too long.  */
};

struct answered
{
  enum answer answer;
  uint64_t value;
};

/* What libbpf makes of the relocation of KIND about TYPE of LOCAL, with string
   ACCESS, on a kernel whose BTF is KERNEL.  */
struct answered resolve (const struct btf *local, uint32_t type, uint32_t kind,
			 const char *access, const struct btf *kernel);

#endif
