/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The minimal BTF of each kernel of an archive.

   Kernels are read and searched in parallel, a few for each thread at a time;
   what is left of each, a few kilobytes, is then written in order.  */

#include "kernels.h"
#include "load.h"
#include "name-table.h"
#include "outfile.h"
#include "read.h"
#include "write.h"

#include <errno.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#ifdef HAVE_LIBARCHIVE
#include <archive.h>
#include <archive_entry.h>
#endif

/* ---- Files.  */

/* A kernel's file, and what becomes of it.  */
struct kernel
{
  char *in, *out; /* Borrowed.  */
  struct diag_held held;
  struct btf_bytes bytes;
  bool done;
};

struct kernels
{
  VEC (struct kernel) list;
  bool all;		      /* Make them again that are there...  */
  struct timespec not_before; /* ...or those that are older.  */
  bool has_out;		      /* The output directory is there already...  */
  struct stat out;	      /* ...and this.  */
  VEC (char *) paths;	      /* In turns: a file, and its output.  */
  struct name_table made;     /* From outputs to those indexes.  */
};

static const char *const endings[] = { ".btf", ".btf.zst", ".btf.tar.xz" };

static bool
ends_in (const char *name, const char *ending)
{
  size_t n = strlen (name), m = strlen (ending);

  return n > m && strcmp (name + n - m, ending) == 0;
}

/* The length of NAME without its ending; 0 if it is none of ours.  */
static size_t
stem (const char *name)
{
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
    if (ends_in (name, endings[i]))
      return strlen (name) - strlen (endings[i]);
  return 0;
}

static bool
is_older (const struct timespec *a, const struct timespec *b)
{
  return a->tv_sec != b->tv_sec ? a->tv_sec < b->tv_sec
				: a->tv_nsec < b->tv_nsec;
}

/* Make the directories that PATH is in.  */
static bool
make_directories (char *path, struct diag *d)
{
  for (char *slash = strchr (path + 1, '/'); slash != NULL;
       slash = strchr (slash + 1, '/'))
    {
      int failed;

      *slash = '\0';
      failed = mkdir (path, 0777) != 0 && errno != EEXIST ? errno : 0;
      if (failed != 0)
	diag_error (d, path, "cannot be made: %s", strerror (failed));
      *slash = '/';
      if (failed != 0)
	return false;
    }
  return true;
}

/* ---- What the outputs were made for.  */

/* The contents of the list of O's objects.  The caller frees it.  */
static struct bytes
list_objects (const struct kernels_options *o)
{
  VEC (unsigned char) list = { 0 };

  for (size_t i = 0; i < o->nobjects; i++)
    {
      size_t size = strlen (o->objects[i]) + 1;

      vec_reserve (&list, size);
      memcpy (list.v + list.n, o->objects[i], size);
      list.n += size;
      list.v[list.n - 1] = '\n';
    }
  return (struct bytes){ list.v, list.n };
}

/* Whether the file at PATH has the contents BYTES.  */
static bool
is_file (const char *path, struct bytes bytes)
{
  unsigned char *found = mem_alloc (1, bytes.size + 1);
  FILE *file = fopen (path, "r");
  bool is = file != NULL
	    && fread (found, 1, bytes.size + 1, file) == bytes.size
	    && memcmp (found, bytes.data, bytes.size) == 0;

  if (file != NULL)
    fclose (file);
  free (found);
  return is;
}

/* The path of the list in the output directory.  The caller frees it.  */
static char *
list_path (const struct kernels_options *o)
{
  return mem_printf ("%s/.btf-prune", o->out);
}

/* Decide what is to be made again: all if the outputs were made for other
   objects, or for nobody knows which; else what is older than the note of
   that.  */
static void
check_objects (const struct kernels_options *o, struct kernels *k)
{
  char *path = list_path (o);
  struct bytes list = list_objects (o);
  struct stat st;

  k->not_before = o->not_before;
  k->all = !is_file (path, list);
  if (!k->all && stat (path, &st) == 0
      && is_older (&k->not_before, &st.st_mtim))
    k->not_before = st.st_mtim;
  free ((void *) list.data);
  free (path);
}

/* Note the objects of O.  */
static bool
note_objects (const struct kernels_options *o, struct diag *d)
{
  char *path = list_path (o);
  struct bytes list = list_objects (o);
  struct outfile out;
  bool done = make_directories (path, d) && outfile_open (&out, path, d)
	      && outfile_write (&out, list.data, list.size, d)
	      && outfile_commit (&out, d);

  free ((void *) list.data);
  free (path);
  return done;
}

/* ---- Finding kernels.  */

/* Whether file OUT is younger than file IN, the objects and their list.  */
static bool
is_made (const struct kernels *k, const char *out, const struct stat *in)
{
  struct stat st;

  return stat (out, &st) == 0 && S_ISREG (st.st_mode)
	 && !is_older (&st.st_mtim, &in->st_mtim)
	 && !is_older (&st.st_mtim, &k->not_before);
}

static int
by_name (const FTSENT **a, const FTSENT **b)
{
  return strcmp ((*a)->fts_name, (*b)->fts_name);
}

/* Add the kernel of E, whose path has LENGTH bytes before the ending.  Two
   cannot have one output.  */
static bool
add_kernel (const struct kernels_options *o, struct kernels *k,
	    const FTSENT *e, size_t length, struct diag *d)
{
  const char *below = e->fts_path + strlen (o->in);
  int size = length - strlen (o->in);
  char *out = mem_printf ("%s%s%.*s.btf", o->out, *below == '/' ? "" : "/",
			  size, below);
  char *in = mem_printf ("%s", e->fts_path);
  uint32_t *other = name_table_at (&k->made, out);

  vec_push (&k->paths, in);
  vec_push (&k->paths, out);
  if (*other != NAME_NONE)
    return diag_error (d, in, "would be written to %s, as %s is", out,
		       k->paths.v[*other]);
  *other = k->paths.n - 2;
  if (k->all || !is_made (k, out, e->fts_statp))
    vec_push (
      &k->list,
      (struct kernel){ .in = in, .out = out, .held.diag.report = diag_hold });
  return true;
}

/* Check the directories of O.  */
static bool
check_directories (const struct kernels_options *o, struct kernels *k,
		   struct diag *d)
{
  struct stat in;

  if (stat (o->in, &in) != 0)
    return diag_error (d, o->in, "cannot be read: %s", strerror (errno));
  if (!S_ISDIR (in.st_mode))
    return diag_error (d, o->in, "is not a directory");
  k->has_out = stat (o->out, &k->out) == 0;
  if (k->has_out && k->out.st_dev == in.st_dev && k->out.st_ino == in.st_ino)
    return diag_error (d, o->out,
		       "is the directory of the kernels, expected another one"
		       " for the output");
  return true;
}

/* Whether E is the output directory.  */
static bool
is_out (const struct kernels *k, const FTSENT *e)
{
  return e->fts_info == FTS_D && k->has_out
	 && e->fts_statp->st_dev == k->out.st_dev
	 && e->fts_statp->st_ino == k->out.st_ino;
}

/* List the kernels below O->in that are still to be done.  */
static bool
list_kernels (const struct kernels_options *o, struct kernels *k,
	      struct diag *d)
{
  char *in = mem_printf ("%s", o->in);
  char *const roots[] = { in, NULL };
  FTS *fts = fts_open (roots, FTS_LOGICAL | FTS_NOCHDIR, by_name);
  unsigned errors = d->errors;
  FTSENT *e;

  if (fts == NULL)
    diag_no_memory ();
  while ((e = fts_read (fts)) != NULL)
    {
      size_t n = e->fts_info == FTS_F ? stem (e->fts_path) : 0;

      if (e->fts_info == FTS_ERR || e->fts_info == FTS_NS
	  || e->fts_info == FTS_DNR)
	diag_error (d, e->fts_path, "cannot be read: %s",
		    strerror (e->fts_errno));
      if (is_out (k, e))
	fts_set (fts, e, FTS_SKIP);
      if (n != 0)
	add_kernel (o, k, e, n, d);
    }
  fts_close (fts);
  free (in);
  return d->errors == errors;
}

/* Find what is to be made.  */
static bool
find_kernels (const struct kernels_options *o, struct kernels *k,
	      struct diag *d)
{
  if (!check_directories (o, k, d))
    return false;
  check_objects (o, k);
  if (!list_kernels (o, k, d))
    return false;
  return k->paths.n > 0
	 || diag_error (d, o->in,
			"has no file that ends in .btf, .btf.zst or"
			" .btf.tar.xz");
}

/* ---- Reading.  */

#ifdef HAVE_LIBARCHIVE
enum
{
  MAX_UNPACKED = 256 << 20 /* More than any kernel's BTF.  */
};

/* Unpack the first file in the tar at PATH.  The caller frees its data.  */
static bool
unpack (const char *path, struct bytes *bytes, struct diag *d)
{
  struct archive *a = archive_read_new ();
  struct archive_entry *entry;
  VEC (unsigned char) data = { 0 };
  la_ssize_t n = -1;
  bool ok;

  if (a == NULL)
    diag_no_memory ();
  ok = archive_read_support_filter_all (a) >= ARCHIVE_WARN
       && archive_read_support_format_tar (a) >= ARCHIVE_WARN
       && archive_read_open_filename (a, path, 1 << 16) == ARCHIVE_OK;
  while (ok && (ok = archive_read_next_header (a, &entry) == ARCHIVE_OK)
	 && archive_entry_filetype (entry) != AE_IFREG)
    continue;
  while (ok && n != 0 && data.n <= MAX_UNPACKED)
    {
      vec_reserve (&data, 1 << 20);
      n = archive_read_data (a, data.v + data.n, data.room - data.n);
      ok = n >= 0;
      data.n += ok ? n : 0;
    }
  if (!ok)
    diag_error (d, path, "cannot be unpacked: %s",
		archive_error_string (a) != NULL ? archive_error_string (a)
						 : "there is no file in it");
  else if (data.n > MAX_UNPACKED)
    ok
      = diag_error (d, path, "has a file of more than %d bytes", MAX_UNPACKED);
  archive_read_free (a);
  if (!ok)
    vec_free (&data);
  *bytes = (struct bytes){ data.v, data.n };
  return ok;
}
#else
static bool
unpack (const char *path, struct bytes *bytes, struct diag *d)
{
  *bytes = (struct bytes){ 0 };
  return diag_error (d, path,
		     "is a tar, which takes a btf-prune that was built with"
		     " libarchive");
}
#endif

struct job
{
  const struct core *core;
  struct kernel *kernels;
};

static bool
write_minimal (const struct core *c, const struct btf *btf,
	       struct btf_bytes *out, struct diag *d)
{
  struct btf *minimal = core_minimal (c, &btf, 1, btf->name);
  bool done = btf_write (minimal, out, d);

  btf_free (minimal);
  return done;
}

/* Do one kernel, but for writing.  */
static void
do_kernel (void *context, size_t i, unsigned worker)
{
  static const struct load_options options = { 0 };
  struct job *job = context;
  struct kernel *k = &job->kernels[i];
  struct diag *d = &k->held.diag;
  struct load load = { 0 };
  struct bytes bytes = { 0 };
  struct btf *own = NULL;
  const struct btf *btf = NULL;

  (void) worker;
  if (!ends_in (k->in, ".tar.xz"))
    btf = load_one (&load, k->in, &options, d);
  else if (unpack (k->in, &bytes, d))
    btf = own = btf_read (bytes, k->in, NULL, d);
  if (btf != NULL && btf_first_unknown (btf) != 0)
    diag_error (d, k->in, "has types of unknown kinds");
  else
    k->done = btf != NULL && write_minimal (job->core, btf, &k->bytes, d);
  btf_free (own);
  free ((void *) bytes.data);
  load_free (&load);
}

/* ---- Writing.  */

static bool
write_kernel (struct kernel *k, struct diag *d)
{
  struct outfile out;

  diag_deliver (&k->held, d);
  return k->done && make_directories (k->out, d)
	 && outfile_open (&out, k->out, d)
	 && outfile_write (&out, k->bytes.data, k->bytes.size, d)
	 && outfile_commit (&out, d);
}

static void
kernels_free (struct kernels *k)
{
  for (size_t i = 0; i < k->paths.n; i++)
    free (k->paths.v[i]);
  vec_free (&k->paths);
  vec_free (&k->list);
  name_table_free (&k->made);
}

static void
tell_progress (const struct kernels *k, size_t done, size_t seen)
{
  size_t skipped = seen - k->list.n;

  fprintf (stderr, "\r\033[K[%zu/%zu] %s", skipped + done, seen,
	   done < k->list.n ? k->list.v[done].in : "");
  if (done == k->list.n)
    fputs ("\r\033[K", stderr);
  fflush (stderr);
}

bool
kernels_run (const struct core *c, const struct kernels_options *o,
	     struct pool *pool, struct diag *d)
{
  struct kernels k = { 0 };
  size_t seen, at_once = 2 * pool_size (pool);
  bool done = find_kernels (o, &k, d);

  seen = k.paths.n / 2;
  if (k.all && k.list.n > 0 && !note_objects (o, d))
    {
      kernels_free (&k);
      return false;
    }
  for (size_t first = 0; first < k.list.n; first += at_once)
    {
      size_t left = k.list.n - first, n = left < at_once ? left : at_once;
      struct job job = { c, k.list.v + first };

      if (o->progress)
	tell_progress (&k, first, seen);
      pool_for (pool, n, do_kernel, &job);
      for (size_t i = 0; i < n; i++)
	{
	  done = write_kernel (&job.kernels[i], d) && done;
	  free (job.kernels[i].bytes.data);
	}
    }
  if (o->progress && k.list.n > 0)
    tell_progress (&k, k.list.n, seen);
  kernels_free (&k);
  return done;
}
