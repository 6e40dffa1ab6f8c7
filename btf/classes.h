/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Nominal classes: the first step of deduplication.  dedup.c has the idea.

   The *nominal content* of a type is its record, in which every name offset is
   the number of a string, and every mention is

     - of a tag type (a struct, union, enum or typedef with a name, or a
   forward of one): its family and name;
     - of any other type: the number of that type's class;
     - of void: 0.

   Types with the same nominal content form a *class*.  */

#ifndef BTF_CLASSES_H
#define BTF_CLASSES_H

#include "btf.h"
#include "diag.h"
#include "hash.h"
#include "pool.h"

/* What came after something, last time and before that.  */
struct successors
{
  uint32_t last, other;
};

/* A set of strings.  Number 0 is "".  */
struct strings
{
  VEC (char) bytes;		 /* All strings, each with its final 0.  */
  VEC (uint32_t) begin;		 /* By number; one more entry at the end.  */
  VEC (struct successors) after; /* By number.  */
  struct hash_table table;
};

/* A mention in a nominal content.  */
static inline bool
ref_is_name (uint32_t ref)
{
  return ref >> 31;
}

static inline uint32_t
ref_string (uint32_t ref)
{
  return ref & 0x1fffffff;
}

static inline enum btf_family
ref_family (uint32_t ref)
{
  return (ref >> 29 & 3) + 1;
}

static inline uint32_t
ref_name (enum btf_family family, uint32_t string)
{
  return 1u << 31 | (uint32_t) (family - 1) << 29 | string;
}

/* Classes are numbered from 1, so that 0 is void's; what a class mentions has
   a lower number unless it is mentioned by name.  */
struct classes
{
  struct strings strings;
  VEC (uint32_t) words;		 /* The contents.  */
  VEC (uint32_t) begin;		 /* By class; one more entry at the end.  */
  VEC (struct successors) after; /* By class.  */
  struct hash_table table;

  /* By unit: the class of each of its types, by id - first.  */
  size_t nunits;
  uint32_t **of;
};

static inline uint32_t
classes_count (const struct classes *c)
{
  return c->after.n; /* Void included.  */
}

/* The content of CLASS: a record as in the format.  Borrowed.  */
static inline const uint32_t *
class_words (const struct classes *c, uint32_t class)
{
  return c->words.v + c->begin.v[class];
}

static inline const char *
class_string (const struct classes *c, uint32_t string)
{
  return c->strings.bytes.v + c->strings.begin.v[string];
}

/* The family of CLASS if it is of a tag type, else FAMILY_NONE.  */
enum btf_family class_family (const struct classes *c, uint32_t class);

/* As a mention of CLASS is written: by name if it is of a tag type.  */
uint32_t class_ref (const struct classes *c, uint32_t class);

/* A digest of a class: of its content with the digests of the classes it
   mentions, and the names of those it mentions by name.  Depends on nothing
   but the content.  */
struct digest
{
  uint64_t high, low;
};

int digest_compare (const struct digest *a, const struct digest *b);

/* The digests of all classes, by class.  The caller frees them.  */
struct digest *classes_digest (const struct classes *c);

/* Walk the words of CLASS as btf_words walks those of a type.  */
struct btf_words class_walk (const struct classes *c, uint32_t class);

/* Sort the types of NUNITS units into classes.  Units may be split over BASE,
   which must then be the last unit itself.  False after an error.  Free with
   classes_free in any case.  Numbers depend on the order of units and on the
   pool; contents do not.  */
bool classes_find (struct classes *c, const struct btf *const *units,
		   size_t nunits, const struct btf *base, struct pool *pool,
		   struct diag *d);
void classes_free (struct classes *c);

#endif
