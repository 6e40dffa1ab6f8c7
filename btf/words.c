/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* A string that is written like a file.  See words.h.  */

#include "words.h"
#include "diag.h"

void
words_open (struct words *w)
{
  w->out = open_memstream (&w->text, &w->size);
  if (w->out == NULL)
    diag_no_memory ();
}

char *
words_close (struct words *w)
{
  bool failed = fflush (w->out) != 0 || ferror (w->out);

  if (fclose (w->out) != 0 || failed || w->text == NULL)
    diag_no_memory ();
  return w->text;
}
