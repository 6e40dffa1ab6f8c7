/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Model -> bytes.

   The order of the sections is libbpf's: types, layout, strings.  The only
   work is swapping words for a machine of the other byte order.  */

#include "write.h"

#include <stdlib.h>
#include <string.h>

/* Whether BTF keeps to the limits of the format.  */
static bool
check_limits (const struct btf *btf, struct diag *d)
{
  if (btf_end (btf) - 1 > BTF_MAX_TYPE)
    return diag_error (d, btf->name, "would have %u types, but ids end at %d",
		       btf_end (btf) - 1, BTF_MAX_TYPE);
  if (btf->lost_strings || btf_str_end (btf) > BTF_MAX_NAME_OFF + 1)
    return diag_error (d, btf->name,
		       "would have more than %d bytes of strings",
		       BTF_MAX_NAME_OFF + 1);
  return true;
}

/* Store the header at P; return the place behind it.  */
static unsigned char *
write_header (const struct btf *btf, unsigned char *p, uint32_t hdr_len,
	      bool swap)
{
  uint32_t layout_len = btf->has_layout ? 4 * btf->layout.n : 0;
  uint32_t words[] = { 0,
		       btf->records_size,
		       btf->records_size + layout_len,
		       btf->strings_size,
		       layout_len > 0 ? btf->records_size : 0,
		       layout_len };

  store16 (p, BTF_MAGIC, swap);
  p[2] = BTF_VERSION;
  p[3] = btf->flags;
  store32 (p + 4, hdr_len, swap);
  for (unsigned i = 0; i < 6 && 8 + 4 * i + 4 <= hdr_len; i++)
    store32 (p + 8 + 4 * i, words[i], swap);
  return p + hdr_len;
}

static uint32_t
header_size (const struct btf *btf)
{
  return btf->has_layout && btf->hdr_len < BTF_HEADER_LAYOUT
	   ? BTF_HEADER_LAYOUT
	   : btf->hdr_len;
}

uint64_t
btf_size (const struct btf *btf)
{
  return (uint64_t) header_size (btf) + btf->records_size + btf->strings_size
	 + (btf->has_layout ? sizeof (struct btf_layout) * btf->layout.n : 0);
}

bool
btf_write (const struct btf *btf, struct btf_bytes *out, struct diag *d)
{
  bool swap = btf->big_endian != HOST_BIG_ENDIAN;
  uint64_t size = btf_size (btf);
  unsigned char *p;

  if (!check_limits (btf, d))
    return false;
  if (size > UINT32_MAX)
    return diag_error (d, btf->name,
		       "would be %llu bytes long, more than"
		       " 32 bits can say",
		       (unsigned long long) size);
  out->size = size;
  p = out->data = mem_zalloc (1, size);
  p = write_header (btf, p, header_size (btf), swap);
  memcpy (p, btf->records, btf->records_size);
  for (uint32_t i = 0; swap && i + 4 <= btf->records_size; i += 4)
    store32 (p + i, load32 (p + i, false), true);
  p += btf->records_size;
  for (size_t i = 0; btf->has_layout && i < btf->layout.n; i++, p += 4)
    {
      p[0] = btf->layout.v[i].info;
      p[1] = btf->layout.v[i].elem;
      store16 (p + 2, btf->layout.v[i].flags, swap);
    }
  memcpy (p, btf->strings, btf->strings_size);
  return true;
}
