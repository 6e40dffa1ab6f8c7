/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The raw notation: a model as text, and back.

   What `bpftool btf dump file X format raw` prints, byte for byte, because
   everybody in the field reads it.  The reader also accepts a label in place
   of an id ([node] STRUCT ..., type_id=node), a missing vlen= (the items
   count), and comments from `#' to the end of a line.

   What bpftool does not show (kind flags, CHAR encodings, the header, layout,
   offsets of strings, unused strings) is shown by the exact form, which reads
   back to the same bytes.  text.c describes both notations.  */

#ifndef BTF_TEXT_H
#define BTF_TEXT_H

#include "btf.h"
#include "diag.h"

#include <stdio.h>

struct text_options
{
  bool exact;
};

/* Print all types of BTF's own (not of its base).  Errors of OUT are the
   caller's to find with ferror.  */
void text_print (const struct btf *btf, const struct text_options *options,
		 FILE *out);

/* Print one type as the notation has it, its items included.  */
void text_print_type (const struct btf *btf, uint32_t type,
		      const struct text_options *options, FILE *out);

/* Parse either form.  NAME is for messages and becomes the model's name.  The
   result has passed the same checks as btf_read's.  NULL after an error, whose
   place is "NAME:LINE".  */
struct btf *text_parse (struct bytes text, const char *name,
			const struct btf *base, struct diag *d);

/* Whether BYTES look like text in this notation, not like a binary.  */
bool text_is (struct bytes bytes);

#endif
