/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Model -> bytes.  */

#ifndef BTF_WRITE_H
#define BTF_WRITE_H

#include "btf.h"
#include "diag.h"

/* The bytes of BTF as one blob: header, types, layout if it has one, strings,
   in its byte order.  Limits of the format (format.h) are checked here: false
   after an error.  The caller frees OUT->data.  */
struct btf_bytes
{
  unsigned char *data;
  size_t size;
};
bool btf_write (const struct btf *btf, struct btf_bytes *out, struct diag *d);

/* How many bytes that would be.  */
uint64_t btf_size (const struct btf *btf);

#endif
