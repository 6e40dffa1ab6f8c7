/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading, writing and printing, on random models: model-test [SEED [COUNT]].

   What is written reads back to the same bytes, in either byte order; what is
   printed in the exact form parses back to the same bytes; what is printed as
   bpftool does parses back to something that prints the same.  */

#include "btf/read.h"
#include "btf/text.h"
#include "btf/write.h"
#include "generate.h"
#include "verdict.h"

#include <stdlib.h>
#include <string.h>

/* The bytes of BTF; its errors are ours.  */
static struct btf_bytes
bytes_of (const struct btf *btf)
{
  struct btf_bytes bytes;
  struct kept k;

  kept_init (&k);
  if (!btf_write (btf, &bytes, &k.diag))
    {
      fprintf (stderr, "model-test: %s\n", k.text);
      abort ();
    }
  return bytes;
}

static bool
same_bytes (const struct btf_bytes *a, const struct btf_bytes *b)
{
  return a->size == b->size && memcmp (a->data, b->data, a->size) == 0;
}

/* BTF as text.  The caller frees it.  */
static struct bytes
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

/* Check that BYTES, of unit NUMBER of program SEED, read to a model that
   writes the same.  */
static void
check_reading (struct verdicts *v, const struct btf_bytes *bytes,
	       unsigned long seed)
{
  struct btf_bytes again = { 0 };
  struct kept k;
  struct btf *btf;

  kept_init (&k);
  btf = btf_read ((struct bytes){ bytes->data, bytes->size }, "again", NULL,
		  &k.diag);
  if (verdict_check (v, "what is written can be read", btf != NULL,
		     "seed %lu: %s", seed, k.text))
    {
      again = bytes_of (btf);
      verdict_check (v, "write (read (x)) is x", same_bytes (&again, bytes),
		     "seed %lu", seed);
    }
  free (again.data);
  btf_free (btf);
  kept_free (&k);
}

static void
check_exact_text (struct verdicts *v, const struct btf *unit,
		  const struct btf_bytes *bytes, unsigned long seed)
{
  struct bytes text = text_of (unit, true);
  struct btf_bytes again = { 0 };
  struct kept k;
  struct btf *btf;

  kept_init (&k);
  btf = text_parse (text, "exact", NULL, &k.diag);
  if (verdict_check (v, "exact text can be parsed", btf != NULL,
		     "seed %lu: %s", seed, k.text))
    {
      again = bytes_of (btf);
      verdict_check (v, "exact text parses to the same bytes",
		     same_bytes (&again, bytes), "seed %lu", seed);
    }
  free (again.data);
  btf_free (btf);
  kept_free (&k);
  free ((void *) text.data);
}

static void
check_text (struct verdicts *v, const struct btf *unit, unsigned long seed)
{
  struct bytes text = text_of (unit, false), again = { 0 };
  struct kept k;
  struct btf *btf;

  kept_init (&k);
  btf = text_parse (text, "text", NULL, &k.diag);
  if (verdict_check (v, "text can be parsed", btf != NULL, "seed %lu: %s",
		     seed, k.text))
    {
      again = text_of (btf, false);
      verdict_check (v, "text (parse (text)) is text",
		     text.size == again.size
		       && memcmp (text.data, again.data, text.size) == 0,
		     "seed %lu", seed);
    }
  free ((void *) again.data);
  btf_free (btf);
  kept_free (&k);
  free ((void *) text.data);
}

static void
check_seed (struct verdicts *v, unsigned long seed)
{
  struct program program = random_program (seed);

  program.odd = true;
  struct btf *unit = random_unit (&program, 0);
  unit->big_endian = seed % 2;
  struct btf_bytes bytes = bytes_of (unit);

  check_reading (v, &bytes, seed);
  check_exact_text (v, unit, &bytes, seed);
  check_text (v, unit, seed);
  free (bytes.data);
  btf_free (unit);
}

int
main (int argc, char **argv)
{
  return verdict_seeds (argc, argv, 2000, check_seed);
}
