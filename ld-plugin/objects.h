/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps that btf-link, the plugin and btf-ld share: inputs -> units ->
   one unit -> section.

   Either all at once, for a file that a linker has written:

     objects_in_place (path, &options, d);

   or step by step, each of which returns false after an error:

     struct objects o = objects_new (&options, d);
     objects_load (&o, paths, n)
       && objects_merge (&o) && objects_write (&o, out);
     objects_free (&o);  */

#ifndef LD_PLUGIN_OBJECTS_H
#define LD_PLUGIN_OBJECTS_H

#include "dedup.h"
#include "load.h"
#include "pool.h"
#include "prune/linked.h"
#include "quirks.h"
#include "write.h"

#include <time.h>

enum
{
  MAX_JOBS = 256
};

enum objects_format
{
  OBJECTS_RAW,
  OBJECTS_ELF /* A relocatable object with a .BTF; if all inputs are objects
		 for BPF, their link.  */
};

struct objects_options
{
  unsigned jobs;    /* Threads; 0: see pool_new.  */
  const char *base; /* Path of the base of all units, or NULL.  */
  const char *out;  /* In place: write the merged BTF, raw, to this
		       file besides.  NULL: do not.  */
  /* How to prune what was merged.  */
  struct prune_option prune;
  enum objects_format format;
  bool need_btf;     /* In place: a file without BTF is an error.  */
  bool no_dedup;     /* All types of all units, nothing merged.  */
  bool no_strict;    /* BPF: declarations that disagree are warnings.  */
  bool keep_dwarf;   /* BPF: sections .debug* are linked too.  */
  bool build_id;     /* In place: compute the build-id anew.  */
  bool keep_externs; /* In place: what is defined elsewhere stays.  */
  bool alloc;	     /* In place: see objects_in_place.  */
  bool overwrite;    /* The same.  */
  bool verbose;	     /* Tell what is done.  */
  bool stats;	     /* Tell sizes, times and memory.  */
  bool explain;	     /* Tell which names have several definitions... */
  const char *explain_name; /* ...or only this: "node", "struct:node".  */
};

/* What was done until when, for statistics.  */
struct objects_phase
{
  const char *name;
  double seconds;
  long memory; /* Peak until then, in KiB.  */
};

struct objects
{
  const struct objects_options *options;
  struct diag *d;
  struct pool *pool;
  struct load load, base_load;

  /* After objects_load.  */
  bool bpf; /* All inputs are objects for BPF and so is the output: see
	       bpf_link; what follows is not set.  */
  VEC (const struct btf *) units;
  const struct btf *base; /* Of the output and of split units.  Or NULL.  */
  /* The input whose .BTF.ext follows, or NULL.  */
  const struct input *with_ext;

  /* After objects_merge or objects_keep_apart.  */
  struct btf_bytes btf; /* The new .BTF.  */
  struct btf_bytes ext; /* The new .BTF.ext; size 0: none.  */
  struct dedup_stats stats;
  size_t types_out;

  /* After bpf_link.  */
  struct
  {
    size_t objects, bytes, written; /* Bytes of .BTF.  */
  } linked;

  /* Private.  */
  struct quirks quirks; /* Of units that compilers wrote.  */
  bool in_place;
  struct timespec begun;
  VEC (struct objects_phase) phases;
};

/* OPTIONS and D are borrowed.  */
struct objects objects_new (const struct objects_options *options,
			    struct diag *d);
void objects_free (struct objects *o);

/* Load N PATHS; all their units must be of one byte order, and split over one
   base or over nothing.  .BTF.ext comes along if there is only one unit.  If
   there are more, records about code would be lost: an error, or for raw
   output, which has no code, a warning.  */
bool objects_load (struct objects *o, const char *const *paths, size_t n);

/* Make one unit of all, without equal types unless the options say so, and
   explain conflicts.  */
bool objects_merge (struct objects *o);

/* Put the units behind one another as they are, each padded to a multiple of
   4.  */
bool objects_keep_apart (struct objects *o);

/* Write the new BTF to PATH (outfile_open) in the format of the options.  */
bool objects_write (struct objects *o, const char *path);

/* Tell, as notes, the sizes and times so far, if the options say so.  */
void objects_tell (const struct objects *o);

/* Merge the BTF in the linked ELF file PATH and put it in its place, or leave
   the file as it is.  True also if there is no BTF, unless that is needed.  An
   open descriptor (outfile_open) with BTF is an error.

   With the option `alloc', for kernels: in the output of ld -r, .BTF becomes
   part of the program's memory (SHF_ALLOC), and nothing stays extern.  After
   the final link, where that has only one unit, it keeps its size, and the
   symbols decide again what is in it.

   With the option `overwrite', for files that a linker has just written, the
   file is not replaced by a copy if that can be avoided.  Then it is removed
   if something goes wrong while it is written.  */
bool objects_in_place (const char *path, const struct objects_options *options,
		       struct diag *d);

/* Write BTF, raw, to the file that OPTIONS name for it, if they do and there
   is any.  */
bool objects_write_out (const struct objects_options *options,
			const struct btf_bytes *btf, struct diag *d);

/* Remove PATH, the output of a link that failed: make must not take it for a
   good one.  A symlink stays, as it did when the linker wrote through it; so
   does what an open descriptor stands for.  Nothing but a regular file is ever
   removed, since root could lose its /dev/null.  Allocates nothing.  */
void objects_discard (const char *path);

#endif
