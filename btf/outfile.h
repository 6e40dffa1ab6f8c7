/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Output files that are the old one or the new one, never half.  */

#ifndef BTF_OUTFILE_H
#define BTF_OUTFILE_H

#include "diag.h"

#include <stddef.h>

/* Replace file PATH atomically, even when killed in the middle.  A symlink's target is replaced; mode and owner are kept.  Write
   to out_fd, then commit.  out_abort removes the temporary file, and accepts
   one that was committed.  */
struct outfile
{
  int fd;
  char *path, *temp;
};
bool outfile_open (struct outfile *o, const char *path, struct diag *d);
bool outfile_write (struct outfile *o, const void *data, size_t size,
		    struct diag *d);
bool outfile_commit (struct outfile *o, struct diag *d);
void outfile_abort (struct outfile *o);

#endif
