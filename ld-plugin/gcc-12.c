/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objects of bpf-gcc 12 and binutils 2.40.

   This assembler stores the value of a symbol that the same object defines in
   the instruction, besides making a relocation against the symbol.  A call of
   a global function at byte 32 of its section holds 31 where it should hold
   -1, which is in instructions.

   Calls prove it, one way or the other, if the function is not at the
   beginning of its section.  Where there are none, other references can only
   speak against it, by an addend that is less than the value; if none does,
   and GCC 12 has compiled the object, it is so.  */

#include "gcc-12.h"
#include "bpf-code.h"

#include <string.h>

bool
gcc_12_compiled (const struct elf_contents *c)
{
  static const char gcc[] = "GCC: (", version[] = ") 12.";

  for (size_t i = 1; i < c->sections.n; i++)
    {
      const struct elf_section *s = &c->sections.v[i];

      if (strcmp (s->name, ".comment") == 0 && s->bytes.data != NULL)
	return memmem (s->bytes.data, s->bytes.size, gcc, strlen (gcc)) != NULL
	       && memmem (s->bytes.data, s->bytes.size, version,
			  strlen (version))
		    != NULL;
    }
  return false;
}

/* What a relocation shows.  */
enum evidence
{
  NOTHING,
  POSSIBLE, /* The value may be in the addend.  */
  PROOF,    /* It is.  */
  PROOF_OF_NOT
};

/* What R, a relocation of section S, shows.  */
static enum evidence
look_at (const struct elf_contents *c, const struct elf_section *s,
	 const struct elf_reloc *r)
{
  const struct elf_symbol *symbol = &c->symbols.v[r->symbol];
  bool swap = elf_big_endian (c->elf) != HOST_BIG_ENDIAN;
  bool is_data = r->type == BPF_64_ABS64 || r->type == BPF_DATA_64;
  const unsigned char *p;
  uint32_t addend;

  if ((r->type != BPF_64_64 && r->type != BPF_64_32 && !is_data)
      || s->bytes.data == NULL || s->bytes.size - r->offset < INSN_SIZE
      || symbol->type == STT_SECTION || symbol->binding == STB_LOCAL
      || symbol->section == 0 || symbol->section >= ELF_COMMON
      || symbol->value == 0)
    return NOTHING;
  p = s->bytes.data + r->offset;
  addend = load32 (
    p + (is_data ? (elf_big_endian (c->elf) ? 4 : 0) : INSN_IMM), swap);
  if (r->type != BPF_64_32)
    return addend < symbol->value ? PROOF_OF_NOT : POSSIBLE;
  if (p[0] != INSN_CALL)
    return NOTHING;
  return addend == symbol->value - 1 ? PROOF : PROOF_OF_NOT;
}

bool
gcc_12_adds_values (const struct elf_contents *c)
{
  bool possible = false, proven = false;

  for (size_t i = 0; i < c->reloc_sections.n; i++)
    {
      const struct elf_reloc_section *rs = &c->reloc_sections.v[i];
      const struct elf_section *s = &c->sections.v[rs->target];

      if ((s->flags & SHF_ALLOC) == 0)
	continue;
      for (uint32_t n = 0; n < rs->n; n++)
	switch (look_at (c, s, &c->relocs.v[rs->first + n]))
	  {
	  case NOTHING:
	    break;
	  case POSSIBLE:
	    possible = true;
	    break;
	  case PROOF:
	    proven = true;
	    break;
	  case PROOF_OF_NOT:
	    return false;
	  }
    }
  return proven || (possible && gcc_12_compiled (c));
}
