/* SPDX-License-Identifier: GPL-3.0-or-later */
/* btf-link: many inputs with BTF -> one BTF.

   This file is the command line; the steps are those of objects.h.  */

#include "bpf.h"
#include "cli.h"
#include "objects.h"
#include "repair.h"

#include <argp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum
{
  OPTION_FORMAT = 256,
  OPTION_EXPLAIN,
  OPTION_STATS,
  OPTION_BASE,
  OPTION_NO_DEDUP,
  OPTION_NO_STRICT,
  OPTION_KEEP_DWARF,
  OPTION_IN_PLACE,
  OPTION_BUILD_ID,
  OPTION_KEEP_EXTERNS,
  OPTION_ALLOC,
  OPTION_PRUNE
};

static const struct argp_option argp_options[] = {
  { NULL, 0, NULL, 0, "Output:", 1 },
  { "output", 'o', "OUT", 0,
    "Write to OUT; without it, to standard output unless that is a terminal",
    0 },
  { "output-format", OPTION_FORMAT, "FORMAT", 0,
    "'raw', one blob of BTF; or 'elf', a relocatable object, which is the"
    " default if OUT ends in '.o': objects for BPF are linked, code and all;"
    " of others the object has a section .BTF only",
    0 },
  { "in-place", OPTION_IN_PLACE, NULL, 0,
    "Replace the .BTF in each FILE, which a linker has written", 0 },
  { "build-id", OPTION_BUILD_ID, NULL, 0,
    "With --in-place: compute the build-id anew; without, it stays, and covers"
    " the code and data of the linker's output but not the merged BTF",
    0 },
  { "keep-externs", OPTION_KEEP_EXTERNS, NULL, 0,
    "With --in-place: keep the functions and variables that a final link has"
    " not defined",
    0 },
  { "alloc", OPTION_ALLOC, NULL, 0,
    "With --in-place, for kernels: put .BTF of the output of ld -r into the"
    " program's memory, or complete it there after the final link, in its "
    "size",
    0 },
  { NULL, 0, NULL, 0, "Merging:", 2 },
  { "base", OPTION_BASE, "FILE", 0,
    "The inputs are split BTF over FILE, and so is the output", 0 },
  { "no-strict", OPTION_NO_STRICT, NULL, 0,
    "Linking BPF: declarations of one symbol that disagree are warnings, not"
    " errors",
    0 },
  { "keep-dwarf", OPTION_KEEP_DWARF, NULL, 0,
    "Linking BPF: link the sections .debug* too; without, they are left out",
    0 },
  { "no-dedup", OPTION_NO_DEDUP, NULL, 0,
    "Keep all types of all units, also equal ones", 0 },
  { "prune", OPTION_PRUNE, "DEPTH", OPTION_ARG_OPTIONAL,
    "Of what was merged keep only the types that functions, variables, maps "
    "and"
    " CO-RE relocations need, as btf-prune does; DEPTH is 'type', 'forward' or"
    " 'member', by default 'forward' for BPF and 'type' for others",
    0 },
  { "relocatable", 'r', NULL, 0,
    "Keep the units apart: check them and put them one after the other, each"
    " aligned to 4 bytes",
    0 },
  { "jobs", 'j', "N", 0,
    "Use N threads; by default what make's jobserver has to give, else as many"
    " as there are processors",
    0 },
  { NULL, 0, NULL, 0, "Messages:", 3 },
  { "explain", OPTION_EXPLAIN, "[KIND:]NAME", OPTION_ARG_OPTIONAL,
    "Tell which names (or whether NAME, or struct:NAME) have several"
    " definitions, in which units, and where these differ first",
    0 },
  { "stats", OPTION_STATS, NULL, 0, "Tell sizes, times and memory", 0 },
  { "verbose", 'v', NULL, 0, "Tell what each input has", 0 },
  { NULL, 0, NULL, 0, "Other:", -1 },
  { 0 },
};

static const char doc[]
  = "Merge the BTF type information of many inputs into one, in which no two"
    " types are equal.  The result does not depend on the order of the"
    " inputs."
    "\vAn IN is an object file or a linked program, an archive (its members"
    " without BTF are passed over), BTF as a file of its own or in bpftool's"
    " text notation, or a file in /sys/kernel/btf; any of these may be"
    " compressed with zstd.  '-' is standard input, '@FILE' stands for the"
    " words in FILE.\n\n"
    "With --in-place, a FILE's .BTF shrinks, what follows it moves up, and"
    " nothing else changes.  Files are replaced as a whole or not at all."
    "  Mode, owner and symlinks are kept; hard links, ACLs and extended"
    " attributes are not."
    "  Refused are .BTF sections that the program maps into memory, signed"
    " kernel modules, and other files in which something would no longer be"
    " true.\n\n"
    "Exit status: 0 if all is well, 2 after an error.";

struct command
{
  struct objects_options options;
  struct diag *d;
  const char *out;
  bool in_place, keep_apart, format_given, bad;
  VEC (const char *) inputs;
};

static bool
ends_in (const char *text, const char *end)
{
  size_t length = strlen (text), n = strlen (end);

  return length >= n && strcmp (text + length - n, end) == 0;
}

/* Check the options against one another.  */
static void
check_together (struct command *c, struct argp_state *state)
{
  if (!c->format_given && c->out != NULL && ends_in (c->out, ".o"))
    c->options.format = OBJECTS_ELF;
  if (c->in_place && (c->out != NULL || c->keep_apart))
    argp_error (state, "--in-place goes without -o and -r");
  if (c->options.build_id && !c->in_place)
    argp_error (state, "--build-id goes with --in-place");
  if ((c->options.keep_externs || c->options.alloc) && !c->in_place)
    argp_error (state, "--keep-externs and --alloc go with --in-place");
  if (c->keep_apart
      && (c->options.explain || c->options.no_dedup
	  || c->options.prune.wanted))
    argp_error (state, "-r merges nothing, so it goes without --explain,"
		       " --no-dedup and --prune");
  if (c->options.explain && c->options.no_dedup)
    argp_error (state, "--no-dedup compares no types, so it goes without"
		       " --explain");
}

static error_t
parse (int key, char *arg, struct argp_state *state)
{
  struct command *c = state->input;

  switch (key)
    {
    case 'o':
      c->out = arg;
      break;
    case OPTION_FORMAT:
      c->format_given = true;
      if (strcmp (arg, "elf") == 0)
	c->options.format = OBJECTS_ELF;
      else if (strcmp (arg, "raw") == 0)
	c->options.format = OBJECTS_RAW;
      else
	argp_error (state, "--output-format is 'raw' or 'elf', not '%s'", arg);
      break;
    case OPTION_IN_PLACE:
      c->in_place = true;
      break;
    case OPTION_BUILD_ID:
      c->options.build_id = true;
      break;
    case OPTION_KEEP_EXTERNS:
      c->options.keep_externs = true;
      break;
    case OPTION_ALLOC:
      c->options.alloc = true;
      break;
    case OPTION_BASE:
      c->options.base = arg;
      break;
    case OPTION_NO_STRICT:
      c->options.no_strict = true;
      break;
    case OPTION_KEEP_DWARF:
      c->options.keep_dwarf = true;
      break;
    case OPTION_NO_DEDUP:
      c->options.no_dedup = true;
      break;
    case OPTION_PRUNE:
      if (!prune_option_take (&c->options.prune, arg, "--prune", c->d))
	c->bad = true;
      break;
    case 'r':
      c->keep_apart = true;
      break;
    case 'j':
      if (!cli_number ("--jobs", arg, MAX_JOBS, &c->options.jobs, c->d))
	c->bad = true;
      break;
    case OPTION_EXPLAIN:
      c->options.explain = true;
      c->options.explain_name = arg;
      break;
    case OPTION_STATS:
      c->options.stats = true;
      break;
    case 'v':
      c->options.verbose = true;
      break;
    case ARGP_KEY_ARG:
      vec_push (&c->inputs, arg);
      break;
    case ARGP_KEY_NO_ARGS:
      argp_error (state, "no input");
      break;
    case ARGP_KEY_END:
      check_together (c, state);
      break;
    default:
      return ARGP_ERR_UNKNOWN;
    }
  return 0;
}

/* Rewrite each file.  One that fails does not keep the others from it.  */
static bool
link_in_place (struct command *c)
{
  bool done = true;

  c->options.need_btf = true;
  for (size_t i = 0; i < c->inputs.n; i++)
    {
      const char *path = c->inputs.v[i];

      done
	= (repair_is_file (path) ? repair_file (path, &c->options, c->d)
				 : objects_in_place (path, &c->options, c->d))
	  && done;
    }
  return done;
}

/* Merge all inputs into one output.  */
static bool
link_inputs (struct command *c)
{
  struct objects o;
  bool done;

  if (c->out == NULL && isatty (STDOUT_FILENO))
    return diag_error (c->d, "standard output",
		       "is a terminal, which BTF would garble: name a file"
		       " with -o");
  if (c->out == NULL)
    c->out = "-";
  o = objects_new (&c->options, c->d);
  done = objects_load (&o, c->inputs.v, c->inputs.n);
  if (done && o.bpf)
    done = bpf_link (&o, c->out);
  else
    done = done
	   && (c->keep_apart ? objects_keep_apart (&o) : objects_merge (&o))
	   && objects_write (&o, c->out);
  if (done)
    objects_tell (&o);
  objects_free (&o);
  return done;
}

int
main (int argc, char **argv)
{
  static const struct argp argp
    = { argp_options, parse, "-o OUT IN...\n--in-place FILE...", doc, NULL,
	NULL,	      NULL };
  struct diag_stderr d;
  struct command c = { .d = &d.diag };
  bool done;

  cli_init (&d, "btf-link");
  if (!cli_expand (&argc, &argv, &d.diag))
    return EXIT_TROUBLE;
  if (argp_parse (&argp, argc, argv, 0, NULL, &c) != 0)
    diag_no_memory ();
  done = !c.bad && (c.in_place ? link_in_place (&c) : link_inputs (&c));
  vec_free (&c.inputs);
  return cli_finish (&d.diag, done ? EXIT_DONE : EXIT_TROUBLE);
}
