/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quirks [-v] [-q] [-x] [-j] [-n] UNIT[=OBJECT]...: repair the units of one
   link, and print them.

   UNIT is whatever btf-dump reads.  Symbols, code and .BTF.ext are those of
   OBJECT, if one is given, else of UNIT if that is an ELF file.  Prints the
   units, the changed ones with their name, and their CO-RE
   relocations, each with its access string.  -q: no units; -v: verbose; -x: in
   the exact form; -j: in threads; -n: native units.  Exit status 2 for
   trouble.  */

#include "btf/load.h"
#include "btf/quirks.h"
#include "btf/text.h"

#include <stdlib.h>
#include <string.h>

struct input_unit
{
  struct load load, object;
  const struct btf *original;
  struct btf_ext *ext;
  struct elf_contents contents;
};

/* Load UNIT[=OBJECT] of ARG.  */
static bool
load_unit (struct input_unit *in, char *arg, struct quirks_unit *unit,
	   struct diag *d)
{
  struct load_options options = { .want_ext = true };
  struct load_options any = { .none_is_fine = true };
  char *object = strchr (arg, '=');
  struct elf_section section;
  struct elf *elf;

  if (object != NULL)
    *object++ = '\0';
  unit->btf = load_one (&in->load, arg, &options, d);
  in->original = unit->btf;
  if (unit->btf == NULL)
    return false;
  unit->ext = in->load.inputs.v[0].ext;
  elf = in->load.inputs.v[0].elf;
  if (object != NULL)
    {
      if (!load_path (&in->object, object, &any, d))
	return false;
      elf = in->object.inputs.v[0].elf;
      if (elf != NULL && elf_find (elf, ".BTF.ext", &section, d)
	  && (unit->ext = in->ext
	      = ext_read (section.bytes, object, unit->btf, d))
	       == NULL)
	return false;
    }
  if (elf == NULL)
    return true;
  unit->contents = &in->contents;
  return elf_contents_read (elf, &in->contents, d);
}

static void
print_unit (const struct quirks_unit *unit, bool changed, bool exact)
{
  struct text_options options = { .exact = exact };
  struct ext_records r = { 0 };

  if (changed)
    printf ("# changed: %s\n", unit->btf->name);
  text_print (unit->btf, &options, stdout);
  while (unit->ext != NULL && ext_next (unit->ext, EXT_CORE, &r))
    printf ("# core_relo %s %u: type %u, %s\n",
	    btf_string (unit->btf, r.section->sec_name), r.words[0] / 8,
	    r.words[1], btf_string (unit->btf, r.words[2]));
}

int
main (int argc, char **argv)
{
  struct quirks_options options = { 0 };
  struct quirks q = { 0 };
  struct pool *pool = NULL;
  struct diag_stderr d;
  struct input_unit *in = mem_zalloc (argc, sizeof *in);
  struct quirks_unit *units = mem_zalloc (argc, sizeof *units);
  size_t n = 0;
  bool quiet = false, exact = false, native = false;

  diag_stderr_init (&d, "quirks");
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "-v") == 0)
      options.verbose = true;
    else if (strcmp (argv[i], "-q") == 0)
      quiet = true;
    else if (strcmp (argv[i], "-j") == 0 && pool == NULL)
      pool = pool_new (0);
    else if (strcmp (argv[i], "-x") == 0)
      exact = true;
    else if (strcmp (argv[i], "-n") == 0)
      native = true;
    else if (load_unit (&in[n], argv[i], &units[n], &d.diag))
      n++;
    else
      return 2;
  for (size_t i = 0; i < n; i++)
    units[i].native = native;
  quirks_repair (units, n, &options, pool, &q, &d.diag);
  for (size_t i = 0; i < n && !quiet; i++)
    print_unit (&units[i], units[i].btf != in[i].original, exact);
  if (q.needs_int)
    printf ("# needs an integer of 32 bits\n");
  quirks_free (&q);
  for (size_t i = 0; i < n; i++)
    {
      if (in[i].ext != NULL)
	ext_free (in[i].ext);
      elf_contents_free (&in[i].contents);
      load_free (&in[i].load);
      load_free (&in[i].object);
    }
  pool_free (pool);
  free (in);
  free (units);
  return d.diag.errors > 0 ? 2 : 0;
}
