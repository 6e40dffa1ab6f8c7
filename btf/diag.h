/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Problems, and the sink they go to.

   A fallible function takes a `struct diag *`.  Where it finds the problem it
   reports it once, with its place, and returns false (or NULL); its callers
   only return.  The sink decides what a message becomes: a line on stderr, a
   call of ld's message callback, an entry in a test's list.

   Every report names its place first, from the outside in:
   "libx.a(a.o): .BTF: type 7 'struct node', member 2 'next': mentions ...".
   A model carries the outer part ("libx.a(a.o): .BTF") as its name.  */

#ifndef BTF_DIAG_H
#define BTF_DIAG_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

enum diag_level
{
  DIAG_NOTE,
  DIAG_WARNING,
  DIAG_ERROR,
  DIAG_FATAL /* The sink must not return.  */
};

struct diag
{
  /* Deliver one complete message, without a newline.  For DIAG_FATAL it must
     not return.  */
  void (*report) (struct diag *d, enum diag_level level, const char *text);
  unsigned errors; /* Errors reported so far.  */
  unsigned warnings;
};

/* Report an error at PLACE (a file, or "file: .BTF: type 7"; must not be
   empty) and return false.  The message says what was found and what was
   expected, in lower case without a full stop.  Safe to call from several
   threads as far as the sink's own report function is.  */
bool diag_error (struct diag *d, const char *place, const char *format, ...)
  __attribute__ ((format (printf, 3, 4)));
void diag_warning (struct diag *d, const char *place, const char *format, ...)
  __attribute__ ((format (printf, 3, 4)));
void diag_note (struct diag *d, const char *place, const char *format, ...)
  __attribute__ ((format (printf, 3, 4)));

/* A sink that writes "PROGRAM: place: message" to standard error.  PROGRAM is
   borrowed.  Thread-safe: one message is one write.  */
struct diag_stderr
{
  struct diag diag;
  const char *program;
  bool color; /* Colour the level, as GCC does.  */
};

void diag_stderr_init (struct diag_stderr *d, const char *program);

/* A sink that keeps messages until it is their turn: each of the threads that
   work on a list of files has one, and the messages come in the order of the
   list.  Zero-initialised but for diag.report = diag_hold.  */
struct diag_held
{
  struct diag diag;
  struct diag_message
  {
    enum diag_level level;
    char *text;
  } * messages;
  size_t n, room;
};

void diag_hold (struct diag *held, enum diag_level level, const char *text);

/* Deliver to D what H has kept, and free it.  */
void diag_deliver (struct diag_held *h, struct diag *d);

/* Out of memory.  Ends the program through the hook that diag_set_no_memory
   was given, or, if that is none or comes back, with a message on stderr and
   exit status 2.  */
void diag_no_memory (void) __attribute__ ((noreturn));

/* Where diag_no_memory reports: ld's message callback in the plugin.  The one
   setting of the library that is not passed along, because running out of
   memory can happen in every function.  */
void diag_set_no_memory (void (*hook) (void));

#endif
