/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pruning for linkers.  See in-place.h.

   The output of a link is read again: then its symbols say what is left of
   it, and BTF, .BTF.ext and code are together, whoever wrote them.  */

#include "in-place.h"
#include "object-roots.h"
#include "prune.h"

#include <stdlib.h>

enum depth
safe_depth (const struct object *o)
{
  return o->has_contents && elf_machine (o->input->elf) == EM_BPF
	   ? DEPTH_FORWARD
	   : DEPTH_TYPE;
}

static bool
rewrite (const struct object *o, const char *path, enum depth depth,
	 struct diag *d)
{
  struct roots roots = { 0 };
  struct walk walk = { .btf = o->btf, .roots = &roots, .depth = depth };
  struct pruned p = { .ids = mem_alloc (o->btf->ntypes, sizeof *p.ids) };
  struct object_sections sections = { 0 };
  bool done;

  roots_of_object (&roots, o->btf, o->ext, &o->contents);
  walk_run (&walk);
  p.btf = prune_apply (&walk, p.ids);
  if (o->ext != NULL)
    p.ext = prune_ext (&walk, o->ext, p.ids, p.btf);
  done = object_encode (o, p.btf, p.ext, p.ids, &sections, d)
	 && object_write (o, &sections, path, false, d);
  object_sections_free (&sections);
  pruned_free (&p);
  walk_free (&walk);
  roots_free (&roots);
  return done;
}

bool
prune_in_place (const char *path, const enum depth *depth, struct diag *d)
{
  struct object o;
  bool done = object_open_linked (&o, path, d);

  if (done && o.btf != NULL)
    done = rewrite (&o, path, depth != NULL ? *depth : safe_depth (&o), d);
  object_close (&o);
  return done;
}
