/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* The gate: bytes -> model.

   Reading is one pass over the records [read_records].  It decodes each info
   word, finds where the record ends, and notes that in the offsets.  Names and
   mentions are not compared one by one: for each role (kinds.h) the pass only
   keeps the highest value seen, and compares the two that have a bound at the
   end.  Only when one of them is too high a second pass [find_bad_word] looks
   for the place.  So a good input costs about one load and one maximum a word.

   Bytes in host order are used where they are; a swapped input is copied.
   Every record of BTF is made of 32-bit words, so swapping needs no table.

   What is checked is structure.  The rules, and the kernel's words for them,
   are in kernel/bpf/btf.c (Linux 7.2): btf_parse_hdr, btf_check_sec_info,
   btf_parse_str_sec, btf_parse_layout_sec, btf_check_meta.  We are stricter in
   one place: type ids must exist even where the kernel looks later.  And more
   lenient in two: BTF without types is read, and limits on the number of types
   and the size of strings only count on writing.  */

#include "read.h"

#include <stdlib.h>
#include <string.h>

/* The header, decoded.  Sections count from its end.  */
struct header
{
  bool swap;
  uint8_t flags;
  uint32_t hdr_len;
  struct
  {
    uint32_t off, len;
  } types, strings, layout;
};

enum
{
  MIN_HEADER = 8 /* Up to and including hdr_len.  */
};

/* Whether a blob may begin at P, of which SIZE bytes can be read.  */
static bool
has_magic (const unsigned char *p, size_t size, bool *swap)
{
  if (size < MIN_HEADER)
    return false;
  *swap = load16 (p, false) != BTF_MAGIC;
  return load16 (p, *swap) == BTF_MAGIC;
}

/* Word INDEX of the header at P, or 0 if the header ends before.  */
static uint32_t
header_word (const unsigned char *p, const struct header *h, unsigned index)
{
  size_t at = 4 * (size_t) index;

  return at + 4 <= h->hdr_len ? load32 (p + at, h->swap) : 0;
}

/* Decode the header of BYTES.  */
static bool
read_header (struct bytes bytes, struct header *h, const char *name,
	     struct diag *d)
{
  const unsigned char *p = bytes.data;

  if (bytes.size < MIN_HEADER)
    return diag_error (d, name, "is %zu bytes long, but a header takes %d",
		       bytes.size, BTF_HEADER);
  if (!has_magic (p, bytes.size, &h->swap))
    return diag_error (d, name,
		       "begins with %02x %02x, not with the magic"
		       " of BTF (9f eb or eb 9f)",
		       p[0], p[1]);
  if (p[2] != BTF_VERSION)
    return diag_error (d, name, "has version %u, expected %d", p[2],
		       BTF_VERSION);
  if (p[3] != 0)
    return diag_error (d, name, "has header flags %#x, but none are defined",
		       p[3]);
  h->flags = p[3];
  h->hdr_len = load32 (p + 4, h->swap);
  if (h->hdr_len < BTF_HEADER)
    return diag_error (d, name,
		       "has a header of %u bytes, expected at least"
		       " %d",
		       h->hdr_len, BTF_HEADER);
  if (h->hdr_len > bytes.size)
    return diag_error (d, name,
		       "has a header of %u bytes, but is %zu bytes"
		       " long",
		       h->hdr_len, bytes.size);
  for (uint32_t i = BTF_HEADER_LAYOUT; i < h->hdr_len; i++)
    if (p[i] != 0)
      return diag_error (d, name,
			 "has byte %#x at %u of its header, where"
			 " only zeros are understood",
			 p[i], i);
  h->types.off = header_word (p, h, 2);
  h->types.len = header_word (p, h, 3);
  h->strings.off = header_word (p, h, 4);
  h->strings.len = header_word (p, h, 5);
  h->layout.off = header_word (p, h, 6);
  h->layout.len = header_word (p, h, 7);
  return true;
}

/* The size of the blob that H heads, which may be more than there is.  */
static uint64_t
blob_size (const struct header *h)
{
  uint64_t types = (uint64_t) h->types.off + h->types.len;
  uint64_t strings = (uint64_t) h->strings.off + h->strings.len;
  uint64_t layout
    = h->layout.len == 0 ? 0 : (uint64_t) h->layout.off + h->layout.len;
  uint64_t end = types > strings ? types : strings;

  return h->hdr_len + (end > layout ? end : layout);
}

/* Check that the sections lie one after the other, in any order, and that
   nothing but zeros follows them in DATA, the bytes behind the header.  */
static bool
check_sections (const struct header *h, struct bytes data, const char *name,
		struct diag *d)
{
  struct section
  {
    const char *what;
    uint32_t off, len;
  } s[] = { { "type", h->types.off, h->types.len },
	    { "string", h->strings.off, h->strings.len },
	    { "layout", h->layout.off, h->layout.len } };
  unsigned n = h->layout.len > 0 ? 3 : 2;
  uint64_t end = 0;

  for (unsigned i = 0; i < n; i++) /* Sort by offset.  */
    for (unsigned j = i + 1; j < n; j++)
      if (s[j].off < s[i].off || (s[j].off == s[i].off && s[j].len < s[i].len))
	{
	  struct section t = s[i];

	  s[i] = s[j];
	  s[j] = t;
	}
  for (unsigned i = 0; i < n; i++)
    {
      if (s[i].off != end)
	return diag_error (d, name,
			   "has its %s section at %u behind the"
			   " header, but %s at %llu",
			   s[i].what, s[i].off,
			   i == 0 ? "data begin" : "the section before ends",
			   (unsigned long long) end);
      end += s[i].len;
      if (end > data.size)
	return diag_error (d, name,
			   "has a %s section that ends at %llu behind"
			   " the header, but only %zu bytes follow it",
			   s[i].what, (unsigned long long) end, data.size);
    }
  if (h->types.off % 4 != 0)
    return diag_error (d, name,
		       "has its type section at %u behind the header,"
		       " expected a multiple of 4",
		       h->types.off);
  for (size_t i = end; i < data.size; i++)
    if (data.data[i] != 0)
      return diag_error (d, name,
			 "ends at %llu behind the header, but byte"
			 " %#x follows at %zu",
			 (unsigned long long) end, data.data[i], i);
  return true;
}

static bool
read_strings (struct btf *btf, const unsigned char *p, uint32_t len,
	      struct diag *d)
{
  if (len > UINT32_MAX - btf->first_str)
    return diag_error (d, btf->name,
		       "has %u bytes of strings behind %u of its"
		       " base, more than offsets can reach",
		       len, btf->first_str);
  if (len == 0 && btf->base == NULL)
    return diag_error (d, btf->name, "has an empty string section");
  if (len > 0 && btf->base == NULL && p[0] != 0)
    return diag_error (d, btf->name,
		       "has string section byte 0 %#x, expected"
		       " 0",
		       p[0]);
  if (len > 0 && p[len - 1] != 0)
    return diag_error (d, btf->name,
		       "has a string section that does not end"
		       " with 0, but %#x",
		       p[len - 1]);
  btf->strings = (const char *) p;
  btf->strings_size = len;
  return true;
}

/* The layout section: by kind, the sizes of its records.  */
static bool
read_layout (struct btf *btf, const unsigned char *p, const struct header *h,
	     struct diag *d)
{
  if (h->layout.off % 4 != 0 || h->layout.len % 4 != 0)
    return diag_error (d, btf->name,
		       "has its layout section of %u bytes at %u"
		       " behind the header, expected multiples of 4",
		       h->layout.len, h->layout.off);
  if (h->layout.len / 4 > BTF_MAX_KIND + 1)
    return diag_error (d, btf->name,
		       "has a layout section for %u kinds, but"
		       " there can be only %d",
		       h->layout.len / 4, BTF_MAX_KIND + 1);
  for (uint32_t i = 0; i < h->layout.len; i += 4)
    vec_push (&btf->layout,
	      (struct btf_layout){ .info = p[i],
				   .elem = p[i + 1],
				   .flags = load16 (p + i + 2, h->swap) });
  btf->has_layout = true;
  return true;
}

/* Whether the size of records of KIND is known, from the table or from the
   layout of BTF or a base.  */
static bool
has_size (const struct btf *btf, uint32_t kind)
{
  if (btf_kinds[kind].name != NULL)
    return true;
  if (kind == BTF_UNKN)
    return false;
  for (; btf != NULL; btf = btf->base)
    if (kind < btf->layout.n)
      return btf->layout.v[kind].info % 4 == 0
	     && btf->layout.v[kind].elem % 4 == 0;
  return false;
}

static const char *
item_noun (uint32_t kind)
{
  switch (kind)
    {
    case BTF_STRUCT:
    case BTF_UNION:
      return "member";
    case BTF_ENUM:
    case BTF_ENUM64:
      return "enumerator";
    case BTF_FUNC_PROTO:
      return "parameter";
    case BTF_DATASEC:
      return "variable";
    default:
      return "item";
    }
}

static const char *
kind_name (uint32_t kind)
{
  return btf_kinds[kind].name != NULL ? btf_kinds[kind].name
				      : "of unknown kind";
}

/* A string that may be out of range, for messages.  */
static const char *
safe_string (const struct btf *btf, uint32_t offset)
{
  return offset < btf_str_end (btf) ? btf_string (btf, offset) : "";
}

/* Report the first word of role ROLE that is LIMIT or more.  There is one.  */
static bool
find_bad_word (const struct btf *btf, enum btf_role role, uint32_t limit,
	       struct diag *d)
{
  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    {
      const btf_word *r = btf_record (btf, t);
      const char *name = safe_string (btf, r[0]);
      const char *item_name = "";

      for (struct btf_words w = btf_words (btf, t); btf_next_word (&w);)
	{
	  char *item, *place;

	  if (w.field->role == ROLE_NAME)
	    item_name = safe_string (btf, w.value);
	  if (w.field->role != role || w.value < limit)
	    continue;
	  if (w.item >= 0 && role == ROLE_TYPE && *item_name != '\0')
	    item = mem_printf (", %s %lld '%s'", item_noun (info_kind (r[1])),
			       (long long) w.item, item_name);
	  else if (w.item >= 0)
	    item = mem_printf (", %s %lld", item_noun (info_kind (r[1])),
			       (long long) w.item);
	  else
	    item = mem_printf ("%s", "");
	  place = mem_printf ("%s: type %u %s '%s'%s", btf->name, t,
			      kind_name (info_kind (r[1])), name, item);
	  if (role == ROLE_TYPE)
	    diag_error (d, place, "mentions type %u, but the last type is %u",
			w.value, limit - 1);
	  else
	    diag_error (d, place,
			"has its name at string offset %u, but the"
			" strings end at %u",
			w.value, limit);
	  free (place);
	  free (item);
	  return false;
	}
    }
  return false;
}

/* Raise HIGH[role] to the values of the words at P, which FIELDS describes. */
static inline const btf_word *
note_words (const btf_word *p, const struct btf_field *fields, unsigned n,
	    uint32_t *high)
{
  for (unsigned i = 0; i < n; i++, p++)
    if (*p > high[fields[i].role])
      high[fields[i].role] = *p;
  return p;
}

/* Note all words of the record at R, of the known kind K.  Structures and
   prototypes make up most of the input, hence their own loop: a name and a
   type first, as all items but a DATASEC's have it.  */
static inline void
note_record (const btf_word *r, const struct btf_kind *k, uint32_t *high)
{
  uint32_t n = k->nitem == 0 ? 0 : info_vlen (r[1]);
  const btf_word *p = note_words (r + 2, &k->header, 1, high);

  p = note_words (p, k->fixed, k->nfixed, high);
  if (k->nitem >= 2 && k->item[0].role == ROLE_NAME
      && k->item[1].role == ROLE_TYPE)
    {
      uint32_t names = high[ROLE_NAME], types = high[ROLE_TYPE];

      for (; n > 0; n--, p += k->nitem)
	{
	  names = p[0] > names ? p[0] : names;
	  types = p[1] > types ? p[1] : types;
	}
      high[ROLE_NAME] = names;
      high[ROLE_TYPE] = types;
    }
  else
    for (; n > 0; n--)
      p = note_words (p, k->item, k->nitem, high);
}

/* Report that the record at R, which would be the next type, has a bad info
   word or does not fit into the LEFT bytes.  */
static bool
bad_record (const struct btf *btf, const btf_word *r, uint32_t left,
	    struct diag *d)
{
  char *place = mem_printf ("%s: type %u", btf->name, btf_end (btf));

  if (left < 12)
    diag_error (d, place,
		"begins %u bytes before the end of the types, but a"
		" record takes at least 12",
		left);
  else if (!has_size (btf, info_kind (r[1])))
    diag_error (d, place, "has kind %u, which is unknown%s", info_kind (r[1]),
		btf->has_layout ? " to the layout section too" : "");
  else
    diag_error (d, place,
		"is a record of %u bytes (kind %u, %u items), but"
		" only %u are left",
		btf_record_size (btf, r), info_kind (r[1]), info_vlen (r[1]),
		left);
  free (place);
  return false;
}

/* Find the records, and check them.  */
static bool
read_records (struct btf *btf, const unsigned char *p, uint32_t len,
	      struct diag *d)
{
  uint32_t high[ROLE_LINKAGE + 1] = { 0 };
  const btf_word *r;

  btf->records = p;
  btf->records_size = len;
  vec_reserve (&btf->own_offsets, len / 24 + 1);
  for (uint32_t pos = 0; pos < len;)
    {
      uint32_t size, kind;

      r = (const btf_word *) (p + pos);
      if (len - pos < 12 || !has_size (btf, kind = info_kind (r[1]))
	  || (size = btf_record_size (btf, r)) > len - pos)
	return bad_record (btf, r, len - pos, d);
      vec_push (&btf->own_offsets, pos);
      btf->offsets = btf->own_offsets.v;
      if (++btf->ntypes > UINT32_MAX / 2 - btf->first)
	return diag_error (d, btf->name, "has too many types");
      if (r[0] > high[ROLE_NAME])
	high[ROLE_NAME] = r[0];
      if (btf_kinds[kind].name != NULL)
	note_record (r, &btf_kinds[kind], high);
      pos += size;
    }
  if (high[ROLE_NAME] >= btf_str_end (btf))
    return find_bad_word (btf, ROLE_NAME, btf_str_end (btf), d);
  if (high[ROLE_TYPE] >= btf_end (btf))
    return find_bad_word (btf, ROLE_TYPE, btf_end (btf), d);
  return true;
}

/* The LEN bytes at P in host order: P itself, or a copy in BTF's arena.  */
static const unsigned char *
host_order (struct btf *btf, const unsigned char *p, uint32_t len, bool swap)
{
  unsigned char *copy;

  if (!swap || len == 0)
    return p;
  copy = arena_alloc (&btf->arena, len);
  memcpy (copy, p, len);
  for (uint32_t i = 0; i + 4 <= len; i += 4)
    store32 (copy + i, load32 (p + i, true), false);
  return copy;
}

/* Read what header H of BYTES announces into BTF.  */
static bool
read_sections (struct btf *btf, struct bytes bytes, const struct header *h,
	       struct diag *d)
{
  struct bytes data = { bytes.data + h->hdr_len, bytes.size - h->hdr_len };

  if (!check_sections (h, data, btf->name, d)
      || !read_strings (btf, data.data + h->strings.off, h->strings.len, d))
    return false;
  if (h->layout.len > 0 && !read_layout (btf, data.data + h->layout.off, h, d))
    return false;
  return read_records (
    btf, host_order (btf, data.data + h->types.off, h->types.len, h->swap),
    h->types.len, d);
}

struct btf *
btf_read (struct bytes bytes, const char *name, const struct btf *base,
	  struct diag *d)
{
  struct btf *btf;
  struct header h;

  if (!read_header (bytes, &h, name, d))
    return NULL;
  btf = btf_new (name, base);
  vec_free (&btf->own_strings);
  btf->strings_size = 0;
  btf->hdr_len = h.hdr_len;
  btf->flags = h.flags;
  btf->big_endian = h.swap != HOST_BIG_ENDIAN;
  if (!read_sections (btf, bytes, &h, d))
    {
      btf_free (btf);
      return NULL;
    }
  return btf;
}

/* Whether the SIZE bytes at P can be padding: few, or all the same.  */
static bool
is_padding (const unsigned char *p, size_t size)
{
  enum
  {
    ALIGNMENT = 64
  };

  return size < ALIGNMENT || memcmp (p, p + 1, size - 1) == 0;
}

bool
btf_next_blob (struct bytes section, size_t *pos, struct bytes *blob,
	       const char *name, struct diag *d)
{
  size_t begin = *pos, left;
  struct header h;

  while (begin < section.size
	 && !(has_magic (section.data + begin, section.size - begin, &h.swap)
	      && section.data[begin + 2] == BTF_VERSION))
    begin++;
  left = section.size - begin;
  if (begin > *pos && !is_padding (section.data + *pos, begin - *pos))
    {
      diag_error (d, name,
		  "has %zu bytes at offset %zu that are neither BTF"
		  " nor padding",
		  begin - *pos, *pos);
      return false;
    }
  if (left == 0)
    return false;
  *blob = (struct bytes){ section.data + begin, left };
  if (!read_header (*blob, &h, name, d))
    return false;
  if (blob_size (&h) > left)
    return diag_error (d, name,
		       "has BTF of %llu bytes at offset %zu, but only"
		       " %zu are left",
		       (unsigned long long) blob_size (&h), begin, left);
  blob->size = blob_size (&h);
  *pos = begin + blob->size;
  return true;
}
