/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To be preloaded: fail the allocation number $OOM_AT of those that
   libbtf_plugin.so asks for, and all that follow.  */

#define _GNU_SOURCE 1
#include <dlfcn.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static unsigned long count;

/* Whether the call that returns to CALLER is to fail.  */
static bool
fails (const void *caller)
{
  const char *at = getenv ("OOM_AT");
  Dl_info info;

  return at != NULL && dladdr (caller, &info) != 0
	 && strstr (info.dli_fname, "libbtf_plugin") != NULL
	 && __atomic_add_fetch (&count, 1, __ATOMIC_RELAXED)
	      >= strtoul (at, NULL, 10);
}

void *
malloc (size_t size)
{
  static void *(*next) (size_t);

  if (next == NULL)
    next = (void *(*) (size_t)) dlsym (RTLD_NEXT, "malloc");
  return fails (__builtin_return_address (0)) ? NULL : next (size);
}

void *
realloc (void *old, size_t size)
{
  static void *(*next) (void *, size_t);

  if (next == NULL)
    next = (void *(*) (void *, size_t)) dlsym (RTLD_NEXT, "realloc");
  return fails (__builtin_return_address (0)) ? NULL : next (old, size);
}

void *
calloc (size_t n, size_t size)
{
  extern void *__libc_calloc (size_t, size_t);

  return fails (__builtin_return_address (0)) ? NULL : __libc_calloc (n, size);
}

/* Text is allocated by the C library on our behalf.  */
int
vasprintf (char **text, const char *format, va_list args)
{
  static int (*next) (char **, const char *, va_list);

  if (next == NULL)
    next = (int (*) (char **, const char *, va_list)) dlsym (RTLD_NEXT,
							     "vasprintf");
  return fails (__builtin_return_address (0)) ? -1 : next (text, format, args);
}
