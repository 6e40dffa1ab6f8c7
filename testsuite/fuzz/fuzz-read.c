/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading BTF, and printing what was read.

   What read accepts is written to bytes that read to the same model, and
   printed in the exact form it parses back to the same bytes.  All printers
   survive.  A section of several blobs is walked to its end.  */

#include "btf/json.h"
#include "btf/read.h"
#include "fuzz.h"

static void
print_json (const struct btf *btf)
{
  char *text;
  size_t size;
  FILE *f = open_memstream (&text, &size);

  json_print (btf, f);
  fclose (f);
  free (text);
}

static void
check_written (const struct btf *btf, const struct btf_bytes *bytes)
{
  struct btf_bytes again;
  struct kept k;
  struct btf *other;

  kept_init (&k);
  other = btf_read ((struct bytes){ bytes->data, bytes->size }, "again",
		    btf->base, &k.diag);
  must (other != NULL, "what is written can be read");
  must (btf_write (other, &again, &k.diag), "what is read can be written");
  must (same_bytes (bytes, &again), "write (read (x)) is x");
  free (again.data);
  btf_free (other);
  kept_free (&k);
}

static void
check_model (const struct btf *btf)
{
  struct btf_bytes bytes;
  struct kept k;

  kept_init (&k);
  if (btf_write (btf, &bytes, &k.diag))
    {
      check_written (btf, &bytes);
      must_parse_exactly (btf, &bytes);
      free (bytes.data);
    }
  kept_free (&k);
  free ((void *) text_of (btf, false).data);
  print_json (btf);
}

static void
read_blobs (struct bytes section)
{
  struct bytes blob;
  struct kept k;

  kept_init (&k);
  for (size_t pos = 0, last = 0;
       btf_next_blob (section, &pos, &blob, "section", &k.diag); last = pos)
    {
      struct btf *btf = btf_read (blob, "blob", NULL, &k.diag);

      must (pos > last && pos <= section.size, "the walk gets on");
      if (btf != NULL)
	check_model (btf);
      btf_free (btf);
    }
  kept_free (&k);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  struct bytes bytes = { data, size };
  struct kept k;
  struct btf *btf;

  kept_init (&k);
  btf = btf_read (bytes, "input", NULL, &k.diag);
  must ((btf == NULL) == (k.diag.errors > 0), "an error has a message");
  if (btf != NULL)
    check_model (btf);
  btf_free (btf);
  kept_free (&k);
  read_blobs (bytes);
  return 0;
}
