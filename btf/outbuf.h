/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Text output without printf.

   A dump of a kernel's BTF is a million short strings and numbers.  They are
   formatted into a buffer, which goes to its file in large blocks.  */

#ifndef BTF_OUTBUF_H
#define BTF_OUTBUF_H

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum
{
  OUTBUF_SIZE = 1 << 16,
  OUTBUF_MARGIN = 64 /* What out_text, out_char and numbers may need. */
};

struct outbuf
{
  FILE *file; /* Whose errors the caller finds with ferror.  */
  char *next;
  char data[OUTBUF_SIZE + OUTBUF_MARGIN];
};

static inline void
outbuf_init (struct outbuf *o, FILE *file)
{
  o->file = file;
  o->next = o->data;
}

/* Hand what is buffered to the file.  */
static inline void
out_flush (struct outbuf *o)
{
  fwrite (o->data, 1, o->next - o->data, o->file);
  o->next = o->data;
}

static inline void
out_reserve (struct outbuf *o)
{
  if (__builtin_expect (o->next - o->data >= OUTBUF_SIZE, 0))
    out_flush (o);
}

static inline void
out_char (struct outbuf *o, char c)
{
  out_reserve (o);
  *o->next++ = c;
}

/* SIZE bytes, any number.  */
static inline void
out_bytes (struct outbuf *o, const char *s, size_t size)
{
  while (
    __builtin_expect (size > (size_t) (o->data + OUTBUF_SIZE - o->next), 0))
    {
      size_t fits = o->next < o->data + OUTBUF_SIZE
		      ? o->data + OUTBUF_SIZE - o->next
		      : 0;

      memcpy (o->next, s, fits);
      o->next += fits;
      s += fits;
      size -= fits;
      out_flush (o);
    }
  memcpy (o->next, s, size);
  o->next += size;
}

static inline void
out_string (struct outbuf *o, const char *s)
{
  out_bytes (o, s, strlen (s));
}

/* A text of at most 16 bytes, of which 16 can be read: copied in one go.  */
static inline void
out_text16 (struct outbuf *o, const char text[16], size_t size)
{
  out_reserve (o);
  memcpy (o->next, text, 16);
  o->next += size;
}

/* V in decimal.  */
static inline void
out_u64 (struct outbuf *o, uint64_t v)
{
  static const char pairs[201]
    = "00010203040506070809101112131415161718192021222324"
      "25262728293031323334353637383940414243444546474849"
      "50515253545556575859606162636465666768697071727374"
      "75767778798081828384858687888990919293949596979899";
  char digits[20], *p = digits + sizeof digits;

  while (v >= 100)
    {
      p -= 2;
      memcpy (p, pairs + v % 100 * 2, 2);
      v /= 100;
    }
  if (v >= 10)
    {
      p -= 2;
      memcpy (p, pairs + v * 2, 2);
    }
  else
    *--p = '0' + v;
  out_reserve (o);
  memcpy (o->next, p, digits + sizeof digits - p);
  o->next += digits + sizeof digits - p;
}

static inline void
out_s64 (struct outbuf *o, int64_t v)
{
  if (v < 0)
    out_char (o, '-');
  out_u64 (o, v < 0 ? -(uint64_t) v : (uint64_t) v);
}

/* V as 0x and eight hexadecimal digits.  */
static inline void
out_hex32 (struct outbuf *o, uint32_t v)
{
  out_reserve (o);
  *o->next++ = '0';
  *o->next++ = 'x';
  for (int shift = 28; shift >= 0; shift -= 4)
    *o->next++ = "0123456789abcdef"[v >> shift & 15];
}

#endif
