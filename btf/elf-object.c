/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* ELF files: writing a small relocatable object.

   Header, the sections, their names, section headers.  There are no symbols
   and no code, so all that a linker compares with other objects is in the
   header, which is taken from an object that it will meet.  */

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

/* Append a section to the headers.  */
static void
add_section (struct object *o, const char *name, uint32_t type, uint64_t size,
	     uint64_t align)
{
  uint64_t offset = align_like (o->end, 0, align);
  size_t length = strlen (name) + 1;

  vec_push (&o->shdrs, (Elf64_Shdr){ .sh_name = o->names.n,
				     .sh_type = type,
				     .sh_offset = offset,
				     .sh_size = size,
				     .sh_addralign = align });
  vec_reserve (&o->names, length);
  memcpy (o->names.v + o->names.n, name, length);
  o->names.n += length;
  o->end = offset + size;
}

/* Decide where everything goes.  */
static void
lay_out_object (struct object *o, const struct elf *like,
		const struct elf_edit *sections, size_t nsections)
{
  static const char *const last[] = { ".note.GNU-stack", ".shstrtab" };
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
  add_section (o, "", SHT_NULL, 0, 1);
  o->shdrs.v[0] = (Elf64_Shdr){ 0 };
  for (size_t i = 0; i < nsections; i++)
    add_section (o, sections[i].name, SHT_PROGBITS, sections[i].bytes.size, 8);
  /* Without it, ld takes the program for one that wants an executable stack.
   */
  add_section (o, last[0], SHT_PROGBITS, 0, 1);
  add_section (o, last[1], SHT_STRTAB, o->names.n + strlen (last[1]) + 1, 1);
  e->e_shnum = o->shdrs.n;
  e->e_shstrndx = o->shdrs.n - 1;
  e->e_shoff = align_like (o->end, 0, 8);
}

bool
elf_write_object (const struct elf *like, const struct elf_edit *sections,
		  size_t nsections, struct outfile *out, struct diag *d)
{
  struct object o = { 0 };
  static const char zeros[8]; /* For alignment.  */
  unsigned char header[sizeof (Elf64_Shdr)];
  uint64_t pos = ehdr_size (like);
  bool done;

  _Static_assert(sizeof header >= sizeof (Elf64_Ehdr), "room for both");
  lay_out_object (&o, like, sections, nsections);
  put_ehdr (&o.elf, &o.elf.ehdr, header);
  done = outfile_write (out, header, ehdr_size (like), d);
  for (size_t i = 0; done && i < nsections; i++)
    {
      const Elf64_Shdr *s = &o.shdrs.v[i + 1];

      done = outfile_write (out, zeros, s->sh_offset - pos, d)
	     && outfile_write (out, sections[i].bytes.data, s->sh_size, d);
      pos = s->sh_offset + s->sh_size;
    }
  done = done && outfile_write (out, o.names.v, o.names.n, d)
	 && outfile_write (out, zeros, o.elf.ehdr.e_shoff - o.end, d);
  for (size_t i = 0; done && i < o.shdrs.n; i++)
    {
      put_shdr (&o.elf, &o.shdrs.v[i], header);
      done = outfile_write (out, header, shdr_size (like), d);
    }
  vec_free (&o.shdrs);
  vec_free (&o.names);
  return done;
}
