/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* From names to numbers.  */

#ifndef BTF_NAME_TABLE_H
#define BTF_NAME_TABLE_H

#include "hash.h"

/* Zero-initialised is empty.  Names are borrowed.  */
struct name_table
{
  struct hash_table table;
  VEC (struct name_entry) entries;
};

struct name_entry
{
  const char *name;
  uint32_t value;
};

enum
{
  NAME_NONE = UINT32_MAX
};

/* Where the number of NAME is, valid until the next call; NAME_NONE to begin
   with.  */
uint32_t *name_table_at (struct name_table *t, const char *name);

/* The number of NAME, or NAME_NONE.  */
uint32_t name_table_get (const struct name_table *t, const char *name);

void name_table_free (struct name_table *t);

#endif
