/* SPDX-License-Identifier: GPL-3.0-or-later */
/* btf-prune: keep the types that a program uses.

   Each FILE goes through the same steps:

     object_open	its BTF, .BTF.ext and symbols are there
     find_roots		what it needs, and what the user asks for
     walk_run		how much of which type these need
     prune_apply	the BTF that is left
     object_encode	as bytes
     object_write	in a file

   All but the last in parallel over files.  With --core FILEs are programs,
   and what is pruned is a kernel's BTF: see core.h.  */

#include "cli.h"
#include "drop.h"
#include "minimal.h"
#include "object-roots.h"
#include "object.h"
#include "pool.h"
#include "prune.h"
#include "roots.h"
#include "stats.h"

#include <argp.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum
{
  OPTION_DEPTH = 256,
  OPTION_ROOT,
  OPTION_ROOTS_FROM,
  OPTION_ONLY,
  OPTION_DROP,
  OPTION_BASE,
  OPTION_IN_PLACE,
  OPTION_FORMAT,
  OPTION_WHY,
  OPTION_WHY_ALL,
  OPTION_LIST_ROOTS,
  OPTION_STATS,
  OPTION_DRY_RUN,
  OPTION_CORE,
  OPTION_FOR_EACH,
  OPTION_ALLOW_EMPTY,
  MAX_JOBS = 256
};

static const struct argp_option argp_options[] = {
  { NULL, 0, NULL, 0, "Output:", 1 },
  { "output", 'o', "OUT", 0,
    "Write to OUT; without it, to standard output unless that is a terminal",
    0 },
  { "in-place", OPTION_IN_PLACE, NULL, 0,
    "Replace the BTF in each FILE, of which there can be many", 0 },
  { "output-format", OPTION_FORMAT, "FORMAT", 0,
    "'same', a copy of FILE with other BTF, which is the default; or 'raw',"
    " one blob of BTF.  With --core: 'raw', one blob for all bases, or "
    "'split',"
    " a directory with a file for each base",
    0 },
  { NULL, 0, NULL, 0, "What is kept:", 2 },
  { "root", OPTION_ROOT, "[KIND:]GLOB", 0,
    "Keep also the types whose name matches GLOB (and whose kind is KIND:"
    " struct, union, enum, typedef, func, var, datasec, int, float, fwd); can"
    " be given several times",
    0 },
  { "roots-from", OPTION_ROOTS_FROM, "FILE", 0,
    "The same for each line [KIND:]GLOB of FILE", 0 },
  { "only", OPTION_ONLY, NULL, 0,
    "Keep nothing but what --root and --roots-from name and what that needs",
    0 },
  { "drop", OPTION_DROP, "[KIND:]GLOB", 0,
    "Do without the structs, unions, functions and variables that match: what"
    " points to a struct or union then points to a forward declaration, and"
    " what needs more is an error",
    0 },
  { "depth", OPTION_DEPTH, "DEPTH", 0,
    "How far to follow mentions: 'type', all the way, which is the default;"
    " 'forward', the default for BPF objects, not through pointers in structs"
    " and unions, which then lead to forward declarations; 'member', which"
    " besides leaves out members that nothing accesses of structs and unions"
    " that only functions and CO-RE relocations know",
    0 },
  { NULL, 0, NULL, 0, "The BTF of kernels:", 3 },
  { "core", OPTION_CORE, NULL, 0,
    "Of the --base, a kernel's BTF, keep what the CO-RE relocations of all"
    " FILEs, BPF objects, need; further --base are its modules' BTF",
    0 },
  { "for-each", OPTION_FOR_EACH, "DIR", 0,
    "The same for each *.btf, *.btf.zst and *.btf.tar.xz below DIR, into the"
    " directory OUT; what is there for the same FILEs and up to date stays",
    0 },
  { "allow-empty", OPTION_ALLOW_EMPTY, NULL, 0,
    "A FILE without CO-RE relocations is no error", 0 },
  { NULL, 0, NULL, 0, "Questions, which are answered in place of output:", 4 },
  { "why", OPTION_WHY, "[KIND:]GLOB", 0,
    "Why are the types that match kept?  For each a line: what it is needed"
    " by, from a root on",
    0 },
  { "why-all", OPTION_WHY_ALL, "[KIND:]GLOB", 0,
    "The same, with a line for each root that needs it, the nearest first",
    0 },
  { "list-roots", OPTION_LIST_ROOTS, NULL, 0, "What are the roots?", 0 },
  { "stats", OPTION_STATS, NULL, 0,
    "What has which size?  By kind, by root, the largest types and what keeps"
    " them",
    0 },
  { "dry-run", OPTION_DRY_RUN, NULL, 0, "How much would be left?", 0 },
  { NULL, 0, NULL, 0, "Other:", -1 },
  { "base", OPTION_BASE, "FILE", 0,
    "The FILEs hold split BTF over this one, and so does the output.  With"
    " --core: see there",
    0 },
  { "jobs", 'j', "N", 0,
    "Use N threads for many FILEs; by default what make's jobserver has to"
    " give, else as many as there are processors",
    0 },
  { 0 },
};

static const char doc[]
  = "Keep only the BTF types that a program uses.  Used is what its functions"
    " and variables are made of (those that have a symbol, if FILE has a"
    " symbol table), its maps, what its CO-RE relocations access, the"
    " declaration tags of these, and what --root names.  Ids and strings are"
    " compacted; the order stays."
    "\vFILE holds one unit of BTF: an object file or program, BTF as a file of"
    " its own or in bpftool's text notation, or a file in /sys/kernel/btf; '-'"
    " is standard input.  In an ELF file .BTF and .BTF.ext are replaced; of a"
    " BPF object the relocations for them are applied and go.  Nothing else"
    " changes.  Files are replaced as a whole or not at all.\n\n"
    "A GLOB is a shell pattern; one that matches no type is an error.\n\n"
    "Exit status: 0 if all is well, 2 after an error.";

struct options
{
  VEC (const char *) inputs;
  VEC (const char *) bases;
  const char *out, *format, *for_each;
  bool in_place, raw, only, bad;
  bool core, allow_empty;
  bool has_depth;
  enum depth depth;
  unsigned jobs;
  struct patterns roots, drops, why, why_all;
  bool list_roots, stats, dry_run;
  const struct btf *base; /* Or NULL.  */
  struct diag *d;
};

/* Whether there are questions, so that nothing is written.  */
static bool
asks (const struct options *o)
{
  return o->why.list.n + o->why_all.list.n > 0 || o->list_roots || o->stats
	 || o->dry_run;
}

/* Whether an option was given that is about the types of FILEs.  */
static bool
prunes (const struct options *o)
{
  return o->in_place || asks (o) || o->only || o->has_depth
	 || o->roots.list.n + o->drops.list.n > 0;
}

static bool
is_format (const struct options *o, const char *format)
{
  return o->format != NULL && strcmp (o->format, format) == 0;
}

/* Check the options that go with --core.  */
static void
check_core (const struct options *o, struct argp_state *state)
{
  if (prunes (o))
    argp_error (state, "--core goes with --base, --for-each, --allow-empty,"
		       " --output-format, --jobs and -o only");
  if (o->for_each != NULL ? o->bases.n > 0 : o->bases.n == 0)
    argp_error (state, "--core needs either --base or --for-each");
  if (o->format != NULL
      && !(is_format (o, "raw") || (is_format (o, "split") && !o->for_each)))
    argp_error (state, "--output-format is 'raw' or 'split', not '%s'",
		o->format);
  if (o->out == NULL && (o->for_each != NULL || is_format (o, "split")))
    argp_error (state, "no -o, a directory");
}

static void
check_options (const struct options *o, struct argp_state *state)
{
  if (o->inputs.n == 0)
    argp_error (state, "no FILE");
  if (o->core)
    {
      check_core (o, state);
      return;
    }
  if (o->for_each != NULL || o->allow_empty)
    argp_error (state, "--for-each and --allow-empty go with --core");
  if (o->format != NULL && !is_format (o, "same") && !is_format (o, "raw"))
    argp_error (state, "--output-format is 'same' or 'raw', not '%s'",
		o->format);
  if (o->bases.n > 1)
    argp_error (state, "one --base, not also '%s', but with --core",
		o->bases.v[1]);
  if (o->in_place && (o->out != NULL || o->raw))
    argp_error (state, "--in-place goes without -o and --output-format=raw");
  for (size_t i = 0; i < o->inputs.n; i++)
    if (o->in_place && strcmp (o->inputs.v[i], "-") == 0)
      argp_error (state, "--in-place goes without standard input");
  if (asks (o) && o->out != NULL)
    argp_error (state, "-o goes without questions");
  if (!o->in_place && !asks (o) && o->inputs.n > 1)
    argp_error (state,
		"one FILE at a time, not also '%s', but with"
		" --in-place",
		o->inputs.v[1]);
  if (o->only && o->roots.list.n == 0 && !o->bad)
    argp_error (state, "--only, but no --root: nothing would be kept");
}

static error_t
parse (int key, char *arg, struct argp_state *state)
{
  struct options *o = state->input;

  switch (key)
    {
    case 'o':
      o->out = arg;
      break;
    case OPTION_IN_PLACE:
      o->in_place = true;
      break;
    case OPTION_FORMAT:
      o->format = arg;
      o->raw = strcmp (arg, "raw") == 0;
      break;
    case OPTION_CORE:
      o->core = true;
      break;
    case OPTION_FOR_EACH:
      o->for_each = arg;
      break;
    case OPTION_ALLOW_EMPTY:
      o->allow_empty = true;
      break;
    case OPTION_ROOT:
      vec_push (&o->roots.list, arg);
      break;
    case OPTION_ROOTS_FROM:
      if (!patterns_read (&o->roots, arg, o->d))
	o->bad = true;
      break;
    case OPTION_ONLY:
      o->only = true;
      break;
    case OPTION_DROP:
      vec_push (&o->drops.list, arg);
      break;
    case OPTION_DEPTH:
      o->has_depth = true;
      if (!depth_called (arg, &o->depth))
	argp_error (state,
		    "--depth is 'type', 'forward' or 'member', not"
		    " '%s'",
		    arg);
      break;
    case OPTION_WHY:
      vec_push (&o->why.list, arg);
      break;
    case OPTION_WHY_ALL:
      vec_push (&o->why_all.list, arg);
      break;
    case OPTION_LIST_ROOTS:
      o->list_roots = true;
      break;
    case OPTION_STATS:
      o->stats = true;
      break;
    case OPTION_DRY_RUN:
      o->dry_run = true;
      break;
    case OPTION_BASE:
      vec_push (&o->bases, arg);
      break;
    case 'j':
      if (!cli_number ("--jobs", arg, MAX_JOBS, &o->jobs, o->d))
	o->bad = true;
      break;
    case ARGP_KEY_ARG:
      vec_push (&o->inputs, arg);
      break;
    case ARGP_KEY_END:
      check_options (o, state);
      break;
    default:
      return ARGP_ERR_UNKNOWN;
    }
  return 0;
}

/* A FILE on its way.  */
struct job
{
  const char *path;
  struct diag_held held;
  struct object object;
  struct roots roots;
  struct walk walk;
  unsigned char *dropped;
  struct pruned pruned;
  struct object_sections sections;
  bool done;
};

static bool
find_given (const struct options *o, struct job *j)
{
  struct lookup lookup = { .btf = j->object.btf };
  struct diag *d = &j->held.diag;
  unsigned errors = d->errors;

  for (size_t i = 0; i < o->roots.list.n; i++)
    {
      uint32_t n,
	*types = roots_find (&lookup, "--root", o->roots.list.v[i], &n, d);

      for (uint32_t k = 0; types != NULL && k < n; k++)
	roots_add (&j->roots, types[k], NEED_VALUE, ROOT_GIVEN, i);
      free (types);
    }
  lookup_free (&lookup);
  return d->errors == errors;
}

/* Find the roots of job J.  */
static bool
find_roots (const struct options *o, struct job *j)
{
  const struct object *object = &j->object;

  if (!o->only)
    roots_of_object (&j->roots, object->btf, object->ext,
		     object->has_contents ? &object->contents : NULL);
  else if (object->ext != NULL && !o->raw)
    return diag_error (&j->held.diag, j->path,
		       "has a .BTF.ext, which needs more than --only leaves:"
		       " write raw BTF (--output-format=raw)");
  return find_given (o, j);
}

/* Note in DROPPED what --drop says.  */
static bool
find_drops (const struct options *o, struct job *j)
{
  const struct btf *btf = j->object.btf;
  struct lookup lookup = { .btf = btf };
  struct diag *d = &j->held.diag;
  unsigned errors = d->errors;

  if (o->drops.list.n == 0)
    return true;
  j->walk.dropped = j->dropped = mem_zalloc (btf->ntypes, 1);
  for (size_t i = 0; i < o->drops.list.n; i++)
    {
      uint32_t n,
	*types = roots_find (&lookup, "--drop", o->drops.list.v[i], &n, d);

      for (uint32_t k = 0; types != NULL && k < n; k++)
	j->dropped[types[k] - btf->first] = 1;
      free (types);
    }
  lookup_free (&lookup);
  return d->errors == errors;
}

static bool
is_bpf (const struct object *object)
{
  return object->has_contents && elf_machine (object->input->elf) == EM_BPF;
}

/* Whether what O was read from, at PATH, can be written as it is.  */
static bool
can_replace (const struct object *o, const char *path, struct diag *d)
{
  const unsigned char *p = o->input->bytes.data;

  if (o->input->compressed)
    return diag_error (d, path,
		       "is compressed, so it cannot be changed in place");
  /* The first byte of the magic, in either order.  */
  return o->input->elf != NULL || *p == (BTF_MAGIC & 0xff)
	 || *p == BTF_MAGIC >> 8
	 || diag_error (d, path, "is text, so it cannot be changed in place");
}

/* Check that ROOTS of O keep something.  Only of an ELF file the symbols say
   that nothing is used.  */
static bool
keeps_any (const struct object *o, const struct roots *roots, struct diag *d)
{
  return o->has_contents || o->btf->ntypes == 0 || roots->list.n > 0
	 || diag_error (d, o->btf->name,
			"has no functions and variables, so nothing would be"
			" kept: name what is to be with --root");
}

/* Prune job J, up to the bytes.  */
static bool
prune (const struct options *o, struct job *j)
{
  const struct object *object = &j->object;
  struct why why = { .w = &j->walk, .patterns = o->roots.list.v };
  struct diag *d = &j->held.diag;

  if (!object_open (&j->object, j->path, o->base, d)
      || (o->in_place && !asks (o) && !can_replace (object, j->path, d))
      || !find_roots (o, j)
      || (!asks (o) && !keeps_any (object, &j->roots, d)))
    return false;
  j->walk.btf = object->btf;
  j->walk.roots = &j->roots;
  j->walk.depth = o->has_depth ? o->depth : safe_depth (is_bpf (object));
  j->walk.keep_edges = o->why_all.list.n > 0;
  if (!find_drops (o, j))
    return false;
  walk_run (&j->walk);
  why.ext = object->ext;
  if (!drop_check (&why, d))
    return false;
  j->pruned.ids = mem_alloc (object->btf->ntypes, sizeof *j->pruned.ids);
  j->pruned.btf = prune_apply (&j->walk, j->pruned.ids);
  if (object->ext != NULL && !o->raw)
    j->pruned.ext
      = prune_ext (&j->walk, object->ext, j->pruned.ids, j->pruned.btf);
  return object_encode (object, j->pruned.btf, j->pruned.ext, j->pruned.ids,
			&j->sections, d);
}

struct batch
{
  const struct options *o;
  struct job *jobs;
};

static void
prune_slot (void *context, size_t i, unsigned worker)
{
  struct batch *b = context;

  (void) worker;
  b->jobs[i].done = prune (b->o, &b->jobs[i]);
}

static void
job_free (struct job *j)
{
  object_sections_free (&j->sections);
  pruned_free (&j->pruned);
  free (j->dropped);
  walk_free (&j->walk);
  roots_free (&j->roots);
  object_close (&j->object);
}

/* Answer for the types that the patterns of LIST match.  */
static bool
tell_why (const struct job *j, const char *option, const struct patterns *p,
	  void (*print) (const struct why *, uint32_t, FILE *),
	  const struct why *why, struct diag *d)
{
  struct lookup lookup = { .btf = j->object.btf };
  bool ok = true;

  for (size_t i = 0; i < p->list.n; i++)
    {
      uint32_t n, *types = roots_find (&lookup, option, p->list.v[i], &n, d);

      for (uint32_t k = 0; types != NULL && k < n; k++)
	print (why, types[k], stdout);
      ok = ok && types != NULL;
      free (types);
    }
  lookup_free (&lookup);
  return ok;
}

/* What would be left.  */
static void
tell_sizes (const struct job *j)
{
  const struct btf *old = j->object.btf;

  printf ("%s: .BTF: %llu -> %zu bytes, %u -> %u types\n", j->path,
	  (unsigned long long) btf_size (old), j->sections.btf.size,
	  old->ntypes, j->pruned.btf->ntypes);
}

/* Answer all questions about job J.  */
static bool
answer (const struct options *o, const struct job *j)
{
  struct why why
    = { .w = &j->walk, .ext = j->object.ext, .patterns = o->roots.list.v };
  bool ok;

  why_init (&why);
  if (o->dry_run || o->stats || o->inputs.n > 1)
    tell_sizes (j);
  if (o->list_roots)
    why_list_roots (&why, stdout);
  if (o->stats)
    stats_print (&why, j->pruned.btf, j->pruned.ids, stdout);
  ok = tell_why (j, "--why", &o->why, why_print, &why, o->d);
  ok = tell_why (j, "--why-all", &o->why_all, why_print_all, &why, o->d) && ok;
  why_free (&why);
  return ok;
}

/* Prune and write N files.  One that fails does not keep the others from it.
 */
static bool
prune_batch (const struct options *o, const char *const *paths, size_t n,
	     struct pool *pool)
{
  struct batch b = { o, mem_zalloc (n, sizeof *b.jobs) };
  bool done = true;

  for (size_t i = 0; i < n; i++)
    {
      b.jobs[i].path = paths[i];
      b.jobs[i].held.diag.report = diag_hold;
    }
  pool_for (pool, n, prune_slot, &b);
  for (size_t i = 0; i < n; i++)
    {
      struct job *j = &b.jobs[i];
      const char *out = o->in_place ? j->path : o->out != NULL ? o->out : "-";

      diag_deliver (&j->held, o->d);
      done = j->done
	     && (asks (o) ? answer (o, j)
			  : object_write (&j->object, &j->sections, out,
					  o->raw, o->d))
	     && done;
      job_free (j);
    }
  free (b.jobs);
  return done;
}

enum
{
  BATCH = 64 /* Files to have in memory at a time.  */
};

static bool
prune_all (struct options *o)
{
  const struct load_options none = { 0 };
  struct load base_load = { 0 };
  struct pool *pool = o->inputs.n > 1 ? pool_new (o->jobs) : NULL;
  bool done = true;

  if (o->bases.n > 0)
    {
      o->base = load_one (&base_load, o->bases.v[0], &none, o->d);
      done = o->base != NULL;
    }
  for (size_t i = 0; (o->bases.n == 0 || o->base != NULL) && i < o->inputs.n;
       i += BATCH)
    {
      size_t left = o->inputs.n - i;

      done
	= prune_batch (o, o->inputs.v + i, left < BATCH ? left : BATCH, pool)
	  && done;
    }
  pool_free (pool);
  load_free (&base_load);
  return done;
}

static bool
run_core (const struct options *o)
{
  const struct minimal_options m = { .objects = o->inputs.v,
				     .nobjects = o->inputs.n,
				     .bases = o->bases.v,
				     .nbases = o->bases.n,
				     .for_each = o->for_each,
				     .out = o->out != NULL ? o->out : "-",
				     .split = is_format (o, "split"),
				     .allow_empty = o->allow_empty,
				     .progress = isatty (STDERR_FILENO),
				     .jobs = o->jobs };

  return minimal_run (&m, o->d);
}

static bool
check_output (const struct options *o)
{
  return o->in_place || asks (o) || o->out != NULL || !isatty (STDOUT_FILENO)
	 || diag_error (o->d, "standard output",
			"is a terminal, which BTF would garble: name a file"
			" with -o");
}

int
main (int argc, char **argv)
{
  static const struct argp argp
    = { .options = argp_options,
	.parser = parse,
	.args_doc = "-o OUT FILE\n--in-place FILE...\n--why TYPE FILE...\n"
		    "--core --base KERNEL -o OUT FILE...",
	.doc = doc };
  struct diag_stderr d;
  struct options o = { .d = &d.diag };
  bool done;

  cli_init (&d, "btf-prune");
  if (argp_parse (&argp, argc, argv, 0, NULL, &o) != 0)
    diag_no_memory ();
  done
    = !o.bad && check_output (&o) && (o.core ? run_core (&o) : prune_all (&o));
  patterns_free (&o.roots);
  patterns_free (&o.drops);
  patterns_free (&o.why);
  patterns_free (&o.why_all);
  vec_free (&o.inputs);
  vec_free (&o.bases);
  return cli_finish (&d.diag, done ? EXIT_DONE : EXIT_TROUBLE);
}
