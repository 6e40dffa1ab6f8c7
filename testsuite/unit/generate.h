/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random models, the same ones for the same seeds.  */

#ifndef UNIT_GENERATE_H
#define UNIT_GENERATE_H

#include "btf/btf.h"

/* A sequence of random numbers; any seed does.  */
struct random
{
  uint64_t state;
};

uint64_t random_next (struct random *r);

/* A random number below LIMIT, which must not be 0.  */
uint32_t random_below (struct random *r, uint32_t limit);
bool random_percent (struct random *r, uint32_t percent);

/* What the units of one program look like.  */
struct program
{
  uint64_t seed;
  uint32_t types;     /* Per unit, before what is left out.  */
  uint32_t names;     /* Names to choose from; 0: each type its own.  */
  uint32_t conflicts; /* Percentage of definitions that differ.  */
  uint32_t forwards;  /* Percentage that are only announced.  */
  bool odd;	      /* Mentions that no compiler writes.  */
};

/* A program drawn from SEED.  */
struct program random_program (uint64_t seed);

/* Unit NUMBER of a program: all units of a program say nearly the same, in
   different orders.  No cycle is without a name.  The caller frees it.  */
struct btf *random_unit (const struct program *program, uint32_t number);

#endif
