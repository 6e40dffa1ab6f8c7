/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What CO-RE relocations become: core-resolve OBJECT KERNEL.

   Prints a line for each CO-RE record of OBJECT: where it is, its kind, and
   what libbpf would put there on a kernel whose BTF is KERNEL.  (Ids of types
   are printed as "a type": they are KERNEL's own.)  */

#include "btf/ext.h"
#include "btf/load.h"
#include "resolve.h"

#include <stdio.h>

static void
print (const struct answered *a)
{
  static const char *const words[]
    = { [ANSWER_TYPE] = "a type",	[ANSWER_LOCAL] = "local",
	[ANSWER_NONE] = "none",		[ANSWER_AMBIGUOUS] = "ambiguous",
	[ANSWER_NAMELESS] = "nameless", [ANSWER_BROKEN] = "broken",
	[ANSWER_ENDLESS] = "endless" };

  if (a->answer == ANSWER_VALUE)
    printf ("%llu\n", (unsigned long long) a->value);
  else
    puts (words[a->answer]);
}

int
main (int argc, char **argv)
{
  const struct load_options with_ext = { .want_ext = true }, none = { 0 };
  struct load object = { 0 }, kernel = { 0 };
  struct ext_records r = { 0 };
  const struct btf *local, *target;
  struct diag_stderr d;

  diag_stderr_init (&d, "core-resolve");
  if (argc != 3)
    return 2;
  local = load_one (&object, argv[1], &with_ext, &d.diag);
  target = load_one (&kernel, argv[2], &none, &d.diag);
  if (local != NULL && target != NULL && object.inputs.v[0].ext != NULL)
    while (ext_next (object.inputs.v[0].ext, EXT_CORE, &r))
      {
	const btf_word *w = r.words;
	struct answered a
	  = resolve (local, w[1], w[3], btf_string (local, w[2]), target);

	printf ("%s %#x kind %u: ", btf_string (local, r.section->sec_name),
		w[0], w[3]);
	print (&a);
      }
  load_free (&object);
  load_free (&kernel);
  return d.diag.errors > 0 ? 2 : 0;
}
