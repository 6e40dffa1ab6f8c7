/* SPDX-License-Identifier: GPL-3.0-or-later */
/* btf-prune: keep the types that are asked for, and what they need.  */

#include "cli.h"
#include "load.h"
#include "outfile.h"
#include "prune.h"
#include "roots.h"
#include "write.h"

#include <argp.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum
{
  OPTION_DEPTH = 256,
  OPTION_ROOT,
  OPTION_BASE
};

static const struct argp_option argp_options[] = {
  { "output", 'o', "OUT", 0,
    "Write to OUT; without it, to standard output unless that is a terminal",
    0 },
  { "root", OPTION_ROOT, "[KIND:]GLOB", 0,
    "Keep the types whose name matches GLOB (and whose kind is KIND: struct,"
    " union, enum, typedef, func, var, datasec, int, float, fwd); can be given"
    " several times",
    0 },
  { "depth", OPTION_DEPTH, "DEPTH", 0,
    "How far to follow mentions: 'type', all the way, which is the default;"
    " 'forward', not through pointers in structs and unions, which then lead "
    "to"
    " forward declarations; 'member', which besides leaves structs and unions"
    " of which only the kind and the size matter without members",
    0 },
  { "base", OPTION_BASE, "FILE", 0,
    "FILE is split BTF over this one, and so is the output", 0 },
  { 0 },
};

static const char doc[]
  = "Keep only the types that the roots need, directly or not, and their"
    " declaration tags.  Ids and strings are compacted; the order stays."
    "\vFILE holds one unit of BTF: an object file, BTF as a file of its own or"
    " in bpftool's text notation, or a file in /sys/kernel/btf; '-' is"
    " standard input.  The output is raw BTF.\n\n"
    "A GLOB is a shell pattern; one that matches no type is an error.\n\n"
    "Exit status: 0 if all is well, 2 after an error.";

struct options
{
  const char *in, *out, *base;
  enum depth depth;
  VEC (const char *) roots;
};

/* Set *DEPTH to the depth called NAME.  */
static bool
depth_called (const char *name, enum depth *depth)
{
  static const char *const names[] = { [DEPTH_TYPE] = "type",
				       [DEPTH_FORWARD] = "forward",
				       [DEPTH_MEMBER] = "member" };

  for (enum depth i = DEPTH_TYPE; i <= DEPTH_MEMBER; i++)
    if (strcmp (name, names[i]) == 0)
      {
	*depth = i;
	return true;
      }
  return false;
}

static error_t
parse (int key, char *arg, struct argp_state *state)
{
  struct options *o = state->input;

  switch (key)
    {
    case 'o':
      o->out = arg;
      return 0;
    case OPTION_ROOT:
      vec_push (&o->roots, arg);
      return 0;
    case OPTION_DEPTH:
      if (!depth_called (arg, &o->depth))
	argp_error (state,
		    "--depth is 'type', 'forward' or 'member', not"
		    " '%s'",
		    arg);
      return 0;
    case OPTION_BASE:
      o->base = arg;
      return 0;
    case ARGP_KEY_ARG:
      if (o->in != NULL)
	argp_error (state, "one FILE at a time, not also '%s'", arg);
      o->in = arg;
      return 0;
    case ARGP_KEY_END:
      if (o->in == NULL)
	argp_error (state, "no FILE");
      if (o->roots.n == 0)
	argp_error (state, "no --root: nothing would be kept");
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

/* BTF's own types that the ROOTS need, as a new model.  */
static struct btf *
keep_needed (const struct btf *btf, const struct roots *roots,
	     enum depth depth)
{
  struct walk walk = { .btf = btf, .roots = roots, .depth = depth };
  uint32_t *ids = mem_alloc (btf->ntypes, sizeof *ids);
  struct btf *out;

  walk_run (&walk);
  out = prune_apply (&walk, ids);
  walk_free (&walk);
  free (ids);
  return out;
}

static bool
write_btf (const struct btf *btf, const char *path, struct diag *d)
{
  struct btf_bytes bytes;
  struct outfile file;
  bool done;

  if (!btf_write (btf, &bytes, d))
    return false;
  done = outfile_open (&file, path, d)
	 && outfile_write (&file, bytes.data, bytes.size, d)
	 && outfile_commit (&file, d);
  free (bytes.data);
  return done;
}

/* The types of BTF that the options name, in ROOTS.  False after an error.  */
static bool
find_roots (const struct options *o, const struct btf *btf,
	    struct roots *roots, struct diag *d)
{
  unsigned errors = d->errors;

  for (size_t i = 0; i < o->roots.n; i++)
    {
      uint32_t n, *types = roots_find (btf, o->roots.v[i], &n, d);

      for (uint32_t k = 0; types != NULL && k < n; k++)
	roots_add (roots, types[k], NEED_VALUE, i);
      free (types);
    }
  return d->errors == errors;
}

static bool
prune_unit (const struct options *o, const struct btf *btf, struct diag *d)
{
  uint32_t unknown = btf_first_unknown (btf);
  struct roots roots = { 0 };
  bool done = false;

  if (unknown != 0)
    return diag_error (d, btf->name,
		       "type %u has kind %u, of which only the"
		       " size is known, so its mentions cannot be followed",
		       unknown, btf_kind_of (btf, unknown));
  if (find_roots (o, btf, &roots, d))
    {
      struct btf *out = keep_needed (btf, &roots, o->depth);

      done = write_btf (out, o->out != NULL ? o->out : "-", d);
      btf_free (out);
    }
  roots_free (&roots);
  return done;
}

static bool
prune (const struct options *o, struct diag *d)
{
  struct load base_load = { 0 }, load = { 0 };
  struct load_options options = { 0 };
  const struct btf *btf = NULL;
  bool done;

  if (o->out == NULL && isatty (STDOUT_FILENO))
    return diag_error (d, "standard output",
		       "is a terminal, which BTF would garble: name a file"
		       " with -o");
  if (o->base != NULL)
    options.base = load_one (&base_load, o->base, &options, d);
  if (o->base == NULL || options.base != NULL)
    btf = load_one (&load, o->in, &options, d);
  done = btf != NULL && prune_unit (o, btf, d);
  load_free (&load);
  load_free (&base_load);
  return done;
}

int
main (int argc, char **argv)
{
  static const struct argp argp = {
    .options = argp_options, .parser = parse, .args_doc = "FILE", .doc = doc
  };
  struct diag_stderr d;
  struct options o = { 0 };
  bool done;

  cli_init (&d, "btf-prune");
  if (argp_parse (&argp, argc, argv, 0, NULL, &o) != 0)
    diag_no_memory ();
  done = prune (&o, &d.diag);
  vec_free (&o.roots);
  return cli_finish (&d.diag, done ? EXIT_DONE : EXIT_TROUBLE);
}
