/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Path -> models.

   A path names a raw blob, an ELF file, an archive (also thin), text in the raw
   notation, a file of /sys/kernel/btf, or any of these compressed with zstd; "-"
   is standard input.  One path can hold many units: archive members, and blobs
   that a linker put after one another.  */

#ifndef BTF_LOAD_H
#define BTF_LOAD_H

#include "btf.h"
#include "diag.h"
#include "elf.h"
#include "ext.h"

struct input
{
  const char *path;		/* "libx.a(a.o)".  */
  VEC (struct btf *) units;
  struct btf_ext *ext;		/* Of an ELF file with a single unit, or NULL. */
  const char *ext_unread;	/* Why a .BTF.ext that is there was not read. */
  struct elf *elf;		/* NULL if it is not one.  */
};

struct load_options
{
  const struct btf *base;	/* For split BTF; borrowed.  NULL: none given.  */
  bool want_ext;		/* Read .BTF.ext too.  */
  bool none_is_fine;		/* A file without BTF is no error.  */
};

/* Everything that was loaded: owns the inputs, their units and the memory that
   these borrow.  */
struct load
{
  VEC (struct input) inputs;
  /* Private: mappings, buffers, bases found by themselves.  */
  struct load_private *priv;
};

/* Load PATH and append its inputs to L (zero-initialised before the first
   call).  An ELF file with .BTF.base, or a module under /sys/kernel/btf,
   brings its base along.  False after an error.  */
bool load_path (struct load *l, const char *path,
		const struct load_options *options, struct diag *d);
void load_free (struct load *l);

/* Load a path that must hold exactly one unit and return it, owned by L.  */
struct btf *load_one (struct load *l, const char *path,
		      const struct load_options *options, struct diag *d);

#endif
