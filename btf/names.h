/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The strings of a model by content, for the text notation.

   Unlike btf_add_string this takes strings that are not terminated, knows
   empty strings at offsets other than 0, and of equal strings the one with the
   lowest offset, so that the exact form of the notation is a function of the
   bytes.  */

#ifndef BTF_NAMES_H
#define BTF_NAMES_H

#include "btf.h"
#include "hash.h"

struct names
{
  struct btf *btf; /* Of a model that only is looked at: never
		      written to.  */
  struct hash_table table;
};

/* A run of characters, borrowed.  */
struct slice
{
  const char *p;
  size_t n;
};

/* Index the strings that BTF and its bases have, but for the "" at 0.  */
void names_init (struct names *names, const struct btf *btf);
void names_free (struct names *names);

/* Set *OFFSET to the lowest offset at which a string S begins.  False if there
   is none; the middle of a longer string does not count.  */
bool names_find (const struct names *names, struct slice s, uint32_t *offset);

/* Append S to the strings of the model, which is under construction, whether
   it is there already or not.  Return its offset.  */
uint32_t names_append (struct names *names, struct slice s);

#endif
