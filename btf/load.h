/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Path -> models.

   A path names a raw blob, an ELF file, an archive (also thin), text in the
   raw notation, a file of /sys/kernel/btf, or any of these compressed with
   zstd; "-" is standard input.  One path can hold many units: archive members,
   and blobs that a linker put after one another.

   Split BTF.  In an ELF file with .BTF.base, as kernel modules have it, the
   units of .BTF are read over that base: ids from btf_end of the base on are
   the file's own, lower ones the base's.  A module under /sys/kernel/btf is
   read over the vmlinux beside it, unless a base is given.  Everything else is
   read over the base that is given, if one is.  A unit that is not split, as
   its own empty string shows, has no base nevertheless.  */

#ifndef BTF_LOAD_H
#define BTF_LOAD_H

#include "btf.h"
#include "diag.h"
#include "elf.h"
#include "ext.h"
#include "pool.h"

struct input
{
  const char *path; /* "libx.a(a.o)".  */
  bool member;	    /* Of an archive...  */
  size_t archive;   /* ...whose name are so many bytes of PATH; or 0.  */
  VEC (struct btf *) units;
  struct btf_ext *ext;	  /* Of an ELF file with a single unit, or NULL. */
  const char *ext_unread; /* Why a .BTF.ext that is there was not read. */
  struct elf *elf;	  /* NULL if it is not one.  */
  struct bytes bytes;	  /* The ELF file, or what else was read...  */
  bool compressed;	  /* ...which was compressed.  */
};

struct load_options
{
  const struct btf *base; /* For split BTF; borrowed.  NULL: none given.  */
  bool want_ext;	  /* Read .BTF.ext too.  */
  bool none_is_fine;	  /* A file without BTF is no error.  */
  bool skip_bpf;	  /* Objects for BPF (load_is_bpf) get no units: who
			     links them reads them in another way.  */
};

/* Everything that was loaded: owns the inputs, their units and the memory that
   these borrow.  */
struct load
{
  VEC (struct input) inputs;
  /* Private: mappings, buffers, bases found by themselves.  */
  struct load_private *priv;
};

/* Load N PATHS in parallel and append their inputs to L (zero-initialised
   before the first call), in the order of PATHS; messages come in that order,
   too.  A path without BTF is an error.  A member of an archive without BTF is
   an input without units, but one member must have some.  False after an
   error, of which there can be several; L can only be freed then.

   Files are mapped, and what of them is in memory may be changed: the files do
   not change.  A file that somebody truncates meanwhile ends the program
   with SIGBUS, as it does with linkers; small ones are read, and safe.  */
bool load_paths (struct load *l, const char *const *paths, size_t n,
		 const struct load_options *options, struct pool *pool,
		 struct diag *d);
bool load_path (struct load *l, const char *path,
		const struct load_options *options, struct diag *d);
void load_free (struct load *l);

/* Whether INPUT is a relocatable object for BPF.  */
bool load_is_bpf (const struct input *input);

/* Load a path that must hold exactly one unit and return it, owned by L.  NULL
   after an error.  */
struct btf *load_one (struct load *l, const char *path,
		      const struct load_options *options, struct diag *d);

#endif
