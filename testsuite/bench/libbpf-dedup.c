/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The peer: merge and deduplicate a directory of raw BTF with libbpf.

   This is what `bpftool gen object` and pahole do: btf__add_btf of every unit
   to one model, in the order of the file names, btf__dedup of that, and the
   bytes to a file.  Needs nothing that libbpf 1.0 lacks.  Build:

     gcc -O2 -o libbpf-dedup libbpf-dedup.c -lbpf  */

#include <bpf/btf.h>
#include <bpf/libbpf.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static double
now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_MONOTONIC, &t);
  return (double) t.tv_sec + (double) t.tv_nsec * 1e-9;
}

static void
die (const char *what, const char *name, int error)
{
  fprintf (stderr, "libbpf-dedup: %s: %s: %s\n", name, what, strerror (error));
  exit (2);
}

static int
is_btf (const struct dirent *d)
{
  size_t n = strlen (d->d_name);

  return n > 4 && strcmp (d->d_name + n - 4, ".btf") == 0;
}

/* Append the units of the directory PATH to OUT, each freed at once, and count
   them.  Set *LOADING to the part of the time that reading took.  */
static int
add_units (struct btf *out, const char *path, double *loading)
{
  struct dirent **names;
  int n = scandir (path, &names, is_btf, alphasort);

  if (n < 0)
    die ("scandir", path, errno);
  for (int i = 0; i < n; i++)
    {
      char file[4096];
      double begin = now ();
      struct btf *unit;
      int error;

      snprintf (file, sizeof file, "%s/%s", path, names[i]->d_name);
      unit = btf__parse_raw (file);
      if (!unit)
	die ("btf__parse_raw", file, errno);
      *loading += now () - begin;
      error = btf__add_btf (out, unit);
      if (error < 0)
	die ("btf__add_btf", file, -error);
      btf__free (unit);
      free (names[i]);
    }
  free (names);
  return n;
}

static void
write_out (struct btf *btf, const char *path)
{
  unsigned size;
  const char *data = btf__raw_data (btf, &size);
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0666);

  if (!data || fd < 0)
    die ("cannot write", path, errno);
  for (ssize_t n; size > 0; data += n, size -= (unsigned) n)
    if ((n = write (fd, data, size)) < 0)
      die ("write", path, errno);
  close (fd);
}

int
main (int argc, char **argv)
{
  double begin = now (), loading = 0, appended, deduped;
  struct btf *btf = btf__new_empty ();
  struct rusage usage;
  unsigned before;
  int units, error;

  if (argc != 3)
    {
      fprintf (stderr, "Usage: libbpf-dedup DIR OUT\n");
      return 2;
    }
  if (!btf)
    die ("btf__new_empty", argv[1], errno);
  units = add_units (btf, argv[1], &loading);
  appended = now ();
  before = btf__type_cnt (btf) - 1;
  error = btf__dedup (btf, NULL);
  if (error)
    die ("btf__dedup", argv[1], -error);
  deduped = now ();
  write_out (btf, argv[2]);

  getrusage (RUSAGE_SELF, &usage);
  printf ("libbpf %s: %d units, %u types to %u; load %.3f s, append %.3f s, "
	  "dedup %.3f s, write %.3f s; peak %.1f MB\n",
	  libbpf_version_string (), units, before, btf__type_cnt (btf) - 1,
	  loading, appended - begin - loading, deduped - appended,
	  now () - deduped, (double) usage.ru_maxrss / 1024);
  btf__free (btf);
  return 0;
}
