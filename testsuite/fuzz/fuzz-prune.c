/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pruning files, at every depth.

   The input is a file of any form; it is also read as split BTF over a small
   base.  It is pruned to what it needs itself; to that and every third of its
   types; and to that without every fifth.

   Of what is written must hold: it can be read; its types are not larger and
   not more than before; and pruned once more, it stays as it is.

   The file is also a program and a kernel for --core: then what is left of the
   kernel can be read, and what the program needs of that is all of it.  */

#include "btf/read.h"
#include "btf/text.h"
#include "fuzz.h"
#include "prune/core.h"
#include "prune/drop.h"
#include "prune/object-roots.h"
#include "prune/object.h"
#include "prune/prune.h"

#include <sys/mman.h>
#include <unistd.h>

/* Roots besides those of the file: types.  */
struct given
{
  VEC (uint32_t) types;
  bool drop; /* Do without some types.  */
};

/* A file while it is pruned.  */
struct run
{
  struct object object;
  struct roots roots;
  struct walk walk;
  unsigned char *dropped; /* Or NULL.  */
  struct pruned pruned;
  struct object_sections sections;
};

static void
run_free (struct run *r)
{
  object_sections_free (&r->sections);
  pruned_free (&r->pruned);
  walk_free (&r->walk);
  free (r->dropped);
  roots_free (&r->roots);
  object_close (&r->object);
}

/* A file in memory, and the path that it has.  */
struct file
{
  int fd;
  char path[32];
};

static struct file
new_file (void)
{
  struct file f = { .fd = memfd_create ("file", 0) };

  must (f.fd >= 0, "there is memory");
  snprintf (f.path, sizeof f.path, "/dev/fd/%d", f.fd);
  return f;
}

static void
find_roots (struct run *r, const struct given *given)
{
  const struct object *o = &r->object;

  roots_of_object (&r->roots, o->btf, o->ext,
		   o->has_contents ? &o->contents : NULL);
  for (size_t i = 0; i < given->types.n; i++)
    roots_add (&r->roots, given->types.v[i], NEED_VALUE, ROOT_GIVEN, 0);
}

static void
find_drops (struct run *r)
{
  uint32_t n = r->object.btf->ntypes;

  r->walk.dropped = r->dropped = mem_zalloc (n, 1);
  for (uint32_t t = 0; t < n; t += 5)
    r->dropped[t] = 1;
}

/* Prune R's file, which is open, up to the bytes.  */
static bool
prune (struct run *r, const struct given *given, enum depth depth,
       struct diag *d)
{
  const struct object *o = &r->object;
  const struct why why = { .w = &r->walk, .ext = o->ext };

  find_roots (r, given);
  r->walk.btf = o->btf;
  r->walk.roots = &r->roots;
  r->walk.depth = depth;
  if (given->drop)
    find_drops (r);
  walk_run (&r->walk);
  if (!drop_check (&why, d))
    return false;
  r->pruned.ids = mem_alloc (o->btf->ntypes, sizeof *r->pruned.ids);
  r->pruned.btf = prune_apply (&r->walk, r->pruned.ids);
  if (o->ext != NULL)
    r->pruned.ext = prune_ext (&r->walk, o->ext, r->pruned.ids, r->pruned.btf);
  return object_encode (o, r->pruned.btf, r->pruned.ext, r->pruned.ids,
			&r->sections, d);
}

static size_t
types_size (const struct btf *btf)
{
  size_t size = 0;

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    size += btf_record_size (btf, btf_record (btf, t));
  return size;
}

static void
check_smaller (const struct run *r)
{
  const struct btf *old = r->object.btf, *new = r->pruned.btf;

  must (new->ntypes <= old->ntypes, "there are no more types");
  must (types_size (new) <= types_size (old), "types do not grow");
}

/* Whether BTF has a layout of nothing.  Only text can; in bytes it is none. */
static bool
has_empty_layout (const struct btf *btf)
{
  return btf->has_layout && btf->layout.n == 0;
}

/* Check that the file at PATH, which R has been written to, is what R is when
   it is pruned once more.  */
static void
check_again (const struct run *r, const struct given *given, const char *path)
{
  struct run again = { 0 };
  struct given moved = { 0 };
  struct kept k;

  kept_init (&k);
  must (object_open (&again.object, path, r->object.btf->base, &k.diag),
	"what is written can be read");
  for (size_t i = 0; i < given->types.n; i++)
    {
      uint32_t id = r->pruned.ids[given->types.v[i] - r->object.btf->first];

      if (id != 0) /* A nameless forward goes.  */
	vec_push (&moved.types, id);
    }
  if (!given->drop && !has_empty_layout (r->object.btf))
    {
      must (prune (&again, &moved, r->walk.depth, &k.diag),
	    "it can be pruned once more");
      must (same_bytes (&again.sections.btf, &r->sections.btf)
	      && same_bytes (&again.sections.ext, &r->sections.ext),
	    "pruning once more changes nothing");
    }
  vec_free (&moved.types);
  run_free (&again);
  kept_free (&k);
}

/* Prune the file at PATH with every third type, from number FIRST on, as a
   root.  */
static void
check (const char *path, const struct btf *base, enum depth depth,
       uint32_t first, bool drop)
{
  struct run r = { 0 };
  struct given given = { .drop = drop };
  struct kept k;
  bool done;

  kept_init (&k);
  done = object_open (&r.object, path, base, &k.diag);
  for (uint32_t t = first; done && t < r.object.btf->ntypes; t += 3)
    vec_push (&given.types, r.object.btf->first + t);
  done = done && prune (&r, &given, depth, &k.diag);
  must (done == (k.diag.errors == 0), "an error has a message");
  if (done)
    {
      struct file out = new_file ();

      check_smaller (&r);
      if (object_write (&r.object, &r.sections, out.path, false, &k.diag))
	check_again (&r, &given, out.path);
      else
	must (k.diag.errors > 0, "an error has a message");
      close (out.fd);
    }
  vec_free (&given.types);
  run_free (&r);
  kept_free (&k);
}

/* What C needs of BTF, as bytes; none if that cannot be written.  */
static struct btf_bytes
minimal (const struct core *c, const struct btf *btf, struct diag *d)
{
  struct btf *out = core_minimal (c, &btf, 1, "minimal");
  struct btf_bytes bytes = { 0 };

  btf_write (out, &bytes, d);
  btf_free (out);
  return bytes;
}

/* Take the file at PATH for a program and for a kernel.  */
static void
check_core (const char *path)
{
  const struct core_options options = { .allow_empty = true };
  struct object kernel = { 0 };
  struct core core = { 0 };
  struct kept k;

  kept_init (&k);
  if (object_open (&kernel, path, NULL, &k.diag)
      && !has_empty_layout (kernel.btf)
      && core_add (&core, &path, 1, &options, NULL, &k.diag))
    {
      struct btf_bytes once = minimal (&core, kernel.btf, &k.diag);

      if (once.data != NULL)
	{
	  struct bytes bytes = { once.data, once.size };
	  struct btf *btf = btf_read (bytes, "minimal", NULL, &k.diag);
	  struct btf_bytes twice;

	  must (btf != NULL, "a minimal kernel can be read");
	  twice = minimal (&core, btf, &k.diag);
	  must (same_bytes (&once, &twice), "a minimal kernel is minimal");
	  free (twice.data);
	  btf_free (btf);
	}
      free (once.data);
    }
  core_free (&core);
  object_close (&kernel);
  kept_free (&k);
}

/* The base of what is read as split BTF.  The caller frees it.  */
static struct btf *
new_base (void)
{
  static const char text[] = "[1] INT 'int' size=4 bits_offset=0 nr_bits=32"
			     " encoding=SIGNED\n"
			     "[2] PTR '(anon)' type_id=3\n"
			     "[3] STRUCT 'node' size=8 vlen=1\n"
			     "\t'next' type_id=2 bits_offset=0\n";
  struct kept k;
  struct btf *base;

  kept_init (&k);
  base = text_parse (
    (struct bytes){ (const unsigned char *) text, strlen (text) }, "base",
    NULL, &k.diag);
  must (base != NULL, "the base can be read");
  kept_free (&k);
  return base;
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  struct file in = new_file ();
  struct btf *base = new_base ();

  must (write (in.fd, data, size) == (ssize_t) size, "the input fits");
  for (enum depth depth = DEPTH_TYPE; depth <= DEPTH_MEMBER; depth++)
    {
      check (in.path, NULL, depth, UINT32_MAX, false);
      check (in.path, NULL, depth, 1, false);
      check (in.path, NULL, depth, 2, true);
      check (in.path, base, depth, 0, false);
    }
  check_core (in.path);
  btf_free (base);
  close (in.fd);
  return 0;
}
