/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What the programs share.

   Messages are English and numbers have no thousands separators whatever the
   locale, so there is no setlocale.  Response files follow libiberty's
   expandargv, which users know from gcc and ld, but for one thing: "@FILE"
   that cannot be read is an error here, not an argument.  */

#include "cli.h"
#include "mem.h"
#include "outfile.h"
#include "pool.h"

#include <argp.h>
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* libiberty's limit; it ends files that name themselves.  */
enum
{
  MAX_RESPONSE_FILES = 2000
};

/* argp's hook takes no context; and the arguments that replace main's live
   here, so that nobody has to own them.  */
static const char *version_program;
static struct arena expanded;
static bool finished; /* Standard output is closed.  */

static void
print_version (FILE *out, struct argp_state *state)
{
  (void) state;
  fprintf (out,
	   "%s (%s) %s\n"
	   "License GPLv3+: GNU GPL version 3 or later"
	   " <https://gnu.org/licenses/gpl.html>\n"
	   "This is free software: you are free to change and redistribute"
	   " it.\nThere is NO WARRANTY, to the extent permitted by law.\n",
	   version_program, PACKAGE_NAME, PACKAGE_VERSION);
}

/* Memory has run out: leave nothing behind that others would have to clean
   up.  */
static void
leave_nothing (void)
{
  outfile_abandon ();
  pool_abandon ();
}

/* Why standard output could not be written, errno having been 0 before.  */
static const char *
write_error (void)
{
  return errno != 0 ? strerror (errno) : "an earlier write failed";
}

/* argp prints its help to standard output and exits, so errors are looked for
   at exit, too.  */
static void
flush_stdout (void)
{
  bool failed = !finished && ferror (stdout) != 0;

  errno = 0;
  if (finished || (fflush (stdout) == 0 && !failed))
    return;
  fprintf (stderr, "%s: standard output: cannot be written: %s\n",
	   version_program, write_error ());
  _exit (EXIT_TROUBLE);
}

void
cli_init (struct diag_stderr *d, const char *program)
{
  diag_stderr_init (d, program);
  argp_err_exit_status = EXIT_TROUBLE;
  version_program = program;
  argp_program_version_hook = print_version;
  diag_set_no_memory (leave_nothing);
  if (atexit (flush_stdout) != 0)
    diag_no_memory ();
}

int
cli_finish (struct diag *d, int status)
{
  bool failed = ferror (stdout) != 0;

  finished = true;
  arena_free (&expanded);
  errno = 0;
  if (fclose (stdout) == 0 && !failed)
    return status;
  diag_error (d, "standard output", "cannot be written: %s", write_error ());
  return EXIT_TROUBLE;
}

/* The text of file PATH, in the arena.  NULL after an error.  */
static char *
read_text (const char *path, struct diag *d)
{
  FILE *in = fopen (path, "re");
  VEC (char) bytes = { 0 };
  char *text = NULL;

  if (in != NULL)
    for (int c; (c = getc (in)) != EOF;)
      vec_push (&bytes, c);
  if (in == NULL || ferror (in))
    {
      char *place = mem_printf ("@%s", path);

      diag_error (d, place, "cannot be read: %s", strerror (errno));
      free (place);
    }
  else
    {
      vec_push (&bytes, '\0');
      text = arena_strdup (&expanded, bytes.v);
    }
  vec_free (&bytes);
  if (in != NULL)
    fclose (in);
  return text;
}

/* Take the next word off *TEXT, unquoted in place.  NULL at the end.  */
static char *
next_word (char **text)
{
  char *in = *text, *word, *out, quote = '\0';

  while (isspace ((unsigned char) *in))
    in++;
  if (*in == '\0')
    return NULL;
  for (word = out = in; *in != '\0'; in++)
    if (*in == '\\' && in[1] != '\0')
      *out++ = *++in;
    else if (quote == '\0' && (*in == '\'' || *in == '"'))
      quote = *in;
    else if (*in == quote)
      quote = '\0';
    else if (quote == '\0' && isspace ((unsigned char) *in))
      {
	in++;
	break;
      }
    else
      *out++ = *in;
  *text = in;
  *out = '\0';
  return word;
}

struct words
{
  VEC (char *) list;
};

/* Push the words of TEXT, the last one first.  */
static void
push_words (struct words *todo, char *text)
{
  size_t first = todo->list.n;
  char *word;

  while ((word = next_word (&text)) != NULL)
    vec_push (&todo->list, word);
  for (size_t i = first, j = todo->list.n; i + 1 < j; i++)
    {
      word = todo->list.v[i];
      todo->list.v[i] = todo->list.v[--j];
      todo->list.v[j] = word;
    }
}

bool
cli_expand (int *argc, char ***argv, struct diag *d)
{
  /* A stack: what a file brings comes before what is behind it.  */
  struct words todo = { 0 }, done = { 0 };
  unsigned files = 0;
  bool good = true;

  for (int i = *argc; i-- > 0;)
    vec_push (&todo.list, (*argv)[i]);
  while (good && todo.list.n > 0)
    {
      char *word = todo.list.v[--todo.list.n], *text;

      if (word[0] != '@' || word[1] == '\0')
	vec_push (&done.list, word);
      else if (++files > MAX_RESPONSE_FILES)
	good = diag_error (d, word,
			   "is response file %u; is it one that names"
			   " itself?",
			   files);
      else if ((text = read_text (word + 1, d)) != NULL)
	push_words (&todo, text);
      else
	good = false;
    }
  *argc = done.list.n;
  vec_push (&done.list, NULL);
  *argv = arena_alloc (&expanded, done.list.n * sizeof **argv);
  memcpy (*argv, done.list.v, done.list.n * sizeof **argv);
  vec_free (&todo.list);
  vec_free (&done.list);
  return good;
}

bool
cli_number (const char *option, const char *text, unsigned max,
	    unsigned *number, struct diag *d)
{
  char *end;
  unsigned long value;

  errno = 0;
  value = strtoul (text, &end, 10);
  if (!isdigit ((unsigned char) *text) || *end != '\0' || errno != 0
      || value > max)
    return diag_error (d, option, "is '%s', expected a number from 0 to %u",
		       text, max);
  *number = value;
  return true;
}
