/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libbtf_plugin.so: the linker plugin.

   GNU ld and gold put the .BTF sections of their inputs one after the other,
   and readers see the first only.  This plugin lets them, and when the output
   is complete it merges what is in it, as `btf-link --in-place' does.  So it
   need not know what became of an input: archives,
   --gc-sections, LTO, -r, link scripts, and plugins before or after this one
   are the linker's business alone.  It claims no input and is not told of any.

   When is the output complete?  The interface has a cleanup hook, but in it
   the link has not ended: ld may still delete the output of a failed link,
   GCC's LTO plugin may still have its temporary files to remove, nothing that
   the hook returns or reports can fail the link any more, and
   -plugin-save-temps skips it.  So the work is done when the process exits
   [at_exit]: on_exit tells the status that the linker is about to return, all
   cleanup hooks have run, and _exit can still change the status.

   That needs this file to be in memory until the end, though ld unloads its
   plugins before: it must be linked with -z nodelete.

   What the linker says of itself arrives in [onload], and messages go out
   through the linker's own callback [report].  nm, ar and ranlib load linker
   plugins, too; there it does nothing.  */

#define HAVE_STDINT_H 1 /* plugin-api.h asks for it.  */
#include <stdint.h>
#include <plugin-api.h>

#include "elf.h"
#include "objects.h"
#include "outfile.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The linker calls back without any pointer of ours, so what the plugin knows
   has to be here.  */
static struct plugin
{
  struct diag diag;	/* Its sink is the linker's.  */
  pthread_mutex_t lock; /* The linker's callback knows no threads.  */
  ld_plugin_message message;
  char *output; /* Absolute; NULL before onload.  */
  bool linking; /* All inputs were read: there is an output. */
  bool exiting; /* at_exit has begun, ...  */
  int status;	/* ... with this exit status of the linker.  */

  bool keep_going;
  struct objects_options options;
} plugin = { .lock = PTHREAD_MUTEX_INITIALIZER };

/* Hand a message to the linker.  With keep-going a merge that went wrong does
   not fail the link, so it is no error.  A fatal one can make GNU ld crash
   when it is exiting, so there are none.  */
static void
report (struct diag *d, enum diag_level level, const char *text)
{
  static const int levels[] = {
    [DIAG_NOTE] = LDPL_INFO,
    [DIAG_WARNING] = LDPL_WARNING,
    [DIAG_ERROR] = LDPL_ERROR,
    [DIAG_FATAL] = LDPL_ERROR,
  };
  int linker_level = levels[level];

  (void) d;
  if (linker_level == LDPL_ERROR && plugin.exiting && plugin.keep_going)
    linker_level = LDPL_WARNING;
  pthread_mutex_lock (&plugin.lock);
  plugin.message (linker_level, "%s", text);
  pthread_mutex_unlock (&plugin.lock);
}

/* End the process with STATUS, here and now: exit handlers are not run
   further, but what the linker has to say is flushed, no file of ours stays,
   and make's jobserver gets its tokens back.  */
static void
stop (int status)
{
  outfile_abandon ();
  pool_abandon ();
  fflush (NULL);
  _exit (status);
}

/* The link fails.  Its output goes.  */
static void
fail (void)
{
  objects_discard (plugin.output);
  stop (EXIT_FAILURE);
}

/* Memory ran out.  While the linker works, this is a fatal error of its own;
   when it is exiting, that way is closed.  */
static void
no_memory (void)
{
  static const char text[] = "libbtf_plugin: out of memory";

  if (!plugin.exiting)
    plugin.message (LDPL_FATAL, "%s", text);
  report (&plugin.diag, DIAG_ERROR, text);
  if (plugin.keep_going)
    stop (plugin.status);
  fail ();
}

/* Whether the linker's output can have BTF: it may be /dev/null, or in another
   format than ELF.  */
static bool
output_is_elf (void)
{
  unsigned char magic[4];
  struct stat st;
  bool is_elf;
  int fd;

  if (stat (plugin.output, &st) != 0 || !S_ISREG (st.st_mode)
      || (fd = open (plugin.output, O_RDONLY | O_CLOEXEC)) < 0)
    return false;
  is_elf = read (fd, magic, sizeof magic) == sizeof magic
	   && elf_is ((struct bytes){ magic, sizeof magic });
  close (fd);
  return is_elf;
}

/* The linker is about to exit with STATUS.  */
static void
at_exit (int status, void *unused)
{
  (void) unused;
  plugin.exiting = true;
  plugin.status = status;
  if (status != 0 || !plugin.linking || !output_is_elf ())
    return;
  if (objects_in_place (plugin.output, &plugin.options, &plugin.diag))
    return;
  if (!plugin.keep_going)
    fail ();
  diag_warning (&plugin.diag, plugin.output,
		"left as the linker wrote it: its BTF is not merged");
}

static enum ld_plugin_status
all_symbols_read (void)
{
  plugin.linking = true;
  return LDPS_OK;
}

/* NAME, made absolute: whoever changes the working directory later does not
   confuse us.  */
static char *
absolute (const char *name)
{
  char *directory = name[0] == '/' ? NULL : getcwd (NULL, 0);
  char *path = directory == NULL ? mem_printf ("%s", name)
				 : mem_printf ("%s/%s", directory, name);

  free (directory);
  return path;
}

/* The value of TEXT if it is "NAME=VALUE", or NULL.  */
static const char *
value_of (const char *text, const char *name)
{
  size_t size = strlen (name);

  return strncmp (text, name, size) == 0 && text[size] == '=' ? text + size + 1
							      : NULL;
}

static bool
parse_jobs (const char *text, const char *place)
{
  char *end;
  unsigned long jobs = strtoul (text, &end, 10);

  if (text[0] < '0' || text[0] > '9' || *end != '\0' || jobs == 0
      || jobs > MAX_JOBS)
    return diag_error (&plugin.diag, place,
		       "'%s' is not a number of threads from 1 to %u", text,
		       MAX_JOBS);
  plugin.options.jobs = jobs;
  return true;
}

/* Take the option TEXT, as given with -plugin-opt.  */
static bool
parse_option (const char *text)
{
  char *place = mem_printf ("-plugin-opt=%s", text);
  const char *value;
  bool done = true;

  if (strcmp (text, "verbose") == 0)
    plugin.options.verbose = true;
  else if (strcmp (text, "stats") == 0)
    plugin.options.stats = true;
  else if (strcmp (text, "keep-going") == 0)
    plugin.keep_going = true;
  else if (strcmp (text, "explain") == 0)
    plugin.options.explain = true;
  else if ((value = value_of (text, "explain")) != NULL)
    {
      plugin.options.explain = true;
      plugin.options.explain_name = mem_printf ("%s", value);
    }
  else if ((value = value_of (text, "out")) != NULL && value[0] != '\0')
    plugin.options.out = absolute (value);
  else if ((value = value_of (text, "jobs")) != NULL)
    done = parse_jobs (value, place);
  else
    done = diag_error (&plugin.diag, place,
		       "unknown option; there are verbose, stats, "
		       "explain[=[KIND:]NAME], out=FILE, jobs=N, keep-going");
  free (place);
  return done;
}

/* Begin to watch the link that TV tells of.  False if it is none: nm, ar and
   ranlib offer fewer callbacks.  */
static bool
watch (const struct ld_plugin_tv *tv)
{
  ld_plugin_register_all_symbols_read register_hook = NULL;
  const char *output = NULL;

  for (; tv->tv_tag != LDPT_NULL; tv++)
    if (tv->tv_tag == LDPT_MESSAGE)
      plugin.message = tv->tv_u.tv_message;
    else if (tv->tv_tag == LDPT_OUTPUT_NAME)
      output = tv->tv_u.tv_string;
    else if (tv->tv_tag == LDPT_REGISTER_ALL_SYMBOLS_READ_HOOK)
      register_hook = tv->tv_u.tv_register_all_symbols_read;
  if (plugin.message == NULL || output == NULL || register_hook == NULL)
    return false;

  diag_set_no_memory (no_memory);
  plugin.diag.report = report;
  register_hook (all_symbols_read);
  /* A second -plugin of this file adds its options only.  */
  if (plugin.output == NULL)
    {
      plugin.output = absolute (output);
      if (on_exit (at_exit, NULL) != 0)
	diag_no_memory ();
    }
  return true;
}

/* What the linker calls: TV lists what it offers, and our options.  */
enum ld_plugin_status onload (struct ld_plugin_tv *tv)
  __attribute__ ((visibility ("default")));

enum ld_plugin_status
onload (struct ld_plugin_tv *tv)
{
  bool done = true;

  if (!watch (tv))
    return LDPS_OK;
  for (; tv->tv_tag != LDPT_NULL; tv++)
    if (tv->tv_tag == LDPT_OPTION)
      done = parse_option (tv->tv_u.tv_string) && done;
  return done ? LDPS_OK : LDPS_ERR;
}
