/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What BTF there is, in a few lines; and its header.  */

#ifndef DUMP_SUMMARY_H
#define DUMP_SUMMARY_H

#include "ext.h"

#include <stdio.h>

/* Print size, base, types by kind, and the number of records of EXT, which may
   be NULL.  */
void summary_print (const struct btf *btf, const struct btf_ext *ext,
		    FILE *out);

/* Print the header of BTF and its layout section, and the header of EXT, which
   may be NULL.  */
void header_print (const struct btf *btf, const struct btf_ext *ext,
		   FILE *out);

#endif
