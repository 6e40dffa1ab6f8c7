/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* A model as JSON.  */

#ifndef BTF_JSON_H
#define BTF_JSON_H

#include "btf.h"

#include <stdio.h>

/* Print all types of BTF's own as one JSON document; json.c describes it.
   Errors of OUT are the caller's to find with ferror.  */
void json_print (const struct btf *btf, FILE *out);

#endif
