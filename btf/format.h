/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The BTF format: header, bit fields, kinds.

   This is the specification that we code to.  It follows Linux 7.2,
   include/uapi/linux/btf.h and Documentation/bpf/btf.rst; where the two
   disagree, kernel/bpf/btf.c.

   A BTF blob is a header, a type section, an optional layout section and a
   string section.  Offsets in the header count from its end.  The type section
   is a sequence of records of 32-bit words:

     name_off   offset of the name in the string section, 0 if there is none
     info       kind, vlen and kind_flag, see below
     size/type  a size in bytes or the id of another type, as the kind has it
     ...        words of the kind's own, then vlen items

   Types are numbered from 1 in the order of their records; 0 is void.  What
   follows the third word, and what each word means, is the table in
   kinds.c.  */

#ifndef BTF_FORMAT_H
#define BTF_FORMAT_H

#include <stdint.h>

enum
{
  BTF_MAGIC = 0xeb9f,
  BTF_VERSION = 1,

  /* Header: u16 magic; u8 version, flags; u32 hdr_len, type_off, type_len,
     str_off, str_len; since Linux 7.1 also u32 layout_off, layout_len.  */
  BTF_HEADER = 24,
  BTF_HEADER_LAYOUT = 32,

  /* .BTF.ext: u16 magic; u8 version, flags; u32 hdr_len, func_off, func_len,
     line_off, line_len; optionally u32 core_off, core_len.  */
  BTF_EXT_HEADER = 24,
  BTF_EXT_HEADER_CORE = 32,

  /* Limits, which count when BTF is written for somebody to load.  */
  BTF_MAX_TYPE = 0xfffff,      /* The highest id.  */
  BTF_MAX_NAME_OFF = 0xffffff, /* The highest offset of a name.  */
  BTF_MAX_VLEN = 0xffffff,
  BTF_MAX_KIND = 127
};

enum btf_kind_id
{
  BTF_UNKN = 0,
  BTF_INT = 1,
  BTF_PTR = 2,
  BTF_ARRAY = 3,
  BTF_STRUCT = 4,
  BTF_UNION = 5,
  BTF_ENUM = 6,
  BTF_FWD = 7,
  BTF_TYPEDEF = 8,
  BTF_VOLATILE = 9,
  BTF_CONST = 10,
  BTF_RESTRICT = 11,
  BTF_FUNC = 12,
  BTF_FUNC_PROTO = 13,
  BTF_VAR = 14,
  BTF_DATASEC = 15,
  BTF_FLOAT = 16,
  BTF_DECL_TAG = 17,
  BTF_TYPE_TAG = 18,
  BTF_ENUM64 = 19,
  BTF_NR_KINDS = 20
};

/* info: bits 0-23 vlen (0-15 before Linux 7.2), 24-30 kind (24-28 before),
   31 kind_flag.  The bits in between were zero, so one reading fits both.  */
static inline uint32_t
info_kind (uint32_t info)
{
  return info >> 24 & 0x7f;
}

static inline uint32_t
info_vlen (uint32_t info)
{
  return info & BTF_MAX_VLEN;
}

static inline uint32_t
info_kflag (uint32_t info)
{
  return info >> 31;
}

static inline uint32_t
info_make (uint32_t kind, uint32_t vlen, uint32_t kflag)
{
  return kflag << 31 | kind << 24 | vlen;
}

/* The word of an INT: bits 0-7 width in bits, 16-23 bit offset, 24-27
   encoding.  */
enum
{
  BTF_INT_SIGNED = 1,
  BTF_INT_CHAR = 2,
  BTF_INT_BOOL = 4
};

static inline uint32_t
int_bits (uint32_t word)
{
  return word & 0xff;
}

static inline uint32_t
int_offset (uint32_t word)
{
  return word >> 16 & 0xff;
}

static inline uint32_t
int_encoding (uint32_t word)
{
  return word >> 24 & 0x0f;
}

/* A member's offset word when its struct has kind_flag: bits 0-23 offset in
   bits, 24-31 width of a bit field or 0.  */
static inline uint32_t
member_bit_offset (uint32_t word)
{
  return word & 0xffffff;
}

static inline uint32_t
member_bit_size (uint32_t word)
{
  return word >> 24;
}

/* Linkage: the word of a VAR, the vlen of a FUNC.  */
enum
{
  BTF_STATIC = 0,
  BTF_GLOBAL = 1,
  BTF_EXTERN = 2
};

#endif
