/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading a file of any form: ELF, archive, raw, text, compressed.

   The .BTF of an ELF file is replaced where elf_rewrite accepts that: the
   result opens, and has the new section.  */

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

/* Replace the .BTF of ELF by something shorter or longer.  */
static void
rewrite (struct elf *elf, size_t size)
{
  static const unsigned char text[64] = "replacement";
  struct elf_edit edit = { ".BTF", { text, size } };
  struct outfile out = { .fd = memfd_create ("output", 0) };
  struct kept k;

  must (out.fd >= 0, "there is memory");
  out.path = out.target = "output";
  kept_init (&k);
  if (elf_rewrite (elf, &edit, 1, true, &out, &k.diag))
    check_rewritten (out.fd, edit.bytes);
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
	  rewrite (elf, 15);
	  rewrite (elf, 64);
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
  int fd = memfd_create ("input", 0);
  char path[32];
  struct kept k;
  bool ok;

  must (fd >= 0, "there is memory");
  must (write (fd, bytes.data, bytes.size) == (ssize_t) bytes.size,
	"the input fits");
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
