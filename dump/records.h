/* SPDX-License-Identifier: GPL-3.0-or-later */
/* .BTF.ext as text.  */

#ifndef DUMP_RECORDS_H
#define DUMP_RECORDS_H

#include "ext.h"

#include <stdio.h>

/* Print the records of EXT, which belongs to BTF: part by part, section by
   section, a line each.  */
void records_print (const struct btf_ext *ext, const struct btf *btf,
		    FILE *out);

#endif
