/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Output files that are the old one or the new one.

   A temporary file beside the target, then rename: the directory never names a
   half-written file, whether the disk fills up or the process dies.  There is
   no fsync: it would guard against loss of power only, and what we write can
   be made again from its inputs, as anything that a linker writes; linkers do
   not wait for the disk either.

   Who has just made a file, as a linker, has no use for the old one, and a
   copy of a program with its debug information takes its time.  Such a file
   can be overwritten [outfile_overwrite]; then it is the new one or none.

   A process that is ended by SIGINT, SIGTERM or SIGHUP removes its temporary
   file, or what it overwrites [remove_and_die].  These signals are blocked
   where the file and the note of its name would differ.  SIGKILL leaves a file
   called .btfPID.N behind, or one that is half overwritten.  */

#include "outfile.h"
#include "mem.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const int deadly[] = { SIGHUP, SIGINT, SIGTERM };
enum
{
  NDEADLY = 3,
  MAX_PENDING = 4,
  MAX_LINKS = 40,
  MAX_TRIES = 1000
};

/* What a signal handler must know, which takes no argument: the files to
   remove, and what the signals did before.  */
static const char *volatile pending[MAX_PENDING];
static struct sigaction before[NDEADLY];

static void
remove_pending (void)
{
  for (unsigned i = 0; i < MAX_PENDING; i++)
    if (pending[i] != NULL)
      unlink (pending[i]);
}

static void
remove_and_die (int signal)
{
  remove_pending ();
  for (unsigned i = 0; i < NDEADLY; i++)
    if (deadly[i] == signal)
      sigaction (signal, &before[i], NULL);
  raise (signal); /* Delivered when this handler returns.  */
}

static sigset_t
block_signals (void)
{
  sigset_t set, old;

  sigemptyset (&set);
  for (unsigned i = 0; i < NDEADLY; i++)
    sigaddset (&set, deadly[i]);
  sigprocmask (SIG_BLOCK, &set, &old);
  return old;
}

/* Whether FILE is to be removed when a signal ends the process; NULL: whether
   any file is.  */
static bool
is_guarded (const char *file)
{
  bool found = false;

  for (unsigned i = 0; i < MAX_PENDING; i++)
    found |= pending[i] != NULL && (file == NULL || pending[i] == file);
  return found;
}

/* From now on FILE is.  Signals that are ignored, as nohup does, stay so.  */
static void
guard (const char *file)
{
  struct sigaction action = { .sa_handler = remove_and_die };
  bool first = !is_guarded (NULL);
  unsigned slot = 0;

  while (pending[slot] != NULL)
    slot++;
  assert (slot < MAX_PENDING);
  pending[slot] = file;
  sigemptyset (&action.sa_mask);
  for (unsigned i = 0; first && i < NDEADLY; i++)
    {
      sigaction (deadly[i], NULL, &before[i]);
      if (before[i].sa_handler != SIG_IGN)
	sigaction (deadly[i], &action, NULL);
    }
}

static void
unguard (const char *file)
{
  for (unsigned i = 0; i < MAX_PENDING; i++)
    if (pending[i] == file)
      pending[i] = NULL;
  for (unsigned i = 0; !is_guarded (NULL) && i < NDEADLY; i++)
    sigaction (deadly[i], &before[i], NULL);
}

/* The open descriptor that PATH names, or -1.  */
static int
descriptor_of (const char *path)
{
  int fd, end;

  if (strcmp (path, "-") == 0 || strcmp (path, "/dev/stdout") == 0)
    return STDOUT_FILENO;
  if (strcmp (path, "/dev/stderr") == 0)
    return STDERR_FILENO;
  if ((sscanf (path, "/dev/fd/%d%n", &fd, &end) == 1
       || sscanf (path, "/proc/self/fd/%d%n", &fd, &end) == 1)
      && path[end] == '\0')
    return fd;
  return -1;
}

/* The directory part of PATH, with its slash.  The caller frees it.  */
static char *
directory_of (const char *path)
{
  const char *slash = strrchr (path, '/');

  return mem_printf ("%.*s", slash == NULL ? 0 : (int) (slash + 1 - path),
		     path);
}

/* The symlink at PATH, read.  NULL if it is none.  The caller frees it.  */
static char *
read_link (const char *path)
{
  struct stat st;
  ssize_t size;
  char *text;

  if (lstat (path, &st) != 0 || !S_ISLNK (st.st_mode))
    return NULL;
  text = mem_alloc (1, 65536);
  size = readlink (path, text, 65535);
  if (size < 0)
    {
      free (text);
      return NULL;
    }
  text[size] = '\0';
  return text;
}

/* Follow symlinks from PATH to the name of a file that is none, and that need
   not exist.  NULL with errno set if there are too many.  The caller frees
   it.  */
static char *
follow_links (const char *path)
{
  char *at = mem_printf ("%s", path), *link, *directory;

  for (unsigned i = 0; (link = read_link (at)) != NULL; i++)
    {
      if (i == MAX_LINKS)
	{
	  free (link);
	  free (at);
	  errno = ELOOP;
	  return NULL;
	}
      directory = link[0] == '/' ? mem_printf ("%s", "") : directory_of (at);
      free (at);
      at = mem_printf ("%s%s", directory, link);
      free (directory);
      free (link);
    }
  return at;
}

/* Create a temporary file beside O->target, guarded.  Its mode is what a new
   file gets, the umask applied.  */
static bool
create_temp (struct outfile *o)
{
  char *directory = directory_of (o->target);
  sigset_t old = block_signals ();

  for (unsigned i = 0; i < MAX_TRIES; i++)
    {
      o->temp = mem_printf ("%s.btf%ld.%u", directory, (long) getpid (), i);
      o->fd = open (o->temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (o->fd >= 0 || errno != EEXIST)
	break;
      free (o->temp);
      o->temp = NULL;
    }
  if (o->fd >= 0)
    guard (o->temp);
  sigprocmask (SIG_SETMASK, &old, NULL);
  free (directory);
  return o->fd >= 0;
}

/* Give the temporary file the owner and mode of ST, the old file.  */
static bool
keep_mode (struct outfile *o, const struct stat *st)
{
  struct stat temp;

  return fstat (o->fd, &temp) == 0
	 && ((temp.st_uid == st->st_uid && temp.st_gid == st->st_gid)
	     || fchown (o->fd, st->st_uid, st->st_gid) == 0)
	 && fchmod (o->fd, st->st_mode & 07777) == 0;
}

bool
outfile_open (struct outfile *o, const char *path, struct diag *d)
{
  int fd = descriptor_of (path);
  struct stat st;
  bool exists = stat (path, &st) == 0, done;

  if (strcmp (path, "-") == 0)
    path = "standard output";
  *o = (struct outfile){ .fd = -1, .path = mem_printf ("%s", path) };
  if (fd >= 0)
    done = (o->fd = fcntl (fd, F_DUPFD_CLOEXEC, 0)) >= 0;
  else if (exists && !S_ISREG (st.st_mode))
    done = (o->fd = open (path, O_WRONLY | O_CLOEXEC)) >= 0;
  else
    done = (o->target = follow_links (path)) != NULL && create_temp (o);
  if (!done)
    diag_error (d, path, "cannot be written: %s", strerror (errno));
  else if (o->temp != NULL && exists && !keep_mode (o, &st))
    done = diag_error (d, path, "cannot keep its owner and mode: %s",
		       strerror (errno));
  if (!done)
    outfile_abort (o);
  return done;
}

bool
outfile_replaces (const char *path)
{
  struct stat st;

  return descriptor_of (path) < 0
	 && (stat (path, &st) != 0 || S_ISREG (st.st_mode));
}

bool
outfile_overwrite (struct outfile *o, const char *path)
{
  struct stat st;

  *o = (struct outfile){ .fd = -1,
			 .path = mem_printf ("%s", path),
			 .target = follow_links (path),
			 .overwrites = true };
  if (descriptor_of (path) < 0 && o->target != NULL)
    o->fd = open (o->target, O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
  if (o->fd >= 0 && fstat (o->fd, &st) == 0 && S_ISREG (st.st_mode)
      && st.st_nlink == 1)
    return true;
  outfile_abort (o);
  return false;
}

/* The writing to O failed.  */
static bool
give_up (struct outfile *o, struct diag *d)
{
  diag_error (d, o->path, "cannot be written: %s", strerror (errno));
  outfile_abort (o);
  return false;
}

/* What is there of O until it is committed, and must not stay; or NULL.  */
static const char *
half (const struct outfile *o)
{
  return o->overwrites ? o->target : o->temp;
}

bool
outfile_write (struct outfile *o, const void *data, size_t size,
	       struct diag *d)
{
  const char *p = data;

  if (o->fd < 0)
    return false; /* Has been reported.  */
  if (o->overwrites && !is_guarded (half (o)))
    {
      sigset_t old = block_signals ();

      guard (half (o));
      sigprocmask (SIG_SETMASK, &old, NULL);
    }
  while (size > 0)
    {
      ssize_t n = write (o->fd, p, size);

      if (n < 0 && errno == EINTR)
	continue;
      if (n < 0)
	return give_up (o, d);
      p += n;
      size -= n;
    }
  return true;
}

bool
outfile_skip (struct outfile *o, size_t size, struct diag *d)
{
  if (o->fd < 0)
    return false; /* Has been reported.  */
  return lseek (o->fd, size, SEEK_CUR) >= 0 || give_up (o, d);
}

/* Put the temporary file of O, if it has one, in its place.  From here on
   there is nothing to remove.  */
static bool
settle (struct outfile *o)
{
  sigset_t old = block_signals ();
  bool done = o->temp == NULL || rename (o->temp, o->target) == 0;

  if (done && half (o) != NULL && is_guarded (half (o)))
    unguard (half (o));
  sigprocmask (SIG_SETMASK, &old, NULL);
  return done;
}

bool
outfile_commit (struct outfile *o, struct diag *d)
{
  bool done;

  if (o->fd < 0)
    return false; /* Has been reported.  */
  done = !o->overwrites || ftruncate (o->fd, lseek (o->fd, 0, SEEK_CUR)) == 0;
  done = close (o->fd) == 0 && done;
  o->fd = -1;
  if (!done || !settle (o))
    return give_up (o, d);
  outfile_abort (o);
  return true;
}

void
outfile_abort (struct outfile *o)
{
  if (o->fd >= 0)
    close (o->fd);
  if (half (o) != NULL && is_guarded (half (o)))
    {
      sigset_t old = block_signals ();

      unlink (half (o));
      unguard (half (o));
      sigprocmask (SIG_SETMASK, &old, NULL);
    }
  free (o->temp);
  free (o->target);
  free (o->path);
  *o = (struct outfile){ .fd = -1 };
}

void
outfile_abandon (void)
{
  remove_pending ();
}
