/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of a kernel's BTF that programs relocate against.

   A BPF program with CO-RE relocations, on a kernel that has no BTF of its
   own, takes that of a file; what it needs of it is a thousandth.

     core_add (&c, paths, n, ...);		 programs, all at once
     out = core_minimal (&c, bases, nbases, ...);  for each kernel

   Relocation against the result gives what it gives against the full BTF.  */

#ifndef PRUNE_CORE_H
#define PRUNE_CORE_H

#include "btf.h"
#include "core-relo.h"
#include "diag.h"
#include "hash.h"
#include "pool.h"

/* A relocation of a program.  */
struct core_relo
{
  uint32_t program, type, kind;
  const char *access; /* In the program's strings.  */
  uint32_t next;      /* The next one about this name, or CORE_END.  */
};

enum
{
  CORE_END = UINT32_MAX
};

/* Relocations about types of one name; flavours do not count.  */
struct core_name
{
  const char *name; /* Of one of them.  */
  uint32_t first;
};

struct core
{
  VEC (struct btf *) programs; /* Pruned to what relocations are about.  */
  VEC (struct core_relo) relos;
  VEC (struct core_name) names;
  struct hash_table by_name;
};

struct core_options
{
  bool allow_empty; /* An object without relocations is no error.  */
};

/* Zero-initialised is empty.  Add the relocations of N objects.  False after
   an error.  Relocations that libbpf cannot resolve whatever the kernel (about
   types without names) are told and left out.  */
bool core_add (struct core *c, const char *const *paths, size_t n,
	       const struct core_options *options, struct pool *pool,
	       struct diag *d);
void core_free (struct core *c);

/* The same for one program, of which BTF (taken) and its relocations are there
   already: N RELOS, of which type, kind and access are set.  All types that
   they are about must have names.  */
void core_add_program (struct core *c, struct btf *btf,
		       const struct core_relo *relos, size_t n);

/* What the programs of C need of N BASES: the kernel's BTF and, split over it,
   modules'.  A type is looked for in modules if the kernel has none of that
   name, as libbpf does.  The result is one flat model, called NAME; the caller
   frees it.  */
struct btf *core_minimal (const struct core *c, const struct btf *const *bases,
			  size_t n, const char *name);

/* The same, but OUT[i] is what is left of base I, those of modules split over
   that of the kernel, OUT[0].  */
void core_minimal_split (const struct core *c, const struct btf *const *bases,
			 size_t n, struct btf **out);

#endif
