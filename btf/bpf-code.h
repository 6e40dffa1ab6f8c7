/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* BPF programs: relocations, and the little that has to be known of
   instructions.

   An instruction is 8 bytes: opcode, registers, a 16-bit offset, a 32-bit
   immediate operand.  A load of 64 bits takes two.  <elf.h> of Debian 12 does
   not have all of these relocations; binutils up to 2.40 gave some of them
   numbers of its own.  */

#ifndef BTF_BPF_CODE_H
#define BTF_BPF_CODE_H

#include "bytes.h"

enum
{
  BPF_64_64 = 1,       /* The operand of a 64-bit load.  */
  BPF_64_ABS64 = 2,    /* 64 bits of data.  */
  BPF_64_ABS32 = 3,    /* 32 bits of data.  */
  BPF_64_NODYLD32 = 4, /* The same, which a loader passes over.  */
  BPF_64_32 = 10,      /* The operand of a call.  */
  BPF_DATA_32 = 11,    /* ABS32 and ABS64 in binutils 2.40.  */
  BPF_DATA_64 = 12,
  BPF_GNU_64_16 = 256, /* The offset of a jump.  */

  /* A section of clang's (SHT_LLVM_ADDRSIG): numbers of symbols.  */
  BPF_SHT_ADDRSIG = 0x6fff4c03,

  INSN_SIZE = 8,
  INSN_OFF = 2, /* Where the offset is, and the operand.  */
  INSN_IMM = 4,

  /* Opcodes.  */
  INSN_JAL = 0x06, /* A jump by the operand, in instructions.  */
  INSN_LD_IMM64 = 0x18,
  INSN_CALL = 0x85,
  INSN_MOV32_IMM = 0xb4,
  INSN_MOV64_IMM = 0xb7
};

/* Whether the instruction at INSN loads the number VALUE: a type id, if a
   CO-RE relocation says so.  SWAP: it is of the other byte order.  */
static inline bool
insn_loads (const unsigned char *insn, uint32_t value, bool swap)
{
  return (insn[0] == INSN_LD_IMM64 || insn[0] == INSN_MOV64_IMM
	  || insn[0] == INSN_MOV32_IMM)
	 && load32 (insn + INSN_IMM, swap) == value;
}

#endif
