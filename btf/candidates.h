/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Which types an affected class will have.

   A class is *affected* by conflicts if some type of it has a signature that
   is not empty, or if it mentions, with nothing but anonymous types in
   between, a root or a name whose definition is such a class.  Other classes
   are one type each.  */

#ifndef BTF_CANDIDATES_H
#define BTF_CANDIDATES_H

#include "signatures.h"

struct affected
{
  uint32_t class;
  bool tag;		     /* Of a tag type.  */
  bool has_exact;	     /* Some of its types are exact.  */
  bool sees_definition;	     /* Some mention a definition of an affected class,
				with an empty signature.  */
  bool changed;		     /* Waits in CHANGED below.  */
  VEC (uint32_t) sets;	     /* Signatures of its types, by set_compare.  */
  VEC (uint32_t) candidates; /* Sets.  */
};

struct candidates
{
  const struct definitions *d; /* These are borrowed.  */
  struct sets *sets;
  const struct signatures *signatures;

  uint32_t *affected_of;	  /* By class: place in AFFECTED, or NONE.  */
  VEC (struct affected) affected; /* In the order of digests.  */
  uint64_t *roots;		  /* By affected: see roots_of.  */
  struct pairs covering;	/* (affected, set) to covering, see there.  */
  struct pairs covered;		/* (affected, set) that have a candidate.  */
  struct pairs chosen, of_type; /* Memory of the functions below.  */
  VEC (uint32_t) changed;	/* Classes to look at again.  */
  uint64_t effort, max_effort;
  bool guessed; /* A type joined what it may not mean.  */
};

/* Find the affected classes and their candidates.  False: it would take more
   than a fixed multiple of the input's size (no known program comes near, a
   hostile input may).  Free in any case.  */
bool candidates_find (struct candidates *c, const struct definitions *d,
		      struct sets *sets, const struct signatures *signatures);
void candidates_free (struct candidates *c);

/* The affected class that a mention REF in a candidate with SET is about, or
   NONE. Then *CLASS is the class, or 0 for the forward of a root of which SET
   has no variant.  */
uint32_t candidates_target (const struct candidates *c, uint32_t ref,
			    uint32_t set, uint32_t *class);

/* Which candidate of A stands where a candidate with SET mentions A; NONE:
   none, but the forward of its name.  DEFINED: that class sees definitions. */
uint32_t candidates_choose (struct candidates *c, uint32_t a, uint32_t set,
			    bool defined);

/* Which candidate of A a type with SIGNATURE is.  */
uint32_t candidates_of_type (struct candidates *c, uint32_t a,
			     uint32_t signature);

#endif
