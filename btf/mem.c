/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Allocators that never return NULL, and an arena.

   The arena hands out pieces of chunks, each chunk twice as large as the one
   before up to a limit, so that a small model stays small and a large one
   needs few chunks.  A piece larger than the limit gets a chunk of its own. */

#include "mem.h"
#include "diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t
product (size_t count, size_t size)
{
  size_t bytes;

  if (__builtin_mul_overflow (count, size, &bytes))
    diag_no_memory ();
  return bytes > 0 ? bytes : 1;
}

void *
mem_alloc (size_t count, size_t size)
{
  void *p = malloc (product (count, size));

  if (p == NULL)
    diag_no_memory ();
  return p;
}

void *
mem_zalloc (size_t count, size_t size)
{
  void *p = calloc (1, product (count, size));

  if (p == NULL)
    diag_no_memory ();
  return p;
}

void *
mem_realloc (void *old, size_t count, size_t size)
{
  void *p = realloc (old, product (count, size));

  if (p == NULL)
    diag_no_memory ();
  return p;
}

void *
mem_grow (void *old, size_t *room, size_t used, size_t count, size_t size)
{
  size_t needed, doubled = *room < 8 ? 16 : *room * 2;

  if (__builtin_add_overflow (used, count, &needed))
    diag_no_memory ();
  *room = needed > doubled ? needed : doubled;
  return mem_realloc (old, *room, size);
}

char *
mem_printf (const char *format, ...)
{
  va_list args;
  char *s;

  va_start (args, format);
  if (vasprintf (&s, format, args) < 0)
    diag_no_memory ();
  va_end (args);
  return s;
}

enum
{
  ARENA_ALIGN = 16,
  ARENA_FIRST = 1024,
  ARENA_LIMIT = 1 << 20
};

struct arena_chunk
{
  struct arena_chunk *previous;
  size_t size;
  _Alignas(ARENA_ALIGN) char data[];
};

/* A new chunk with room for SIZE bytes.  */
static struct arena_chunk *
arena_chunk (struct arena *a, size_t size)
{
  size_t room = a->chunks == NULL ? ARENA_FIRST : a->chunks->size * 2;
  struct arena_chunk *c;

  if (room > ARENA_LIMIT)
    room = ARENA_LIMIT;
  if (room < size)
    room = size;
  if (room > SIZE_MAX - sizeof *c)
    diag_no_memory ();
  c = mem_alloc (1, sizeof *c + room);
  c->size = room;
  c->previous = a->chunks;
  a->chunks = c;
  return c;
}

void *
arena_alloc (struct arena *a, size_t size)
{
  if (size > SIZE_MAX - ARENA_ALIGN)
    diag_no_memory ();
  size = size > 0 ? size : 1;
  size = (size + ARENA_ALIGN - 1) & ~(size_t) (ARENA_ALIGN - 1);
  if ((size_t) (a->end - a->next) < size)
    {
      struct arena_chunk *c = arena_chunk (a, size);

      a->next = c->data;
      a->end = c->data + c->size;
    }
  a->next += size;
  return a->next - size;
}

char *
arena_strdup (struct arena *a, const char *s)
{
  size_t size = strlen (s) + 1;

  return memcpy (arena_alloc (a, size), s, size);
}

void
arena_free (struct arena *a)
{
  while (a->chunks != NULL)
    {
      struct arena_chunk *c = a->chunks;

      a->chunks = c->previous;
      free (c);
    }
  a->next = a->end = NULL;
}
