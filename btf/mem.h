/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Memory: allocators that never return NULL, an arena, growable arrays.

   Running out of memory ends the program through diag_no_memory, so nobody
   tests for NULL.  Models and analyses live in an arena and die together.  */

#ifndef BTF_MEM_H
#define BTF_MEM_H

#include <stddef.h>
#include <stdint.h>

/* As malloc, calloc, realloc of COUNT objects of SIZE bytes; the product is
   checked.  To be freed with free.  */
void *mem_alloc (size_t count, size_t size)
  __attribute__ ((malloc, alloc_size (1, 2), returns_nonnull));
void *mem_zalloc (size_t count, size_t size)
  __attribute__ ((malloc, alloc_size (1, 2), returns_nonnull));
void *mem_realloc (void *old, size_t count, size_t size)
  __attribute__ ((alloc_size (2, 3), returns_nonnull, warn_unused_result));

/* A printf-formatted string.  The caller frees it.  */
char *mem_printf (const char *format, ...)
  __attribute__ ((format (printf, 1, 2), returns_nonnull));

/* An arena: memory that is freed all at once.  Zero-initialised is empty.  */
struct arena
{
  struct arena_chunk *chunks;
  char *next, *end;
};

/* SIZE bytes aligned for any object, not zeroed, valid until arena_free.  */
void *arena_alloc (struct arena *a, size_t size)
  __attribute__ ((malloc, alloc_size (2), returns_nonnull));
char *arena_strdup (struct arena *a, const char *s)
  __attribute__ ((malloc, returns_nonnull));
void arena_free (struct arena *a);

/* A growable array of T; zero-initialised is empty.  Grows by doubling, so
   pointers into it die with the next push.

     VEC (uint32_t) ids = { 0 };
     vec_push (&ids, 7);
     for (size_t i = 0; i < ids.n; i++) use (ids.v[i]);
     free (ids.v);  */
#define VEC(T)                                                                \
  struct                                                                      \
  {                                                                           \
    T *v;                                                                     \
    size_t n, room;                                                           \
  }

#define vec_push(VEC, ...)                                                    \
  (vec_reserve ((VEC), 1), (void) ((VEC)->v[(VEC)->n++] = (__VA_ARGS__)))

/* Make room for COUNT more elements.  */
#define vec_reserve(VEC, COUNT)                                               \
  ((VEC)->room - (VEC)->n >= (size_t) (COUNT)                                 \
     ? (void) 0                                                               \
     : (void) ((VEC)->v = mem_grow ((VEC)->v, &(VEC)->room, (VEC)->n,         \
				    (COUNT), sizeof *(VEC)->v)))

#define vec_free(VEC)                                                         \
  (free ((VEC)->v), (void) ((VEC)->v = NULL),                                 \
   (void) ((VEC)->n = (VEC)->room = 0))

/* For vec_reserve: enlarge OLD so that COUNT more than USED elements of SIZE
   bytes fit; at least doubles.  */
void *mem_grow (void *old, size_t *room, size_t used, size_t count,
		size_t size) __attribute__ ((returns_nonnull));

#endif
