/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relocatable objects for BPF, made without a compiler.

   Sections, symbols, relocations and records are added one by one; nothing of
   it is checked, since most of what is made here is meant to be wrong, or too
   much.  */

#ifndef UNIT_BPF_OBJECT_H
#define UNIT_BPF_OBJECT_H

#include "btf/btf.h"
#include "btf/elf-contents.h"
#include "btf/ext.h"

struct bpf_section
{
  struct elf_new_section s;
  VEC (unsigned char) bytes; /* Unless SHT_NOBITS.  */
  VEC (struct elf_reloc) relocs;
};

struct bpf_object
{
  bool swap; /* In the byte order that is not the host's.  */
  VEC (struct bpf_section) sections;
  VEC (struct elf_symbol) symbols;
  struct btf *btf;     /* NULL: no .BTF.  */
  struct btf_ext *ext; /* NULL: no .BTF.ext.  */
  struct arena arena;  /* For names.  */
};

/* An object with empty BTF.  */
struct bpf_object bpf_object (bool swap);
void bpf_object_free (struct bpf_object *o);

/* Add a section of SIZE bytes, all of them 0, and return its number.  */
uint32_t bpf_section (struct bpf_object *o, const char *name, uint32_t type,
		      uint64_t flags, uint64_t size);

/* Append an instruction to section S, and return where it is.  */
uint64_t bpf_insn (struct bpf_object *o, uint32_t s, uint8_t code,
		   uint8_t registers, int16_t offset, int32_t value);

/* Add a symbol and return its number.  Local ones must come first.  */
uint32_t bpf_symbol (struct bpf_object *o, struct elf_symbol symbol);

void bpf_reloc (struct bpf_object *o, uint32_t s, uint64_t at, uint32_t symbol,
		uint32_t type);

/* Begin a list of records about section NAME in PART of .BTF.ext, for records
   of NWORDS words.  */
void bpf_ext_section (struct bpf_object *o, enum ext_part part,
		      const char *name, uint32_t nwords);

/* Append a record to the list begun last.  NRECORDS is how many there will be.
 */
void bpf_ext_record (struct bpf_object *o, enum ext_part part,
		     const uint32_t *words, uint32_t nrecords);

/* Write O to descriptor FD, without a symbol table if there are no symbols.  A
   problem ends the program.  */
void bpf_object_write (struct bpf_object *o, int fd);

/* What of BPF is needed for it.  */
enum
{
  INSN_SIZE = 8,
  INSN_LD_IMM64 = 0x18,
  INSN_CALL = 0x85,
  INSN_EXIT = 0x95,
  INSN_MOV = 0xb7,

  /* Relocations; not all <elf.h> have them.  */
  BPF_64_64 = 1,
  BPF_64_ABS64 = 2,
  BPF_64_ABS32 = 3,
  BPF_64_NODYLD32 = 4,
  BPF_64_32 = 10
};

#endif
