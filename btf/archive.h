/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Archives of ar: GNU's and BSD's names, and thin archives.  */

#ifndef BTF_ARCHIVE_H
#define BTF_ARCHIVE_H

#include "bytes.h"
#include "diag.h"

/* A walk over the members of an archive.  */
struct archive
{
  struct bytes bytes; /* Borrowed.  */
  const char *name;   /* For messages; borrowed.  */
  bool thin;	      /* Members are files of their own.  */
  /* Private.  */
  size_t pos;
  struct bytes long_names;
};

struct archive_member
{
  char *name;	      /* The caller frees it.  */
  struct bytes bytes; /* Of a thin archive: none.  */
  /* Of a thin archive: NAME is the path of a file, seen from the archive's
     directory.  If ORIGIN is not 0 that file is an archive, and the member is
     that whose header is at ORIGIN.  */
  uint64_t origin;
};

bool archive_is (struct bytes bytes);

/* Begin a walk.  BYTES must be an archive.  */
struct archive archive_open (struct bytes bytes, const char *name);

/* Step to the next member that is not the archive's own (symbol index, long
   names).  False at the end, and after an error, which D has.  */
bool archive_next (struct archive *a, struct archive_member *m,
		   struct diag *d);

/* The member whose header is at ORIGIN.  */
bool archive_member_at (struct archive *a, uint64_t origin,
			struct archive_member *m, struct diag *d);

#endif
