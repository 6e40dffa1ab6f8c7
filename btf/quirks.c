/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What compilers write wrong.  See quirks.h.

   First, each record of each unit is looked at once [scan], which only lists
   what is suspicious: of a clean unit, its forwards.  Then families.h finds
   how the units define what those are said to be.  Then the quirks are
   repaired [repair], each in a function gcc_..._quirk or clang_..._quirk that
   says which compilers have it, what proves the meaning, and where that is
   discussed.  In the end it is reported, in the order of the units [tell].

   A unit is copied when its first word is changed [edit].

   Versions: each quirk was seen in what is named here of GCC 12.2 and 16.2,
   native and for BPF, and clang 21; versions in between are from GCC's
   history.  A quirk is repaired wherever it is found, whoever wrote it.

   Nothing is to do for `a static variable of a function has no record' (GCC),
   and for strings that are there twice.  */

#include "quirks.h"
#include "bpf-code.h"
#include "core-relo.h"
#include "families.h"
#include "labels.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum quirk
{
  CHAR_ENCODING,
  FORWARD_WORD,
  ENUM_FORWARD,
  UNION_FORWARD,
  ANONYMOUS_FORWARD,
  DOUBLED_FORWARD,
  ENUM_VALUES,
  NAMELESS_FUNCTION,
  ARRAY_INDEX,
  ASM_LABEL,
  FUNCTION_LINKAGE,
  VARIABLE_LINKAGE,
  EXTERN_PLACE,
  PHANTOM_FUNCTION,
  PARAMETER_NAME,
  ACCESS_STRING,
  NQUIRKS
};

static const struct
{
  const char *name, *compiler, *what;
} quirks[NQUIRKS] = {
  [CHAR_ENCODING] = { "char-encoding", "GCC 12",
		      "the encoding CHAR, which makes the kernel refuse"
		      " integers, is dropped" },
  [FORWARD_WORD]
  = { "forward-word", "GCC 12", "the unused word of a forward is cleared" },
  [ENUM_FORWARD]
  = { "enum-forward", "GCC 12", "was written as a forward of a struct" },
  [UNION_FORWARD]
  = { "union-forward", "GCC 16", "was written as a forward of a struct" },
  [ANONYMOUS_FORWARD]
  = { "anonymous-forward", "GCC 16", "was a forward without a name" },
  [DOUBLED_FORWARD]
  = { "doubled-forward", "GCC 16", "is announced once more" },
  [ENUM_VALUES]
  = { "enum-values", "GCC 12", "an enum of 64 bits has no values" },
  [NAMELESS_FUNCTION]
  = { "nameless-function", "GCC 12", "was a function without a name" },
  [ARRAY_INDEX] = { "array-index", "GCC 12 to 16",
		    "an array without a type of index gets one" },
  [ASM_LABEL] = { "asm-label", "GCC 12 to 16",
		  "had the name of the source, not that of the symbol" },
  [FUNCTION_LINKAGE]
  = { "function-linkage", "GCC 12", "was static, but the symbol is not" },
  [VARIABLE_LINKAGE] = { "variable-linkage", "GCC 12",
			 "was global, but the symbol is undefined" },
  [EXTERN_PLACE]
  = { "extern-place", "GCC 12", "is listed in a section where it is not" },
  [PHANTOM_FUNCTION]
  = { "phantom-function", "GCC 16", "is extern, but nothing calls it" },
  [PARAMETER_NAME] = { "parameter-name", "clang 21",
		       "has parameters without names, which get some" },
  [ACCESS_STRING] = { "access-string", "GCC 16",
		      "a CO-RE relocation about it lacked its last index" },
};

/* A forward that the program needs defined.  */
struct need
{
  uint32_t fwd;
  char *why;
};

enum
{
  MAX_WARNINGS = 20 /* Of one unit.  */
};

/* CO-RE records that cannot be repaired.  */
struct doubt
{
  struct ext_records first;
  uint32_t n;
};

/* Where .BTF.ext has a function begin.  */
struct begin
{
  uint32_t section; /* String offset of its name; 0: it does not say.  */
  uint32_t insn;
};

/* A unit and what is known of it.  */
struct work
{
  struct quirks_unit *unit;
  struct families_unit *names;
  const struct families *families;
  bool verbose;
  struct btf *copy; /* Once something is changed.  */
  struct btf_ext *ext_copy;

  /* Found by [scan]: types by the quirk that they may have.  */
  VEC (uint32_t) suspects[NQUIRKS];
  VEC (uint32_t) forwards;
  struct btf_types named; /* VAR, FUNC and DATASEC.  */
  struct begin *begins;	  /* By own type; NULL as long as nobody asks.  */
  bool is_gcc12;	  /* Only GCC 12 writes what it has.  */
  bool has_int, has_ksyms;

  VEC (struct need) needs;
  struct
  {
    uint32_t n, first;
  } found[NQUIRKS];
  struct diag_held messages;
  size_t warnings;
  struct doubt no_member, no_type;
  char others[40];
};

/* The unit as repaired so far.  */
static const struct btf *
now (const struct work *w)
{
  return w->copy != NULL ? w->copy : w->unit->btf;
}

static const char *
name_of (const struct work *w, uint32_t type)
{
  return btf_name (now (w), type);
}

/* The words of TYPE, as they are now.  */
static const btf_word *
words_of (const struct work *w, uint32_t type)
{
  return btf_record (now (w), type);
}

static bool
is_own (const struct work *w, uint32_t type)
{
  return type >= now (w)->first;
}

/* TYPE has quirk Q.  */
static void
note (struct work *w, enum quirk q, uint32_t type)
{
  if (w->found[q].n++ == 0)
    w->found[q].first = type;
}

static void warn (struct work *w, char *place, const char *format, ...)
  __attribute__ ((format (printf, 3, 4)));

/* Warn, but not without end.  Takes PLACE.  */
static void
warn (struct work *w, char *place, const char *format, ...)
{
  va_list args;
  char *text;

  if (++w->warnings <= MAX_WARNINGS)
    {
      va_start (args, format);
      if (vasprintf (&text, format, args) < 0)
	diag_no_memory ();
      va_end (args);
      diag_warning (&w->messages.diag, place, "%s", text);
      free (text);
    }
  free (place);
}

static char *
type_place (const struct work *w, uint32_t type)
{
  char *spelt = btf_spell (now (w), type);
  char *place = mem_printf ("%s: type %u %s", now (w)->name, type, spelt);

  free (spelt);
  return place;
}

/* ---- Changing a unit.  */

/* A copy of OLD whose records can be changed.  The rest is borrowed.  */
static struct btf *
copy_unit (const struct btf *old)
{
  struct btf *b = mem_zalloc (1, sizeof *b);

  b->name = arena_strdup (&b->arena, old->name);
  b->base = old->base;
  b->first = old->first;
  b->ntypes = old->ntypes;
  b->first_str = old->first_str;
  b->offsets = old->offsets;
  b->strings = old->strings;
  b->strings_size = old->strings_size;
  b->hdr_len = old->hdr_len;
  b->flags = old->flags;
  b->big_endian = old->big_endian;
  b->has_layout = old->has_layout;
  for (size_t i = 0; i < old->layout.n; i++)
    vec_push (&b->layout, old->layout.v[i]);
  vec_reserve (&b->own_records, old->records_size);
  memcpy (b->own_records.v, old->records, old->records_size);
  b->own_records.n = old->records_size;
  b->records = b->own_records.v;
  b->records_size = old->records_size;
  return b;
}

static struct btf *
copy (struct work *w)
{
  if (w->copy == NULL)
    w->copy = copy_unit (w->unit->btf);
  return w->copy;
}

/* The words of TYPE, one of the unit's own, to be changed.  */
static btf_word *
edit (struct work *w, uint32_t type)
{
  struct btf *b = copy (w);

  return (btf_word *) (b->own_records.v + b->offsets[type - b->first]);
}

/* The copy, whose strings can be added to.  */
static struct btf *
copy_strings (struct work *w)
{
  struct btf *b = copy (w);

  if (b->own_strings.n == 0 && b->strings_size > 0)
    {
      vec_reserve (&b->own_strings, b->strings_size);
      memcpy (b->own_strings.v, b->strings, b->strings_size);
      b->own_strings.n = b->strings_size;
      b->strings = b->own_strings.v;
    }
  return b;
}

/* Have the word at INDEX of TYPE be the name NAME.  */
static void
edit_name (struct work *w, uint32_t type, size_t index, const char *name)
{
  uint32_t offset = btf_add_string (copy_strings (w), name);

  edit (w, type)[index] = offset;
}

/* ---- What the program needs to know.

   The kernel and libbpf look behind some pointers: those of a map's definition
   to its key and value, and those to objects of the kernel that a map keeps.
   There a forward that nothing defines is information lost.  */

static void
need (struct work *w, uint32_t fwd, char *why)
{
  vec_push (&w->needs, (struct need){ fwd, why });
  vec_push (&w->names->needed, fwd);
}

static bool
is_named_forward (const struct work *w, uint32_t type)
{
  return is_own (w, type) && btf_kind_of (now (w), type) == BTF_FWD
	 && *name_of (w, type) != '\0';
}

/* GCC 15 and 16, for BPF or with -gprune-btf: what is behind a pointer with a
   type tag is pruned like what is behind any pointer.  A kptr must point to a
   structure; else the kernel silently takes it for a number.  */
static void
gcc_pruned_kptr_quirk (struct work *w, uint32_t tag)
{
  static const char *const tags[]
    = { "kptr", "kptr_untrusted", "percpu_kptr", "uptr" };
  uint32_t to = core_strip (now (w), tag);

  for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
    if (strcmp (name_of (w, tag), tags[i]) == 0 && is_named_forward (w, to))
      need (w, to,
	    mem_printf ("the kernel will not know pointers to it with the tag"
			" '%s'",
			tags[i]));
}

/* What the pointer TYPE points to; 0 if it is none.  */
static uint32_t
pointee (const struct btf *btf, uint32_t type)
{
  type = core_strip (btf, type);
  return btf_kind_of (btf, type) == BTF_PTR
	   ? core_strip (btf, btf_record (btf, type)[2])
	   : 0;
}

/* GCC 15 and 16: key and value of a map are pruned if its structure has a
   typedef or is const.  GCC and clang: those of the inner maps of a map of
   maps.  libbpf refuses to open the object.  MAP is the structure, WHICH and
   NAME say whose.  */
static void
gcc_pruned_map_quirk (struct work *w, uint32_t map, const char *which,
		      const char *name)
{
  const struct btf *btf = now (w);

  for (uint32_t i = 0; i < btf_nitems (btf, map); i++)
    {
      const btf_word *m = btf_item (btf, map, i);
      const char *member = btf_string (btf, m[0]);
      uint32_t to = pointee (btf, m[1]);

      if ((strcmp (member, "key") == 0 || strcmp (member, "value") == 0)
	  && is_named_forward (w, to))
	need (w, to,
	      mem_printf ("libbpf needs its size, because it is the %s of %s"
			  " '%s'",
			  member, which, name));
    }
}

/* The structure of the maps that are the values of MAP, or 0.  */
static uint32_t
inner_map (const struct btf *btf, uint32_t map)
{
  for (uint32_t i = 0; i < btf_nitems (btf, map); i++)
    {
      const btf_word *m = btf_item (btf, map, i);
      uint32_t array = core_strip (btf, m[1]);

      if (strcmp (btf_string (btf, m[0]), "values") == 0
	  && btf_kind_of (btf, array) == BTF_ARRAY)
	return pointee (btf, btf_record (btf, array)[3]);
    }
  return 0;
}

/* Look at the maps that DATASEC lists.  */
static void
find_map_needs (struct work *w, uint32_t datasec)
{
  const struct btf *btf = now (w);

  for (uint32_t i = 0; i < btf_nitems (btf, datasec); i++)
    {
      uint32_t var = btf_item (btf, datasec, i)[0], map, inner;

      if (btf_kind_of (btf, var) != BTF_VAR)
	continue;
      map = core_strip (btf, btf_record (btf, var)[2]);
      if (btf_kind_of (btf, map) != BTF_STRUCT)
	continue;
      gcc_pruned_map_quirk (w, map, "map", btf_name (btf, var));
      inner = inner_map (btf, map);
      if (btf_kind_of (btf, inner) == BTF_STRUCT)
	gcc_pruned_map_quirk (w, inner, "the maps in map",
			      btf_name (btf, var));
    }
}

/* ---- Scanning.  */

static void
suspect (struct work *w, enum quirk q, uint32_t type)
{
  vec_push (&w->suspects[q], type);
}

/* Whether BTF has 8 types that are in CTF, too.  */
static bool
has_8_types (const struct btf *btf)
{
  unsigned n = 0;

  for (uint32_t t = btf->first; t < btf_end (btf) && n < 8; t++)
    {
      uint32_t kind = btf_kind_of (btf, t);

      n += kind != BTF_FUNC && kind != BTF_VAR && kind != BTF_DATASEC;
    }
  return n == 8;
}

/* Whether the third word of the FWD at R proves that it is of an enum.  GCC 12
   writes there what id CTF's type number 6, 7 or 8 has in BTF, as the forward
   is of a structure, union or enum.  An id is the number less what only CTF
   has before it, so a structure's word is at most 6; and a union's forward has
   kind_flag.  With less than 8 types, GCC looks behind its table.  */
static bool
enum_word (const struct btf *btf, const btf_word *r)
{
  return (r[2] == 7 || r[2] == 8) && !info_kflag (r[1]) && has_8_types (btf);
}

/* Have other units say what the forward TYPE is of.  */
static void
doubt (struct work *w, uint32_t type)
{
  vec_push (&w->names->doubted, families_name (now (w), type));
  if (w->unit->native)
    vec_push (&w->names->needed, type);
}

static void
scan_forward (struct work *w, uint32_t type, const btf_word *r)
{
  vec_push (&w->forwards, type);
  if (r[2] != 0)
    {
      w->is_gcc12 = true;
      suspect (w, FORWARD_WORD, type);
    }
  if (r[0] == 0)
    suspect (w, ANONYMOUS_FORWARD, type);
  else if (enum_word (now (w), r))
    suspect (w, ENUM_FORWARD, type);
  /* GCC 12 says rightly what is a union, and by words up to 6 what is a
     structure.  */
  else if (!info_kflag (r[1]) && (r[2] == 0 ? !w->unit->native : r[2] > 6))
    doubt (w, type);
}

static void
scan_datasec (struct work *w, uint32_t type, const btf_word *r)
{
  const char *name = name_of (w, type);

  if (strcmp (name, ".maps") == 0)
    find_map_needs (w, type);
  else if (strcmp (name, ".ksyms") == 0)
    w->has_ksyms |= info_vlen (r[1]) > 0;
}

/* Kinds that [scan_record] looks at, few of a unit.  */
enum
{
  SCANNED = 1 << BTF_INT | 1 << BTF_ARRAY | 1 << BTF_ENUM | 1 << BTF_FWD
	    | 1 << BTF_DATASEC | 1 << BTF_TYPE_TAG,
  SCANNED_IF_PRUNED = SCANNED | 1 << BTF_UNION | 1 << BTF_ENUM64
};

static void
scan_record (struct work *w, uint32_t type, const btf_word *r)
{
  uint32_t kind = info_kind (r[1]);

  if (kind == BTF_INT)
    {
      w->has_int |= int_bits (r[3]) == 32;
      if (int_encoding (r[3]) & BTF_INT_CHAR)
	{
	  w->is_gcc12 = true;
	  suspect (w, CHAR_ENCODING, type);
	}
    }
  else if (kind == BTF_ARRAY && r[4] == 0)
    suspect (w, ARRAY_INDEX, type);
  else if (kind == BTF_FWD)
    scan_forward (w, type, r);
  else if (kind == BTF_DATASEC)
    scan_datasec (w, type, r);
  else if (kind == BTF_TYPE_TAG)
    gcc_pruned_kptr_quirk (w, type);
  else if (kind == BTF_ENUM && info_vlen (r[1]) == 0)
    {
      if (r[2] == 8)
	suspect (w, ENUM_VALUES, type);
    }
  else if (kind != BTF_ARRAY && r[0] != 0 && !w->unit->native)
    vec_push (&w->names->others, families_name (now (w), type));
}

static void
scan (void *context, size_t i, unsigned worker)
{
  struct work *w = (struct work *) context + i;
  const struct btf *btf = w->unit->btf;
  uint32_t kinds = w->unit->native ? SCANNED : SCANNED_IF_PRUNED;

  (void) worker;
  for (uint32_t n = 0; n < btf->ntypes; n++)
    {
      const btf_word *r = (const btf_word *) (btf->records + btf->offsets[n]);
      uint32_t kind = info_kind (r[1]);

      if (kind < BTF_NR_KINDS && kinds >> kind & 1)
	scan_record (w, btf->first + n, r);
      else if ((kind == BTF_FUNC) & (r[0] == 0))
	suspect (w, NAMELESS_FUNCTION, btf->first + n);
    }
  /* CTF's type number 8 can be void, which has id 0.  */
  for (size_t n = 0; n < w->forwards.n && w->unit->native && w->is_gcc12; n++)
    {
      const btf_word *r = words_of (w, w->forwards.v[n]);

      if (r[0] != 0 && r[2] == 0 && !info_kflag (r[1]))
	doubt (w, w->forwards.v[n]);
    }
}

/* ---- Quirks of types.  */

/* GCC 12: char and unsigned char have the encoding CHAR, the former besides
   SIGNED.  Encodings exclude each other, and the kernel refuses the two; no
   other compiler uses CHAR, so unsigned char would be two types.  Fixed in
   GCC 13, "btf: do not use the CHAR `encoding' bit for BTF".  */
static void
gcc_char_encoding_quirk (struct work *w, uint32_t type)
{
  edit (w, type)[3] &= ~((uint32_t) BTF_INT_CHAR << 24);
  note (w, CHAR_ENCODING, type);
}

/* GCC 12: the third word of a FWD is not zero, which the kernel refuses, but
   what [enum_word] says.  */
static void
gcc_forward_word_quirk (struct work *w, uint32_t fwd)
{
  edit (w, fwd)[2] = 0;
  note (w, FORWARD_WORD, fwd);
}

/* GCC 12: a forward of an enum is a FWD, of a structure.  Fixed in GCC 14 (PR
   debug/111735), which writes an ENUM of size 0 without values like clang;
   what becomes of those is dedup's business.  Proof is the forward's word
   [enum_word], or that the units define the name as an enum and as nothing
   else.  */
static void
gcc_enum_forward_quirk (struct work *w, uint32_t fwd)
{
  if (!enum_word (now (w), words_of (w, fwd))
      && !(w->is_gcc12
	   && families_of (w->families, name_of (w, fwd)) == 1 << FAMILY_ENUM))
    return;
  edit (w, fwd)[1] = info_make (BTF_ENUM, 0, 0);
  note (w, ENUM_FORWARD, fwd);
}

/* GCC 15 and 16: the forward that stands for a pruned union is that of a
   structure (btf_collect_pruned_types passes union_p as another argument).
   Proof: units define the name as a union and not as a structure.  */
static void
gcc_union_forward_quirk (struct work *w, uint32_t fwd)
{
  unsigned families = families_of (w->families, name_of (w, fwd));

  if (!(families & 1 << FAMILY_UNION) || families & 1 << FAMILY_STRUCT)
    return;
  edit (w, fwd)[1] = info_make (BTF_FWD, 0, 1);
  note (w, UNION_FORWARD, fwd);
}

/* GCC 15 and 16: a pointer to an anonymous structure or union is pruned, too,
   which leaves a forward without a name; the kernel refuses that ("Invalid
   name").  A structure without members says as much, and is accepted.  */
static void
gcc_anonymous_forward_quirk (struct work *w, uint32_t fwd)
{
  bool is_union = info_kflag (words_of (w, fwd)[1]);

  edit (w, fwd)[1] = info_make (is_union ? BTF_UNION : BTF_STRUCT, 0, 0);
  note (w, ANONYMOUS_FORWARD, fwd);
}

/* GCC 15 and 16: one forward for `foo *', one for `const foo *', and so on.
   Dedup joins them: only told.  */
static void
gcc_doubled_forward_quirk (struct work *w)
{
  struct name_table seen = { 0 };

  for (size_t i = 0; i < w->forwards.n; i++)
    {
      uint32_t fwd = w->forwards.v[i];
      uint32_t *first = name_table_at (&seen, name_of (w, fwd));

      if (*first != NAME_NONE && *name_of (w, fwd) != '\0')
	note (w, DOUBLED_FORWARD, fwd);
      *first = fwd;
    }
  name_table_free (&seen);
}

/* GCC 12: an enum of 64 bits has no values.  Dedup takes it for the ENUM64 of
   another unit if there is one: only told.  */
static void
gcc_enum_values_quirk (struct work *w, uint32_t type)
{
  note (w, ENUM_VALUES, type);
}

/* GCC 12: not only functions have a FUNC, but also each prototype that
   pointers mention, without a name, which the kernel refuses.  No function is
   called so, and nothing mentions these records.  Now it is a pointer to the
   prototype, like the one that is there anyway.  Fixed in GCC 13 (PR
   target/106773).  */
static void
gcc_nameless_function_quirk (struct work *w, uint32_t func)
{
  edit (w, func)[1] = info_make (BTF_PTR, 0, 0);
  note (w, NAMELESS_FUNCTION, func);
}

/* The type that other arrays of the unit have for their index, else its first
   integer; 0 if there is none.  */
static uint32_t
index_type (const struct btf *btf)
{
  uint32_t integer = 0;

  for (uint32_t t = 1; t < btf_end (btf); t++)
    {
      const btf_word *r = btf_record (btf, t);

      if (info_kind (r[1]) == BTF_ARRAY
	  && btf_kind_of (btf, core_strip (btf, r[4])) == BTF_INT)
	return r[4];
      if (integer == 0 && info_kind (r[1]) == BTF_INT)
	integer = t;
    }
  return integer;
}

/* GCC 12 to 16: an array whose declaration leaves the length open has no index
   type (`extern char __start[];', and a definition does not help).  The kernel
   wants an integer there ("Invalid index"), and does not use it.  INDEX is
   what other arrays have.  */
static void
gcc_array_index_quirk (struct work *w, uint32_t array, uint32_t index)
{
  if (index == 0)
    {
      warn (w, type_place (w, array),
	    "has no type of index, and there is no integer to be that: the"
	    " kernel will not accept this BTF");
      return;
    }
  edit (w, array)[4] = index;
  note (w, ARRAY_INDEX, array);
}

static void
forward_quirks (struct work *w)
{
  for (size_t i = 0; i < w->suspects[ANONYMOUS_FORWARD].n; i++)
    gcc_anonymous_forward_quirk (w, w->suspects[ANONYMOUS_FORWARD].v[i]);
  for (size_t i = 0; i < w->suspects[ENUM_FORWARD].n; i++)
    gcc_enum_forward_quirk (w, w->suspects[ENUM_FORWARD].v[i]);
  for (size_t i = 0; i < w->names->doubted.n; i++)
    {
      uint32_t fwd = w->names->doubted.v[i].type;

      gcc_enum_forward_quirk (w, fwd);
      if (btf_kind_of (now (w), fwd) == BTF_FWD)
	gcc_union_forward_quirk (w, fwd);
    }
  for (size_t i = 0; i < w->suspects[FORWARD_WORD].n; i++)
    gcc_forward_word_quirk (w, w->suspects[FORWARD_WORD].v[i]);
}

static void
type_quirks (struct work *w)
{
  uint32_t index = 0;

  if (w->verbose)
    gcc_doubled_forward_quirk (w);
  for (size_t i = 0; i < w->suspects[CHAR_ENCODING].n; i++)
    gcc_char_encoding_quirk (w, w->suspects[CHAR_ENCODING].v[i]);
  forward_quirks (w);
  for (size_t i = 0; i < w->suspects[ENUM_VALUES].n; i++)
    gcc_enum_values_quirk (w, w->suspects[ENUM_VALUES].v[i]);
  for (size_t i = 0; i < w->suspects[NAMELESS_FUNCTION].n; i++)
    gcc_nameless_function_quirk (w, w->suspects[NAMELESS_FUNCTION].v[i]);
  if (w->suspects[ARRAY_INDEX].n > 0)
    index = index_type (now (w));
  for (size_t i = 0; i < w->suspects[ARRAY_INDEX].n; i++)
    gcc_array_index_quirk (w, w->suspects[ARRAY_INDEX].v[i], index);
}

/* ---- Quirks that symbols show.  */

/* List where .BTF.ext has functions begin.  */
static void
list_begins (struct work *w)
{
  struct ext_records r = { 0 };

  w->begins = mem_zalloc (now (w)->ntypes, sizeof *w->begins);
  while (ext_next (w->unit->ext, EXT_FUNC, &r))
    if (is_own (w, r.words[1]))
      w->begins[r.words[1] - now (w)->first]
	= (struct begin){ r.section->sec_name, r.words[0] };
}

/* Whether .BTF.ext has FUNC begin elsewhere than where SYMBOL is: a clone of a
   static function, whose symbol has another name or is gone.  */
static bool
begins_elsewhere (struct work *w, const struct labels *l, uint32_t func,
		  uint32_t symbol)
{
  const struct elf_symbol *s = &l->contents->symbols.v[symbol];
  const struct begin *b;

  if (w->unit->ext == NULL)
    return false;
  if (w->begins == NULL)
    list_begins (w);
  b = &w->begins[func - now (w)->first];
  return b->section != 0
	 && (b->insn != s->value
	     || labels_section (l, btf_string (now (w), b->section))
		  != s->section);
}

/* Whether FUNC is static, but its symbol is not.  Hidden symbols do not count:
   what the source calls global, a loader of BPF makes static.  */
static bool
is_wrongly_static (struct work *w, const struct labels *l, uint32_t func)
{
  struct labels_meaning m;
  uint8_t visibility;

  if (info_vlen (words_of (w, func)[1]) != BTF_STATIC)
    return false;
  m = labels_meaning (l, name_of (w, func));
  if (m.local != 0)
    return false;
  if (m.global == 0)
    return m.undefined != 0;
  visibility = l->contents->symbols.v[m.global].visibility;
  return (visibility == STV_DEFAULT || visibility == STV_PROTECTED)
	 && !begins_elsewhere (w, l, func, m.global);
}

/* GCC 12: all functions are static.  Proof: the symbol is global, or there is
   no definition.  Fixed in GCC 13 (PR debug/106263).  */
static void
gcc_function_linkage_quirk (struct work *w, const struct labels *l,
			    uint32_t func)
{
  bool defined;

  if (!is_wrongly_static (w, l, func))
    return;
  defined = labels_meaning (l, name_of (w, func)).global != 0;
  edit (w, func)[1]
    = info_make (BTF_FUNC, defined ? BTF_GLOBAL : BTF_EXTERN, 0);
  note (w, FUNCTION_LINKAGE, func);
}

/* GCC 12: a variable without a definition is global.  Proof: the symbol is
   undefined.  Fixed in GCC 13 (PR target/106773).  */
static void
gcc_variable_linkage_quirk (struct work *w, const struct labels *l,
			    uint32_t var)
{
  struct labels_meaning m;

  if (words_of (w, var)[3] != BTF_GLOBAL)
    return;
  m = labels_meaning (l, name_of (w, var));
  if (m.undefined == 0 || m.global != 0 || m.local != 0)
    return;
  edit (w, var)[3] = BTF_EXTERN;
  note (w, VARIABLE_LINKAGE, var);
}

/* GCC 12: such a variable is listed in the DATASEC of the section where a
   definition would go (.bss).  A record keeps its size, so who links has to go
   by symbols: only told.  */
static void
gcc_extern_place_quirk (struct work *w, const struct labels *l,
			uint32_t datasec)
{
  const struct btf *btf = now (w);

  if (labels_section (l, btf_name (btf, datasec)) == 0)
    return;
  for (uint32_t i = 0; i < btf_nitems (btf, datasec); i++)
    {
      uint32_t var = btf_item (btf, datasec, i)[0];

      if (btf_kind_of (btf, var) == BTF_VAR
	  && btf_record (btf, var)[3] == BTF_EXTERN)
	note (w, EXTERN_PLACE, var);
    }
}

/* GCC 13 to 16: a function that was expanded in place, as memcpy can be, has
   an extern FUNC in no DATASEC, which libbpf does not hide from the kernel,
   which refuses it.  Who links drops it, since it is no symbol's: only told.
 */
static void
gcc_phantom_function_quirk (struct work *w, const struct labels *l,
			    uint32_t func)
{
  if (info_vlen (words_of (w, func)[1]) == BTF_EXTERN
      && labels_has_none (l, name_of (w, func)))
    note (w, PHANTOM_FUNCTION, func);
}

/* clang, for naked functions: parameters that have no name in the source have
   none in BTF, and the kernel refuses that of functions with code ("Invalid
   arg").  Any name does.  */
static void
clang_parameter_name_quirk (struct work *w, uint32_t func)
{
  uint32_t proto = words_of (w, func)[2];
  bool found = false;

  if (info_vlen (words_of (w, func)[1]) == BTF_EXTERN || !is_own (w, proto)
      || btf_kind_of (now (w), proto) != BTF_FUNC_PROTO)
    return;
  for (uint32_t i = 0; i < btf_nitems (now (w), proto); i++)
    {
      const btf_word *p = btf_item (now (w), proto, i);
      char *name;

      if (p[1] == 0 || *btf_string (now (w), p[0]) != '\0')
	continue;
      name = mem_printf ("arg%u", i + 1);
      edit_name (w, proto, p - words_of (w, proto), name);
      free (name);
      found = true;
    }
  if (found)
    note (w, PARAMETER_NAME, func);
}

/* GCC 12 to 16, and clang for functions: a label given by asm() is the name of
   the symbol, but not of the record; libbpf does not find the one by the
   other.  labels.h pairs them.  */
static void
gcc_asm_label_quirk (struct work *w, const struct labels *l)
{
  struct labels_found found;

  labels_find (l, now (w), &w->named, w->unit->ext, w->is_gcc12, &found);
  for (size_t i = 0; i < found.pairs.n; i++)
    {
      uint32_t type = found.pairs.v[i].type;

      edit_name (w, type, 0,
		 l->contents->symbols.v[found.pairs.v[i].symbol].name);
      note (w, ASM_LABEL, type);
    }
  for (int i = 0; i < 2; i++)
    {
      const struct labels_riddle *r = &found.riddles[i];

      if (r->norphans > 0)
	warn (
	  w, type_place (w, r->orphan),
	  "is one of %u records without a symbol, and '%s' one of %u"
	  " undefined symbols without a record: labels that asm() gave"
	  " cannot be told apart here, and libbpf will find no BTF of these"
	  " symbols",
	  r->norphans, l->contents->symbols.v[r->symbol].name, r->nleft);
    }
  labels_found_free (&found);
}

static void
symbol_quirks (struct work *w)
{
  const struct btf *btf = w->unit->btf;
  struct labels l;
  const uint32_t *named;
  size_t n;

  w->named
    = btf_types_of (btf, 1 << BTF_VAR | 1 << BTF_FUNC | 1 << BTF_DATASEC);
  named = w->named.ids.v;
  n = w->named.ids.n;
  labels_read (&l, w->unit->contents);
  for (size_t i = 0; i < n && !w->is_gcc12; i++)
    w->is_gcc12 = btf_kind_of (btf, named[i]) == BTF_FUNC
		  && is_wrongly_static (w, &l, named[i]);
  gcc_asm_label_quirk (w, &l);
  for (size_t i = 0; i < n; i++)
    {
      uint32_t t = named[i], kind = btf_kind_of (now (w), t);

      if (kind == BTF_VAR)
	gcc_variable_linkage_quirk (w, &l, t);
      if (kind != BTF_FUNC)
	continue;
      gcc_function_linkage_quirk (w, &l, t);
      gcc_phantom_function_quirk (w, &l, t);
      if (elf_machine (l.contents->elf) == EM_BPF)
	clang_parameter_name_quirk (w, t);
    }
  for (size_t i = 0; i < n && w->verbose; i++)
    if (btf_kind_of (btf, named[i]) == BTF_DATASEC)
      gcc_extern_place_quirk (w, &l, named[i]);
  labels_free (&l);
}

/* ---- Quirks of CO-RE relocations.  */

/* A way into a type.  */
struct path
{
  struct core_access access;
  uint32_t type; /* Where it leads, stripped.  */
  uint64_t bits; /* Where that begins.  */
};

static bool
is_aggregate (const struct btf *btf, uint32_t type)
{
  uint32_t kind = btf_kind_of (btf, type);

  return kind == BTF_STRUCT || kind == BTF_UNION;
}

/* Where member INDEX of AGGREGATE begins; set *WIDTH to its width if it is a
   bit field, else to 0.  */
static uint32_t
member_bits (const struct btf *btf, uint32_t aggregate, uint32_t index,
	     uint32_t *width)
{
  uint32_t word = btf_item (btf, aggregate, index)[2];
  bool kflag = info_kflag (btf_record (btf, aggregate)[1]);

  *width = kflag ? member_bit_size (word) : 0;
  return kflag ? member_bit_offset (word) : word;
}

/* Whether P, read from an access string, leads from ROOT through members only
   to an aggregate that is a member without a name.  Fills in the rest of P. */
static bool
ends_at_anonymous (const struct btf *btf, uint32_t root, struct path *p)
{
  bool anonymous = false;

  p->type = core_strip (btf, root);
  p->bits = 0;
  if (p->access.index[0] != 0)
    return false;
  for (uint32_t i = 1; i < p->access.n; i++)
    {
      uint32_t index = p->access.index[i], width;

      if (!is_aggregate (btf, p->type) || index >= btf_nitems (btf, p->type))
	return false;
      p->bits += member_bits (btf, p->type, index, &width);
      anonymous = *btf_string (btf, btf_item (btf, p->type, index)[0]) == '\0';
      p->type = core_strip (btf, btf_item (btf, p->type, index)[1]);
    }
  return anonymous && is_aggregate (btf, p->type);
}

/* The bytes of a scalar of TYPE; 0 for what an instruction can move a part
   of.  */
static uint32_t
scalar_size (const struct btf *btf, uint32_t type)
{
  uint32_t kind;

  type = core_strip (btf, type);
  kind = btf_kind_of (btf, type);
  if (kind == BTF_PTR)
    return 8;
  if (kind == BTF_INT || kind == BTF_ENUM || kind == BTF_ENUM64)
    return btf_record (btf, type)[2];
  return 0;
}

enum
{
  MAX_OPEN = 16
};

/* Find the only member with a name that begins where the aggregate at the end
   of P does, among its members and those of aggregates without a name in it,
   and that can have SIZE bytes.  Append the way to it to P.  False if there is
   none, or not only one.  */
static bool
find_only_member (const struct btf *btf, struct path *p, uint32_t size)
{
  struct path open[MAX_OPEN], found = { 0 };
  unsigned nopen = 0, nfound = 0;

  open[nopen++] = *p;
  while (nopen > 0)
    {
      struct path from = open[--nopen];

      for (uint32_t i = 0; i < btf_nitems (btf, from.type); i++)
	{
	  const btf_word *m = btf_item (btf, from.type, i);
	  bool named = *btf_string (btf, m[0]) != '\0';
	  uint32_t width, bits = member_bits (btf, from.type, i, &width);
	  uint32_t scalar = width != 0 ? 0 : scalar_size (btf, m[1]);
	  struct path to = from;

	  if (bits != 0 || (named && scalar != 0 && scalar != size))
	    continue;
	  if (to.access.n == CORE_MAX_NUMBERS)
	    return false;
	  to.access.index[to.access.n++] = i;
	  to.type = core_strip (btf, m[1]);
	  if (named && ++nfound == 1)
	    found = to;
	  else if (!named && is_aggregate (btf, to.type))
	    {
	      if (nopen == MAX_OPEN)
		return false;
	      open[nopen++] = to;
	    }
	  if (nfound > 1)
	    return false;
	}
    }
  *p = found;
  return nfound == 1;
}

/* Whether the instruction at OFFSET of the section called SECTION loads or
   stores; set *SIZE to how many bytes, and *DISTANCE to how far behind its
   address.  */
static bool
moves_memory (const struct elf_contents *c, const char *section,
	      uint32_t offset, uint32_t *size, uint32_t *distance)
{
  static const uint8_t sizes[] = { 4, 2, 1, 8 };

  for (size_t i = 1; i < c->sections.n; i++)
    {
      struct bytes code = c->sections.v[i].bytes;
      uint8_t op;

      if (strcmp (c->sections.v[i].name, section) != 0)
	continue;
      if (code.data == NULL || offset > code.size
	  || code.size - offset < INSN_SIZE)
	return false;
      op = code.data[offset];
      *size = sizes[op >> 3 & 3];
      *distance = load16 (code.data + offset + INSN_OFF,
			  elf_big_endian (c->elf) != HOST_BIG_ENDIAN);
      /* Classes LDX, ST, STX; modes MEM and MEMSX.  */
      return (op & 7) >= 1 && (op & 7) <= 3
	     && ((op & 0xe0) == 0x60 || (op & 0xe0) == 0x80);
    }
  return false;
}

static char *
access_text (const struct core_access *a)
{
  char *text = mem_printf ("%u", a->index[0]);

  for (uint32_t i = 1; i < a->n; i++)
    {
      char *longer = mem_printf ("%s:%u", text, a->index[i]);

      free (text);
      text = longer;
    }
  return text;
}

static char *
core_place (const struct work *w, const struct ext_records *r)
{
  return mem_printf (
    "%s: core_relo of section '%s', instruction %u", w->unit->ext->name,
    btf_string (now (w), r->section->sec_name), r->words[0] / 8);
}

static void
remember (struct doubt *d, const struct ext_records *r)
{
  if (d->n++ == 0)
    d->first = *r;
}

/* "" or " (the first of N)".  */
static const char *
others (struct work *w, uint32_t n)
{
  if (n == 1)
    return "";
  snprintf (w->others, sizeof w->others, " (the first of %u)", n);
  return w->others;
}

/* GCC 14 to 16: where a member lies at offset 0 of an anonymous structure or
   union, its index is not in the access string: `0:1' in place of `0:1:0'.
   libbpf looks for members by name, so the instruction gets the offset of what
   is around, and reads wrong memory.

   Proof is an instruction that loads or stores: its distance is the offset of
   the anonymous member, so the member begins there, and it moves as many bytes
   as that has.  If only one can be it, return its access string, which the
   caller frees.  */
static char *
gcc_access_string_quirk (struct work *w, const struct ext_records *r)
{
  const char *section = btf_string (now (w), r->section->sec_name);
  const char *access = btf_string (now (w), r->words[2]);
  uint32_t size, distance;
  struct path p;

  if (!core_is_field (r->words[3]) || !core_parse (access, &p.access)
      || !ends_at_anonymous (now (w), r->words[1], &p))
    return NULL;
  if (r->words[3] == CORE_BYTE_OFFSET && w->unit->contents != NULL
      && moves_memory (w->unit->contents, section, r->words[0], &size,
		       &distance)
      && p.bits == 8 * (uint64_t) distance
      && find_only_member (now (w), &p, size))
    {
      note (w, ACCESS_STRING, r->words[1]);
      return access_text (&p.access);
    }
  remember (&w->no_member, r);
  return NULL;
}

/* GCC 16: the relocation has type 0 if only an inlined function mentions the
   type that is meant.  */
static void
gcc_core_root_quirk (struct work *w, const struct ext_records *r)
{
  if (r->words[1] == 0)
    remember (&w->no_type, r);
}

/* Warn of the records that cannot be repaired: one of each sort, with the
   number of all.  */
static void
warn_of_core (struct work *w)
{
  const struct ext_records *r = &w->no_member.first;

  if (w->no_member.n > 0)
    {
      char *spelt = btf_spell (now (w), r->words[1]);

      warn (w, core_place (w, r),
	    "is about %s of %s, a member without a name, where GCC has left"
	    " out which of its members is meant: libbpf will relocate it to a"
	    " wrong offset%s",
	    btf_string (now (w), r->words[2]), spelt,
	    others (w, w->no_member.n));
      free (spelt);
    }
  if (w->no_type.n > 0)
    warn (w, core_place (w, &w->no_type.first),
	  "is about void, because GCC has left out the type that is meant:"
	  " libbpf will not load the program%s",
	  others (w, w->no_type.n));
}

/* A copy of the unit's .BTF.ext with the access strings ACCESS.  */
static struct btf_ext *
replace_access (struct work *w, const char *const *access)
{
  const struct btf *btf = w->unit->btf;
  uint32_t *same = mem_alloc (btf->ntypes + (size_t) 1, sizeof *same);
  struct btf_ext *ext;

  for (uint32_t i = 0; i < btf->ntypes; i++)
    same[i] = btf->first + i;
  ext = ext_map_access (w->unit->ext, btf, same, copy_strings (w), access);
  free (same);
  return ext;
}

static void
core_quirks (struct work *w)
{
  struct ext_records r = { 0 };
  VEC (char *) access = { 0 };
  bool any = false;

  while (ext_next (w->unit->ext, EXT_CORE, &r))
    {
      char *better = gcc_access_string_quirk (w, &r);

      gcc_core_root_quirk (w, &r);
      vec_push (&access, better);
      any |= better != NULL;
    }
  warn_of_core (w);
  if (any)
    w->ext_copy = replace_access (w, (const char *const *) access.v);
  for (size_t i = 0; i < access.n; i++)
    free (access.v[i]);
  vec_free (&access);
}

/* ---- All together.  */

static void
check_needs (struct work *w)
{
  for (size_t i = 0; i < w->needs.n; i++)
    {
      const struct need *need = &w->needs.v[i];

      if (families_of (w->families, name_of (w, need->fwd)) == 0)
	warn (w, type_place (w, need->fwd),
	      "is defined in no unit: %s (with -gno-prune-btf, GCC leaves out"
	      " less)",
	      need->why);
    }
}

static void
repair (void *context, size_t i, unsigned worker)
{
  struct work *w = (struct work *) context + i;

  (void) worker;
  type_quirks (w);
  if (w->unit->contents != NULL)
    symbol_quirks (w);
  if (w->unit->ext != NULL)
    core_quirks (w);
  check_needs (w);
}

/* Report what was found.  */
static void
tell (struct work *w, struct diag *d)
{
  const char *unit = w->unit->btf->name;

  for (int q = 0; q < NQUIRKS && w->verbose; q++)
    {
      char *spelt, *more;

      if (w->found[q].n == 0)
	continue;
      spelt = btf_spell (now (w), w->found[q].first);
      more = w->found[q].n == 1
	       ? mem_printf ("%s", "")
	       : mem_printf (" and %u more", w->found[q].n - 1);
      diag_note (d, unit, "quirk %s of %s: type %u %s%s: %s", quirks[q].name,
		 quirks[q].compiler, w->found[q].first, spelt, more,
		 quirks[q].what);
      free (spelt);
      free (more);
    }
  diag_deliver (&w->messages, d);
  if (w->warnings > MAX_WARNINGS)
    diag_warning (d, unit, "has %zu more such problems",
		  w->warnings - MAX_WARNINGS);
}

/* Hand over what W has made, and free the rest.  */
static void
finish (struct work *w, struct quirks *q)
{
  if (w->copy != NULL)
    {
      vec_push (&q->units, w->copy);
      w->unit->btf = w->copy;
    }
  if (w->ext_copy != NULL)
    {
      vec_push (&q->exts, w->ext_copy);
      w->unit->ext = w->ext_copy;
    }
  for (size_t i = 0; i < w->needs.n; i++)
    free (w->needs.v[i].why);
  vec_free (&w->needs);
  for (int i = 0; i < NQUIRKS; i++)
    vec_free (&w->suspects[i]);
  vec_free (&w->forwards);
  vec_free (&w->named.ids);
  free (w->begins);
  vec_free (&w->names->doubted);
  vec_free (&w->names->others);
  vec_free (&w->names->needed);
}

void
quirks_repair (struct quirks_unit *units, size_t n,
	       const struct quirks_options *options, struct pool *pool,
	       struct quirks *q, struct diag *d)
{
  struct work *work = mem_zalloc (n + 1, sizeof *work);
  struct families_unit *names = mem_zalloc (n + 1, sizeof *names);
  struct families *families;
  bool has_int = false, has_ksyms = false;

  for (size_t i = 0; i < n; i++)
    {
      names[i].btf = units[i].btf;
      work[i].unit = &units[i];
      work[i].names = &names[i];
      work[i].verbose = options->verbose;
      work[i].messages.diag.report = diag_hold;
    }
  pool_for (pool, n, scan, work);
  families = families_find (names, n, pool);
  for (size_t i = 0; i < n; i++)
    work[i].families = families;
  pool_for (pool, n, repair, work);
  for (size_t i = 0; i < n; i++)
    {
      has_int |= work[i].has_int;
      has_ksyms |= work[i].has_ksyms;
      tell (&work[i], d);
      finish (&work[i], q);
    }
  q->needs_int = has_ksyms && !has_int;
  families_free (families);
  free (names);
  free (work);
}

void
quirks_free (struct quirks *q)
{
  for (size_t i = 0; i < q->units.n; i++)
    btf_free (q->units.v[i]);
  for (size_t i = 0; i < q->exts.n; i++)
    ext_free (q->exts.v[i]);
  vec_free (&q->units);
  vec_free (&q->exts);
}
