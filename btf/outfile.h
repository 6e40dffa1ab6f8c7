/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Output files that are the old one or the new one, never half.  */

#ifndef BTF_OUTFILE_H
#define BTF_OUTFILE_H

#include "diag.h"

#include <stddef.h>

struct outfile
{
  int fd;
  char *path;	/* For messages, as the user has it.  */
  char *target; /* What TEMP becomes.  */
  char *temp;	/* NULL: FD is the output itself.  */
  bool overwrites;
};

/* Begin to replace file PATH.  What is written goes to a temporary file in the
   same directory until outfile_commit puts it in its place; at any other end,
   that of a signal included, the old file stays and the temporary one goes.  A
   symlink's target is replaced; an existing file's mode and owner are kept
   (its other hard links, ACLs and attributes are not).

   What is not a regular file (/dev/null, a pipe) is written straight, and so
   is an open descriptor: /dev/stdout, /dev/fd/N, and "-" for standard output.

   Not more than four at a time.  After a failure nothing need be done;
   outfile_abort may be called, also after outfile_commit.  */
bool outfile_open (struct outfile *o, const char *path, struct diag *d);
/* Whether PATH would be replaced as a whole, rather than written straight.  */
bool outfile_replaces (const char *path);

/* Begin to overwrite the regular file PATH from its first byte, for those who
   know that nobody needs it as it is, and spare the copy.  It stays the same
   file, and ends where outfile_commit finds it.  From the first outfile_write
   on it is removed at any other end.
   False, without an error, if it cannot be opened for that or has other
   links.  */
bool outfile_overwrite (struct outfile *o, const char *path);

bool outfile_write (struct outfile *o, const void *data, size_t size,
		    struct diag *d);
/* Leave SIZE bytes as they are in a file that is overwritten.  */
bool outfile_skip (struct outfile *o, size_t size, struct diag *d);
bool outfile_commit (struct outfile *o, struct diag *d);
void outfile_abort (struct outfile *o);

/* Remove the files of this process that are half written.  For
   those who end the process without coming back, as when memory runs out.  */
void outfile_abandon (void);

#endif
