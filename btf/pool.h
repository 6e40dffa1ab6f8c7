/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Threads for loops whose iterations do not meet.

   Each iteration writes a slot of its own; results are combined afterwards, in
   slot order, so nothing depends on timing and nothing needs a lock.  */

#ifndef BTF_POOL_H
#define BTF_POOL_H

#include <stddef.h>
#include <stdint.h>

struct pool;

/* A pool of JOBS threads, the caller's included; 0: as many as GNU make's
   jobserver has to give (the MAKEFLAGS environment variable), else as the
   process may use processors.  pool_free gives the jobserver its tokens back
   and accepts NULL.  */
struct pool *pool_new (unsigned jobs);
void pool_free (struct pool *pool);

/* Threads in POOL; 1 if it is NULL.  */
unsigned pool_size (const struct pool *pool);

/* POOL, or NULL: to read BYTES of input, threads cost more than they bring. */
struct pool *pool_if_worth (struct pool *pool, uint64_t bytes);

/* Call BODY (CONTEXT, i, WORKER) for every i below COUNT, in any order, in
   parallel; return when all are done.  WORKER is below pool_size and tells the
   calls of one thread from those of another.  A NULL pool runs in the caller.
 */
void pool_for (struct pool *pool, size_t count,
	       void (*body) (void *context, size_t i, unsigned worker),
	       void *context);

/* Give the jobserver its tokens back.  For those who end the process without
   exit, as when memory runs out.  */
void pool_abandon (void);

#endif
