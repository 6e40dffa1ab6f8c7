/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* .BTF.ext: reading, writing, renumbering.

   A header gives the place of the three parts.  Each part is the size of its
   records, then for each ELF section a string offset (its name), a count, and
   that many records:

     u16 magic; u8 version, flags; u32 hdr_len;
     u32 func_off, func_len, line_off, line_len [, core_off, core_len];
     part:     u32 rec_size; section*
     section:  u32 sec_name_off, num_info; record[num_info]

   All of it behind the header is 32-bit words, so an input of the other byte
   order is swapped word by word into a copy.  The words that we know are in
   [ext_shapes]; longer records are kept whole.

   What is checked is what libbpf checks (btf_ext_parse_info), and besides that
   type ids and strings exist: no part without records, no section without
   records, records of the known size at least, everything a multiple of 4.
   Instruction offsets are not looked at: they belong to code that is not ours.

   Bytes that no part claims are not an error, and not kept: GCC writes a word
   behind the last part, 0 (GCC 16) or the size of CO-RE records that are not
   there (GCC 12).

   Like read.c this neither recurses nor allocates more than the input.  */

#include "ext.h"
#include "write.h"

#include <stdlib.h>
#include <string.h>

enum
{
  /* Bytes of a record.  All records of a part have the same size, so a large
     one in one object would make those of a whole program as large; they have
     8 and 16 today.  */
  MAX_RECORD = 256
};

const struct ext_shape ext_shapes[EXT_NPARTS] = {
  [EXT_FUNC]
  = { "func_info", 2, { { "insn_off", ROLE_NUM }, { "type_id", ROLE_TYPE } } },
  [EXT_LINE] = { "line_info",
		 4,
		 { { "insn_off", ROLE_NUM },
		   { "file_name", ROLE_NAME },
		   { "line", ROLE_NAME },
		   { "line_col", ROLE_NUM } } },
  [EXT_CORE] = { "core_relo",
		 4,
		 { { "insn_off", ROLE_NUM },
		   { "type_id", ROLE_TYPE },
		   { "access_str", ROLE_NAME },
		   { "kind", ROLE_NUM } } },
};

/* --- Reading.  */

struct reader
{
  struct btf_ext *ext;
  const struct btf *btf;
  struct bytes data; /* Behind the header, in host order.  */
  struct diag *d;
};

/* Check the header of BYTES and note what it says in EXT.  */
static bool
read_header (struct btf_ext *ext, struct bytes bytes, bool *swap,
	     struct diag *d)
{
  const unsigned char *p = bytes.data;

  if (bytes.size < BTF_EXT_HEADER)
    return diag_error (d, ext->name,
		       "is %zu bytes long, but a header takes"
		       " %d",
		       bytes.size, BTF_EXT_HEADER);
  *swap = load16 (p, false) != BTF_MAGIC;
  if (load16 (p, *swap) != BTF_MAGIC)
    return diag_error (d, ext->name,
		       "begins with %02x %02x, not with the"
		       " magic of BTF (9f eb or eb 9f)",
		       p[0], p[1]);
  if (p[2] != BTF_VERSION)
    return diag_error (d, ext->name, "has version %u, expected %d", p[2],
		       BTF_VERSION);
  if (p[3] != 0)
    return diag_error (d, ext->name,
		       "has header flags %#x, but none are"
		       " defined",
		       p[3]);
  ext->flags = p[3];
  ext->big_endian = *swap != HOST_BIG_ENDIAN;
  ext->hdr_len = load32 (p + 4, *swap);
  if (ext->hdr_len < BTF_EXT_HEADER || ext->hdr_len > bytes.size
      || ext->hdr_len % 4 != 0)
    return diag_error (d, ext->name,
		       "has a header of %u bytes, expected a"
		       " multiple of 4 from %d to the %zu bytes that there"
		       " are",
		       ext->hdr_len, BTF_EXT_HEADER, bytes.size);
  for (uint32_t i = BTF_EXT_HEADER_CORE; i < ext->hdr_len; i++)
    if (p[i] != 0)
      return diag_error (d, ext->name,
			 "has byte %#x at %u of its header,"
			 " where only zeros are understood",
			 p[i], i);
  return true;
}

/* DATA in host order: itself, or a copy in EXT's arena.  */
static struct bytes
host_order (struct btf_ext *ext, struct bytes data, bool swap)
{
  unsigned char *copy;

  if (!swap)
    return data;
  copy = arena_alloc (&ext->arena, data.size + 1);
  memcpy (copy, data.data, data.size);
  for (size_t i = 0; i + 4 <= data.size; i += 4)
    store32 (copy + i, load32 (copy + i, true), false);
  return (struct bytes){ copy, data.size };
}

/* Report a problem of section number SECTION of PART.  */
static bool
bad_section (const struct reader *r, enum ext_part part, size_t section,
	     const char *problem, uint32_t found, uint32_t expected)
{
  char *place = mem_printf ("%s: %s: section %zu", r->ext->name,
			    ext_shapes[part].name, section);

  diag_error (r->d, place, problem, found, expected);
  free (place);
  return false;
}

/* Check the records of section S, the SECTION-th of PART.  */
static bool
check_records (const struct reader *r, enum ext_part part, size_t section,
	       const struct ext_section *s)
{
  const struct ext_shape *shape = &ext_shapes[part];
  uint32_t nwords = r->ext->part[part].rec_size / 4;
  const btf_word *w = (const btf_word *) s->records;

  for (uint32_t i = 0; i < s->nrecords; i++, w += nwords)
    for (unsigned f = 0; f < shape->nfields; f++)
      {
	char *place;
	bool is_type = shape->fields[f].role == ROLE_TYPE;

	if (!(is_type && w[f] >= btf_end (r->btf))
	    && !(shape->fields[f].role == ROLE_NAME
		 && w[f] >= btf_str_end (r->btf)))
	  continue;
	place = mem_printf ("%s: %s: section %zu '%s', record %u",
			    r->ext->name, shape->name, section,
			    btf_string (r->btf, s->sec_name), i);
	if (is_type)
	  diag_error (r->d, place, "mentions type %u, but the last type is %u",
		      w[f], btf_end (r->btf) - 1);
	else
	  diag_error (r->d, place,
		      "has %s at string offset %u, but the"
		      " strings end at %u",
		      shape->fields[f].label, w[f], btf_str_end (r->btf));
	free (place);
	return false;
      }
  return true;
}

/* Read the sections of PART from the SIZE bytes at P.  */
static bool
read_part_sections (const struct reader *r, enum ext_part part,
		    const unsigned char *p, uint32_t size)
{
  uint32_t rec_size = r->ext->part[part].rec_size;

  for (size_t n = 0; size > 0; n++)
    {
      struct ext_section s;

      if (size < 8)
	return bad_section (r, part, n,
			    "has %u bytes, but %u are needed for"
			    " its name and count",
			    size, 8);
      s.sec_name = load32 (p, false);
      s.nrecords = load32 (p + 4, false);
      s.records = p + 8;
      if (s.sec_name >= btf_str_end (r->btf))
	return bad_section (r, part, n,
			    "has its name at string offset %u, but"
			    " the strings end at %u",
			    s.sec_name, btf_str_end (r->btf));
      if (s.nrecords == 0)
	return bad_section (r, part, n,
			    "has %u records, expected at least"
			    " %u",
			    0, 1);
      if (s.nrecords > (size - 8) / rec_size)
	return bad_section (r, part, n,
			    "has %u records, but there is room for"
			    " %u",
			    s.nrecords, (size - 8) / rec_size);
      if (!check_records (r, part, n, &s))
	return false;
      vec_push (&r->ext->part[part].sections, s);
      p += 8 + s.nrecords * rec_size;
      size -= 8 + s.nrecords * rec_size;
    }
  return true;
}

/* Read PART, which the header has at OFF with LEN bytes.  */
static bool
read_part (const struct reader *r, enum ext_part part, uint32_t off,
	   uint32_t len)
{
  uint32_t least = 4 * ext_shapes[part].nfields, rec_size;
  const char *what = ext_shapes[part].name;
  const char *name = r->ext->name;

  if (len == 0)
    return true;
  if (off % 4 != 0)
    return diag_error (r->d, name,
		       "has its %s at %u behind the header,"
		       " expected a multiple of 4",
		       what, off);
  if (off > r->data.size || len > r->data.size - off)
    return diag_error (r->d, name,
		       "has %u bytes of %s at %u behind the"
		       " header, but only %zu bytes follow it",
		       len, what, off, r->data.size);
  if (len < 8)
    return diag_error (r->d, name,
		       "has %u bytes of %s, too few for any"
		       " record",
		       len, what);
  rec_size = load32 (r->data.data + off, false);
  if (rec_size < least || rec_size % 4 != 0 || rec_size > MAX_RECORD)
    return diag_error (r->d, name,
		       "has %s records of %u bytes, expected a"
		       " multiple of 4 from %u to %d",
		       what, rec_size, least, MAX_RECORD);
  r->ext->part[part].rec_size = rec_size;
  return read_part_sections (r, part, r->data.data + off + 4, len - 4);
}

struct btf_ext *
ext_read (struct bytes bytes, const char *name, const struct btf *btf,
	  struct diag *d)
{
  struct btf_ext *ext = mem_zalloc (1, sizeof *ext);
  struct reader r = { .ext = ext, .btf = btf, .d = d };
  bool swap = false, ok;

  ext->name = arena_strdup (&ext->arena, name);
  ok = read_header (ext, bytes, &swap, d);
  if (ok)
    {
      struct bytes data
	= { bytes.data + ext->hdr_len, bytes.size - ext->hdr_len };

      r.data = host_order (ext, data, swap);
    }
  for (unsigned part = 0; ok && part < EXT_NPARTS; part++)
    {
      const unsigned char *p = bytes.data + 8 + 8 * part;

      if (8 + 8 * (part + 1) <= ext->hdr_len)
	ok = read_part (&r, part, load32 (p, swap), load32 (p + 4, swap));
    }
  if (ok)
    return ext;
  ext_free (ext);
  return NULL;
}

void
ext_free (struct btf_ext *ext)
{
  if (ext == NULL)
    return;
  for (unsigned part = 0; part < EXT_NPARTS; part++)
    vec_free (&ext->part[part].sections);
  arena_free (&ext->arena);
  free (ext);
}

bool
ext_next (const struct btf_ext *ext, enum ext_part part, struct ext_records *r)
{
  uint32_t rec_size = ext->part[part].rec_size;

  if (r->left > 0)
    {
      r->words += rec_size / 4;
      r->left--;
      return true;
    }
  if (r->next_section == ext->part[part].sections.n)
    return false;
  r->section = &ext->part[part].sections.v[r->next_section++];
  r->words = (const btf_word *) r->section->records;
  r->left = r->section->nrecords - 1;
  return true;
}

/* --- Writing.  */

/* The bytes that PART takes.  */
static uint64_t
part_size (const struct btf_ext *ext, unsigned part)
{
  uint64_t size = 4;

  for (size_t i = 0; i < ext->part[part].sections.n; i++)
    size += 8
	    + (uint64_t) ext->part[part].sections.v[i].nrecords
		* ext->part[part].rec_size;
  return size > 4 ? size : 0;
}

/* Store PART at P, in the other byte order if SWAP.  */
static void
write_part (const struct btf_ext *ext, unsigned part, unsigned char *p,
	    bool swap)
{
  uint32_t rec_size = ext->part[part].rec_size;

  store32 (p, rec_size, swap);
  p += 4;
  for (size_t i = 0; i < ext->part[part].sections.n; i++)
    {
      const struct ext_section *s = &ext->part[part].sections.v[i];
      size_t size = (size_t) s->nrecords * rec_size;

      store32 (p, s->sec_name, swap);
      store32 (p + 4, s->nrecords, swap);
      for (size_t at = 0; at < size; at += 4)
	store32 (p + 8 + at, load32 (s->records + at, false), swap);
      p += 8 + size;
    }
}

bool
ext_write (const struct btf_ext *ext, struct btf_bytes *out, struct diag *d)
{
  bool swap = ext->big_endian != HOST_BIG_ENDIAN;
  uint32_t hdr_len = ext->hdr_len;
  uint64_t size[EXT_NPARTS], total, off = 0;
  unsigned char *p;

  if (ext->part[EXT_CORE].sections.n > 0 && hdr_len < BTF_EXT_HEADER_CORE)
    hdr_len = BTF_EXT_HEADER_CORE;
  total = hdr_len;
  for (unsigned part = 0; part < EXT_NPARTS; part++)
    total += size[part] = part_size (ext, part);
  if (total > UINT32_MAX)
    return diag_error (d, ext->name,
		       "would be %llu bytes long, more than 32"
		       " bits can say",
		       (unsigned long long) total);

  out->size = total;
  p = out->data = mem_zalloc (1, total);
  store16 (p, BTF_MAGIC, swap);
  p[2] = BTF_VERSION;
  p[3] = ext->flags;
  store32 (p + 4, hdr_len, swap);
  for (unsigned part = 0; part < EXT_NPARTS; part++)
    {
      if (8 + 8 * (part + 1) > hdr_len)
	break;
      store32 (p + 8 + 8 * part, off, swap);
      store32 (p + 12 + 8 * part, size[part], swap);
      if (size[part] > 0)
	write_part (ext, part, p + hdr_len + off, swap);
      off += size[part];
    }
  return true;
}

/* --- Renumbering.  */

static uint32_t
map_string (const struct btf *from, uint32_t offset, struct btf *to)
{
  return btf_add_string (to, btf_string (from, offset));
}

/* Translate the known words of the record at W.  STRING: its string, or NULL:
   the old one.  */
static void
map_record (btf_word *w, const struct ext_shape *shape, const struct btf *from,
	    const uint32_t *ids, struct btf *to, const char *string)
{
  for (unsigned f = 0; f < shape->nfields; f++)
    if (shape->fields[f].role == ROLE_NAME)
      w[f] = string != NULL ? btf_add_string (to, string)
			    : map_string (from, w[f], to);
    else if (shape->fields[f].role == ROLE_TYPE && w[f] >= from->first)
      w[f] = ids[w[f] - from->first];
}

struct btf_ext *
ext_map (const struct btf_ext *ext, const struct btf *from,
	 const uint32_t *ids, struct btf *to)
{
  return ext_map_access (ext, from, ids, to, NULL);
}

struct btf_ext *
ext_map_access (const struct btf_ext *ext, const struct btf *from,
		const uint32_t *ids, struct btf *to, const char *const *access)
{
  struct btf_ext *map = mem_zalloc (1, sizeof *map);
  size_t ncore = 0;

  map->name = arena_strdup (&map->arena, ext->name);
  map->hdr_len = ext->hdr_len;
  map->flags = ext->flags;
  map->big_endian = to->big_endian;
  for (unsigned part = 0; part < EXT_NPARTS; part++)
    {
      uint32_t rec_size = ext->part[part].rec_size;

      map->part[part].rec_size = rec_size;
      for (size_t i = 0; i < ext->part[part].sections.n; i++)
	{
	  struct ext_section s = ext->part[part].sections.v[i];
	  size_t size = (size_t) s.nrecords * rec_size;
	  unsigned char *copy = arena_alloc (&map->arena, size);

	  memcpy (copy, s.records, size);
	  for (size_t at = 0; at < size; at += rec_size)
	    map_record (
	      (btf_word *) (copy + at), &ext_shapes[part], from, ids, to,
	      part == EXT_CORE && access != NULL ? access[ncore++] : NULL);
	  s.records = copy;
	  s.sec_name = map_string (from, s.sec_name, to);
	  vec_push (&map->part[part].sections, s);
	}
    }
  return map;
}
