/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Archives of ar.

   After 8 bytes of magic come the members, each at an even offset: a header of
   60 characters (name 16, date 12, uid 6, gid 6, mode 8, size 10, "`\n"), then
   its bytes.  A name that is too long is "/OFFSET" into the member called "//"
   (GNU) or "#1/LENGTH" and stands before the member's bytes (BSD).  In a thin
   archive only the index and the long names have bytes; "/OFFSET:ORIGIN" there
   is a member of another archive.

   libelf walks archives too, but no thin ones, hence our own.  */

#include "archive.h"
#include "mem.h"

#include <stdlib.h>
#include <string.h>

#define MAGIC "!<arch>\n"
#define THIN_MAGIC "!<thin>\n"

enum
{
  MAGIC_SIZE = 8,
  HEADER = 60,
  NAME_SIZE = 16,
  SIZE_AT = 48,
  SIZE_SIZE = 10,
  END_AT = 58,
  /* Longer names, which no system has, are cut.  */
  MAX_NAME = 1 << 16
};

static bool
has_magic (struct bytes bytes, const char *magic)
{
  return bytes.size >= MAGIC_SIZE
	 && memcmp (bytes.data, magic, MAGIC_SIZE) == 0;
}

bool
archive_is (struct bytes bytes)
{
  return has_magic (bytes, MAGIC) || has_magic (bytes, THIN_MAGIC);
}

struct archive
archive_open (struct bytes bytes, const char *name)
{
  return (struct archive){ .bytes = bytes,
			   .name = name,
			   .thin = has_magic (bytes, THIN_MAGIC),
			   .pos = MAGIC_SIZE };
}

/* The decimal number in the SIZE characters at P, which blanks may follow.
   False if there is none.  *END is set behind it.  */
static bool
read_number (const unsigned char *p, size_t size, uint64_t *number,
	     size_t *end)
{
  size_t i;

  *number = 0;
  for (i = 0; i < size && p[i] >= '0' && p[i] <= '9'; i++)
    *number = *number * 10 + (p[i] - '0');
  *end = i;
  return i > 0;
}

/* Check the header at POS, and set *SIZE to the size that it gives.  */
static bool
read_header (const struct archive *a, uint64_t pos, uint64_t *size,
	     struct diag *d)
{
  const unsigned char *h = a->bytes.data + pos;
  size_t end;

  if (pos > a->bytes.size || a->bytes.size - pos < HEADER)
    return diag_error (d, a->name,
		       "has a member at offset %llu, but is only"
		       " %zu bytes long",
		       (unsigned long long) pos, a->bytes.size);
  if (memcmp (h + END_AT, "`\n", 2) != 0
      || !read_number (h + SIZE_AT, SIZE_SIZE, size, &end))
    return diag_error (d, a->name,
		       "has no header of a member at offset %llu, where one"
		       " is expected",
		       (unsigned long long) pos);
  return true;
}

/* The SIZE bytes behind the header at POS.  */
static bool
read_bytes (const struct archive *a, uint64_t pos, uint64_t size,
	    struct bytes *bytes, struct diag *d)
{
  uint64_t left = a->bytes.size - pos - HEADER;

  if (size > left)
    return diag_error (d, a->name,
		       "has a member of %llu bytes at offset %llu, but only"
		       " %llu follow",
		       (unsigned long long) size, (unsigned long long) pos,
		       (unsigned long long) left);
  *bytes = (struct bytes){ a->bytes.data + pos + HEADER, size };
  return true;
}

/* The name of SIZE bytes at P.  The caller frees it.  */
static char *
name_at (const unsigned char *p, size_t size)
{
  return mem_printf ("%.*s", size < MAX_NAME ? (int) size : MAX_NAME,
		     (const char *) p);
}

/* The long name at OFFSET, which a newline ends, and before it a slash.  NULL
   after an error.  */
static char *
long_name (const struct archive *a, uint64_t offset, struct diag *d)
{
  const unsigned char *p, *end;

  if (offset < a->long_names.size)
    {
      p = a->long_names.data + offset;
      end = memchr (p, '\n', a->long_names.size - offset);
      if (end == NULL)
	end = a->long_names.data + a->long_names.size;
      if (end > p && end[-1] == '/')
	end--;
      return name_at (p, end - p);
    }
  diag_error (d, a->name,
	      "has a member with its name at %llu of the long names, which"
	      " are %zu bytes",
	      (unsigned long long) offset, a->long_names.size);
  return NULL;
}

/* The name in the header H itself: a slash ends it (GNU), or blanks (BSD).  */
static char *
short_name (const unsigned char *h)
{
  size_t n = NAME_SIZE;
  const unsigned char *slash = memchr (h, '/', n);

  if (slash != NULL && slash > h)
    n = slash - h;
  else
    while (n > 0 && h[n - 1] == ' ')
      n--;
  return name_at (h, n);
}

/* Set M's name and origin from the header H, and take a BSD name off its
   bytes.  */
static bool
read_name (const struct archive *a, const unsigned char *h,
	   struct archive_member *m, struct diag *d)
{
  uint64_t n;
  size_t end, more;

  if (h[0] == '/' && read_number (h + 1, NAME_SIZE - 1, &n, &end))
    {
      if (a->thin && h[1 + end] == ':')
	read_number (h + 2 + end, NAME_SIZE - 2 - end, &m->origin, &more);
      m->name = long_name (a, n, d);
    }
  else if (memcmp (h, "#1/", 3) == 0
	   && read_number (h + 3, NAME_SIZE - 3, &n, &end))
    {
      if (n > m->bytes.size)
	return diag_error (d, a->name,
			   "has a member with a name of %llu bytes, but of"
			   " only %zu in all",
			   (unsigned long long) n, m->bytes.size);
      m->name = name_at (m->bytes.data, n);
      m->bytes.data += n;
      m->bytes.size -= n;
    }
  else
    m->name = short_name (h);
  return m->name != NULL;
}

/* Whether H heads a member of ar's own: "/", "//", "/SYM64/", "__.SYMDEF".  */
static bool
is_own (const unsigned char *h)
{
  return (h[0] == '/' && !(h[1] >= '0' && h[1] <= '9'))
	 || memcmp (h, "__.SYMDEF", 9) == 0;
}

/* Read the member at POS, which may be one of ar's own: *OWN.  Step behind
   it.  */
static bool
read_member (struct archive *a, struct archive_member *m, bool *own,
	     struct diag *d)
{
  const unsigned char *h = a->bytes.data + a->pos;
  uint64_t size = 0;

  *m = (struct archive_member){ 0 };
  if (!read_header (a, a->pos, &size, d))
    return false;
  *own = is_own (h);
  if (a->thin && !*own)
    size = 0;
  if (!read_bytes (a, a->pos, size, &m->bytes, d))
    return false;
  a->pos += HEADER + size;
  a->pos += a->pos % 2;
  if (memcmp (h, "// ", 3) == 0)
    a->long_names = m->bytes;
  return *own || read_name (a, h, m, d);
}

bool
archive_next (struct archive *a, struct archive_member *m, struct diag *d)
{
  bool own = true;

  while (own)
    if (a->pos >= a->bytes.size || !read_member (a, m, &own, d))
      return false;
  return true;
}

bool
archive_member_at (struct archive *a, uint64_t origin,
		   struct archive_member *m, struct diag *d)
{
  bool own = true;

  /* The long names come before the first member.  */
  for (a->pos = MAGIC_SIZE; own && a->pos < a->bytes.size;)
    {
      if (!read_member (a, m, &own, d))
	return false;
      free (m->name);
    }
  a->pos = origin;
  return read_member (a, m, &own, d);
}
