/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Loads and stores of raw bytes.

   BTF is made of 32-bit words.  A linker puts sections after one another
   without padding, so a word can stand at any address; btf_word says so to the
   compiler, which costs nothing on machines that allow it.  */

#ifndef BTF_BYTES_H
#define BTF_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A 32-bit word in host order at any address.  */
typedef uint32_t btf_word __attribute__ ((aligned (1), may_alias));

static inline uint16_t
load16 (const void *p, bool swap)
{
  typedef uint16_t half __attribute__ ((aligned (1), may_alias));
  uint16_t v = *(const half *) p;
  return swap ? __builtin_bswap16 (v) : v;
}

static inline uint32_t
load32 (const void *p, bool swap)
{
  uint32_t v = *(const btf_word *) p;
  return swap ? __builtin_bswap32 (v) : v;
}

static inline void
store16 (void *p, uint16_t v, bool swap)
{
  typedef uint16_t half __attribute__ ((aligned (1), may_alias));
  *(half *) p = swap ? __builtin_bswap16 (v) : v;
}

static inline void
store32 (void *p, uint32_t v, bool swap)
{
  *(btf_word *) p = swap ? __builtin_bswap32 (v) : v;
}

/* A borrowed run of bytes.  */
struct bytes
{
  const unsigned char *data;
  size_t size;
};

/* The machine's byte order.  */
enum
{
  HOST_BIG_ENDIAN = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
};

#endif
