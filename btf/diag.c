/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Problems and the stderr sink.  See diag.h.  */

#include "diag.h"
#include "mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
report (struct diag *d, enum diag_level level, const char *place,
	const char *format, va_list args)
{
  char *text, *message;

  if (vasprintf (&text, format, args) < 0)
    diag_no_memory ();
  message = mem_printf ("%s: %s", place, text);
  d->report (d, level, message);
  free (message);
  free (text);
}

bool
diag_error (struct diag *d, const char *place, const char *format, ...)
{
  va_list args;

  __atomic_fetch_add (&d->errors, 1, __ATOMIC_RELAXED);
  va_start (args, format);
  report (d, DIAG_ERROR, place, format, args);
  va_end (args);
  return false;
}

void
diag_warning (struct diag *d, const char *place, const char *format, ...)
{
  va_list args;

  __atomic_fetch_add (&d->warnings, 1, __ATOMIC_RELAXED);
  va_start (args, format);
  report (d, DIAG_WARNING, place, format, args);
  va_end (args);
}

void
diag_note (struct diag *d, const char *place, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  report (d, DIAG_NOTE, place, format, args);
  va_end (args);
}

void
diag_hold (struct diag *d, enum diag_level level, const char *text)
{
  struct diag_held *h = (struct diag_held *) d;

  if (h->n == h->room)
    h->messages
      = mem_grow (h->messages, &h->room, h->n, 1, sizeof *h->messages);
  h->messages[h->n++]
    = (struct diag_message){ level, mem_printf ("%s", text) };
}

void
diag_deliver (struct diag_held *h, struct diag *d)
{
  for (size_t i = 0; i < h->n; i++)
    {
      d->report (d, h->messages[i].level, h->messages[i].text);
      free (h->messages[i].text);
    }
  d->errors += h->diag.errors;
  d->warnings += h->diag.warnings;
  free (h->messages);
  h->messages = NULL;
  h->n = h->room = 0;
}

/* "PROGRAM: place: message".  Warnings and notes say so.  */
static void
report_stderr (struct diag *d, enum diag_level level, const char *text)
{
  static const struct
  {
    const char *label, *color;
  } levels[] = {
    [DIAG_NOTE] = { "note: ", "\033[1;36m" },
    [DIAG_WARNING] = { "warning: ", "\033[1;35m" },
    [DIAG_ERROR] = { "", "\033[1;31m" },
    [DIAG_FATAL] = { "", "\033[1;31m" },
  };
  struct diag_stderr *s = (struct diag_stderr *) d;
  char *line = mem_printf (
    "%s%s: %s%s%s\n", s->color ? levels[level].color : "", s->program,
    levels[level].label, s->color ? "\033[0m" : "", text);

  fflush (stdout);
  fputs (line, stderr);
  free (line);
  if (level == DIAG_FATAL)
    exit (2);
}

void
diag_stderr_init (struct diag_stderr *d, const char *program)
{
  const char *term = getenv ("TERM");

  *d = (struct diag_stderr){
    .diag.report = report_stderr,
    .program = program,
    .color = isatty (STDERR_FILENO) && getenv ("NO_COLOR") == NULL
	     && term != NULL && strcmp (term, "dumb") != 0,
  };
  setvbuf (stderr, NULL, _IOLBF, 0);
}

static void (*no_memory) (void);

void
diag_set_no_memory (void (*hook) (void))
{
  no_memory = hook;
}

void
diag_no_memory (void)
{
  static const char text[] = "btfutils: out of memory\n";

  if (no_memory != NULL)
    no_memory ();
  if (write (STDERR_FILENO, text, sizeof text - 1) < 0)
    _exit (2);
  _exit (2);
}
