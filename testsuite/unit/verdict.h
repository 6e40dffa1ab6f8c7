/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a unit test says: lines "PASS: what" and "FAIL: what: why", which
   lib/btf.exp makes results of.  */

#ifndef UNIT_VERDICT_H
#define UNIT_VERDICT_H

#include "btf/diag.h"

/* The properties that a program checks, each many times.  The first failure of
   each is kept.  */
struct verdicts
{
  struct verdict
  {
    const char *what; /* Borrowed.  */
    char *why;	      /* Of the first failure, or NULL.  */
    unsigned long checked;
  } list[32];
  unsigned n;
};

/* Note that property WHAT, the same string each time, was checked and held if
   OK. Else FORMAT says how it failed.  Return OK.  */
bool verdict_check (struct verdicts *v, const char *what, bool ok,
		    const char *format, ...)
  __attribute__ ((format (printf, 4, 5)));

/* Print a line for each property, in the order of their first check.  Return
   the exit status: 0 if all held, else 1.  */
int verdict_print (struct verdicts *v);

/* The main function of a program that checks random inputs: have CHECK check
   COUNT seeds, from 1 on, and print the verdicts.  The command line can say
   where to begin, and how many.  */
int verdict_seeds (int argc, char **argv, unsigned long count,
		   void (*check) (struct verdicts *v, unsigned long seed));

/* A sink that keeps the first message and counts the others.  */
struct kept
{
  struct diag diag;
  char *text; /* Or NULL.  */
};
void kept_init (struct kept *k);
void kept_free (struct kept *k);

#endif
