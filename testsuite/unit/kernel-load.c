/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ask the running kernel what it thinks of BTF.

     kernel-load --probe     succeed if the kernel can be asked
     kernel-load FILE        succeed if it accepts the BTF of FILE
     kernel-load --whole FILE

   Without --whole, what a loader of BPF programs would fill in or hide from
   the kernel, and what a merge without symbols leaves as compilers wrote it,
   is taken out first: extern functions and variables, DATASECs, and their
   declaration tags.  The kernel's own words go to standard error.  */

#include "btf/load.h"
#include "btf/map.h"
#include "btf/write.h"

#include <errno.h>
#include <linux/bpf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Whether the kernel accepts BYTES.  LOG of SIZE bytes gets what it says.  */
static bool
kernel_accepts (struct btf_bytes bytes, char *log, size_t size)
{
  union bpf_attr attr;
  long fd;

  memset (&attr, 0, sizeof attr);
  attr.btf = (uintptr_t) bytes.data;
  attr.btf_size = bytes.size;
  attr.btf_log_buf = (uintptr_t) log;
  attr.btf_log_size = size;
  attr.btf_log_level = 1;
  *log = '\0';
  fd = syscall (SYS_bpf, BPF_BTF_LOAD, &attr, sizeof attr);
  if (fd >= 0)
    close (fd);
  return fd >= 0;
}

static bool
is_hidden (const struct btf *btf, uint32_t type)
{
  const btf_word *r = btf_record (btf, type);
  uint32_t kind = info_kind (r[1]);

  if (kind == BTF_DECL_TAG)
    return r[2] != 0 && is_hidden (btf, r[2]);
  return kind == BTF_DATASEC || (kind == BTF_VAR && r[3] == BTF_EXTERN)
	 || (kind == BTF_FUNC && info_vlen (r[1]) == BTF_EXTERN);
}

/* BTF without what is hidden.  */
static struct btf *
without_hidden (const struct btf *btf)
{
  struct map *map = map_new (&btf, 1, NULL);
  struct btf *out;

  for (uint32_t t = 1; t < btf_end (btf); t++)
    if (!is_hidden (btf, t))
      map_keep (map, &btf, 0, t);
  out = map_apply (map, &btf, btf->name);
  map_free (map);
  return out;
}

/* Show the last lines of LOG, and the error.  */
static void
complain (const char *path, const char *log)
{
  int error = errno;
  const char *p = log + strlen (log);

  for (int lines = 0; p > log && lines < 5; p--)
    lines += p[-1] == '\n';
  fprintf (stderr, "kernel-load: %s: %s\n%s", path, strerror (error), p);
}

int
main (int argc, char **argv)
{
  static char log[1 << 20];
  const struct load_options options = { 0 };
  bool probe = argc == 2 && strcmp (argv[1], "--probe") == 0, done = false;
  bool whole = argc == 3 && strcmp (argv[1], "--whole") == 0;
  const char *path = argv[argc - 1];
  struct load l = { 0 };
  struct diag_stderr d;
  struct btf *btf, *out;
  struct btf_bytes bytes;

  if (argc != (whole ? 3 : 2))
    return 2;
  diag_stderr_init (&d, "kernel-load");
  if (probe)
    {
      uint32_t word[4] = { 0, info_make (BTF_INT, 0, 0), 4, 32 };

      btf = btf_new ("probe", NULL);
      word[0] = btf_add_string (btf, "int");
      btf_add (btf, word, 4);
    }
  else
    btf = load_one (&l, path, &options, &d.diag);
  if (btf == NULL)
    return 2;
  out = whole ? btf : without_hidden (btf);
  if (btf_write (out, &bytes, &d.diag))
    {
      done = kernel_accepts (bytes, log, sizeof log);
      if (!done)
	complain (path, log);
      free (bytes.data);
    }
  if (!whole)
    btf_free (out);
  if (probe)
    btf_free (btf);
  load_free (&l);
  return done ? 0 : 1;
}
