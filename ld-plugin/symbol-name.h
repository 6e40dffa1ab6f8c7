/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What compilers and linkers make of a name: "count.lto_priv.0".  */

#ifndef LD_PLUGIN_SYMBOL_NAME_H
#define LD_PLUGIN_SYMBOL_NAME_H

#include <stdbool.h>
#include <stddef.h>

/* What a symbol's name says.  */
struct symbol_name
{
  size_t size;	/* Of the name in the source, with which it begins.  */
  bool clone;	/* A variation of the function: .constprop.0, .isra.0,
		   .part.0.  */
  bool renamed; /* By LTO, since several files have the name: .lto_priv.0,
		   .llvm.123.  */
  bool part;	/* Of a function that has another symbol, too: .cold.  */
};

/* Read NAME, which may also have a version: "puts@GLIBC_2.2.5".  */
struct symbol_name symbol_name_read (const char *name);

#endif
