/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What CO-RE relocations become.

   libbpf's algorithm (relo_core.c), as plainly as possible, on two models.  It
   shares no code with btf-prune: not even what is easy.  */

#include "resolve.h"

#include <stdlib.h>
#include <string.h>

enum
{
  MAX_SPEC = 64,
  MAX_LEVEL = 32,
  PATIENCE = 20000
};

/* A field, enumerator or type, as far as it was found.  */
struct spec
{
  const struct btf *btf;
  uint32_t root;
  struct
  {
    uint32_t type, index;
    const char *name; /* NULL: an element of an array.  */
  } acc[MAX_SPEC];
  unsigned len, raw_len;
  uint64_t bit_offset;
};

/* libbpf compares in time that is exponential in the depth of types; compilers
   write none for which that matters.  We give up after so many steps.  */
struct patience
{
  unsigned left;
};

static bool
lose_patience (struct patience *p)
{
  if (p->left > 0)
    p->left--;
  return p->left == 0;
}

enum outcome
{
  NO,
  YES,
  BROKEN
};

/* TYPE without typedefs and qualifiers; 0 if that does not end.  */
static uint32_t
strip (const struct btf *btf, uint32_t type)
{
  for (int i = 0; i <= MAX_LEVEL; i++)
    {
      uint32_t kind = btf_kind_of (btf, type);

      if (kind != BTF_TYPEDEF && kind != BTF_CONST && kind != BTF_VOLATILE
	  && kind != BTF_RESTRICT && kind != BTF_TYPE_TAG)
	return type;
      type = btf_record (btf, type)[2];
    }
  return 0;
}

static uint32_t
kind_of (const struct btf *btf, uint32_t type)
{
  return btf_kind_of (btf, type);
}

static bool
is_enum (const struct btf *btf, uint32_t type)
{
  return kind_of (btf, type) == BTF_ENUM || kind_of (btf, type) == BTF_ENUM64;
}

static bool
is_composite (const struct btf *btf, uint32_t type)
{
  return kind_of (btf, type) == BTF_STRUCT || kind_of (btf, type) == BTF_UNION;
}

static bool
kinds_compatible (const struct btf *a, uint32_t x, const struct btf *b,
		  uint32_t y)
{
  return kind_of (a, x) == kind_of (b, y)
	 || (is_enum (a, x) && is_enum (b, y));
}

/* The length of NAME before "___", if that is between other letters.  */
static size_t
essential (const char *name)
{
  const char *last = NULL;

  for (const char *s = name; *s != '\0'; s++)
    if (s[0] != '_' && s[1] == '_' && s[2] == '_' && s[3] == '_' && s[4] != '_'
	&& s[4] != '\0')
      last = s;
  return last != NULL ? (size_t) (last - name) + 1 : strlen (name);
}

static bool
names_match (const char *a, const char *b)
{
  return essential (a) == essential (b) && memcmp (a, b, essential (a)) == 0;
}

/* The size of TYPE in bytes; 0 if it has none.  */
static uint64_t
size_of (const struct btf *btf, uint32_t type)
{
  uint64_t n = 1;

  for (int i = 0; i < MAX_LEVEL; i++)
    {
      const btf_word *r;

      type = strip (btf, type);
      if (type == 0)
	return 0;
      r = btf_record (btf, type);
      switch (info_kind (r[1]))
	{
	case BTF_PTR:
	  return 8 * n;
	case BTF_ARRAY:
	  n *= r[5];
	  type = r[3];
	  break;
	case BTF_FWD:
	case BTF_FUNC:
	case BTF_FUNC_PROTO:
	case BTF_VAR:
	  return 0;
	default:
	  return n * r[2];
	}
    }
  return 0;
}

static uint64_t
member_offset (const struct btf *btf, uint32_t type, uint32_t i)
{
  uint32_t word = btf_item (btf, type, i)[2];

  return info_kflag (btf_record (btf, type)[1]) ? word & 0xffffff : word;
}

static uint32_t
bitfield_size (const struct btf *btf, uint32_t type, uint32_t i)
{
  return info_kflag (btf_record (btf, type)[1])
	   ? btf_item (btf, type, i)[2] >> 24
	   : 0;
}

/* Whether element INDEX of ARRAY can be accessed after accessor PREVIOUS.  */
static bool
has_element (const struct spec *s, unsigned previous, uint32_t array,
	     uint32_t index)
{
  uint32_t n = btf_record (s->btf, array)[5];

  if (index < n)
    return true;
  return n == 0 && s->acc[previous].name != NULL
	 && s->acc[previous].index
	      == btf_nitems (s->btf, s->acc[previous].type) - 1;
}

static void
push (struct spec *s, uint32_t type, uint32_t index, const char *name)
{
  s->acc[s->len].type = type;
  s->acc[s->len].index = index;
  s->acc[s->len++].name = name;
}

/* Parse the local spec STRING of a field from TYPE on.  */
static bool
parse_field (struct spec *s, uint32_t type, const char *string)
{
  char *end;
  uint32_t first = strtoul (string, &end, 10);

  push (s, type, first, NULL);
  s->bit_offset = first * size_of (s->btf, type) * 8;
  for (s->raw_len = 1; *end == ':'; s->raw_len++)
    {
      uint32_t i = strtoul (end + 1, &end, 10);

      if (s->raw_len == MAX_SPEC)
	return false;
      type = strip (s->btf, type);
      if (is_composite (s->btf, type))
	{
	  const btf_word *m;

	  if (i >= btf_nitems (s->btf, type))
	    return false;
	  m = btf_item (s->btf, type, i);
	  s->bit_offset += member_offset (s->btf, type, i);
	  if (m[0] != 0)
	    push (s, type, i, btf_string (s->btf, m[0]));
	  type = m[1];
	}
      else if (kind_of (s->btf, type) == BTF_ARRAY)
	{
	  if (!has_element (s, s->len - 1, type, i))
	    return false;
	  type = btf_record (s->btf, type)[3];
	  push (s, type, i, NULL);
	  s->bit_offset += i * size_of (s->btf, type) * 8;
	}
      else
	return false;
    }
  return *end == '\0';
}

static bool
fields_compatible (const struct btf *lb, uint32_t l, const struct btf *tb,
		   uint32_t t)
{
  for (int i = 0; i < MAX_LEVEL; i++)
    {
      l = strip (lb, l);
      t = strip (tb, t);
      if (is_composite (lb, l) && is_composite (tb, t))
	return true;
      if (!kinds_compatible (lb, l, tb, t))
	return false;
      switch (kind_of (lb, l))
	{
	case BTF_PTR:
	case BTF_FLOAT:
	  return true;
	case BTF_INT:
	  return int_offset (btf_record (lb, l)[3]) == 0
		 && int_offset (btf_record (tb, t)[3]) == 0;
	case BTF_FWD:
	case BTF_ENUM:
	case BTF_ENUM64:
	  return *btf_name (lb, l) == '\0' || *btf_name (tb, t) == '\0'
		 || names_match (btf_name (lb, l), btf_name (tb, t));
	case BTF_ARRAY:
	  l = btf_record (lb, l)[3];
	  t = btf_record (tb, t)[3];
	  break;
	default:
	  return false;
	}
    }
  return false;
}

/* Find local member LOCAL, called NAME, in TYPE of S; set *TYPE to its own. */
static enum outcome
match_member (struct spec *s, const struct btf *local, uint32_t local_type,
	      const char *name, uint32_t *type, struct patience *patience)
{
  uint32_t t = strip (s->btf, *type);

  if (!is_composite (s->btf, t))
    return NO;
  for (uint32_t i = 0; i < btf_nitems (s->btf, t); i++)
    {
      const btf_word *m = btf_item (s->btf, t, i);
      uint64_t offset = member_offset (s->btf, t, i);

      if (s->raw_len == MAX_SPEC) /* A record that has itself.  */
	patience->left = 0;
      if (lose_patience (patience))
	return BROKEN;
      s->raw_len++;
      s->bit_offset += offset;
      if (*btf_string (s->btf, m[0]) == '\0')
	{
	  uint32_t inner = m[1];
	  enum outcome found
	    = match_member (s, local, local_type, name, &inner, patience);

	  *type = inner;
	  if (found != NO)
	    return found;
	}
      else if (strcmp (btf_string (s->btf, m[0]), name) == 0)
	{
	  push (s, t, i, name);
	  *type = m[1];
	  if (fields_compatible (local, local_type, s->btf, m[1]))
	    return YES;
	  s->len--;
	  /* libbpf forgets the rest, so it is wrong if it then finds a second
	     member of this name, which C forbids.  */
	  s->raw_len--;
	  s->bit_offset -= offset;
	  return NO;
	}
      s->raw_len--;
      s->bit_offset -= offset;
    }
  return NO;
}

static enum outcome
match_field (struct spec *s, const struct spec *local, uint32_t type,
	     struct patience *patience)
{
  for (unsigned i = 0; i < local->len; i++)
    {
      uint32_t t = strip (s->btf, type), index = local->acc[i].index;

      if (local->acc[i].name != NULL)
	{
	  const btf_word *m = btf_item (local->btf, local->acc[i].type, index);
	  enum outcome found = match_member (
	    s, local->btf, m[1], local->acc[i].name, &type, patience);

	  if (found != YES)
	    return found;
	  continue;
	}
      if (i > 0)
	{
	  if (kind_of (s->btf, t) != BTF_ARRAY
	      || !has_element (s, s->len - 1, t, index))
	    return NO;
	  type = btf_record (s->btf, t)[3];
	}
      if (s->raw_len == MAX_SPEC)
	return BROKEN;
      push (s, type, index, NULL);
      s->raw_len++;
      s->bit_offset += index * size_of (s->btf, type) * 8;
    }
  return YES;
}

static bool
types_compatible (const struct btf *lb, uint32_t l, const struct btf *tb,
		  uint32_t t, int level, struct patience *patience)
{
  for (int i = 0; i < MAX_LEVEL && !lose_patience (patience); i++)
    {
      const btf_word *x, *y;

      l = strip (lb, l);
      t = strip (tb, t);
      if (!kinds_compatible (lb, l, tb, t))
	return false;
      if (l == 0)
	return true;
      x = btf_record (lb, l);
      y = btf_record (tb, t);
      switch (kind_of (lb, l))
	{
	case BTF_STRUCT:
	case BTF_UNION:
	case BTF_ENUM:
	case BTF_ENUM64:
	case BTF_FWD:
	  return true;
	case BTF_INT:
	  return int_offset (x[3]) == 0 && int_offset (y[3]) == 0;
	case BTF_PTR:
	  l = x[2];
	  t = y[2];
	  break;
	case BTF_ARRAY:
	  l = x[3];
	  t = y[3];
	  break;
	case BTF_FUNC_PROTO:
	  if (btf_nitems (lb, l) != btf_nitems (tb, t) || level == 0)
	    return false;
	  for (uint32_t p = 0; p < btf_nitems (lb, l); p++)
	    if (!types_compatible (lb, btf_item (lb, l, p)[1], tb,
				   btf_item (tb, t, p)[1], level - 1,
				   patience))
	      return false;
	  l = x[2];
	  t = y[2];
	  break;
	default:
	  return false;
	}
    }
  return false;
}

static bool types_match (const struct btf *lb, uint32_t l,
			 const struct btf *tb, uint32_t t, bool behind,
			 int level, struct patience *patience);

static bool
items_match (const struct btf *lb, uint32_t l, const struct btf *tb,
	     uint32_t t, int level, struct patience *patience)
{
  bool members = is_composite (lb, l);

  if (btf_nitems (lb, l) > btf_nitems (tb, t))
    return false;
  for (uint32_t i = 0; i < btf_nitems (lb, l); i++)
    {
      const btf_word *x = btf_item (lb, l, i);
      bool found = false;

      for (uint32_t k = 0; k < btf_nitems (tb, t) && !found; k++)
	{
	  const btf_word *y = btf_item (tb, t, k);

	  found = names_match (btf_string (lb, x[0]), btf_string (tb, y[0]))
		  && (!members
		      || types_match (lb, x[1], tb, y[1], false, level - 1,
				      patience));
	}
      if (!found)
	return false;
    }
  return true;
}

static bool
types_match (const struct btf *lb, uint32_t l, const struct btf *tb,
	     uint32_t t, bool behind, int level, struct patience *patience)
{
  for (int i = 0; level > 0 && i < MAX_LEVEL && !lose_patience (patience); i++)
    {
      const btf_word *x, *y;
      uint32_t lk, tk;

      l = strip (lb, l);
      t = strip (tb, t);
      if (!names_match (btf_name (lb, l), btf_name (tb, t)))
	return false;
      lk = kind_of (lb, l);
      tk = kind_of (tb, t);
      if (l == 0 || t == 0)
	return lk == tk;
      x = btf_record (lb, l);
      y = btf_record (tb, t);
      switch (lk)
	{
	case BTF_FWD:
	  if (lk == tk)
	    return info_kflag (x[1]) == info_kflag (y[1]);
	  return behind && tk == (info_kflag (x[1]) ? BTF_UNION : BTF_STRUCT);
	case BTF_ENUM:
	case BTF_ENUM64:
	  return is_enum (tb, t) && x[2] == y[2]
		 && items_match (lb, l, tb, t, level, patience);
	case BTF_STRUCT:
	case BTF_UNION:
	  if (!behind)
	    return lk == tk && items_match (lb, l, tb, t, level, patience);
	  return lk == tk
		 || (tk == BTF_FWD
		     && (lk == BTF_UNION) == (info_kflag (y[1]) != 0));
	case BTF_INT:
	  return lk == tk && x[2] == y[2]
		 && (int_encoding (x[3]) & BTF_INT_SIGNED)
		      == (int_encoding (y[3]) & BTF_INT_SIGNED);
	case BTF_PTR:
	  if (lk != tk)
	    return false;
	  behind = true;
	  l = x[2];
	  t = y[2];
	  break;
	case BTF_ARRAY:
	  if (lk != tk || x[5] != y[5])
	    return false;
	  l = x[3];
	  t = y[3];
	  break;
	case BTF_FUNC_PROTO:
	  if (lk != tk || btf_nitems (lb, l) != btf_nitems (tb, t))
	    return false;
	  for (uint32_t p = 0; p < btf_nitems (lb, l); p++)
	    if (!types_match (lb, btf_item (lb, l, p)[1], tb,
			      btf_item (tb, t, p)[1], behind, level - 1,
			      patience))
	      return false;
	  l = x[2];
	  t = y[2];
	  break;
	default:
	  return false;
	}
    }
  return false;
}

/* ---- Values.  */

enum
{
  KIND_OFFSET,
  KIND_SIZE,
  KIND_EXISTS,
  KIND_SIGNED,
  KIND_LSHIFT,
  KIND_RSHIFT,
  KIND_ID_LOCAL,
  KIND_ID_TARGET,
  KIND_TYPE_EXISTS,
  KIND_TYPE_SIZE,
  KIND_ENUM_EXISTS,
  KIND_ENUM_VALUE,
  KIND_MATCHES
};

/* The value of a relocation of a field that S is.  */
static uint64_t
field_value (const struct spec *s, uint32_t kind)
{
  uint32_t type = s->acc[s->len - 1].type, index = s->acc[s->len - 1].index;
  uint64_t bit = s->bit_offset, bits, byte, bytes;
  uint32_t mt;

  if (kind == KIND_EXISTS)
    return 1;
  if (s->acc[s->len - 1].name == NULL)
    return kind == KIND_OFFSET ? bit / 8 : size_of (s->btf, type);
  mt = strip (s->btf, btf_item (s->btf, type, index)[1]);
  bytes = size_of (s->btf, mt);
  bits = bitfield_size (s->btf, type, index);
  byte = bit / 8;
  if (bits == 0)
    bits = bytes * 8;
  else if (bytes > 0)
    for (byte = byte / bytes * bytes; bit + bits - byte * 8 > bytes * 8;
	 byte = bit / 8 / bytes * bytes)
      bytes *= 2;
  switch (kind)
    {
    case KIND_OFFSET:
      return byte;
    case KIND_SIZE:
      return bytes;
    case KIND_SIGNED:
      return (is_enum (s->btf, mt) && info_kflag (btf_record (s->btf, mt)[1]))
	     || (kind_of (s->btf, mt) == BTF_INT
		 && (int_encoding (btf_record (s->btf, mt)[3])
		     & BTF_INT_SIGNED));
    case KIND_LSHIFT:
      return 64 - (bit + bits - byte * 8);
    default:
      return 64 - bits;
    }
}

/* What relocation KIND of LOCAL is with candidate TYPE of BTF.  */
static enum outcome
try (const struct spec *local, uint32_t kind, const struct btf *btf,
     uint32_t type, uint64_t *value, uint64_t *bit_offset,
     struct patience *patience)
{
  struct spec s = { .btf = btf, .root = type };
  enum outcome found;
  uint32_t l, t;

  *value = *bit_offset = 0;
  if (kind <= KIND_RSHIFT)
    {
      if (local->acc[local->len - 1].name == NULL && kind != KIND_OFFSET
	  && kind != KIND_SIZE && kind != KIND_EXISTS)
	return BROKEN;
      found = match_field (&s, local, type, patience);
      if (found == YES)
	*value = field_value (&s, kind);
      *bit_offset = s.bit_offset;
      return found;
    }
  if (kind == KIND_MATCHES)
    {
      *value = 1;
      return types_match (local->btf, local->root, btf, type, false, MAX_LEVEL,
			  patience);
    }
  if (kind != KIND_ENUM_EXISTS && kind != KIND_ENUM_VALUE)
    {
      if (!kinds_compatible (local->btf, local->root, btf, type)
	  || !types_compatible (local->btf, local->root, btf, type, MAX_LEVEL,
				patience))
	return NO;
      *value = kind == KIND_TYPE_SIZE ? size_of (btf, type) : 1;
      return YES;
    }
  l = strip (local->btf, local->root);
  t = strip (btf, type);
  if (!is_enum (btf, t) || !is_enum (local->btf, l)
      || local->acc[0].index >= btf_nitems (local->btf, l))
    return NO;
  for (uint32_t i = 0; i < btf_nitems (btf, t); i++)
    {
      const btf_word *item = btf_item (btf, t, i);

      if (!names_match (
	    btf_string (local->btf,
			btf_item (local->btf, l, local->acc[0].index)[0]),
	    btf_string (btf, item[0])))
	continue;
      *value = kind == KIND_ENUM_EXISTS ? 1
	       : kind_of (btf, t) == BTF_ENUM64
		 ? item[1] | (uint64_t) item[2] << 32
		 : item[1];
      return YES;
    }
  return NO;
}

struct answered
resolve (const struct btf *local_btf, uint32_t type, uint32_t kind,
	 const char *access, const struct btf *kernel)
{
  struct spec local = { .btf = local_btf, .root = type };
  const char *name = btf_name (local_btf, type);
  struct answered a = { ANSWER_NONE, 0 };
  struct patience patience = { PATIENCE };
  uint64_t offset = 0;

  if (kind == KIND_ID_LOCAL)
    return (struct answered){ ANSWER_LOCAL, 0 };
  if (*name == '\0')
    return (struct answered){ ANSWER_NAMELESS, 0 };
  if (kind > KIND_RSHIFT)
    local.acc[0].index = atoi (access);
  else if (!parse_field (&local, type, access))
    return (struct answered){ ANSWER_BROKEN, 0 };
  for (uint32_t t = 1; t < btf_end (kernel); t++)
    {
      uint64_t v, o;

      if (!kinds_compatible (local_btf, type, kernel, t)
	  || *btf_name (kernel, t) == '\0'
	  || !names_match (name, btf_name (kernel, t))
	  || try (&local, kind, kernel, t, &v, &o, &patience) != YES)
	continue;
      if (a.answer != ANSWER_NONE && (v != a.value || o != offset))
	a.answer = ANSWER_AMBIGUOUS;
      else if (a.answer == ANSWER_NONE)
	a.answer = kind == KIND_ID_TARGET ? ANSWER_TYPE : ANSWER_VALUE;
      a.value = v;
      offset = o;
    }
  if (patience.left == 0)
    a.answer = ANSWER_ENDLESS;
  return a;
}
