/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making objects for BPF.  */

#include "unit/bpf-object.h"
#include "btf/write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct bpf_object
bpf_object (bool swap)
{
  struct bpf_object o = { .swap = swap, .btf = btf_new ("object", NULL) };

  o.btf->big_endian = swap != HOST_BIG_ENDIAN;
  o.ext = mem_zalloc (1, sizeof *o.ext);
  o.ext->name = "object";
  o.ext->hdr_len = 32;
  o.ext->big_endian = o.btf->big_endian;
  bpf_symbol (&o, (struct elf_symbol){ .name = "" });
  return o;
}

void
bpf_object_free (struct bpf_object *o)
{
  for (size_t i = 0; i < o->sections.n; i++)
    {
      vec_free (&o->sections.v[i].bytes);
      vec_free (&o->sections.v[i].relocs);
    }
  vec_free (&o->sections);
  vec_free (&o->symbols);
  btf_free (o->btf);
  ext_free (o->ext);
  arena_free (&o->arena);
}

uint32_t
bpf_section (struct bpf_object *o, const char *name, uint32_t type,
	     uint64_t flags, uint64_t size)
{
  struct bpf_section s = { .s = { .name = arena_strdup (&o->arena, name),
				  .type = type,
				  .flags = flags,
				  .align = 8,
				  .size = size } };

  if (type != SHT_NOBITS)
    {
      vec_reserve (&s.bytes, size);
      if (size > 0)
	memset (s.bytes.v, 0, size);
      s.bytes.n = size;
    }
  vec_push (&o->sections, s);
  return o->sections.n;
}

uint64_t
bpf_insn (struct bpf_object *o, uint32_t s, uint8_t code, uint8_t registers,
	  int16_t offset, int32_t value)
{
  struct bpf_section *section = &o->sections.v[s - 1];
  unsigned char *p;

  vec_reserve (&section->bytes, INSN_SIZE);
  p = section->bytes.v + section->bytes.n;
  section->bytes.n += INSN_SIZE;
  p[0] = code;
  p[1] = registers;
  store16 (p + 2, offset, o->swap);
  store32 (p + 4, value, o->swap);
  return section->bytes.n - INSN_SIZE;
}

uint32_t
bpf_symbol (struct bpf_object *o, struct elf_symbol symbol)
{
  symbol.name = arena_strdup (&o->arena, symbol.name);
  vec_push (&o->symbols, symbol);
  return o->symbols.n - 1;
}

void
bpf_reloc (struct bpf_object *o, uint32_t s, uint64_t at, uint32_t symbol,
	   uint32_t type)
{
  vec_push (
    &o->sections.v[s - 1].relocs,
    (struct elf_reloc){ .offset = at, .symbol = symbol, .type = type });
}

void
bpf_ext_section (struct bpf_object *o, enum ext_part part, const char *name,
		 uint32_t nwords)
{
  o->ext->part[part].rec_size = 4 * nwords;
  vec_push (&o->ext->part[part].sections,
	    (struct ext_section){ .sec_name = btf_add_string (o->btf, name) });
}

void
bpf_ext_record (struct bpf_object *o, enum ext_part part,
		const uint32_t *words, uint32_t nrecords)
{
  size_t size = o->ext->part[part].rec_size;
  struct ext_section *s
    = &o->ext->part[part].sections.v[o->ext->part[part].sections.n - 1];

  if (s->records == NULL)
    s->records = arena_alloc (&o->ext->arena, nrecords * size);
  memcpy ((unsigned char *) s->records + s->nrecords++ * size, words, size);
}

/* An ELF header like which the object's is.  */
static struct elf *
make_header (bool swap, unsigned char *header, struct diag *d)
{
  bool big = swap != HOST_BIG_ENDIAN;

  memset (header, 0, sizeof (Elf64_Ehdr));
  memcpy (header, ELFMAG, SELFMAG);
  header[EI_CLASS] = ELFCLASS64;
  header[EI_DATA] = big ? ELFDATA2MSB : ELFDATA2LSB;
  header[EI_VERSION] = EV_CURRENT;
  store16 (header + 16, ET_REL, swap);
  store16 (header + 18, EM_BPF, swap);
  store32 (header + 20, EV_CURRENT, swap);
  return elf_image ((struct bytes){ header, sizeof (Elf64_Ehdr) }, "object",
		    d);
}

/* What is put together, and what is to be freed then.  */
struct file
{
  VEC (struct elf_new_section) sections;
  VEC (void *) buffers;
};

static void
add_relocs (struct file *f, const struct bpf_object *o, const struct elf *like,
	    uint32_t symtab)
{
  for (size_t i = 0; i < o->sections.n; i++)
    {
      const struct bpf_section *s = &o->sections.v[i];

      if (s->relocs.n == 0)
	continue;
      vec_push (&f->buffers, mem_printf (".rel%s", s->s.name));
      vec_push (&f->buffers,
		elf_encode_relocs (like, s->relocs.v, s->relocs.n));
      vec_push (&f->sections, (struct elf_new_section){
				.name = f->buffers.v[f->buffers.n - 2],
				.type = SHT_REL,
				.link = symtab,
				.info = i + 1,
				.flags = SHF_INFO_LINK,
				.align = 8,
				.entsize = elf_reloc_size (like),
				.size = s->relocs.n * elf_reloc_size (like),
				.data = f->buffers.v[f->buffers.n - 1] });
    }
}

/* Add .BTF and .BTF.ext, unless they are empty.  */
static bool
add_btf (struct file *f, const struct bpf_object *o, struct diag *d)
{
  struct btf_bytes bytes;

  if (o->btf->ntypes == 0)
    return true;
  if (!btf_write (o->btf, &bytes, d))
    return false;
  vec_push (&f->buffers, bytes.data);
  vec_push (&f->sections, (struct elf_new_section){ .name = ".BTF",
						    .type = SHT_PROGBITS,
						    .align = 4,
						    .size = bytes.size,
						    .data = bytes.data });
  if (!ext_write (o->ext, &bytes, d))
    return false;
  vec_push (&f->buffers, bytes.data);
  vec_push (&f->sections, (struct elf_new_section){ .name = ".BTF.ext",
						    .type = SHT_PROGBITS,
						    .align = 4,
						    .size = bytes.size,
						    .data = bytes.data });
  return true;
}

/* Add the symbol table, whose number will be SYMTAB, and its names.  */
static void
add_symbols (struct file *f, const struct bpf_object *o,
	     const struct elf *like, uint32_t symtab)
{
  struct elf_strings strings = { 0 };
  unsigned char *bytes
    = elf_encode_symbols (like, o->symbols.v, o->symbols.n, &strings);
  uint32_t nlocals = 0;

  while (nlocals < o->symbols.n && o->symbols.v[nlocals].binding == STB_LOCAL)
    nlocals++;
  vec_push (&f->sections, (struct elf_new_section){
			    .name = ".symtab",
			    .type = SHT_SYMTAB,
			    .link = symtab + 1,
			    .info = nlocals,
			    .align = 8,
			    .entsize = elf_symbol_size (like),
			    .size = o->symbols.n * elf_symbol_size (like),
			    .data = bytes });
  vec_push (&f->sections, (struct elf_new_section){ .name = ".strtab",
						    .type = SHT_STRTAB,
						    .align = 1,
						    .size = strings.bytes.n,
						    .data = strings.bytes.v });
  vec_push (&f->buffers, bytes);
  vec_push (&f->buffers, strings.bytes.v);
  strings.bytes.v = NULL;
  elf_strings_free (&strings);
}

/* The number that the symbol table of O gets.  */
static uint32_t
symtab_number (const struct bpf_object *o)
{
  uint32_t n = o->sections.n + 1 + (o->btf->ntypes > 0 ? 2 : 0);

  for (size_t i = 0; i < o->sections.n; i++)
    n += o->sections.v[i].relocs.n > 0;
  return n;
}

void
bpf_object_write (struct bpf_object *o, int fd)
{
  struct diag_stderr d;
  unsigned char header[sizeof (Elf64_Ehdr)];
  struct outfile out = { .fd = fd, .path = "object" };
  struct file f = { 0 };
  uint32_t symtab = symtab_number (o);
  struct elf *like;

  diag_stderr_init (&d, "bpf-object");
  like = make_header (o->swap, header, &d.diag);
  for (size_t i = 0; i < o->sections.n; i++)
    {
      struct bpf_section *s = &o->sections.v[i];

      if (s->s.type != SHT_NOBITS)
	{
	  s->s.size = s->bytes.n;
	  s->s.data = s->bytes.n > 0 ? (const void *) s->bytes.v : "";
	}
      vec_push (&f.sections, s->s);
    }
  add_relocs (&f, o, like, symtab);
  if (!add_btf (&f, o, &d.diag))
    exit (2);
  if (o->symbols.n > 1)
    add_symbols (&f, o, like, symtab);
  if (!elf_write_sections (like, f.sections.v, f.sections.n, &out, &d.diag))
    exit (2);
  for (size_t i = 0; i < f.buffers.n; i++)
    free (f.buffers.v[i]);
  vec_free (&f.buffers);
  vec_free (&f.sections);
  elf_close (like);
}
