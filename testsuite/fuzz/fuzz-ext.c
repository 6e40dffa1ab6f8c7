/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading .BTF.ext beside a fixed unit.

   What is accepted is written to bytes that read to the same, and can be moved
   to a copy of the unit and back.  */

#include "btf/ext.h"
#include "fuzz.h"

/* The unit: a function, a struct, a few strings.  make-seeds writes records
   that fit it.  */
static struct btf *
make_unit (void)
{
  struct btf *btf = btf_new ("unit", NULL);
  uint32_t proto[] = { 0, info_make (BTF_FUNC_PROTO, 0, 0), 0 };
  uint32_t func[]
    = { btf_add_string (btf, "main"), info_make (BTF_FUNC, BTF_GLOBAL, 0), 1 };
  uint32_t node[]
    = { btf_add_string (btf, "node"), info_make (BTF_STRUCT, 0, 0), 8 };

  btf_add (btf, proto, 3);
  btf_add (btf, func, 3);
  btf_add (btf, node, 3);
  btf_add_string (btf, ".text");
  btf_add_string (btf, "a.c");
  btf_add_string (btf, "0:1");
  return btf;
}

static void
check_written (const struct btf_ext *ext, const struct btf *unit,
	       const struct btf_bytes *bytes)
{
  struct btf_bytes again;
  struct kept k;
  struct btf_ext *other;

  kept_init (&k);
  other = ext_read ((struct bytes){ bytes->data, bytes->size }, ext->name,
		    unit, &k.diag);
  must (other != NULL, "what is written can be read");
  must (ext_write (other, &again, &k.diag), "what is read can be written");
  must (same_bytes (bytes, &again), "write (read (x)) is x");
  free (again.data);
  ext_free (other);
  kept_free (&k);
}

/* Move EXT to a unit that has the same types and strings.  */
static void
check_moved (const struct btf_ext *ext, const struct btf *unit,
	     const struct btf_bytes *bytes)
{
  uint32_t ids[] = { 1, 2, 3 };
  struct btf *to = make_unit ();
  struct btf_ext *moved = ext_map (ext, unit, ids, to);
  struct btf_bytes again;
  struct kept k;

  kept_init (&k);
  must (moved != NULL && ext_write (moved, &again, &k.diag),
	"what was moved can be written");
  must (again.size == bytes->size, "moving keeps all records");
  free (again.data);
  ext_free (moved);
  btf_free (to);
  kept_free (&k);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  struct btf *unit = make_unit ();
  struct btf_bytes bytes;
  struct btf_ext *ext;
  struct kept k;

  kept_init (&k);
  ext = ext_read ((struct bytes){ data, size }, "input", unit, &k.diag);
  must ((ext == NULL) == (k.diag.errors > 0), "an error has a message");
  if (ext != NULL && ext_write (ext, &bytes, &k.diag))
    {
      check_written (ext, unit, &bytes);
      check_moved (ext, unit, &bytes);
      free (bytes.data);
    }
  ext_free (ext);
  btf_free (unit);
  kept_free (&k);
  return 0;
}
