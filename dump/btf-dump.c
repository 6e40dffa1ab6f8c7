/* SPDX-License-Identifier: GPL-3.0-or-later */
/* btf-dump: show the BTF of files.

   Each file is loaded, shown and forgotten before the next one, so that many
   large files need no more memory than the largest.  A file that cannot be
   read does not keep the others from being shown; the exit status tells.  */

#include "cli.h"
#include "json.h"
#include "load.h"
#include "records.h"
#include "summary.h"
#include "text.h"

#include <argp.h>
#include <stdlib.h>

struct options
{
  bool raw, exact, json, ext, header;
  const char *base;
  char **files;
  size_t nfiles;
};

enum
{
  OPTION_EXACT = 256,
  OPTION_EXT,
  OPTION_HEADER,
  OPTION_BASE
};

static const struct argp_option argp_options[] = {
  { "raw", 'r', NULL, 0, "All types, in the notation of `bpftool btf dump'",
    0 },
  { "exact", OPTION_EXACT, NULL, 0,
    "The same with what bpftool leaves out: the header, kind flags, string"
    " offsets, odd names.  Enough to restore the very bytes",
    0 },
  { "json", 'j', NULL, 0,
    "All types as JSON, a document for each unit, with the fields of"
    " `bpftool -j btf dump' and what it leaves out",
    0 },
  { "ext", OPTION_EXT, NULL, 0,
    "The records of .BTF.ext: functions, source lines, CO-RE relocations", 0 },
  { "header", OPTION_HEADER, NULL, 0, "The header", 0 },
  { "base", OPTION_BASE, "FILE", 0,
    "The FILEs hold split BTF that continues the BTF of this one", 0 },
  { 0 },
};

static const char doc[]
  = "Show the BTF type information of FILEs: what there is, in a few lines, or"
    " in full.\v"
    "A FILE is raw BTF, an ELF file, an archive, BTF in raw notation, a file "
    "of"
    " /sys/kernel/btf, or one of these compressed with zstd; - is standard"
    " input, and so is no FILE.\n\n"
    "What --raw and --exact print can be given back to all programs of"
    " btfutils in place of a binary.\n\n"
    "Examples:\n"
    "  btf-dump a.o                    what BTF a.o has\n"
    "  btf-dump --raw a.o              its types\n"
    "  btf-dump --ext prog.bpf.o       what a BPF loader reads besides\n"
    "  btf-dump --json a.o | jq .      its types, for programs\n"
    "  btf-dump --raw --base vmlinux m.btf\n"
    "                                  the types of a module\n\n"
    "The exit status is 0 if all went well, and 2 if a FILE could not be read"
    " or standard output could not be written.";

static error_t
parse_option (int key, char *arg, struct argp_state *state)
{
  struct options *o = state->input;

  switch (key)
    {
    case 'r':
      o->raw = true;
      return 0;
    case 'j':
      o->json = true;
      return 0;
    case OPTION_EXACT:
      o->exact = true;
      return 0;
    case OPTION_EXT:
      o->ext = true;
      return 0;
    case OPTION_HEADER:
      o->header = true;
      return 0;
    case OPTION_BASE:
      o->base = arg;
      return 0;
    case ARGP_KEY_ARGS:
      o->files = state->argv + state->next;
      o->nfiles = state->argc - state->next;
      return 0;
    case ARGP_KEY_END:
      if (o->json && (o->raw || o->exact || o->ext || o->header))
	argp_error (state, "--json cannot be combined with other forms");
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static bool
wants_summary (const struct options *o)
{
  return !(o->raw || o->exact || o->json || o->ext || o->header);
}

/* Show one unit of INPUT.  HEADING: it is not the only one.  */
static void
show_unit (const struct options *o, const struct input *input,
	   const struct btf *btf, bool heading)
{
  const struct text_options text = { .exact = o->exact };

  if (o->json)
    {
      json_print (btf, stdout);
      return;
    }
  if (wants_summary (o))
    {
      summary_print (btf, input->ext, stdout);
      return;
    }
  if (heading)
    printf ("# %s\n", btf->name);
  if (o->header)
    header_print (btf, input->ext, stdout);
  if (o->raw || o->exact)
    text_print (btf, &text, stdout);
  if (o->ext && input->ext != NULL)
    records_print (input->ext, btf, stdout);
}

/* Say why the .BTF.ext of INPUT is not shown, if it is not.  */
static void
warn_no_ext (const struct input *input, struct diag *d)
{
  if (input->ext_unread != NULL)
    diag_warning (d, input->path, ".BTF.ext is not shown: %s",
		  input->ext_unread);
  else if (input->ext == NULL)
    diag_warning (d, input->path, "has no .BTF.ext");
}

/* Show all of PATH, over BASE.  */
static bool
show_file (const struct options *o, const char *path, const struct btf *base,
	   struct diag *d)
{
  struct load_options options
    = { .base = base, .want_ext = o->ext || o->header || wants_summary (o) };
  struct load l = { 0 };
  bool ok = load_path (&l, path, &options, d);

  for (size_t i = 0; ok && i < l.inputs.n; i++)
    {
      const struct input *input = &l.inputs.v[i];

      for (size_t u = 0; u < input->units.n; u++)
	show_unit (o, input, input->units.v[u],
		   o->nfiles > 1 || l.inputs.n > 1 || input->units.n > 1);
      if (o->ext && input->units.n > 0)
	warn_no_ext (input, d);
    }
  load_free (&l);
  return ok;
}

/* Show all files.  */
static bool
show_files (const struct options *o, struct diag *d)
{
  const struct load_options base_options = { 0 };
  struct load base_load = { 0 };
  const struct btf *base = NULL;
  bool ok = true;

  if (o->base != NULL)
    {
      base = load_one (&base_load, o->base, &base_options, d);
      ok = base != NULL;
    }
  if (ok)
    for (size_t i = 0; i < o->nfiles; i++)
      ok = show_file (o, o->files[i], base, d) && ok;
  load_free (&base_load);
  return ok;
}

int
main (int argc, char **argv)
{
  char dash[] = "-", *stdin_only[] = { dash, NULL };
  const struct argp argp = { .options = argp_options,
			     .parser = parse_option,
			     .args_doc = "[FILE]...",
			     .doc = doc };
  struct options o = { .files = stdin_only, .nfiles = 1 };
  struct diag_stderr d;
  bool ok;

  cli_init (&d, "btf-dump");
  if (argp_parse (&argp, argc, argv, 0, NULL, &o) != 0)
    diag_no_memory ();
  ok = show_files (&o, &d.diag);
  if (ok && wants_summary (&o))
    puts ("(--raw shows the types, --ext what belongs to instructions; see"
	  " --help)");
  return cli_finish (&d.diag, ok ? EXIT_DONE : EXIT_TROUBLE);
}
