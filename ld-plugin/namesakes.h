/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has one name: the records of units and the symbols of a linked file.

   Functions and variables are two names.  Names of symbols count without what
   compilers add to them (symbol-name.h).  */

#ifndef LD_PLUGIN_NAMESAKES_H
#define LD_PLUGIN_NAMESAKES_H

#include "hash.h"
#include "native.h"
#include "places.h"

enum
{
  NONE = UINT32_MAX
};

/* A VAR or FUNC of a unit.  */
struct record
{
  uint32_t unit, type;
  uint32_t name; /* Index into names.  */
  uint32_t id;	 /* In the merged BTF.  */
  uint32_t elf;	 /* Its local symbol in the file, or NONE, as it is until
		    somebody finds out (match.h).  */
  uint8_t linkage;
  bool unsure; /* Static only because GCC 12 says that of all.  */
  /* Where a DATASEC says it is, or its type is 0.  */
  uint32_t datasec;
  uint64_t offset;
};

/* A local symbol.  */
struct local
{
  uint32_t name;
  uint32_t elf;	 /* Index of the symbol in the ELF file.  */
  uint32_t file; /* Index of the STT_FILE symbol before it, or 0.  */
  bool clone;	 /* The compiler's variation of a function.  */
  bool renamed;	 /* By LTO.  */
  bool taken;	 /* It has its record (match.h).  */
};

struct name
{
  const char *name; /* Borrowed.  */
  bool is_function;
  uint32_t global; /* ELF symbol that defines it for all units, or NONE. */
  bool undefined;  /* There is an undefined symbol.  */
  uint32_t records, nrecords; /* The first in by_name, and how many.  */
  uint32_t locals, nlocals;   /* The same, in locals.  */
};

struct namesakes
{
  const struct native *n; /* Borrowed, as is... */
  const struct places *p;
  bool locals_known; /* They were not stripped (-x).  */
  VEC (struct name) names;
  VEC (struct record) records; /* In the order of units and types.  */
  uint32_t *by_name;	       /* Indices of records, by name.  */
  struct local *locals;	       /* By name, then in the file's order.  */

  /* Private.  */
  struct hash_table table; /* Of names.  */
};

/* Find the names of the functions and variables of N, except those of its
   base, and what has them.  P are the places of its file.

   Records are left out of names of which nothing can stay.  Of those that
   became one in the merged BTF, and could only have a symbol that is not
   local, one stands for all, if N has no use for the others.  */
void namesakes_find (struct namesakes *s, const struct native *n,
		     const struct places *p);
void namesakes_free (struct namesakes *s);

/* Whether what the file does not define stays.  */
bool namesakes_externs_stay (const struct namesakes *s);

/* The index among the records of NAME of the one that tells best what symbol
   ELF, or NONE, is: of those that are not static, and if UNSURE of those that
   might not be and have no local symbol.  NONE if none is better than
   others.  */
uint32_t namesakes_best (const struct namesakes *s, const struct name *name,
			 uint32_t elf, bool unsure);

/* The index among the records of NAME of the one that stands for those that
   are not static, or NONE if there are none.  */
uint32_t namesakes_representative (const struct namesakes *s,
				   const struct name *name);

/* The record of NAME with index I, and its local symbol.  */
static inline struct record *
namesakes_record (const struct namesakes *s, const struct name *name,
		  uint32_t i)
{
  return &s->records.v[s->by_name[name->records + i]];
}

static inline struct local *
namesakes_local (const struct namesakes *s, const struct name *name,
		 uint32_t i)
{
  return &s->locals[name->locals + i];
}

/* Whether the symbols of NAME that are not local are what record R is
   about.  */
static inline bool
record_is_shared (const struct record *r)
{
  return r->linkage != BTF_STATIC;
}

/* Whether NAME has a symbol that is not local.  */
static inline bool
name_is_seen (const struct name *name)
{
  return name->global != NONE || name->undefined;
}

#endif
