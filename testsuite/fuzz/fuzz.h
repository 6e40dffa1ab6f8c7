/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fuzz targets share.

   A target gets arbitrary bytes.  The sanitizers find what crashes; the target
   itself checks, with must, what has to hold of every input that is accepted.
 */

#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include "btf/btf.h"
#include "btf/text.h"
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

/* Print BTF; return the text, which the caller frees.  */
static inline struct bytes
text_of (const struct btf *btf, bool exact)
{
  struct text_options options = { .exact = exact };
  char *text;
  size_t size;
  FILE *f = open_memstream (&text, &size);

  text_print (btf, &options, f);
  fclose (f);
  return (struct bytes){ (unsigned char *) text, size };
}

/* BTF, which BYTES are, printed in the exact form and parsed, must be the same
   bytes.  */
static inline void
must_parse_exactly (const struct btf *btf, const struct btf_bytes *bytes)
{
  struct bytes text = text_of (btf, true);
  struct btf_bytes again;
  struct kept k;
  struct btf *other;

  kept_init (&k);
  other = text_parse (text, "exact", btf->base, &k.diag);
  must (other != NULL, "exact text can be parsed");
  must (btf_write (other, &again, &k.diag), "what is parsed can be written");
  must (same_bytes (bytes, &again), "exact text parses to the same bytes");
  free (again.data);
  btf_free (other);
  kept_free (&k);
  free ((void *) text.data);
}

#endif
