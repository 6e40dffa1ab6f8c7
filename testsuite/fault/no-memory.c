/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A library to preload that makes one allocation fail: number NO_MEMORY_AT of
   all calls of malloc, calloc, realloc and aligned_alloc.  It then creates the
   file NO_MEMORY_HIT.  Relies on names that the GNU C library exports.  */

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc (size_t size);
void *__libc_calloc (size_t count, size_t size);
void *__libc_realloc (void *old, size_t size);
void *__libc_memalign (size_t alignment, size_t size);

/* Calls left until the one that fails; 0: none will.  */
static long left;
static const char *hit;

static void __attribute__ ((constructor)) arm (void)
{
  const char *at = getenv ("NO_MEMORY_AT");

  hit = getenv ("NO_MEMORY_HIT");
  left = at != NULL && hit != NULL ? atol (at) : 0;
}

/* Whether this call has to fail.  */
static bool
fails (void)
{
  if (__atomic_load_n (&left, __ATOMIC_RELAXED) <= 0
      || __atomic_fetch_sub (&left, 1, __ATOMIC_RELAXED) != 1)
    return false;
  close (open (hit, O_CREAT | O_WRONLY, 0600));
  errno = ENOMEM;
  return true;
}

void *
malloc (size_t size)
{
  return fails () ? NULL : __libc_malloc (size);
}

void *
calloc (size_t count, size_t size)
{
  return fails () ? NULL : __libc_calloc (count, size);
}

void *
realloc (void *old, size_t size)
{
  return fails () ? NULL : __libc_realloc (old, size);
}

void *
aligned_alloc (size_t alignment, size_t size)
{
  return fails () ? NULL : __libc_memalign (alignment, size);
}
