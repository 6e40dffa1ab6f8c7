/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fuzz targets share.

   A target gets arbitrary bytes.  The sanitizers find what crashes; the target
   itself checks, with must, what has to hold of every input that is accepted.
 */

#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include "btf/btf.h"
#include "btf/write.h"
#include "unit/verdict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);

/* End the program unless OK.  */
static inline void
must (bool ok, const char *what)
{
  if (!ok)
    {
      fprintf (stderr, "does not hold: %s\n", what);
      abort ();
    }
}

static inline bool
same_bytes (const struct btf_bytes *a, const struct btf_bytes *b)
{
  return a->size == b->size
	 && (a->size == 0 || memcmp (a->data, b->data, a->size) == 0);
}

#endif
