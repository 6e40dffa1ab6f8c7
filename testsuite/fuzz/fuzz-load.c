/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading a file of any form: ELF, archive, raw, text, compressed.

   The .BTF of an ELF file is replaced where elf_rewrite accepts that: the
   result opens, and has the new section.  Written over the old file, where
   that can be, it is the same.  */

#include "btf/elf.h"
#include "btf/load.h"
#include "btf/outfile.h"
#include "fuzz.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* The file FD, mapped.  */
static struct bytes
map_file (int fd)
{
  struct stat st;
  void *data;

  must (fstat (fd, &st) == 0 && st.st_size > 0, "there is a file");
  data = mmap (NULL, st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
  must (data != MAP_FAILED, "it can be mapped");
  return (struct bytes){ data, st.st_size };
}

/* Check that the .BTF of the ELF file in FD is WANTED.  */
static void
check_rewritten (int fd, struct bytes wanted)
{
  struct bytes bytes = map_file (fd);
  struct elf_section s;
  struct kept k;
  struct elf *elf;

  kept_init (&k);
  elf = elf_image (bytes, "output", &k.diag);
  must (elf != NULL, "a rewritten file opens");
  must (elf_find (elf, ".BTF", &s, &k.diag) && s.bytes.size == wanted.size
	  && memcmp (s.bytes.data, wanted.data, wanted.size) == 0,
	"a replaced section is there");
  elf_close (elf);
  kept_free (&k);
  munmap ((void *) bytes.data, bytes.size);
}

/* A new file of BYTES.  */
static int
make_file (struct bytes bytes)
{
  int fd = memfd_create ("input", 0);

  must (fd >= 0, "there is memory");
  must (write (fd, bytes.data, bytes.size) == (ssize_t) bytes.size,
	"the input fits");
  return fd;
}

/* The same over the old file, of BYTES, which is read while it changes, as the
   linker's output is.  Where this is done, it gives what REWRITTEN has.  */
static void
overwrite (struct bytes bytes, const struct elf_edit *edit, int rewritten)
{
  int fd = make_file (bytes);
  struct outfile out = { .fd = dup (fd), .overwrites = true };
  struct bytes image
    = { mmap (NULL, bytes.size, PROT_READ, MAP_SHARED, fd, 0), bytes.size };
  struct elf *elf;
  struct kept k;

  must (image.data != MAP_FAILED && lseek (fd, 0, SEEK_SET) == 0,
	"the file can be mapped");
  out.path = mem_printf ("output");
  out.target = mem_printf ("/nonexistent/output");
  kept_init (&k);
  elf = elf_image (image, "input", &k.diag);
  if (elf_rewrite_shrinks (elf, edit, 1)
      && elf_rewrite (elf, edit, 1, true, &out, &k.diag)
      && outfile_commit (&out, &k.diag))
    {
      struct bytes a = map_file (fd), b = map_file (rewritten);

      must (a.size == b.size && memcmp (a.data, b.data, a.size) == 0,
	    "a file is overwritten by what would replace it");
      munmap ((void *) a.data, a.size);
      munmap ((void *) b.data, b.size);
    }
  outfile_abort (&out);
  elf_close (elf);
  kept_free (&k);
  munmap ((void *) image.data, image.size);
  close (fd);
}

/* Replace the .BTF of ELF by something shorter or longer.  */
static void
rewrite (struct elf *elf, struct bytes bytes, size_t size)
{
  static const unsigned char text[64] = "replacement";
  struct elf_edit edit = { ".BTF", { text, size } };
  struct outfile out = { .fd = memfd_create ("output", 0) };
  struct kept k;

  must (out.fd >= 0, "there is memory");
  out.path = out.target = "output";
  kept_init (&k);
  if (elf_rewrite (elf, &edit, 1, true, &out, &k.diag))
    {
      check_rewritten (out.fd, edit.bytes);
      overwrite (bytes, &edit, out.fd);
    }
  kept_free (&k);
  close (out.fd);
}

static void
check_elf (struct bytes bytes)
{
  struct elf_section s;
  struct kept k;
  struct elf *elf;

  kept_init (&k);
  elf = elf_image (bytes, "input", &k.diag);
  must ((elf == NULL) == (k.diag.errors > 0), "an error has a message");
  if (elf != NULL)
    {
      if (elf_find (elf, ".BTF", &s, &k.diag))
	{
	  rewrite (elf, bytes, 15);
	  rewrite (elf, bytes, 64);
	}
      elf_find (elf, ".BTF.ext", &s, &k.diag);
      elf_big_endian (elf);
      elf_machine (elf);
      elf_type (elf);
    }
  elf_close (elf);
  kept_free (&k);
}

static void
check_load (struct bytes bytes)
{
  struct load_options options = { .want_ext = true };
  struct load load = { 0 };
  int fd = make_file (bytes);
  char path[32];
  struct kept k;
  bool ok;

  snprintf (path, sizeof path, "/proc/self/fd/%d", fd);
  kept_init (&k);
  ok = load_path (&load, path, &options, &k.diag);
  must (ok == (k.diag.errors == 0), "an error has a message");
  load_free (&load);
  kept_free (&k);
  close (fd);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  struct bytes bytes = { data, size };

  if (elf_is (bytes))
    check_elf (bytes);
  check_load (bytes);
  return 0;
}
