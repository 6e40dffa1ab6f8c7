/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parsing text: what is accepted prints to text that parses to the same
   bytes.  */

#include "btf/text.h"
#include "fuzz.h"

static void
check_exact (const struct btf *btf, const struct btf_bytes *bytes)
{
  struct text_options options = { .exact = true };
  struct btf_bytes again;
  struct kept k;
  struct btf *other;
  char *text;
  size_t size;
  FILE *f = open_memstream (&text, &size);

  text_print (btf, &options, f);
  fclose (f);
  kept_init (&k);
  other = text_parse ((struct bytes){ (unsigned char *) text, size }, "exact",
		      NULL, &k.diag);
  must (other != NULL, "exact text can be parsed");
  must (btf_write (other, &again, &k.diag), "what is parsed can be written");
  must (same_bytes (bytes, &again), "exact text parses to the same bytes");
  free (again.data);
  btf_free (other);
  kept_free (&k);
  free (text);
}

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
      check_exact (btf, &bytes);
      free (bytes.data);
    }
  btf_free (btf);
  kept_free (&k);
  return 0;
}
