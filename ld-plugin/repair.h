/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repairing what GNU ld has made of BPF objects.

     repair_keep (&r, name, bytes, size);	for each input, in ld's order
     ...
     if (repair_wants (&r, path))		when the output is written
       repair_output (&r, path, &options, d);  */

#ifndef LD_PLUGIN_REPAIR_H
#define LD_PLUGIN_REPAIR_H

#include "mem.h"
#include "objects.h"

/* What is repaired: relocatable objects for BPF, 64 bits.  */
enum
{
  REPAIR_HEADER = 20 /* Bytes that tell.  */
};
bool repair_is_object (const unsigned char header[REPAIR_HEADER]);

struct repair_input
{
  char *name; /* "libx.a(a.o)".  */
  unsigned char *bytes;
  size_t size;
};

/* The inputs of a link.  Zero-initialised is empty.  */
struct repair
{
  VEC (struct repair_input) inputs;
};

/* Add an input, the file BYTES.  Takes both strings, to be freed.  */
void repair_keep (struct repair *r, char *name, unsigned char *bytes,
		  size_t size);
void repair_free (struct repair *r);

/* Whether PATH is what `ld -r' makes of such inputs.  */
bool repair_wants (const struct repair *r, const char *path);

/* PATH is what ld has made of all inputs: give its sections the contents that
   they must have, merged BTF included.  False after an error, with PATH as it
   was: an input makes no sense, or ld has done something to sections or
   symbols that ld -r does not do by itself.  */
bool repair_output (const struct repair *r, const char *path,
		    const struct objects_options *options, struct diag *d);

/* The same for PATH, an object that a compiler or btf-link has made, as its
   own only input: its BTF becomes what it would be after a link.  An error if
   it has none.  */
bool repair_file (const char *path, const struct objects_options *options,
		  struct diag *d);

/* Whether PATH is an object for repair_file.  */
bool repair_is_file (const char *path);

#endif
