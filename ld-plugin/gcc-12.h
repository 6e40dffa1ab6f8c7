/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objects of bpf-gcc 12 and of the assembler of its time (binutils 2.40), as
   Debian 12 has them.  What is wrong in their BTF is in quirks.c; this is
   about the rest of the object.  */

#ifndef LD_PLUGIN_GCC_12_H
#define LD_PLUGIN_GCC_12_H

#include "elf-contents.h"

/* Whether .comment says that GCC 12 has compiled C.  */
bool gcc_12_compiled (const struct elf_contents *c);

/* Whether the addends of C's relocations against global symbols that it
   defines have the values of these symbols in them.  libbpf, and every other
   linker, would add them once more.  */
bool gcc_12_adds_values (const struct elf_contents *c);

#endif
