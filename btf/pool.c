/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Threads for loops, and GNU make's jobserver.

   Threads live for one loop [pool_for]: a program runs a handful of loops,
   each over many units, and starting a thread costs some ten microseconds.  So
   a pool is only a number of threads, and there is nothing to wake up, to shut
   down or to get wrong.  They take the next index from a shared counter, which
   balances units of any size.  A thread that cannot be started is done
   without.

   The jobserver is a pipe, or a named one, that holds a byte, a *token*, for
   each job that make may start besides the one it gave to us.  We take what is
   there without waiting, and put the same bytes back in the end.  The pipe's
   file description is shared with make and all its children, so it must not be
   made non-blocking: we open the pipe anew through /proc.  Before GNU
   make 4.4, a recipe that is not marked with `+' sees the option but not the
   pipe, and its numbers can be those of unrelated files.  We trust them only
   if both are ends of one pipe; what make announced but we cannot use means
   one thread.  */

#include "pool.h"
#include "mem.h"

#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum
{
  MAX_THREADS = 256,
  WORTH_THREADS = 2 << 20
};

/* The tokens that this process holds.  A process has one jobserver, and exit
   handlers take no argument, hence file scope.  */
static struct
{
  bool open;
  int fd; /* To write them back to.  */
  unsigned count;
  unsigned char bytes[MAX_THREADS];
} tokens;

struct pool
{
  unsigned size;
};

/* Also called at exit, for programs that end early.  */
void
pool_abandon (void)
{
  while (tokens.count > 0
	 && write (tokens.fd, &tokens.bytes[tokens.count - 1], 1) == 1)
    tokens.count--;
  if (tokens.open)
    close (tokens.fd);
  tokens.open = false;
  tokens.count = 0;
}

/* Take up to WANT tokens from the non-blocking FD, to be returned to
   WRITE_FD.  */
static void
tokens_take (int fd, int write_fd, unsigned want)
{
  static bool registered;

  if (!registered)
    registered = atexit (pool_abandon) == 0;
  tokens.open = true;
  tokens.fd = write_fd;
  while (tokens.count < want && read (fd, &tokens.bytes[tokens.count], 1) == 1)
    tokens.count++;
}

/* Open descriptor FD, which must be an end of a pipe, anew.  */
static int
reopen (int fd, int flags)
{
  char path[40];

  snprintf (path, sizeof path, "/proc/self/fd/%d", fd);
  return open (path, flags | O_NONBLOCK | O_CLOEXEC);
}

static bool
same_pipe (int a, int b)
{
  struct stat sa, sb;

  return fstat (a, &sa) == 0 && fstat (b, &sb) == 0 && S_ISFIFO (sa.st_mode)
	 && sa.st_dev == sb.st_dev && sa.st_ino == sb.st_ino;
}

/* Take up to WANT tokens from the jobserver that AUTH ("fifo:PATH" or "R,W")
   names.  */
static void
jobserver_ask (const char *auth, unsigned want)
{
  int in = -1, out = -1;

  if (strncmp (auth, "fifo:", 5) == 0)
    {
      char *path = strndup (auth + 5, strcspn (auth + 5, " "));
      struct stat st;

      if (path != NULL && stat (path, &st) == 0 && S_ISFIFO (st.st_mode))
	{
	  in = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	  out = open (path, O_WRONLY | O_NONBLOCK | O_CLOEXEC);
	}
      free (path);
    }
  else
    {
      int r, w;

      if (sscanf (auth, "%d,%d", &r, &w) == 2 && same_pipe (r, w))
	{
	  in = reopen (r, O_RDONLY);
	  out = reopen (w, O_WRONLY);
	}
    }
  if (in >= 0 && out >= 0)
    tokens_take (in, out, want);
  else if (out >= 0)
    close (out);
  if (in >= 0)
    close (in);
}

/* The jobserver that MAKEFLAGS names last, or NULL.  */
static const char *
jobserver_find (void)
{
  static const char *const options[]
    = { "--jobserver-auth=", "--jobserver-fds=" };
  const char *flags = getenv ("MAKEFLAGS"), *auth = NULL;

  if (flags == NULL)
    return NULL;
  for (unsigned i = 0; i < 2 && auth == NULL; i++)
    for (const char *p = flags; (p = strstr (p, options[i])) != NULL;)
      auth = p += strlen (options[i]);
  return auth;
}

/* How many processors we may use.  */
static unsigned
processors (void)
{
  cpu_set_t set;
  int n;

  if (sched_getaffinity (0, sizeof set, &set) != 0)
    n = sysconf (_SC_NPROCESSORS_ONLN);
  else
    n = CPU_COUNT (&set);
  return n < 1 ? 1 : n > MAX_THREADS ? MAX_THREADS : n;
}

struct pool *
pool_new (unsigned jobs)
{
  struct pool *pool = mem_zalloc (1, sizeof *pool);
  const char *auth = jobserver_find ();

  pool->size = jobs < MAX_THREADS ? jobs : MAX_THREADS;
  if (jobs == 0 && auth != NULL)
    {
      if (!tokens.open) /* Else another pool holds them.  */
	jobserver_ask (auth, processors () - 1);
      pool->size = 1 + tokens.count;
    }
  else if (jobs == 0)
    pool->size = processors ();
  return pool;
}

void
pool_free (struct pool *pool)
{
  if (pool == NULL)
    return;
  pool_abandon ();
  free (pool);
}

unsigned
pool_size (const struct pool *pool)
{
  return pool == NULL ? 1 : pool->size;
}

struct pool *
pool_if_worth (struct pool *pool, uint64_t bytes)
{
  return bytes < WORTH_THREADS ? NULL : pool;
}

/* One call of pool_for.  */
struct loop
{
  size_t next; /* The first index that nobody took.  */
  size_t count;
  void (*body) (void *context, size_t i, unsigned worker);
  void *context;
};

struct worker
{
  struct loop *loop;
  unsigned number;
  pthread_t thread;
};

static void *
work (void *argument)
{
  struct worker *w = argument;
  size_t i;

  while ((i = __atomic_fetch_add (&w->loop->next, 1, __ATOMIC_RELAXED))
	 < w->loop->count)
    w->loop->body (w->loop->context, i, w->number);
  return NULL;
}

void
pool_for (struct pool *pool, size_t count,
	  void (*body) (void *context, size_t i, unsigned worker),
	  void *context)
{
  struct loop loop = { .count = count, .body = body, .context = context };
  struct worker workers[MAX_THREADS];
  unsigned want = pool_size (pool), started = 1;
  sigset_t all, old;

  if (want > count)
    want = count;
  /* Signals are the main thread's: its handler removes the output.  */
  sigfillset (&all);
  pthread_sigmask (SIG_SETMASK, &all, &old);
  for (; started < want; started++)
    {
      workers[started] = (struct worker){ &loop, started, 0 };
      if (pthread_create (&workers[started].thread, NULL, work,
			  &workers[started])
	  != 0)
	break;
    }
  pthread_sigmask (SIG_SETMASK, &old, NULL);
  workers[0] = (struct worker){ &loop, 0, 0 };
  work (&workers[0]);
  for (unsigned i = 1; i < started; i++)
    pthread_join (workers[i].thread, NULL);
}
