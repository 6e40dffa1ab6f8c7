/* SPDX-License-Identifier: GPL-3.0-or-later */
/* make-seeds DIR TEST.t...: seeds for the fuzz targets, from the text tests.

   Every section of the tests that is BTF in the raw notation becomes

     DIR/text/N		the text itself
     DIR/read/N		its bytes, in one byte order or the other
     DIR/load/N		these in an ELF file, an archive or compressed

   DIR/ext/ gets .BTF.ext for the unit of fuzz-ext.c, and DIR/dedup/ recipes
   for fuzz-dedup.c.  So regression tests are seeds, and no binary is kept in
   the tree.  */

#include "btf/text.h"
#include "fuzz.h"
#include "unit/generate.h"

#include <elf.h>
#include <sys/stat.h>
#include <zstd.h>

static void
write_seed (const char *dir, const char *target, unsigned number,
	    const void *data, size_t size)
{
  char *path = mem_printf ("%s/%s/%u", dir, target, number);
  FILE *f = fopen (path, "wb");

  if (f == NULL || fwrite (data, 1, size, f) != size || fclose (f) != 0)
    {
      perror (path);
      exit (2);
    }
  free (path);
}

/* An image under construction.  */
struct image
{
  unsigned char *data;
  size_t size;
  bool swap; /* Byte order other than the host's.  */
};

static void
put (struct image *im, uint64_t value, unsigned size)
{
  for (unsigned i = 0; i < size; i++)
    {
      bool big = im->swap != HOST_BIG_ENDIAN;

      im->data[im->size++] = value >> 8 * (big ? size - 1 - i : i);
    }
}

static void
put_bytes (struct image *im, const void *data, size_t size)
{
  memcpy (im->data + im->size, data, size);
  im->size += size;
}

/* A section header: WIDE is the size of an ELF word.  */
static void
put_section (struct image *im, unsigned wide, uint32_t name, uint32_t type,
	     uint64_t offset, uint64_t size)
{
  put (im, name, 4);
  put (im, type, 4);
  put (im, 0, wide); /* Flags, address.  */
  put (im, 0, wide);
  put (im, offset, wide);
  put (im, size, wide);
  put (im, 0, 4); /* Link, info.  */
  put (im, 0, 4);
  put (im, 1, wide); /* Alignment, entry size.  */
  put (im, 0, wide);
}

/* An ELF file whose section .BTF is BTF.  */
static struct image
elf_file (struct bytes btf, bool elf64, bool swap)
{
  static const char names[] = "\0.BTF\0.shstrtab";
  struct image im = { mem_alloc (btf.size + 1024, 1), 0, swap };
  unsigned wide = elf64 ? 8 : 4, header = elf64 ? 64 : 52;
  size_t strings = header + btf.size, table = strings + sizeof names;

  put_bytes (&im, ELFMAG, SELFMAG);
  put (&im, elf64 ? ELFCLASS64 : ELFCLASS32, 1);
  put (&im, swap != HOST_BIG_ENDIAN ? ELFDATA2MSB : ELFDATA2LSB, 1);
  put (&im, EV_CURRENT, 1);
  memset (im.data + im.size, 0, 16);
  im.size = EI_NIDENT;
  put (&im, ET_REL, 2);
  put (&im, EM_BPF, 2);
  put (&im, EV_CURRENT, 4);
  put (&im, 0, wide); /* Entry, program headers.  */
  put (&im, 0, wide);
  put (&im, table, wide);
  put (&im, 0, 4);
  put (&im, header, 2);
  put (&im, 0, 2);
  put (&im, 0, 2);
  put (&im, elf64 ? 64 : 40, 2);
  put (&im, 3, 2);
  put (&im, 2, 2);
  put_bytes (&im, btf.data, btf.size);
  put_bytes (&im, names, sizeof names);
  put_section (&im, wide, 0, SHT_NULL, 0, 0);
  put_section (&im, wide, 1, SHT_PROGBITS, header, btf.size);
  put_section (&im, wide, 6, SHT_STRTAB, strings, sizeof names);
  return im;
}

/* An archive of one member, with a short or a long name.  */
static struct image
archive (struct image member, bool long_name)
{
  struct image im = { mem_alloc (member.size + 256, 1), 0, false };
  char *text;

  text = mem_printf ("!<arch>\n%s%-16s%-12d%-6d%-6d%-8o%-10zu`\n",
		     long_name
		       ? "//                                              "
			 "20        `\na-very-long-name.o/\n"
		       : "",
		     long_name ? "/0" : "a.o/", 0, 0, 0, 0644, member.size);
  put_bytes (&im, text, strlen (text));
  put_bytes (&im, member.data, member.size);
  if (im.size % 2 != 0)
    put (&im, '\n', 1);
  free (text);
  return im;
}

static struct image
compressed (struct bytes bytes)
{
  struct image im
    = { mem_alloc (ZSTD_compressBound (bytes.size), 1), 0, false };

  im.size = ZSTD_compress (im.data, ZSTD_compressBound (bytes.size),
			   bytes.data, bytes.size, 1);
  must (!ZSTD_isError (im.size), "zstd works");
  return im;
}

/* Write the seeds that number NUMBER, the model BTF, gives.  */
static void
seeds_of_model (const char *dir, unsigned number, struct btf *btf)
{
  struct btf_bytes out;
  struct image elf, other = { 0 };
  struct kept k;

  kept_init (&k);
  if (!btf_write (btf, &out, &k.diag))
    return;
  write_seed (dir, "read", number, out.data, out.size);
  elf = elf_file ((struct bytes){ out.data, out.size }, number % 4 < 2,
		  number % 2);
  if (number % 8 == 1)
    other = compressed ((struct bytes){ out.data, out.size });
  else if (number % 4 == 2)
    other = archive (elf, number % 8 == 2);
  if (other.data != NULL)
    write_seed (dir, "load", number, other.data, other.size);
  else
    write_seed (dir, "load", number, elf.data, elf.size);
  free (elf.data);
  free (other.data);
  free (out.data);
  kept_free (&k);
}

/* Write the seeds of one section of a test.  */
static void
seeds_of_section (const char *dir, unsigned *number, struct bytes text)
{
  struct kept k;
  struct btf *btf;

  if (text.size == 0 || text.data[0] != '[')
    return;
  write_seed (dir, "text", *number, text.data, text.size);
  kept_init (&k);
  btf = text_parse (text, "section", NULL, &k.diag);
  if (btf != NULL)
    {
      btf->big_endian = *number % 3 == 0;
      seeds_of_model (dir, *number, btf);
    }
  ++*number;
  btf_free (btf);
  kept_free (&k);
}

/* All of file PATH with a 0 behind it.  */
static char *
read_text (const char *path)
{
  struct stat st;
  FILE *f = fopen (path, "rb");
  char *text;

  if (f == NULL || fstat (fileno (f), &st) != 0)
    {
      perror (path);
      exit (2);
    }
  text = mem_zalloc (st.st_size + 1, 1);
  must (fread (text, 1, st.st_size, f) == (size_t) st.st_size,
	"a test can be read");
  fclose (f);
  return text;
}

static void
seeds_of_test (const char *dir, unsigned *number, const char *path)
{
  char *text = read_text (path);

  for (char *section = strstr (text, "\n== "), *next; section != NULL;
       section = next)
    {
      char *body = strchr (section + 1, '\n');

      next = body != NULL ? strstr (body, "\n== ") : NULL;
      if (body != NULL)
	seeds_of_section (dir, number,
			  (struct bytes){ (unsigned char *) body + 1,
					  next != NULL ? (size_t) (next - body)
						       : strlen (body + 1) });
    }
  free (text);
}

/* .BTF.ext with a record in each of PARTS (bits: func, line, CO-RE).  The
   strings and ids are those of the unit in fuzz-ext.c.  */
static void
seed_of_ext (const char *dir, unsigned parts, bool swap)
{
  enum
  {
    MAIN = 1,
    TEXT = 11,
    SOURCE = 17,
    ACCESS = 21
  };
  unsigned char space[256];
  struct image im = { space, 0, swap };
  unsigned func = parts & 1 ? 4 + 8 + 8 : 0;
  unsigned line = parts & 2 ? 4 + 8 + 2 * 16 : 0;
  unsigned core = parts & 4 ? 4 + 8 + 16 : 0;
  unsigned header = parts & 4 ? 32 : 24;
  const uint32_t words[][13] = {
    { 8, TEXT, 1, 0, 2 },
    { 16, TEXT, 2, 0, SOURCE, MAIN, 1 << 10 | 1, 8, SOURCE, 0, 2 << 10 },
    { 16, TEXT, 1, 8, 3, ACCESS, 0 },
  };

  put (&im, BTF_MAGIC, 2);
  put (&im, BTF_VERSION, 1);
  put (&im, 0, 1);
  put (&im, header, 4);
  put (&im, 0, 4);
  put (&im, func, 4);
  put (&im, func, 4);
  put (&im, line, 4);
  if (header == 32)
    {
      put (&im, func + line, 4);
      put (&im, core, 4);
    }
  for (unsigned p = 0; p < 3; p++)
    for (unsigned i = 0; i < (p == 0 ? func : p == 1 ? line : core) / 4; i++)
      put (&im, words[p][i], 4);
  write_seed (dir, "ext", parts + 8 * swap, im.data, im.size);
}

/* A recipe for fuzz-dedup.c: random bytes.  */
static void
seed_of_dedup (const char *dir, unsigned number)
{
  struct random r = { number };
  unsigned char recipe[256];
  size_t size = 32 + random_below (&r, sizeof recipe - 32);

  for (size_t i = 0; i < size; i++)
    recipe[i] = random_below (&r, random_percent (&r, 50) ? 8 : 256);
  write_seed (dir, "dedup", number, recipe, size);
}

int
main (int argc, char **argv)
{
  static const char *const targets[]
    = { "text", "read", "load", "ext", "dedup" };
  unsigned number = 0;

  if (argc < 2)
    {
      fprintf (stderr, "usage: make-seeds DIR TEST.t...\n");
      return 2;
    }
  mkdir (argv[1], 0777);
  for (unsigned i = 0; i < sizeof targets / sizeof *targets; i++)
    {
      char *path = mem_printf ("%s/%s", argv[1], targets[i]);

      mkdir (path, 0777);
      free (path);
    }
  for (int i = 2; i < argc; i++)
    seeds_of_test (argv[1], &number, argv[i]);
  for (unsigned parts = 0; parts < 8; parts++)
    {
      seed_of_ext (argv[1], parts, false);
      seed_of_ext (argv[1], parts, true);
    }
  for (unsigned i = 0; i < 200; i++)
    seed_of_dedup (argv[1], i);
  return number > 0 ? 0 : 2;
}
