/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The gate: bytes -> model.

   btf_read checks every structural rule of the format once: header, sections,
   strings, record ends, name offsets, type ids.  What passes needs no further
   checks.  Rules about meaning (that an array's index is an integer, say) are
   not its business.  Memory and time are linear in the input's size.  */

#ifndef BTF_READ_H
#define BTF_READ_H

#include "btf.h"
#include "diag.h"

/* Read one blob that takes all of BYTES (zero padding behind it is accepted).
   The model borrows the bytes when they are in host order.  NAME ("a.o: .BTF")
   is for messages, and copied.  NULL after an error.  */
struct btf *btf_read (struct bytes bytes, const char *name,
		      const struct btf *base, struct diag *d);

/* A section can hold several blobs in a row: linkers concatenate them, with
   padding of any byte between them.  Find the next blob at or after *POS: set
   *BLOB to its bytes, as the header's lengths tell, and *POS behind them.
   Return false without an error at the end of the section.  Padding is skipped
   up to the next magic.  Bytes that are neither padding (fewer than 64 in a
   row, or all the same) nor a blob are an error.  */
bool btf_next_blob (struct bytes section, size_t *pos, struct bytes *blob,
		    const char *name, struct diag *d);

#endif
