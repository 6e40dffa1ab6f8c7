/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mutate-object FILE NUMBER OUT: write to OUT the ELF file FILE with a few
   words changed, the same ones for the same NUMBER.

   A linker looks at headers, symbols and relocations before anything else, and
   most words that are wrong there are refused.  So the words to change are
   drawn from one table at a time, each table as likely as the others: the
   section headers or a section.  The new values are near the old ones more
   often than not.  */

#include "btf/elf-contents.h"
#include "unit/generate.h"
#include "unit/verdict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct file
{
  unsigned char *data;
  size_t size;
};

static struct file
read_file (const char *path)
{
  struct file file = { 0 };
  FILE *f = fopen (path, "rb");

  if (f == NULL || fseek (f, 0, SEEK_END) != 0)
    {
      perror (path);
      exit (2);
    }
  file.size = ftell (f);
  file.data = mem_alloc (file.size + 1, 1);
  rewind (f);
  file.size = fread (file.data, 1, file.size, f);
  fclose (f);
  return file;
}

/* A value for a word that is VALUE.  */
static uint32_t
new_value (struct random *r, uint32_t value)
{
  static const uint32_t odd[]
    = { 0, 1, 2, 7, 8, 0x7fffffff, 0x80000000, 0xffffffff, 0xfff1, 0xfff2 };

  switch (random_below (r, 5))
    {
    case 0:
      return odd[random_below (r, sizeof odd / sizeof *odd)];
    case 1:
      return value ^ 1u << random_below (r, 32);
    case 2:
      return random_below (r, 64);
    default:
      return value + random_below (r, 33) - 16;
    }
}

/* Where the bytes are that NUMBER is about: one of the sections of C, or its
   headers, or the file's.  */
static struct bytes
choose_table (struct random *r, struct file file, const struct elf_contents *c)
{
  uint32_t number = random_below (r, c->sections.n + 1);
  uint64_t headers;

  if (number > 0 && number < c->sections.n
      && c->sections.v[number].bytes.data != NULL)
    return c->sections.v[number].bytes;
  memcpy (&headers, file.data + offsetof (Elf64_Ehdr, e_shoff),
	  sizeof headers);
  if (number == 0 || headers >= file.size)
    return (struct bytes){ file.data, sizeof (Elf64_Ehdr) };
  return (struct bytes){ file.data + headers, file.size - headers };
}

static void
mutate (struct random *r, struct file file, const struct elf_contents *c)
{
  struct bytes table = choose_table (r, file, c);
  unsigned char *p;

  if (table.size < 4)
    return;
  p = file.data + (table.data - file.data)
      + random_below (r, table.size / 4) * 4;
  store32 (p, new_value (r, load32 (p, false)), false);
}

int
main (int argc, char **argv)
{
  struct random r;
  struct file file;
  struct elf *elf;
  struct elf_contents c;
  struct kept k;
  FILE *f;

  if (argc != 4)
    {
      fprintf (stderr, "usage: mutate-object FILE NUMBER OUT\n");
      return 2;
    }
  kept_init (&k);
  r.state = strtoul (argv[2], NULL, 10);
  file = read_file (argv[1]);
  elf = elf_image ((struct bytes){ file.data, file.size }, argv[1], &k.diag);
  if (elf == NULL || !elf_contents_read (elf, &c, &k.diag))
    {
      fprintf (stderr, "%s: not an object to begin with\n", argv[1]);
      return 2;
    }
  for (uint32_t n = 1 + random_below (&r, 3); n > 0; n--)
    mutate (&r, file, &c);
  f = fopen (argv[3], "wb");
  if (f == NULL || fwrite (file.data, 1, file.size, f) != file.size
      || fclose (f) != 0)
    {
      perror (argv[3]);
      return 2;
    }
  elf_contents_free (&c);
  elf_close (elf);
  free (file.data);
  kept_free (&k);
  return 0;
}
