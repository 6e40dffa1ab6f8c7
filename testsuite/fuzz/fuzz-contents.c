/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sections, symbols and relocations of any ELF file.

   Of what is accepted every index, offset and size is in range, which is what
   later code relies on.  The symbols and relocations are the same when they
   are written and read again.  */

#include "btf/elf-contents.h"
#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

static bool
is_bpf_object (const struct elf *elf)
{
  return elf_machine (elf) == EM_BPF && elf_type (elf) == ET_REL;
}

static void
check_sections (const struct elf_contents *c)
{
  struct bytes file = elf_bytes (c->elf);

  for (size_t i = 0; i < c->sections.n; i++)
    {
      const struct elf_section *s = &c->sections.v[i];

      must (s->index == i, "a section knows its number");
      must (
	memchr (s->name, '\0', (const char *) file.data + file.size - s->name)
	  != NULL,
	"the name of a section ends in the file");
      must (s->bytes.data == NULL
	      || (s->bytes.data >= file.data
		  && (size_t) (s->bytes.data - file.data) <= file.size
		  && s->bytes.size
		       <= file.size - (size_t) (s->bytes.data - file.data)),
	    "a section is in the file");
    }
}

static void
check_symbols (const struct elf_contents *c)
{
  struct bytes file = elf_bytes (c->elf);

  for (size_t i = 0; i < c->symbols.n; i++)
    {
      const struct elf_symbol *s = &c->symbols.v[i];

      must (
	memchr (s->name, '\0', (const char *) file.data + file.size - s->name)
	  != NULL,
	"the name of a symbol ends in the file");
      must (s->section < c->sections.n || s->section >= ELF_COMMON,
	    "the section of a symbol exists");
      if (is_bpf_object (c->elf) && s->section != 0 && s->section < ELF_COMMON)
	must (s->value <= c->sections.v[s->section].bytes.size
		&& s->size <= c->sections.v[s->section].bytes.size - s->value,
	      "a symbol lies in its section");
    }
}

static void
check_relocs (const struct elf_contents *c)
{
  for (size_t i = 0; i < c->reloc_sections.n; i++)
    {
      const struct elf_reloc_section *rs = &c->reloc_sections.v[i];

      must (rs->index < c->sections.n && rs->target < c->sections.n
	      && rs->first <= c->relocs.n && rs->n <= c->relocs.n - rs->first
	      && elf_relocs_of (c, rs->target) != NULL,
	    "a section of relocations is in range");
      for (uint32_t r = 0; r < rs->n; r++)
	must (c->relocs.v[rs->first + r].symbol < c->symbols.n
		&& c->relocs.v[rs->first + r].offset
		     < c->sections.v[rs->target].bytes.size,
	      "a relocation is in range");
    }
}

/* Apply the relocations of each section that has bytes.  */
static void
relocate (const struct elf_contents *c)
{
  for (uint32_t i = 1; i < c->sections.n; i++)
    {
      struct kept k;
      unsigned char *bytes;

      if (c->sections.v[i].bytes.data == NULL)
	continue;
      kept_init (&k);
      bytes = elf_relocated (c, i, &k.diag);
      must ((bytes == NULL) == (k.diag.errors > 0), "an error has a message");
      free (bytes);
      kept_free (&k);
    }
}

/* Put the symbols of C, and its relocations, into an object of their own, in
   which all sections are empty but as large, and open that.  */
static struct elf *
write_again (const struct elf_contents *c, int fd, struct diag *d)
{
  VEC (struct elf_new_section) sections = { 0 };
  struct elf_strings strings = { 0 };
  unsigned char *symbols, *relocs;
  struct outfile out = { .fd = fd, .path = "output", .target = "output" };
  struct bytes bytes;
  struct elf *elf = NULL;
  uint32_t n = c->sections.n;

  for (uint32_t i = 1; i < n; i++)
    vec_push (&sections,
	      (struct elf_new_section){ .name = "x",
					.type = SHT_NOBITS,
					.align = 1,
					.size = c->sections.v[i].bytes.size });
  symbols = elf_encode_symbols (c->elf, c->symbols.v, c->symbols.n, &strings);
  relocs = elf_encode_relocs (c->elf, c->relocs.v, c->relocs.n);
  vec_push (&sections, (struct elf_new_section){
			 .name = ".symtab",
			 .type = SHT_SYMTAB,
			 .link = n + 1,
			 .align = 1,
			 .size = c->symbols.n * elf_symbol_size (c->elf),
			 .data = symbols });
  vec_push (&sections, (struct elf_new_section){ .name = ".strtab",
						 .type = SHT_STRTAB,
						 .align = 1,
						 .size = strings.bytes.n,
						 .data = strings.bytes.v });
  for (size_t i = 0; i < c->reloc_sections.n; i++)
    {
      const struct elf_reloc_section *rs = &c->reloc_sections.v[i];
      size_t size = elf_reloc_size (c->elf);

      vec_push (&sections,
		(struct elf_new_section){ .name = ".rel",
					  .type = SHT_REL,
					  .link = n,
					  .info = rs->target,
					  .align = 1,
					  .size = rs->n * size,
					  .data = relocs + rs->first * size });
    }
  if (elf_write_sections (c->elf, sections.v, sections.n, &out, d))
    {
      bytes.size = lseek (fd, 0, SEEK_CUR);
      bytes.data = mmap (NULL, bytes.size, PROT_READ, MAP_PRIVATE, fd, 0);
      must (bytes.data != MAP_FAILED, "it can be mapped");
      elf = elf_image (bytes, "output", d);
      must (elf != NULL, "what is written opens");
    }
  vec_free (&sections);
  free (symbols);
  free (relocs);
  elf_strings_free (&strings);
  return elf;
}

static void
check_same (const struct elf_contents *c, const struct elf_contents *again)
{
  must (again->symbols.n == c->symbols.n && again->relocs.n == c->relocs.n,
	"nothing is lost");
  for (size_t i = 0; i < c->symbols.n; i++)
    {
      const struct elf_symbol *a = &c->symbols.v[i];
      const struct elf_symbol *b = &again->symbols.v[i];

      must (a->value == b->value && a->size == b->size && a->type == b->type
	      && a->binding == b->binding && a->visibility == b->visibility
	      && a->section == b->section
	      && (a->type == STT_SECTION || strcmp (a->name, b->name) == 0),
	    "a symbol stays the same");
    }
  for (size_t i = 0; i < c->relocs.n; i++)
    must (c->relocs.v[i].offset == again->relocs.v[i].offset
	    && c->relocs.v[i].symbol == again->relocs.v[i].symbol
	    && c->relocs.v[i].type == again->relocs.v[i].type,
	  "a relocation stays the same");
}

static void
check_written (const struct elf_contents *c)
{
  int fd = memfd_create ("output", 0);
  struct elf_contents again;
  struct kept k;
  struct elf *elf;

  must (fd >= 0, "there is memory");
  kept_init (&k);
  elf = write_again (c, fd, &k.diag);
  if (elf != NULL)
    {
      struct bytes bytes = elf_bytes (elf);

      must (elf_contents_read (elf, &again, &k.diag),
	    "what is written can be read");
      check_same (c, &again);
      elf_contents_free (&again);
      elf_close (elf);
      munmap ((void *) bytes.data, bytes.size);
    }
  kept_free (&k);
  close (fd);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  struct bytes bytes = { data, size };
  struct elf_contents c = { 0 };
  struct kept k;
  struct elf *elf = NULL;

  kept_init (&k);
  if (elf_is (bytes))
    elf = elf_image (bytes, "input", &k.diag);
  if (elf != NULL)
    {
      bool done = elf_contents_read (elf, &c, &k.diag);

      must (done == (k.diag.errors == 0), "an error has a message");
      if (done)
	{
	  check_sections (&c);
	  check_symbols (&c);
	  check_relocs (&c);
	  if (is_bpf_object (elf))
	    relocate (&c);
	  if (is_bpf_object (elf) && c.symtab != 0 && c.symbols.n > 0)
	    check_written (&c);
	}
      elf_contents_free (&c);
    }
  elf_close (elf);
  kept_free (&k);
  return 0;
}
