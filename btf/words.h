/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* A string that is written like a file: for texts that are put together from
   parts.  */

#ifndef BTF_WORDS_H
#define BTF_WORDS_H

#include <stdio.h>

struct words
{
  FILE *out; /* Write here.  */
  char *text;
  size_t size;
};

void words_open (struct words *w);

/* Return what was written, which the caller frees.  */
char *words_close (struct words *w);

#endif
