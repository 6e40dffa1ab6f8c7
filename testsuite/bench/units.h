/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A directory of raw units, for the programs of this directory that are to
   share no code with the library but its table of kinds.  The units are a
   compiler's, in host order, and taken as sound.  */

#ifndef BENCH_UNITS_H
#define BENCH_UNITS_H

#include "btf/bytes.h"
#include "btf/kinds.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct unit
{
  char *name;	       /* Of the file, without the directory.  */
  unsigned char *data; /* A private, writable mapping.  */
  size_t size;
};

struct units
{
  struct unit *v;
  size_t n;
};

static inline void
units_die (const char *what, const char *path)
{
  fprintf (stderr, "%s: %s\n", path, what);
  exit (2);
}

static inline int
units_select (const struct dirent *d)
{
  size_t n = strlen (d->d_name);

  return n > 4 && strcmp (d->d_name + n - 4, ".btf") == 0;
}

static inline struct unit
unit_map (const char *directory, const char *name)
{
  struct unit u = { .name = strdup (name) };
  struct stat st;
  char *path;
  int fd;

  if (asprintf (&path, "%s/%s", directory, name) < 0)
    exit (2);
  fd = open (path, O_RDONLY);
  if (fd < 0 || fstat (fd, &st) != 0)
    units_die ("cannot open", path);
  u.size = (size_t) st.st_size;
  u.data = mmap (NULL, u.size, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  if (u.data == MAP_FAILED)
    units_die ("cannot map", path);
  if (u.size < BTF_HEADER || load16 (u.data, false) != BTF_MAGIC)
    units_die ("not BTF in host order", path);
  close (fd);
  free (path);
  return u;
}

/* Map the files *.btf of DIRECTORY, in the order of their names.  */
static inline struct units
units_map (const char *directory)
{
  struct units units = { 0 };
  struct dirent **names;
  int n = scandir (directory, &names, units_select, alphasort);

  if (n <= 0)
    units_die ("no *.btf there", directory);
  units.n = (size_t) n;
  units.v = calloc (units.n, sizeof *units.v);
  if (!units.v)
    abort ();
  for (size_t i = 0; i < units.n; i++)
    {
      units.v[i] = unit_map (directory, names[i]->d_name);
      free (names[i]);
    }
  free (names);
  return units;
}

/* Word INDEX of the header: 1 hdr_len, 2 type_off, 3 type_len, 4 str_off,
   5 str_len.  */
static inline uint32_t
unit_header (const struct unit *u, unsigned index)
{
  return load32 (u->data + 4 * index, false);
}

static inline btf_word *
unit_records (const struct unit *u)
{
  return (btf_word *) (u->data + unit_header (u, 1) + unit_header (u, 2));
}

static inline btf_word *
unit_records_end (const struct unit *u)
{
  return unit_records (u) + unit_header (u, 3) / 4;
}

static inline char *
unit_strings (const struct unit *u)
{
  return (char *) u->data + unit_header (u, 1) + unit_header (u, 4);
}

static inline uint32_t
unit_strings_size (const struct unit *u)
{
  return unit_header (u, 5);
}

/* Words of the record at R.  */
static inline size_t
record_words (const btf_word *r)
{
  const struct btf_kind *k = &btf_kinds[info_kind (r[1])];
  size_t items = k->vlen_is_linkage ? 0 : info_vlen (r[1]);

  return 3u + k->nfixed + items * k->nitem;
}

#endif
