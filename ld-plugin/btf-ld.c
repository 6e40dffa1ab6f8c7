/* SPDX-License-Identifier: GPL-3.0-or-later */
/* btf-ld: any linker, and then one BTF in what it wrote.

   lld and mold call no plugin for ordinary objects, and clang reads no specs
   files.  But all compilers look for their linker in the directory that -B
   names first.  There, this program is called ld, ld.bfd, ld.gold, ld.lld and
   ld.mold; under each name it runs the linker of that name which the compiler
   would have found otherwise [find_linker], with the same arguments, and then
   merges the BTF of the output, as `btf-link --in-place' does.

   Of the arguments it needs the name of the output only [output_name], and
   whether there is an output it sees from the file, not from the arguments
   [was_written]: after `ld --version' an a.out from yesterday is left alone.

   GNU ld for BPF is another matter: what it writes is not only unmerged but
   wrong, and its inputs are needed to repair it (repair.c).  So that linker,
   if it is the one to run [is_bpf_ld], gets the plugin to load.  */

#include "cli.h"
#include "objects.h"
#include "outfile.h"

#include <argp.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char program[] = "btf-ld";

/* A linker's status when it fails, not that of our other programs.  */
enum
{
  LINK_FAILED = 1
};

static const char doc[]
  = "Merge the BTF of linked files, whatever the linker.\v"
    "This program is not called by its own name: compilers find it as their "
    "linker in the directory given with -B.\n\n"
    "BTF_LD_REAL=FILE in the environment says which linker it runs. "
    "BTF_LD_PRUNE=DEPTH has it keep only the types that the output uses, as "
    "btf-prune does; 'yes' stands for btf-prune's default. "
    "BTF_LD_PLUGIN=FILE is the plugin that GNU ld for BPF is told to load; by "
    "default it is the installed one.";

/* The last component of PATH.  */
static const char *
base_name (const char *path)
{
  const char *slash = strrchr (path, '/');

  return slash == NULL ? path : slash + 1;
}

/* A linker may be a script that runs the next linker of its name, and there
   can be several copies of this program.  So that they do not run each other
   for ever, the environment lists the programs that are at work already, us
   included, each as "[DEVICE:INODE]".  */
static const char seen_variable[] = "BTF_LD_SEEN";

static char *
identity (const struct stat *st)
{
  return mem_printf ("[%ju:%ju]", (uintmax_t) st->st_dev,
		     (uintmax_t) st->st_ino);
}

/* Add the program PATH to the list.  */
static bool
note_seen (const char *path, struct diag *d)
{
  const char *seen = getenv (seen_variable);
  struct stat st;
  char *who, *list;

  if (stat (path, &st) != 0)
    return diag_error (d, path, "cannot be read: %s", strerror (errno));
  who = identity (&st);
  list = mem_printf ("%s%s", seen == NULL ? "" : seen, who);
  if (setenv (seen_variable, list, 1) != 0)
    diag_no_memory ();
  free (list);
  free (who);
  return true;
}

/* Whether PATH is a program that is not at work already.  */
static bool
is_linker (const char *path)
{
  struct stat st;
  char *who;
  bool seen;

  if (stat (path, &st) != 0 || !S_ISREG (st.st_mode)
      || access (path, X_OK) != 0)
    return false;
  who = identity (&st);
  seen = strstr (getenv (seen_variable), who) != NULL;
  free (who);
  return !seen;
}

/* The first linker called NAME in the directories of LIST, which are separated
   by colons; NULL if there is none.  The caller frees it.  */
static char *
search (const char *list, const char *name)
{
  while (list != NULL && *list != '\0')
    {
      size_t size = strcspn (list, ":");
      char *path = size == 0 ? mem_printf ("./%s", name)
			     : mem_printf ("%.*s/%s", (int) size, list, name);

      if (is_linker (path))
	return path;
      free (path);
      list += size + (list[size] == ':');
    }
  return NULL;
}

/* The linker to run when we are called NAME: what the user says, else where
   GCC searches (it tells its children in COMPILER_PATH), else PATH.  NULL
   after an error.  The caller frees it.  */
static char *
find_linker (const char *name, struct diag *d)
{
  const char *real = getenv ("BTF_LD_REAL");
  char *path;

  if (real != NULL && real[0] != '\0')
    {
      path = is_linker (real) ? mem_printf ("%s", real) : NULL;
      if (path == NULL)
	diag_error (
	  d, real, "the value of BTF_LD_REAL is not a linker that can be run");
      unsetenv ("BTF_LD_REAL"); /* It is ours, not that of who we run.  */
      return path;
    }
  path = search (getenv ("COMPILER_PATH"), name);
  if (path == NULL)
    path = search (getenv ("PATH"), name);
  if (path == NULL)
    diag_error (d, name,
		"no other linker of this name in COMPILER_PATH or PATH; set "
		"BTF_LD_REAL to the linker to run");
  return path;
}

/* Whether the argument after ARG belongs to it and may look like an option. */
static bool
takes_option (const char *arg)
{
  return strcmp (arg, "-mllvm") == 0 || strcmp (arg, "--mllvm") == 0
	 || strcmp (arg, "-plugin-opt") == 0
	 || strcmp (arg, "--plugin-opt") == 0;
}

/* The output that ARGV, response files expanded, names: the last counts.  Long
   options that begin with an o need two dashes: -omagic is the file magic.  To
   GNU ld "-" is a file of this name; others write to standard output then, and
   no file will have changed.  */
static const char *
output_name (int argc, char **argv)
{
  static const char output[] = "--output";
  const size_t size = sizeof output - 1;
  const char *name = "a.out";

  for (int i = 1; i < argc; i++)
    if (takes_option (argv[i]))
      i++;
    else if (strcmp (argv[i], "-o") == 0 || strcmp (argv[i], output) == 0)
      name = i + 1 < argc ? argv[++i] : name;
    else if (strncmp (argv[i], "-o", 2) == 0)
      name = argv[i] + 2;
    else if (strncmp (argv[i], output, size) == 0 && argv[i][size] == '=')
      name = argv[i] + size + 1;
  return strcmp (name, "-") == 0 ? "./-" : name;
}

/* Whether ARGV asks for a relocatable file (-r).  */
static bool
is_relocatable (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (takes_option (argv[i]))
      i++;
    else if (strcmp (argv[i], "-r") == 0 || strcmp (argv[i], "-i") == 0
	     || strcmp (argv[i], "--relocatable") == 0
	     || strcmp (argv[i], "-relocatable") == 0)
      return true;
  return false;
}

/* Whether LINKER is GNU ld for BPF.  It says so when asked for its output
   format; but asking takes a moment in each link, so only programs are asked
   that have the name of that machine somewhere in their paths: bpf-ld,
   lib/gcc/bpf/16/ld, bpf-unknown-none/bin/ld.  */
static bool
is_bpf_ld (const char *linker)
{
  static const char format[] = "elf64-bpf";
  char answer[sizeof format - 1];
  posix_spawn_file_actions_t actions;
  char *argv[] = { (char *) linker, "--print-output-format", NULL };
  int to[2], status;
  pid_t child;
  size_t n;
  FILE *f;

  if (strstr (linker, "bpf") == NULL || pipe2 (to, O_CLOEXEC) != 0)
    return false;
  if (posix_spawn_file_actions_init (&actions) != 0
      || posix_spawn_file_actions_adddup2 (&actions, to[1], STDOUT_FILENO) != 0
      || posix_spawn_file_actions_addopen (&actions, STDERR_FILENO,
					   "/dev/null", O_WRONLY, 0)
	   != 0)
    diag_no_memory ();
  if (posix_spawn (&child, linker, &actions, NULL, argv, environ) != 0)
    child = -1;
  posix_spawn_file_actions_destroy (&actions);
  close (to[1]);
  f = fdopen (to[0], "r");
  n = f == NULL ? 0 : fread (answer, 1, sizeof answer, f);
  if (f != NULL)
    fclose (f);
  while (child > 0 && waitpid (child, &status, 0) < 0 && errno == EINTR)
    continue;
  return n == sizeof answer && memcmp (answer, format, n) == 0;
}

/* What the environment says of pruning.  False after an error.  */
static bool
read_prune (struct prune_option *o, struct diag *d)
{
  const char *depth = getenv ("BTF_LD_PRUNE");

  if (depth == NULL || depth[0] == '\0')
    return true;
  return prune_option_take (o, strcmp (depth, "yes") == 0 ? NULL : depth,
			    "BTF_LD_PRUNE", d);
}

/* The plugin's option that says the same as O, or NULL.  The caller frees it.
 */
static char *
plugin_option (const struct prune_option *o)
{
  if (!o->wanted)
    return NULL;
  return o->has_depth
	   ? mem_printf ("-plugin-opt=prune=%s", depth_name (o->depth))
	   : mem_printf ("-plugin-opt=prune");
}

/* ARGV with the arguments for GNU ld for BPF before all others: the plugin,
   and OPTION for it unless that is NULL.  Programs for BPF state the license
   in each object: with -r, muldefs lets GNU ld take that, and the plugin
   refuses other symbols that are defined twice.  The caller frees it.  */
static char **
add_plugin (int argc, char **argv, bool relocatable, char *option)
{
  const char *plugin = getenv ("BTF_LD_PLUGIN");
  VEC (char *) words = { 0 };

  vec_push (&words, argv[0]);
  vec_push (&words, "-plugin");
  vec_push (&words, (char *) (plugin != NULL ? plugin : BTF_PLUGIN));
  if (option != NULL)
    vec_push (&words, option);
  if (relocatable)
    {
      vec_push (&words, "-z");
      vec_push (&words, "muldefs");
    }
  for (int i = 1; i <= argc; i++) /* The NULL, too.  */
    vec_push (&words, argv[i]);
  return words.v;
}

/* A file as it is before the link.  FD keeps it from being deleted altogether,
   so that no new file can have its inode number.  */
struct before
{
  int fd; /* -1: there was none.  */
  struct stat st;
};

static struct before
look_before (const char *path)
{
  struct before b = { .fd = open (path, O_PATH | O_CLOEXEC) };

  if (b.fd >= 0 && fstat (b.fd, &b.st) != 0)
    {
      close (b.fd);
      b.fd = -1;
    }
  return b;
}

/* Whether PATH is a regular file that is not as it was BEFORE.  */
static bool
was_written (const char *path, const struct before *before)
{
  struct stat st;
  const struct stat *old = &before->st;

  if (stat (path, &st) != 0 || !S_ISREG (st.st_mode))
    return false;
  return before->fd < 0 || st.st_dev != old->st_dev || st.st_ino != old->st_ino
	 || st.st_size != old->st_size
	 || st.st_mtim.tv_sec != old->st_mtim.tv_sec
	 || st.st_mtim.tv_nsec != old->st_mtim.tv_nsec;
}

/* Die of the signal NUMBER, as the linker did, without a core of our own.  */
static void
die_of (int number)
{
  sigset_t set;

  setrlimit (RLIMIT_CORE, &(struct rlimit){ 0 });
  signal (number, SIG_DFL);
  sigemptyset (&set);
  sigaddset (&set, number);
  sigprocmask (SIG_UNBLOCK, &set, NULL);
  raise (number);
}

/* Run LINKER and return its exit status.  If a signal ends it, that signal
   ends us; if we are killed, it is told to end.  */
static int
run (const char *linker, char **argv, struct diag *d)
{
  pid_t parent = getpid (), child = fork ();
  int status;

  if (child < 0)
    {
      diag_error (d, linker, "cannot be run: %s", strerror (errno));
      return LINK_FAILED;
    }
  if (child == 0)
    {
      prctl (PR_SET_PDEATHSIG, SIGTERM);
      if (getppid () != parent)
	_exit (LINK_FAILED);
      argv[0] = (char *) linker;
      execv (linker, argv);
      diag_error (d, linker, "cannot be run: %s", strerror (errno));
      _exit (LINK_FAILED);
    }
  while (waitpid (child, &status, 0) < 0)
    if (errno != EINTR)
      abort ();
  if (WIFSIGNALED (status))
    {
      die_of (WTERMSIG (status));
      return 128 + WTERMSIG (status);
    }
  return WEXITSTATUS (status);
}

/* What no_memory, which takes no argument, has to remove; or NULL.  */
static const char *merging;

/* Memory ran out: the link fails as it does after other errors.  */
static void
no_memory (void)
{
  static const char text[] = "btf-ld: out of memory\n";

  outfile_abandon ();
  pool_abandon ();
  if (merging != NULL)
    objects_discard (merging);
  if (write (STDERR_FILENO, text, sizeof text - 1) < 0)
    _exit (LINK_FAILED);
  _exit (LINK_FAILED);
}

/* Merge the BTF of the file OUTPUT.  If that fails, remove it.  */
static int
merge (const char *output, const struct prune_option *prune, struct diag *d)
{
  const struct objects_options options = { .overwrite = true, .prune = *prune };

  merging = output;
  if (objects_in_place (output, &options, d))
    return EXIT_DONE;
  objects_discard (output);
  return LINK_FAILED;
}

/* Run LINKER, one that knows plugins and BPF, with the plugin.  */
static int
link_bpf (const char *linker, int argc, char **argv, bool relocatable,
	  const struct prune_option *prune, struct diag *d)
{
  char *option = plugin_option (prune);
  char **words = add_plugin (argc, argv, relocatable, option);
  int status = run (linker, words, d);

  free (words);
  free (option);
  return status;
}

static int
link_and_merge (int argc, char **argv, struct diag *d)
{
  char **words = argv, *linker;
  int nwords = argc, status;
  const char *output;
  struct before before;
  struct prune_option prune = { 0 };

  diag_set_no_memory (no_memory);
  if (!read_prune (&prune, d) || !note_seen ("/proc/self/exe", d)
      || !cli_expand (&nwords, &words, d)
      || (linker = find_linker (base_name (argv[0]), d)) == NULL
      || !note_seen (linker, d))
    return LINK_FAILED;
  if (is_bpf_ld (linker))
    status = link_bpf (linker, argc, argv, is_relocatable (nwords, words),
		       &prune, d);
  else
    {
      output = output_name (nwords, words);
      before = look_before (output);
      status = run (linker, argv, d);
      if (status == 0 && was_written (output, &before))
	status = merge (output, &prune, d);
    }
  free (linker);
  return status;
}

int
main (int argc, char **argv)
{
  static const struct argp argp = { .doc = doc };
  struct diag_stderr d;

  cli_init (&d, program);
  if (strcmp (base_name (argv[0]), program) != 0)
    return link_and_merge (argc, argv, &d.diag);
  if (argp_parse (&argp, argc, argv, 0, NULL, NULL) != 0)
    diag_no_memory ();
  argp_help (&argp, stderr, ARGP_HELP_STD_ERR, argv[0]);
  return EXIT_TROUBLE;
}
