/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* ELF files: writing a relocatable object.

   Header, the sections, their names, section headers.  What a linker or loader
   compares with other objects is in the header, which is taken from an object
   that it will meet.  */

#include "elf-headers.h"

#include <stdlib.h>
#include <string.h>

/* A relocatable object: header, the sections, their names, their headers.  */
struct object
{
  struct elf elf; /* Its form and header.  */
  VEC (Elf64_Shdr) shdrs;
  VEC (char) names;
  uint64_t end; /* Of the last section's bytes.  */
};

/* Append section S to the headers.  */
static void
add_section (struct object *o, const struct elf_new_section *s)
{
  uint64_t offset = align_like (o->end, 0, s->align);
  size_t length = strlen (s->name) + 1;

  vec_push (&o->shdrs, (Elf64_Shdr){ .sh_name = o->names.n,
				     .sh_type = s->type,
				     .sh_flags = s->flags,
				     .sh_offset = offset,
				     .sh_size = s->size,
				     .sh_link = s->link,
				     .sh_info = s->info,
				     .sh_addralign = s->align,
				     .sh_entsize = s->entsize });
  vec_reserve (&o->names, length);
  memcpy (o->names.v + o->names.n, s->name, length);
  o->names.n += length;
  o->end = s->type == SHT_NOBITS ? offset : offset + s->size;
}

/* Decide where everything goes.  */
static void
lay_out_object (struct object *o, const struct elf *like,
		const struct elf_new_section *sections, size_t n)
{
  static const char last[] = ".shstrtab";
  Elf64_Ehdr *e = &o->elf.ehdr;

  o->elf.wide = like->wide;
  o->elf.encoding = like->encoding;
  *e = like->ehdr;
  e->e_type = ET_REL;
  e->e_entry = e->e_phoff = 0;
  e->e_phentsize = e->e_phnum = 0;
  e->e_ehsize = ehdr_size (like);
  e->e_shentsize = shdr_size (like);

  o->end = ehdr_size (like);
  add_section (o, &(struct elf_new_section){ .name = "", .align = 1 });
  o->shdrs.v[0] = (Elf64_Shdr){ 0 };
  for (size_t i = 0; i < n; i++)
    add_section (o, &sections[i]);
  add_section (o,
	       &(struct elf_new_section){ .name = last,
					  .type = SHT_STRTAB,
					  .align = 1,
					  .size = o->names.n + sizeof last });
  e->e_shnum = o->shdrs.n;
  e->e_shstrndx = o->shdrs.n - 1;
  e->e_shoff = align_like (o->end, 0, 8);
}

/* Bytes on their way to a file: small pieces meet here.  */
struct writer
{
  struct outfile *out;
  uint64_t pos; /* In the file, of the next byte.  */
  size_t n;	/* Bytes in the buffer.  */
  bool failed;
  unsigned char buffer[1 << 16];
};

static void
flush (struct writer *w, struct diag *d)
{
  if (!w->failed && w->n > 0)
    w->failed = !outfile_write (w->out, w->buffer, w->n, d);
  w->n = 0;
}

static void
put (struct writer *w, const void *data, size_t size, struct diag *d)
{
  if (size > sizeof w->buffer - w->n)
    flush (w, d);
  w->pos += size;
  if (size >= sizeof w->buffer)
    w->failed = w->failed || !outfile_write (w->out, data, size, d);
  else if (size > 0)
    {
      memcpy (w->buffer + w->n, data, size);
      w->n += size;
    }
}

/* Put zeros up to POS of the file.  */
static void
pad (struct writer *w, uint64_t pos, struct diag *d)
{
  static const unsigned char zeros[4096];

  while (w->pos < pos)
    put (w, zeros, pos - w->pos < sizeof zeros ? pos - w->pos : sizeof zeros,
	 d);
}

/* Write O, which is made of SECTIONS.  */
static bool
write_object (const struct object *o, const struct elf_new_section *sections,
	      size_t n, struct outfile *out, struct diag *d)
{
  const struct elf *elf = &o->elf;
  struct writer *w = mem_alloc (1, sizeof *w);
  unsigned char header[sizeof (Elf64_Ehdr)]; /* Or Elf64_Shdr.  */
  bool failed;

  w->out = out;
  w->pos = w->n = 0;
  w->failed = false;
  put_ehdr (elf, &elf->ehdr, header);
  put (w, header, ehdr_size (elf), d);
  for (size_t i = 0; i < n; i++)
    if (sections[i].type != SHT_NOBITS)
      {
	pad (w, o->shdrs.v[i + 1].sh_offset, d);
	put (w, sections[i].data, sections[i].size, d);
      }
  pad (w, o->shdrs.v[n + 1].sh_offset, d);
  put (w, o->names.v, o->names.n, d);
  pad (w, elf->ehdr.e_shoff, d);
  for (size_t i = 0; i < o->shdrs.n; i++)
    {
      put_shdr (elf, &o->shdrs.v[i], header);
      put (w, header, shdr_size (elf), d);
    }
  flush (w, d);
  failed = w->failed;
  free (w);
  return !failed;
}

bool
elf_write_sections (const struct elf *like,
		    const struct elf_new_section *sections, size_t n,
		    struct outfile *out, struct diag *d)
{
  struct object o = { 0 };
  bool done;

  if (n >= SHN_LORESERVE - 2)
    return diag_error (d, out->path,
		       "would have %zu sections, more than %u, which is all"
		       " that the header can say",
		       n + 2, SHN_LORESERVE - 1);
  lay_out_object (&o, like, sections, n);
  done = write_object (&o, sections, n, out, d);
  vec_free (&o.shdrs);
  vec_free (&o.names);
  return done;
}

bool
elf_write_object (const struct elf *like, const struct elf_edit *sections,
		  size_t nsections, struct outfile *out, struct diag *d)
{
  VEC (struct elf_new_section) all = { 0 };
  bool done;

  for (size_t i = 0; i < nsections; i++)
    vec_push (&all,
	      (struct elf_new_section){ .name = sections[i].name,
					.type = SHT_PROGBITS,
					.align = 8,
					.size = sections[i].bytes.size,
					.data = sections[i].bytes.data });
  /* Without it, ld takes the program for one that wants an executable stack.
   */
  vec_push (&all, (struct elf_new_section){ .name = ".note.GNU-stack",
					    .type = SHT_PROGBITS,
					    .align = 1 });
  done = elf_write_sections (like, all.v, all.n, out, d);
  vec_free (&all);
  return done;
}
