/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parsing text: what is accepted prints to text that parses to the same
   bytes.  */

#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  struct btf_bytes bytes;
  struct kept k;
  struct btf *btf;

  kept_init (&k);
  btf = text_parse ((struct bytes){ data, size }, "input", NULL, &k.diag);
  must ((btf == NULL) == (k.diag.errors > 0), "an error has a message");
  if (btf != NULL && btf_write (btf, &bytes, &k.diag))
    {
      must_parse_exactly (btf, &bytes);
      free (bytes.data);
    }
  btf_free (btf);
  kept_free (&k);
  return 0;
}
