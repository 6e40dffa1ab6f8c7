/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roots: what an object itself says that it needs.

   What a compiler writes about functions and variables is more than what the
   object has: functions that were inlined everywhere, externs that nothing
   refers to (GCC 16: memcpy and the like, which make the kernel refuse the
   BTF), with GCC 12 a record for each of 200 helpers.  The symbol table says
   what is there.  */

#include "object-roots.h"
#include "core-relo.h"
#include "hash.h"

#include <stdlib.h>
#include <string.h>

struct finder
{
  struct roots *roots;
  const struct btf *btf;
  const struct btf_ext *ext;
  const struct elf_contents *contents; /* NULL: no symbols are known.  */
  struct hash_table by_name;	       /* Symbols.  */
  unsigned char *has_code;	       /* By id - first: in func_info.  */
};

/* The length of symbol NAME up to what LTO and cloning put behind it
   (".lto_priv.0", ".constprop.0", ".part.0", ".llvm.123"), or the version of
   the symbol ("@GLIBC_2.2.5").  */
static size_t
plain_length (const char *name)
{
  return *name != '\0' ? 1 + strcspn (name + 1, ".@") : 0;
}

/* Find the symbol whose name begins with the LEN characters of NAME, and goes
   on in no other way than plain_length leaves out.  */
static struct hash_slot *
find_symbol (struct finder *f, const char *name, size_t len, uint64_t hash)
{
  struct hash_slot *s;

  for (s = hash_find (&f->by_name, hash); s->entry != 0;
       s = hash_next (&f->by_name, s))
    {
      const char *other = f->contents->symbols.v[s->entry - 1].name;

      if (s->hash == (uint32_t) hash && strncmp (other, name, len) == 0
	  && (other[len] == '\0' || plain_length (other) == len))
	break;
    }
  return s;
}

static void
add_symbol (struct finder *f, uint32_t symbol, size_t len)
{
  const char *name = f->contents->symbols.v[symbol].name;
  uint64_t hash = hash_bytes (name, len);
  struct hash_slot *s;

  hash_reserve (&f->by_name);
  s = find_symbol (f, name, len, hash);
  if (s->entry == 0)
    hash_put (&f->by_name, s, hash, symbol);
}

/* Index the symbols by their names, and by what they were called in C.  */
static void
index_symbols (struct finder *f)
{
  hash_reserve (&f->by_name);
  for (uint32_t i = 1; i < f->contents->symbols.n; i++)
    {
      const struct elf_symbol *s = &f->contents->symbols.v[i];
      size_t len = strlen (s->name);

      if (s->type == STT_SECTION || s->type == STT_FILE || len == 0)
	continue;
      add_symbol (f, i, len);
      if (plain_length (s->name) < len)
	add_symbol (f, i, plain_length (s->name));
    }
}

static bool
has_symbol (struct finder *f, uint32_t type)
{
  const char *name = btf_name (f->btf, type);
  size_t len = strlen (name);

  return len > 0
	 && find_symbol (f, name, len, hash_bytes (name, len))->entry != 0;
}

static void
add_function (struct finder *f, uint32_t func)
{
  uint32_t linkage = info_vlen (btf_record (f->btf, func)[1]);
  bool coded = f->has_code[func - f->btf->first];

  if (coded || f->contents == NULL
      || (has_symbol (f, func)
	  && (linkage != BTF_STATIC || f->ext == NULL
	      || f->ext->part[EXT_FUNC].sections.n == 0)))
    roots_add (f->roots, func, NEED_VALUE, coded ? ROOT_CODE : ROOT_FUNCTION,
	       0);
}

static void
add_variable (struct finder *f, uint32_t var)
{
  if (f->contents == NULL || has_symbol (f, var))
    roots_add (f->roots, var, NEED_VALUE, ROOT_VARIABLE, 0);
}

/* Make TYPE a root if it is one by itself.  */
static void
add_type (struct finder *f, uint32_t type)
{
  uint32_t kind = btf_kind_of (f->btf, type);

  if (kind == BTF_FUNC)
    add_function (f, type);
  else if (f->has_code[type - f->btf->first])
    roots_add (f->roots, type, NEED_VALUE, ROOT_CODE, 0);
  else if (kind == BTF_VAR)
    add_variable (f, type);
}

static bool
is_extern (const struct btf *btf, uint32_t type)
{
  const btf_word *r = btf_record (btf, type);
  uint32_t kind = info_kind (r[1]);

  return (kind == BTF_FUNC && info_vlen (r[1]) == BTF_EXTERN)
	 || (kind == BTF_VAR && r[3] == BTF_EXTERN);
}

/* Note which functions have code: the types in func_info, where others than
   functions make no sense, but stay.  */
static void
find_code (struct finder *f)
{
  struct ext_records r = { 0 };

  while (f->ext != NULL && ext_next (f->ext, EXT_FUNC, &r))
    if (r.words[1] >= f->btf->first)
      f->has_code[r.words[1] - f->btf->first] = 1;
}

/* Note the members that ACCESS goes by from TYPE on.  */
static void
note_access (struct finder *f, uint32_t type, const char *string)
{
  struct core_access access;
  bool new;

  if (!core_parse (string, &access))
    return;
  for (uint32_t i = 1; i < access.n; i++)
    {
      uint32_t record = core_strip (f->btf, type);

      if (!core_step (f->btf, record, access.index[i], &type))
	return;
      if (btf_kind_of (f->btf, record) != BTF_ARRAY)
	pairs_number (&f->roots->accessed, record, access.index[i], &new);
    }
}

/* What a relocation of KIND needs of its root type.  */
static enum need
core_need (uint32_t kind)
{
  if (core_is_field (kind))
    return NEED_FIELD;
  switch (kind)
    {
    case CORE_TYPE_ID_TARGET: /* Of these libbpf compares kinds...  */
    case CORE_TYPE_EXISTS:
    case CORE_TYPE_SIZE:
      return NEED_KIND;
    default: /* ...and what else there is asks for more.  */
      return NEED_VALUE;
    }
}

static void
add_relocations (struct finder *f)
{
  struct ext_records r = { 0 };

  for (uint32_t i = 0; f->ext != NULL && ext_next (f->ext, EXT_CORE, &r); i++)
    {
      uint32_t type = r.words[1], kind = r.words[3];

      if (core_is_field (kind))
	note_access (f, type, btf_string (f->btf, r.words[2]));
      roots_add (f->roots, type, core_need (kind), ROOT_CORE, i);
    }
}

/* An INT of 32 bits, rather "int" than another; 0 if there is none.  */
static uint32_t
find_int (const struct btf *btf)
{
  uint32_t found = 0;

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    {
      const btf_word *r = btf_record (btf, t);

      if (info_kind (r[1]) != BTF_INT || int_bits (r[3]) != 32)
	continue;
      if (strcmp (btf_string (btf, r[0]), "int") == 0)
	return t;
      if (found == 0)
	found = t;
    }
  return found;
}

void
roots_of_object (struct roots *roots, const struct btf *btf,
		 const struct btf_ext *ext,
		 const struct elf_contents *contents)
{
  struct finder f = { .roots = roots, .btf = btf, .ext = ext };
  bool externs = false;

  if (contents != NULL && contents->symtab != 0)
    {
      f.contents = contents;
      index_symbols (&f);
    }
  f.has_code = mem_zalloc (btf->ntypes, 1);
  find_code (&f);
  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    {
      size_t before = roots->list.n;

      add_type (&f, t);
      externs |= roots->list.n > before && is_extern (btf, t);
    }
  add_relocations (&f);
  if (externs && find_int (btf) != 0)
    roots_add (roots, find_int (btf), NEED_VALUE, ROOT_INT, 0);
  hash_free (&f.by_name);
  free (f.has_code);
}
