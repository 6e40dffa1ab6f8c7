/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* .BTF.ext: what a BPF loader needs to know of instructions.

   Three parts, each a list of sections, each a list of records: func_info (the
   FUNC that begins at an instruction), line_info (its source line) and CO-RE
   relocations.  Records may be longer than the fields we know; the rest is
   kept.  */

#ifndef BTF_EXT_H
#define BTF_EXT_H

#include "btf.h"
#include "diag.h"

enum ext_part
{
  EXT_FUNC,
  EXT_LINE,
  EXT_CORE,
  EXT_NPARTS
};

/* The fields of the records; all are 32-bit words.  */
struct ext_shape
{
  const char *name; /* "func_info".  */
  uint8_t nfields;
  struct btf_field fields[4]; /* ROLE_NUM, ROLE_TYPE and ROLE_NAME.  */
};
extern const struct ext_shape ext_shapes[EXT_NPARTS];

struct ext_section
{
  uint32_t sec_name; /* String offset in the BTF.  */
  uint32_t nrecords;
  const unsigned char *records; /* nrecords * rec_size bytes, host order.  */
};

struct btf_ext
{
  const char *name; /* "a.o: .BTF.ext".  In arena.  */
  uint32_t hdr_len;
  uint8_t flags;
  bool big_endian;
  struct
  {
    uint32_t rec_size; /* 0 if the part is absent.  */
    VEC (struct ext_section) sections;
  } part[EXT_NPARTS];
  struct arena arena;
};

/* Read .BTF.ext, whose ids and strings are BTF's.  Borrows BYTES when in host
   order.  Every length, id and string offset is checked.  NULL after an error.
   For NAME see btf_read.  */
struct btf_ext *ext_read (struct bytes bytes, const char *name,
			  const struct btf *btf, struct diag *d);
void ext_free (struct btf_ext *ext);

/* The bytes of EXT in its byte order.  False after an error.  The caller frees
   OUT->data.  */
struct btf_bytes;
bool ext_write (const struct btf_ext *ext, struct btf_bytes *out,
		struct diag *d);

/* A copy of EXT for TO, in its byte order.  A type id T of FROM's own becomes
   IDS[T - FROM->first], as dedup gives it; ids of the base remain.  Strings
   are looked up in FROM and added to TO.  The caller frees it.  */
struct btf_ext *ext_map (const struct btf_ext *ext, const struct btf *from,
			 const uint32_t *ids, struct btf *to);

/* The same, but CO-RE record number I has the access string ACCESS[I] if that
   is not NULL.  */
struct btf_ext *ext_map_access (const struct btf_ext *ext,
				const struct btf *from, const uint32_t *ids,
				struct btf *to, const char *const *access);

/* Walk the records of one part, over all its sections.

     struct ext_records r = { 0 };
     while (ext_next (ext, EXT_LINE, &r))
       use (r.section, r.words[0]);  */
struct ext_records
{
  const struct ext_section *section;
  const btf_word *words; /* rec_size / 4 of them.  */
  /* Private.  */
  size_t next_section;
  uint32_t left;
};
bool ext_next (const struct btf_ext *ext, enum ext_part part,
	       struct ext_records *r);

#endif
