/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Path -> models, many at once.

     paths    are opened and mapped, uncompressed, archives walked
       |      [open_path], one after the other: system calls, little else
     images   ELF files, raw files or texts; what they hold is found
       |      [scan_image], in parallel
     blobs    are read [read_blob], in parallel: here is the work
       |
     inputs   are put together [finish], in the order of the paths

   Images and blobs have slots of their own, so a linked kernel with thousands
   of blobs is read in parallel as thousands of objects are.  Messages wait in
   the slots, too, and are delivered in the end in order.  */

#include "load.h"
#include "archive.h"
#include "hash.h"
#include "read.h"
#include "text.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

#define SYSFS "/sys/kernel/btf/"

enum
{
  /* Files below are read: that is cheaper than a mapping.  */
  MAP_SIZE = 16 << 10,
  /* And so are those after that many: Linux allows 65530 mappings.  */
  MAX_MAPPED = 30000,
  /* How much zstd may make of N bytes: this much, and N times the ratio.  BTF
     shrinks to a quarter, debug information to a fifth.  */
  EXPANSION_MIN = 16 << 20,
  EXPANSION_RATIO = 8
};

struct load_private
{
  VEC (struct bytes) mapped, allocated;
  VEC (struct btf *) bases;
  struct arena names;
  /* /sys/kernel/btf/vmlinux: whether it was asked for, and its BTF, which is
     NULL after an error.  */
  bool kernel_tried;
  struct load kernel;
  struct btf *kernel_btf;
};

struct image
{
  struct diag_held held;
  struct input input;
  const struct btf *base;
  bool is_text;
  VEC (struct bytes) blobs;
};

struct blob
{
  struct diag_held held;
  struct image *image;
  size_t index; /* In the image.  */
  struct btf *unit;
};

/* One call of load_paths.  */
struct job
{
  struct load_private *priv;
  const struct load_options *options;
  VEC (struct image) images;
  VEC (struct blob) blobs;
  /* By path: the first image behind it, and what opening it had to say.  */
  VEC (size_t) ends;
  VEC (struct diag_held) opened;
};

/* ---- Paths.  */

/* Read FD to its end.  */
static bool
read_all (int fd, const char *path, struct bytes *bytes, struct diag *d)
{
  VEC (unsigned char) data = { 0 };

  for (;;)
    {
      ssize_t n;

      vec_reserve (&data, MAP_SIZE);
      n = read (fd, data.v + data.n, data.room - data.n);
      if (n < 0 && errno == EINTR)
	continue;
      if (n < 0)
	{
	  vec_free (&data);
	  return diag_error (d, path, "cannot be read: %s", strerror (errno));
	}
      if (n == 0)
	break;
      data.n += n;
    }
  if (data.n > 0) /* Many files are much smaller than MAP_SIZE.  */
    data.v = mem_realloc (data.v, data.n, 1);
  *bytes = (struct bytes){ data.v, data.n };
  return true;
}

/* Map or read FD, and remember that for load_free.  */
static bool
slurp (struct load_private *priv, int fd, const char *path,
       struct bytes *bytes, struct diag *d)
{
  struct stat st;
  void *map;

  if (priv->mapped.n < MAX_MAPPED && fstat (fd, &st) == 0
      && S_ISREG (st.st_mode) && st.st_size >= MAP_SIZE
      && (uint64_t) st.st_size <= SIZE_MAX)
    {
      map = mmap (NULL, st.st_size, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_NORESERVE, fd, 0);
      if (map != MAP_FAILED) /* Else, as files of sysfs, it is read.  */
	{
	  *bytes = (struct bytes){ map, st.st_size };
	  vec_push (&priv->mapped, *bytes);
	  return true;
	}
    }
  if (!read_all (fd, path, bytes, d))
    return false;
  vec_push (&priv->allocated, *bytes);
  return true;
}

/* The bytes of the file at PATH.  A member of a thin archive must be a regular
   file: nobody has asked for others.  */
static bool
open_file (struct load_private *priv, const char *path, bool regular,
	   struct bytes *bytes, struct diag *d)
{
  bool is_stdin = !regular && strcmp (path, "-") == 0, done;
  int fd = is_stdin
	     ? STDIN_FILENO
	     : open (path, O_RDONLY | O_CLOEXEC | (regular ? O_NONBLOCK : 0));
  struct stat st;

  if (fd < 0)
    return diag_error (d, path, "cannot be read: %s", strerror (errno));
  if (regular && (fstat (fd, &st) != 0 || !S_ISREG (st.st_mode)))
    done = diag_error (d, path, "is not a regular file");
  else
    done = slurp (priv, fd, path, bytes, d);
  if (!is_stdin)
    close (fd);
  return done;
}

static bool
zstd_is (struct bytes bytes)
{
  return bytes.size >= 4 && load32 (bytes.data, HOST_BIG_ENDIAN) == 0xfd2fb528;
}

/* Uncompress INPUT into OUT, which has room for LIMIT bytes at most.  */
static bool
zstd_stream (ZSTD_DStream *stream, struct bytes input, struct bytes *out,
	     size_t limit, const char *path, struct diag *d)
{
  unsigned long long announced
    = ZSTD_getFrameContentSize (input.data, input.size);
  ZSTD_inBuffer from = { input.data, input.size, 0 };
  VEC (unsigned char) data = { 0 };
  size_t left = 1;

  if (announced < limit)
    vec_reserve (&data, announced + 1);
  while (from.pos < from.size || left != 0)
    {
      ZSTD_outBuffer to;
      size_t before = from.pos;

      vec_reserve (&data, 1);
      to = (ZSTD_outBuffer){ data.v, data.room, data.n };
      left = ZSTD_decompressStream (stream, &to, &from);
      if (!ZSTD_isError (left) && to.pos <= limit
	  && (from.pos > before || to.pos > data.n))
	{
	  data.n = to.pos;
	  continue;
	}
      if (ZSTD_isError (left))
	diag_error (d, path, "cannot be uncompressed: %s",
		    ZSTD_getErrorName (left));
      else if (to.pos > limit)
	diag_error (d, path,
		    "has %zu bytes that expand to more than %zu, which is"
		    " refused",
		    input.size, limit);
      else
	diag_error (d, path, "ends within compressed data");
      vec_free (&data);
      return false;
    }
  *out = (struct bytes){ data.v, data.n };
  return true;
}

/* Replace *BYTES, which zstd compressed.  */
static bool
uncompress (struct load_private *priv, const char *path, struct bytes *bytes,
	    struct diag *d)
{
  ZSTD_DStream *stream = ZSTD_createDStream ();
  bool done;

  if (stream == NULL)
    diag_no_memory ();
  done = zstd_stream (stream, *bytes, bytes,
		      EXPANSION_MIN + EXPANSION_RATIO * bytes->size, path, d);
  if (done)
    vec_push (&priv->allocated, *bytes);
  ZSTD_freeDStream (stream);
  return done;
}

static void
add_image (struct job *job, struct bytes bytes, const char *path,
	   size_t archive, const struct btf *base)
{
  vec_push (&job->images, (struct image){ .held.diag.report = diag_hold,
					  .input = { .path = path,
						     .member = archive > 0,
						     .archive = archive,
						     .bytes = bytes },
					  .base = base });
}

/* A thin archive that is walked, the archive in it that was opened last, since
   members of one come in a row, and all files that were opened: a small
   archive can name a large file many times.  */
struct thin
{
  const char *path;
  char *inner_path;
  struct bytes inner;
  VEC (struct thin_file) files;
  struct hash_table by_path;
};

struct thin_file
{
  char *path;
  struct bytes bytes;
};

static void
thin_free (struct thin *thin)
{
  free (thin->inner_path);
  for (size_t i = 0; i < thin->files.n; i++)
    free (thin->files.v[i].path);
  vec_free (&thin->files);
  hash_free (&thin->by_path);
}

/* The bytes of FILE, a member, which is opened once.  Takes FILE.  */
static bool
open_member (struct load_private *priv, struct thin *thin, char *file,
	     struct bytes *bytes, struct diag *d)
{
  uint64_t hash = hash_bytes (file, strlen (file));
  struct hash_slot *s;

  hash_reserve (&thin->by_path);
  for (s = hash_find (&thin->by_path, hash); s->entry != 0;
       s = hash_next (&thin->by_path, s))
    if (strcmp (thin->files.v[s->entry - 1].path, file) == 0)
      {
	*bytes = thin->files.v[s->entry - 1].bytes;
	free (file);
	return true;
      }
  if (!open_file (priv, file, true, bytes, d))
    {
      free (file);
      return false;
    }
  hash_put (&thin->by_path, s, hash, thin->files.n);
  vec_push (&thin->files, (struct thin_file){ file, *bytes });
  return true;
}

/* Open archive FILE, which members of THIN are in.  Takes FILE.  What is wrong
   with it is reported once; it has no bytes then.  */
static void
open_inner (struct load_private *priv, struct thin *thin, char *file,
	    struct diag *d)
{
  free (thin->inner_path);
  thin->inner_path = file;
  thin->inner = (struct bytes){ 0 };
  if (open_file (priv, file, true, &thin->inner, d)
      && !archive_is (thin->inner))
    {
      diag_error (d, file,
		  "is not an archive, but %s says that members of its are in"
		  " there",
		  thin->path);
      thin->inner = (struct bytes){ 0 };
    }
}

/* Member M is in another archive, FILE: find it there, and name it "FILE(M)".
   Takes FILE.  */
static bool
open_nested (struct load_private *priv, struct thin *thin, char *file,
	     struct archive_member *m, struct diag *d)
{
  struct archive_member in = { 0 };
  struct archive inner;
  char *name;

  if (thin->inner_path == NULL || strcmp (thin->inner_path, file) != 0)
    open_inner (priv, thin, file, d);
  else
    free (file);
  if (thin->inner.data == NULL)
    return false;
  inner = archive_open (thin->inner, thin->inner_path);
  if (!archive_member_at (&inner, m->origin, &in, d))
    return false;
  name = mem_printf ("%s(%s)", m->name, in.name == NULL ? "" : in.name);
  free (m->name);
  free (in.name);
  m->name = name;
  m->bytes = in.bytes;
  return true;
}

/* Find the bytes of member M of a thin archive.  */
static bool
open_thin (struct load_private *priv, struct thin *thin,
	   struct archive_member *m, struct diag *d)
{
  const char *slash = strrchr (thin->path, '/');
  int directory
    = slash == NULL || m->name[0] == '/' ? 0 : slash + 1 - thin->path;
  char *file = mem_printf ("%.*s%s", directory, thin->path, m->name);

  return m->origin != 0 ? open_nested (priv, thin, file, m, d)
			: open_member (priv, thin, file, &m->bytes, d);
}

/* Add an image for each member of the archive in BYTES.  */
static bool
open_archive (struct job *job, const char *path, struct bytes bytes,
	      struct diag *d)
{
  struct archive a = archive_open (bytes, path);
  struct thin thin = { .path = path };
  struct archive_member m;
  unsigned errors = d->errors;

  while (archive_next (&a, &m, d))
    {
      if (!a.thin || open_thin (job->priv, &thin, &m, d))
	{
	  char *name = mem_printf ("%s(%s)", path, m.name);

	  add_image (job, m.bytes, arena_strdup (&job->priv->names, name),
		     strlen (path), job->options->base);
	  free (name);
	}
      free (m.name);
    }
  thin_free (&thin);
  return d->errors == errors;
}

/* Whether PATH is that of a kernel module's BTF in sysfs.  */
static bool
is_sysfs_module (const char *path)
{
  char *real = realpath (path, NULL);
  bool is = real != NULL && strncmp (real, SYSFS, strlen (SYSFS)) == 0
	    && strcmp (real, SYSFS "vmlinux") != 0;

  free (real);
  return is;
}

/* The BTF of the running kernel, loaded once.  NULL after an error.  */
static const struct btf *
kernel_btf (struct load_private *priv, struct diag *d)
{
  const struct load_options none = { 0 };

  if (!priv->kernel_tried)
    priv->kernel_btf = load_one (&priv->kernel, SYSFS "vmlinux", &none, d);
  priv->kernel_tried = true;
  return priv->kernel_btf;
}

/* Add the images at PATH.  */
static bool
open_path (struct job *job, const char *path, struct diag *d)
{
  const struct btf *base = job->options->base;
  const char *name = strcmp (path, "-") == 0 ? "standard input" : path;
  struct bytes bytes;
  bool compressed;

  if (!open_file (job->priv, path, false, &bytes, d))
    return false;
  compressed = zstd_is (bytes);
  if (compressed && !uncompress (job->priv, path, &bytes, d))
    return false;
  if (archive_is (bytes))
    return open_archive (job, path, bytes, d);
  if (base == NULL && !elf_is (bytes) && is_sysfs_module (path)
      && (base = kernel_btf (job->priv, d)) == NULL)
    return diag_error (d, path,
		       "is split BTF over " SYSFS "vmlinux, which cannot be"
		       " loaded");
  add_image (job, bytes, arena_strdup (&job->priv->names, name), 0, base);
  job->images.v[job->images.n - 1].input.compressed = compressed;
  return true;
}

static void
open_paths (struct job *job, const char *const *paths, size_t n)
{
  for (size_t i = 0; i < n; i++)
    {
      struct diag_held held = { .diag.report = diag_hold };

      open_path (job, paths[i], &held.diag);
      vec_push (&job->ends, job->images.n);
      vec_push (&job->opened, held);
    }
}

/* ---- Images.  */

/* Find the blobs in SECTION of IMAGE.  */
static bool
find_blobs (struct image *image, struct bytes section, const char *name)
{
  struct diag *d = &image->held.diag;
  struct bytes blob;
  size_t pos = 0;

  while (btf_next_blob (section, &pos, &blob, name, d))
    vec_push (&image->blobs, blob);
  return d->errors == 0;
}

/* Read the .BTF.base of IMAGE, if it has one.  */
static bool
read_own_base (struct image *image)
{
  struct diag *d = &image->held.diag;
  struct elf_section section;
  struct btf *base;
  char *name;

  if (!elf_find (image->input.elf, ".BTF.base", &section, d)
      || section.bytes.size == 0)
    return d->errors == 0;
  name = mem_printf ("%s: .BTF.base", image->input.path);
  base = btf_read (section.bytes, name, NULL, d);
  free (name);
  image->base = base;
  return base != NULL;
}

/* Find the blobs of an ELF file.  */
static bool
scan_elf (struct image *image)
{
  struct diag *d = &image->held.diag;
  struct elf_section section;
  char *name;
  bool done;

  image->input.elf = elf_image (image->input.bytes, image->input.path, d);
  if (image->input.elf == NULL)
    return false;
  if (!elf_find (image->input.elf, ".BTF", &section, d)
      || section.bytes.size == 0)
    return d->errors == 0;
  name = mem_printf ("%s: .BTF", image->input.path);
  done = read_own_base (image) && find_blobs (image, section.bytes, name);
  free (name);
  return done;
}

static bool
has_btf_magic (struct bytes b)
{
  return b.size >= 2
	 && (load16 (b.data, false) == BTF_MAGIC
	     || load16 (b.data, true) == BTF_MAGIC);
}

/* Find the blobs of a raw file.  One that does not begin with a sound header
   is a blob all the same: btf_read says best what is wrong with it.  */
static void
scan_raw (struct image *image)
{
  struct bytes bytes = image->input.bytes;

  if (bytes.size < BTF_HEADER || bytes.data[2] != BTF_VERSION)
    vec_push (&image->blobs, bytes);
  else
    find_blobs (image, bytes, image->input.path);
}

/* Find out what image I is and where its blobs are.  */
static void
scan_image (void *context, size_t i, unsigned worker)
{
  struct job *job = context;
  struct image *image = &job->images.v[i];
  struct bytes bytes = image->input.bytes;
  struct diag *d = &image->held.diag;

  (void) worker;
  if (elf_is (bytes))
    scan_elf (image);
  else if (has_btf_magic (bytes))
    scan_raw (image);
  else if (image->input.member)
    return; /* Whatever it is, it has no BTF.  */
  else if (bytes.size == 0)
    diag_error (d, image->input.path, "is empty");
  else if (text_is (bytes))
    {
      image->is_text = true;
      vec_push (&image->blobs, bytes);
    }
  else
    diag_error (d, image->input.path,
		"is neither BTF, ELF, an archive, nor BTF as text");
  if (d->errors == 0 && image->blobs.n == 0 && !image->input.member
      && !job->options->none_is_fine)
    diag_error (d, image->input.path, "has no BTF%s",
		image->input.elf != NULL ? " (no section .BTF)" : "");
}

/* ---- Blobs.  */

bool
load_is_bpf (const struct input *input)
{
  return input->elf != NULL && elf_machine (input->elf) == EM_BPF
	 && elf_type (input->elf) == ET_REL;
}

static void
list_blobs (struct job *job)
{
  for (size_t i = 0; i < job->images.n; i++)
    {
      struct image *image = &job->images.v[i];

      if (job->options->skip_bpf && load_is_bpf (&image->input))
	image->blobs.n = 0;
      for (size_t j = 0; image->held.diag.errors == 0 && j < image->blobs.n;
	   j++)
	vec_push (&job->blobs, (struct blob){ .held.diag.report = diag_hold,
					      .image = image,
					      .index = j });
    }
}

/* What messages call blob B: "a.out: .BTF: unit 3".  The caller frees it.  */
static char *
blob_name (const struct blob *b)
{
  const struct input *input = &b->image->input;
  const char *section = input->elf != NULL ? ": .BTF" : "";

  return b->image->blobs.n == 1
	   ? mem_printf ("%s%s", input->path, section)
	   : mem_printf ("%s%s: unit %zu", input->path, section, b->index);
}

/* Read the .BTF.ext that goes with UNIT, the only one of INPUT.  */
static void
read_ext (struct input *input, const struct btf *unit, struct diag *d)
{
  struct elf_section section;
  char *name;

  if (input->elf == NULL || !elf_find (input->elf, ".BTF.ext", &section, d)
      || section.bytes.size == 0)
    return;
  name = mem_printf ("%s: .BTF.ext", input->path);
  input->ext = ext_read (section.bytes, name, unit, d);
  free (name);
}

/* Whether the text in BYTES numbers its types from 1.  */
static bool
text_stands_alone (struct bytes bytes)
{
  static const char first[] = "\n[1]";
  size_t n = sizeof first - 1;
  const unsigned char *p = memmem (bytes.data, bytes.size, "\n[", 2);

  if (bytes.size >= n - 1 && memcmp (bytes.data, "[", 1) == 0)
    return memcmp (bytes.data, first + 1, n - 1) == 0;
  return p != NULL && (size_t) (bytes.data + bytes.size - p) >= n
	 && memcmp (p, first, n) == 0;
}

/* Whether the blob in BYTES is no split BTF: its strings begin with the empty
   one, which split BTF takes from its base.  Nothing else tells the two
   apart.  */
static bool
blob_stands_alone (struct bytes bytes)
{
  const unsigned char *p = bytes.data;
  uint64_t strings;
  bool swap;

  if (bytes.size < BTF_HEADER)
    return false;
  swap = load16 (p, false) != BTF_MAGIC;
  strings = (uint64_t) load32 (p + 4, swap) + load32 (p + 16, swap);
  return load32 (p + 20, swap) > 0 && strings < bytes.size
	 && p[strings] == '\0';
}

static void
read_blob (void *context, size_t i, unsigned worker)
{
  struct job *job = context;
  struct blob *b = &job->blobs.v[i];
  struct bytes bytes = b->image->blobs.v[b->index];
  const struct btf *base = b->image->base;
  char *name = blob_name (b);

  (void) worker;
  if (base != NULL
      && (b->image->is_text ? text_stands_alone (bytes)
			    : blob_stands_alone (bytes)))
    base = NULL;
  b->unit = b->image->is_text ? text_parse (bytes, name, base, &b->held.diag)
			      : btf_read (bytes, name, base, &b->held.diag);
  free (name);
  if (b->unit != NULL && b->image->blobs.n == 1 && job->options->want_ext)
    read_ext (&b->image->input, b->unit, &b->held.diag);
}

/* ---- Inputs.  */

/* Say of an input with several units, or none, that its .BTF.ext is unread. */
static void
note_unread_ext (struct image *image)
{
  struct input *input = &image->input;
  struct elf_section section;

  if (input->elf != NULL && input->units.n != 1
      && elf_find (input->elf, ".BTF.ext", &section, &image->held.diag)
      && section.bytes.size > 0)
    input->ext_unread
      = input->units.n == 0
	  ? "there is no .BTF that it could belong to"
	  : "its records belong to several units, and do not say to which";
}

/* Say that the archive at PATH, images FIRST to END, has no BTF at all.  */
static void
check_archive (struct job *job, size_t first, size_t end, const char *path,
	       struct diag *d)
{
  for (size_t i = first; i < end; i++)
    if (!job->images.v[i].input.member || job->images.v[i].blobs.n > 0
	|| job->images.v[i].held.diag.errors > 0)
      return;
  diag_error (d, path, "has no BTF in any of its %zu members", end - first);
}

/* Deliver the messages of all slots in order, and collect the inputs.  */
static void
finish (struct job *job, struct load *l, const char *const *paths, size_t n,
	struct diag *d)
{
  size_t image = 0, blob = 0;

  for (size_t i = 0; i < n; i++)
    {
      size_t first = image;
      bool opened = job->opened.v[i].diag.errors == 0;

      diag_deliver (&job->opened.v[i], d);
      if (opened && !job->options->none_is_fine)
	check_archive (job, first, job->ends.v[i], paths[i], d);
      for (; image < job->ends.v[i]; image++)
	{
	  struct image *im = &job->images.v[image];
	  size_t nblobs = im->held.diag.errors == 0 ? im->blobs.n : 0;

	  vec_reserve (&im->input.units, nblobs);
	  for (size_t j = 0; j < nblobs; j++, blob++)
	    if (job->blobs.v[blob].unit != NULL)
	      vec_push (&im->input.units, job->blobs.v[blob].unit);
	  if (job->options->want_ext
	      && !(job->options->skip_bpf && load_is_bpf (&im->input)))
	    note_unread_ext (im);
	  diag_deliver (&im->held, d);
	  for (size_t j = 0; j < nblobs; j++)
	    diag_deliver (&job->blobs.v[blob - nblobs + j].held, d);
	  vec_push (&l->inputs, im->input);
	  if (im->base != job->options->base && im->input.elf != NULL)
	    vec_push (&job->priv->bases, (struct btf *) im->base);
	  vec_free (&im->blobs);
	}
    }
}

/* The bytes of all images.  */
static uint64_t
bytes_of (const struct job *job)
{
  uint64_t bytes = 0;

  for (size_t i = 0; i < job->images.n; i++)
    bytes += job->images.v[i].input.bytes.size;
  return bytes;
}

bool
load_paths (struct load *l, const char *const *paths, size_t n,
	    const struct load_options *options, struct pool *pool,
	    struct diag *d)
{
  struct job job = { .options = options };
  unsigned errors = d->errors;

  if (l->priv == NULL)
    l->priv = mem_zalloc (1, sizeof *l->priv);
  job.priv = l->priv;
  open_paths (&job, paths, n);
  pool = pool_if_worth (pool, bytes_of (&job));
  pool_for (pool, job.images.n, scan_image, &job);
  list_blobs (&job);
  pool_for (pool, job.blobs.n, read_blob, &job);
  finish (&job, l, paths, n, d);
  vec_free (&job.images);
  vec_free (&job.blobs);
  vec_free (&job.ends);
  vec_free (&job.opened);
  return d->errors == errors;
}

bool
load_path (struct load *l, const char *path,
	   const struct load_options *options, struct diag *d)
{
  return load_paths (l, &path, 1, options, NULL, d);
}

struct btf *
load_one (struct load *l, const char *path, const struct load_options *options,
	  struct diag *d)
{
  size_t first = l->inputs.n, units = 0;
  struct btf *one = NULL;

  if (!load_path (l, path, options, d))
    return NULL;
  for (size_t i = first; i < l->inputs.n; i++)
    {
      units += l->inputs.v[i].units.n;
      if (l->inputs.v[i].units.n > 0)
	one = l->inputs.v[i].units.v[0];
    }
  if (units == 1)
    return one;
  diag_error (d, path, "holds %zu units of BTF, expected one", units);
  return NULL;
}

static void
input_free (struct input *input)
{
  ext_free (input->ext);
  for (size_t i = 0; i < input->units.n; i++)
    btf_free (input->units.v[i]);
  vec_free (&input->units);
  elf_close (input->elf);
}

void
load_free (struct load *l)
{
  struct load_private *priv = l->priv;

  for (size_t i = 0; i < l->inputs.n; i++)
    input_free (&l->inputs.v[i]);
  vec_free (&l->inputs);
  if (priv == NULL)
    return;
  for (size_t i = 0; i < priv->bases.n; i++)
    btf_free (priv->bases.v[i]);
  vec_free (&priv->bases);
  load_free (&priv->kernel);
  for (size_t i = 0; i < priv->mapped.n; i++)
    munmap ((void *) priv->mapped.v[i].data, priv->mapped.v[i].size);
  for (size_t i = 0; i < priv->allocated.n; i++)
    free ((void *) priv->allocated.v[i].data);
  vec_free (&priv->mapped);
  vec_free (&priv->allocated);
  arena_free (&priv->names);
  free (priv);
  *l = (struct load){ 0 };
}
