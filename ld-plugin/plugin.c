/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libbtf_plugin.so: the linker plugin.

   GNU ld and gold put the .BTF sections of their inputs one after the other,
   and readers see the first only.  This plugin lets them, and when the output
   is complete it merges what is in it, as `btf-link --in-place' does.  So it
   need not know what became of an input: archives,
   --gc-sections, LTO, -r, link scripts, and plugins before or after this one
   are the linker's business alone.

   It claims no input either, with one exception to that rule: GNU ld offers
   plugins all inputs, and of BPF objects it keeps a copy [keep_input], because
   their link has to be repaired (repair.c).  Of others it looks at the first
   bytes.

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

#include "archive.h"
#include "elf.h"
#include "objects.h"
#include "outfile.h"
#include "repair.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
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
  struct repair repair; /* The BPF objects.  */
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
  if (repair_wants (&plugin.repair, plugin.output))
    {
      /* Nobody can want to keep on with a program that is wrong.  */
      plugin.keep_going = false;
      if (!repair_output (&plugin.repair, plugin.output, &plugin.options,
			  &plugin.diag))
	fail ();
      return;
    }
  plugin.options.overwrite = true;
  if (objects_in_place (plugin.output, &plugin.options, &plugin.diag))
    return;
  if (plugin.keep_going && access (plugin.output, F_OK) != 0)
    {
      plugin.keep_going = false; /* There is nothing to keep on with.  */
      diag_error (&plugin.diag, plugin.output,
		  "was written over in part, and so is removed");
    }
  if (!plugin.keep_going)
    fail ();
  diag_warning (&plugin.diag, plugin.output,
		"left as the linker wrote it: its BTF is not merged");
}

/* Read SIZE bytes at OFFSET of FD.  Return how many there are.  */
static size_t
read_at (int fd, off_t offset, unsigned char *to, size_t size)
{
  size_t done = 0;
  ssize_t n;

  while (done < size
	 && ((n = pread (fd, to + done, size - done, offset + done)) > 0
	     || (n < 0 && errno == EINTR)))
    if (n > 0)
      done += n;
  return done;
}

/* For messages that nobody needs.  */
static void
report_nothing (struct diag *d, enum diag_level level, const char *text)
{
  (void) d;
  (void) level;
  (void) text;
}

/* The name of the archive member FILE: "libx.a(a.o)"; or that of the archive
   if it cannot be told.  */
static char *
member_name (const struct ld_plugin_input_file *file)
{
  enum
  {
    HEADER_SIZE = 60
  };
  struct diag quiet = { .report = report_nothing };
  struct stat st;
  char *name = NULL;
  void *map;

  if (fstat (file->fd, &st) != 0 || file->offset < HEADER_SIZE
      || (map = mmap (NULL, st.st_size, PROT_READ, MAP_PRIVATE, file->fd, 0))
	   == MAP_FAILED)
    return mem_printf ("%s", file->name);
  if (archive_is ((struct bytes){ map, st.st_size }))
    {
      struct archive a
	= archive_open ((struct bytes){ map, st.st_size }, file->name);
      struct archive_member m;

      if (archive_member_at (&a, file->offset - HEADER_SIZE, &m, &quiet))
	{
	  name = mem_printf ("%s(%s)", file->name, m.name);
	  free (m.name);
	}
    }
  munmap (map, st.st_size);
  return name == NULL ? mem_printf ("%s", file->name) : name;
}

/* If FILE is a BPF object, keep a copy: later there may be another file of
   this name, or none.  What the linker says of its size need not be true.  */
static void
keep_input (const struct ld_plugin_input_file *file)
{
  unsigned char header[REPAIR_HEADER], *bytes;
  struct stat st;
  size_t size;

  if (file->filesize < (off_t) sizeof header
      || read_at (file->fd, file->offset, header, sizeof header)
	   != sizeof header
      || !repair_is_object (header) || fstat (file->fd, &st) != 0
      || st.st_size < file->offset)
    return;
  size = st.st_size - file->offset;
  if (size > (uintmax_t) file->filesize)
    size = file->filesize;
  bytes = mem_alloc (1, size);
  size = read_at (file->fd, file->offset, bytes, size);
  repair_keep (&plugin.repair,
	       file->offset == 0 ? mem_printf ("%s", file->name)
				 : member_name (file),
	       bytes, size);
}

static enum ld_plugin_status
claim_file (const struct ld_plugin_input_file *file, int *claimed)
{
  *claimed = 0;
  keep_input (file);
  return LDPS_OK;
}

/* Newer linkers also offer members of archives that they only look at.  */
static enum ld_plugin_status
claim_file_v2 (const struct ld_plugin_input_file *file, int *claimed,
	       int known_used)
{
  *claimed = 0;
  if (known_used)
    keep_input (file);
  return LDPS_OK;
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
  else if (strcmp (text, "keep-externs") == 0)
    plugin.options.keep_externs = true;
  else if (strcmp (text, "alloc") == 0)
    plugin.options.alloc = true;
  else if (strcmp (text, "no-strict") == 0)
    plugin.options.no_strict = true;
  else if (strcmp (text, "prune") == 0)
    done
      = prune_option_take (&plugin.options.prune, NULL, place, &plugin.diag);
  else if ((value = value_of (text, "prune")) != NULL)
    done
      = prune_option_take (&plugin.options.prune, value, place, &plugin.diag);
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
		       "explain[=[KIND:]NAME], out=FILE, jobs=N, keep-going,"
		       " no-strict, keep-externs, alloc, prune[=DEPTH]");
  free (place);
  return done;
}

/* The second kind of claim hook, which plugin-api.h has since binutils 2.42.
   We may be built with an older one.  */
enum
{
  REGISTER_CLAIM_FILE_HOOK_V2 = 35
};
typedef enum ld_plugin_status (*claim_file_hook_v2) (
  const struct ld_plugin_input_file *file, int *claimed, int known_used);
typedef enum ld_plugin_status (*register_claim_file_v2) (
  claim_file_hook_v2 hook);

/* What we need of what the linker offers.  */
struct offer
{
  const char *output;
  ld_plugin_register_all_symbols_read all_symbols_read;
  ld_plugin_register_claim_file claim;
  register_claim_file_v2 claim_v2;
  bool gnu_ld; /* Others link no BPF.  */
};

static struct offer
read_offer (const struct ld_plugin_tv *tv)
{
  struct offer o = { 0 };

  for (; tv->tv_tag != LDPT_NULL; tv++)
    if (tv->tv_tag == LDPT_MESSAGE)
      plugin.message = tv->tv_u.tv_message;
    else if (tv->tv_tag == LDPT_OUTPUT_NAME)
      o.output = tv->tv_u.tv_string;
    else if (tv->tv_tag == LDPT_REGISTER_ALL_SYMBOLS_READ_HOOK)
      o.all_symbols_read = tv->tv_u.tv_register_all_symbols_read;
    else if (tv->tv_tag == LDPT_REGISTER_CLAIM_FILE_HOOK)
      o.claim = tv->tv_u.tv_register_claim_file;
    else if ((int) tv->tv_tag == REGISTER_CLAIM_FILE_HOOK_V2)
      memcpy (&o.claim_v2, &tv->tv_u, sizeof o.claim_v2);
    else if (tv->tv_tag == LDPT_GNU_LD_VERSION)
      o.gnu_ld = true;
  return o;
}

/* Begin to watch the link that TV tells of.  False if it is none: nm, ar and
   ranlib offer fewer callbacks.  */
static bool
watch (const struct ld_plugin_tv *tv)
{
  struct offer o = read_offer (tv);

  if (plugin.message == NULL || o.output == NULL || o.all_symbols_read == NULL)
    return false;
  /* A second -plugin of this file adds its options only.  */
  if (plugin.output != NULL)
    return true;

  diag_set_no_memory (no_memory);
  plugin.diag.report = report;
  plugin.output = absolute (o.output);
  o.all_symbols_read (all_symbols_read);
  if (o.gnu_ld && o.claim != NULL)
    {
      /* Without the old hook GNU ld would not call the new one either.  */
      o.claim (claim_file);
      if (o.claim_v2 != NULL)
	o.claim_v2 (claim_file_v2);
    }
  if (on_exit (at_exit, NULL) != 0)
    diag_no_memory ();
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
