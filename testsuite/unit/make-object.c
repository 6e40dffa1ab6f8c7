/* SPDX-License-Identifier: GPL-3.0-or-later */
/* make-object CASE COUNT [b]: write an object for BPF to standard output.

     small      what a link looks at, a little of each; COUNT tells it from
		others of its kind, which use one another: 1 uses 2 and so on,
		and COUNT 0 uses none
     twin       the same functions and variables in each object, all of them
		weak, of types that differ from COUNT to COUNT

   The others have COUNT of something, which must not cost the square of it:

     sections   sections, each with a function, a relocation and records
     symbols    undefined symbols, which a last one defines
     relocs     relocations of one section
     long-name  lists of records, about a section with a name of COUNT bytes
     weak       weak functions with records
     statics    static variables of one name
     functions  static functions of one name
     deep       structs behind one another, and a function that takes the first
     declared   functions that take a struct with COUNT members
     declared2  the same, but the last member has another type that agrees
     declared3  the same, but it has one that does not
     alike      declarations of one function
     datasec    variables in one section, all at its beginning

   And of some, COUNT says how they are wrong:

     bare       COUNT static functions in BTF, but no code and no symbols
     code       a section .data with code and COUNT bytes of data behind it, in
		another section of that name
     one-name   COUNT symbols that share a name of COUNT bytes
     room       a section without bytes whose size is COUNT bytes less than
		2^64, and another one of the same name behind it
     zeros      a section without bytes of COUNT MiB
     half       a CO-RE record of the last COUNT bytes of a section

   With b, big-endian.  */

#include "unit/bpf-object.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The types that the cases use; ids are in the order in which they are added.
 */
static uint32_t
add_int (struct btf *btf)
{
  uint32_t words[] = { btf_add_string (btf, "int"), info_make (BTF_INT, 0, 0),
		       4, BTF_INT_SIGNED << 24 | 32 };

  return btf_add (btf, words, 4);
}

static uint32_t
add_plain (struct btf *btf, uint32_t kind, const char *name, uint32_t type)
{
  uint32_t words[]
    = { btf_add_string (btf, name), info_make (kind, 0, 0), type };

  return btf_add (btf, words, 3);
}

/* A function type with a parameter of type PARAMETER.  */
static uint32_t
add_proto (struct btf *btf, uint32_t result, uint32_t parameter)
{
  uint32_t words[] = { 0, info_make (BTF_FUNC_PROTO, 1, 0), result,
		       btf_add_string (btf, "x"), parameter };

  return btf_add (btf, words, 5);
}

static uint32_t
add_func (struct btf *btf, const char *name, uint32_t proto, uint32_t linkage)
{
  uint32_t words[]
    = { btf_add_string (btf, name), info_make (BTF_FUNC, linkage, 0), proto };

  return btf_add (btf, words, 3);
}

static uint32_t
add_var (struct btf *btf, const char *name, uint32_t type, uint32_t linkage)
{
  uint32_t words[]
    = { btf_add_string (btf, name), info_make (BTF_VAR, 0, 0), type, linkage };

  return btf_add (btf, words, 4);
}

/* A DATASEC of COUNT variables, the first of which is type FIRST, STEP bytes
   from one another.  */
static uint32_t
add_datasec (struct btf *btf, const char *name, uint32_t size, uint32_t first,
	     uint32_t count, uint32_t step)
{
  uint32_t id = btf_add (btf, NULL, 3 + 3 * (size_t) count);
  uint32_t *words = (uint32_t *) btf_edit (btf, id);

  for (uint32_t i = 0; i < count; i++)
    {
      words[3 + 3 * i] = first + i;
      words[4 + 3 * i] = step * i;
      words[5 + 3 * i] = 4;
    }
  words[1] = info_make (BTF_DATASEC, count, 0);
  words[2] = size;
  btf_edit (btf, id)[0] = btf_add_string (btf, name);
  return id;
}

/* A struct with one member.  */
static uint32_t
add_struct (struct btf *btf, const char *name, const char *member,
	    uint32_t type, uint32_t size)
{
  uint32_t words[] = { btf_add_string (btf, name),
		       info_make (BTF_STRUCT, 1, 0),
		       size,
		       btf_add_string (btf, member),
		       type,
		       0 };

  return btf_add (btf, words, 6);
}

static uint32_t
local (struct bpf_object *o, const char *name, uint32_t section, uint8_t type,
       uint64_t value, uint64_t size)
{
  return bpf_symbol (o, (struct elf_symbol){ .name = name,
					     .section = section,
					     .type = type,
					     .value = value,
					     .size = size });
}

static uint32_t
global (struct bpf_object *o, const char *name, uint32_t section, uint8_t type,
	uint8_t binding, uint64_t value, uint64_t size)
{
  return bpf_symbol (o, (struct elf_symbol){ .name = name,
					     .section = section,
					     .type = type,
					     .binding = binding,
					     .value = value,
					     .size = size });
}

static uint32_t
code_section (struct bpf_object *o, const char *name)
{
  return bpf_section (o, name, SHT_PROGBITS, SHF_ALLOC | SHF_EXECINSTR, 0);
}

static uint32_t
data_section (struct bpf_object *o, const char *name, uint64_t size)
{
  return bpf_section (o, name, SHT_PROGBITS, SHF_ALLOC | SHF_WRITE, size);
}

/* Call SYMBOL, so that it is used.  */
static void
call (struct bpf_object *o, uint32_t text, uint32_t symbol)
{
  bpf_reloc (o, text, bpf_insn (o, text, INSN_CALL, 0x10, 0, -1), symbol,
	     BPF_64_32);
}

/* ---- Objects with a little of everything.  */

/* Records in all three parts about the function FUNC and its struct NODE.  */
static void
small_records (struct bpf_object *o, uint32_t func, uint32_t node,
	       const char *line)
{
  uint32_t func_info[] = { 0, func };
  uint32_t line_info[] = { 0, btf_add_string (o->btf, "small.c"),
			   btf_add_string (o->btf, line), 10 << 10 | 3 };
  uint32_t access = btf_add_string (o->btf, "0:0");
  uint32_t field[] = { 0, node, access, 0 };
  uint32_t type_id[] = { 16, node, btf_add_string (o->btf, "0"), 6 };

  bpf_ext_section (o, EXT_FUNC, ".text", 2);
  bpf_ext_record (o, EXT_FUNC, func_info, 1);
  bpf_ext_section (o, EXT_LINE, ".text", 4);
  bpf_ext_record (o, EXT_LINE, line_info, 1);
  bpf_ext_section (o, EXT_CORE, ".text", 4);
  bpf_ext_record (o, EXT_CORE, field, 2);
  bpf_ext_record (o, EXT_CORE, type_id, 2);
}

static void
small (struct bpf_object *o, uint32_t number)
{
  struct btf *btf = o->btf;
  uint32_t text = code_section (o, ".text");
  uint32_t data = data_section (o, ".data", 8 + 4 * (number % 3));
  uint32_t bss = bpf_section (o, ".bss", SHT_NOBITS, SHF_ALLOC | SHF_WRITE, 4);
  uint32_t maps = data_section (o, ".maps", 8);
  uint32_t license = data_section (o, "license", 4);
  char *mine = mem_printf ("f%u", number);
  char *other = mem_printf ("f%u", number + 1);
  char *map = mem_printf ("map%u", number);
  uint32_t text_symbol, data_symbol, extern_symbol, map_symbol;
  uint32_t integer, node, pointer, proto, func, var;

  memcpy (o->sections.v[license - 1].bytes.v, "GPL", 4);
  text_symbol = local (o, "", text, STT_SECTION, 0, 0);
  data_symbol = local (o, "", data, STT_SECTION, 0, 0);
  local (o, "hidden", data, STT_OBJECT, 4, 4);
  local (o, "helper", text, STT_FUNC, 48, 8);
  global (o, mine, text, STT_FUNC, STB_GLOBAL, 0, 48);
  map_symbol = global (o, map, maps, STT_OBJECT, STB_GLOBAL, 0, 8);
  global (o, "shared", bss, STT_OBJECT, STB_WEAK, 0, 4);
  global (o, "_license", license, STT_OBJECT, STB_GLOBAL, 0, 4);
  extern_symbol = global (o, other, 0, STT_NOTYPE,
			  number == 0 ? STB_WEAK : STB_GLOBAL, 0, 0);

  bpf_insn (o, text, INSN_LD_IMM64, 1, 0, 4);
  bpf_insn (o, text, 0, 0, 0, 0);
  bpf_insn (o, text, INSN_MOV, 2, 0, 3);
  bpf_insn (o, text, INSN_CALL, 0x10, 0, 5);
  bpf_insn (o, text, INSN_CALL, 0x10, 0, -1);
  bpf_insn (o, text, INSN_EXIT, 0, 0, 0);
  bpf_insn (o, text, INSN_LD_IMM64, 0x12, 0, 0);
  bpf_insn (o, text, 0, 0, 0, 0);
  bpf_insn (o, text, INSN_EXIT, 0, 0, 0);
  bpf_reloc (o, text, 0, data_symbol, BPF_64_64);
  bpf_reloc (o, text, 24, text_symbol, BPF_64_32);
  bpf_reloc (o, text, 32, extern_symbol, BPF_64_32);
  bpf_reloc (o, text, 48, map_symbol, BPF_64_64);

  integer = add_int (btf);
  node = btf_end (btf) + 1;
  pointer = add_plain (btf, BTF_PTR, "", node);
  add_struct (btf, "node", "next", pointer, 8);
  proto = add_proto (btf, integer, pointer);
  func = add_func (btf, mine, proto, BTF_GLOBAL);
  add_func (btf, other, proto, BTF_EXTERN);
  add_func (btf, "helper", proto, BTF_STATIC);
  var = add_var (btf, "hidden", integer, BTF_STATIC);
  btf_edit (btf, add_datasec (btf, ".data", 8, var, 1, 0))[4] = 4;
  var = add_var (btf, "shared", integer, BTF_GLOBAL);
  add_datasec (btf, ".bss", 4, var, 1, 0);
  var
    = add_var (btf, map, add_struct (btf, "", "type", pointer, 8), BTF_GLOBAL);
  add_datasec (btf, ".maps", 8, var, 1, 0);
  small_records (o, func, node, mine);
  free (mine);
  free (other);
  free (map);
}

static void
twin (struct bpf_object *o, uint32_t number)
{
  struct btf *btf = o->btf;
  uint32_t text = code_section (o, ".text");
  uint32_t data = data_section (o, ".data", 16);
  uint32_t integer = add_int (btf);
  uint32_t node = btf_end (btf) + 1;
  uint32_t pointer = add_plain (btf, BTF_PTR, "", node), proto, func, var;
  uint32_t tag[]
    = { btf_add_string (btf, "tag"), info_make (BTF_DECL_TAG, 0, 0), 0, -1 };

  if (number % 2 == 0)
    add_struct (btf, "node", "next", pointer, 8);
  else
    add_plain (btf, BTF_FWD, "node", 0);
  proto = add_proto (btf, integer, pointer);
  func = add_func (btf, "f", proto, BTF_GLOBAL);
  tag[2] = func;
  btf_add (btf, tag, 4);
  var = add_var (btf, "v", integer, BTF_GLOBAL);
  add_datasec (btf, ".data", 0, var, 1, 0);
  for (uint32_t i = 0; i < 4; i++)
    bpf_insn (o, text, i < 3 ? INSN_MOV : INSN_EXIT, 0, 0, number);
  global (o, "f", text, STT_FUNC, STB_WEAK, 0, 32);
  global (o, "v", data, STT_OBJECT, number == 1 ? STB_GLOBAL : STB_WEAK, 8, 4);
  small_records (o, func, node, "twin");
}

/* ---- Objects with much of something.  */

static void
sections (struct bpf_object *o, uint32_t count)
{
  uint32_t integer = add_int (o->btf);
  uint32_t proto = add_proto (o->btf, integer, integer);
  uint32_t undefined = 0;

  for (uint32_t i = 0; i < count; i++)
    {
      char *name = mem_printf ("s%u", i);
      uint32_t s = code_section (o, name);

      bpf_insn (o, s, INSN_CALL, 0x10, 0, -1);
      global (o, name, s, STT_FUNC, STB_GLOBAL, 0, 8);
      free (name);
    }
  undefined = global (o, "undefined", 0, 0, STB_GLOBAL, 0, 0);
  for (uint32_t i = 0; i < count; i++)
    {
      const char *name = o->sections.v[i].s.name;
      uint32_t record[] = { 0, add_func (o->btf, name, proto, BTF_GLOBAL) };

      bpf_reloc (o, i + 1, 0, undefined, BPF_64_32);
      bpf_ext_section (o, EXT_FUNC, name, 2);
      bpf_ext_record (o, EXT_FUNC, record, 1);
    }
}

static void
symbols (struct bpf_object *o, uint32_t count)
{
  uint32_t data = data_section (o, ".data", 8);

  for (uint32_t i = 0; i < count; i++)
    {
      char *name = mem_printf ("symbol%u", i);

      global (o, name, i % 2 ? data : 0, STT_OBJECT, STB_GLOBAL, 0, 8);
      free (name);
    }
}

static void
relocs (struct bpf_object *o, uint32_t count)
{
  uint32_t data = data_section (o, ".data", 8 * (uint64_t) count);
  uint32_t symbol = local (o, "", data, STT_SECTION, 0, 0);

  for (uint32_t i = 0; i < count; i++)
    bpf_reloc (o, data, 8 * (uint64_t) i, symbol, BPF_64_ABS64);
}

static char *
name_of_length (uint32_t length)
{
  char *name = mem_alloc (length + 1, 1);

  memset (name, 'n', length);
  name[length] = '\0';
  return name;
}

static void
long_name (struct bpf_object *o, uint32_t count)
{
  char *name = name_of_length (count);
  uint32_t text = code_section (o, name);
  uint32_t integer = add_int (o->btf);
  uint32_t func
    = add_func (o->btf, "f", add_proto (o->btf, integer, integer), BTF_GLOBAL);

  global (o, "f", text, STT_FUNC, STB_GLOBAL, 0, 8);
  for (uint32_t i = 0; i < count; i++)
    {
      uint32_t record[] = { bpf_insn (o, text, INSN_EXIT, 0, 0, 0), func };

      bpf_ext_section (o, EXT_FUNC, name, 2);
      bpf_ext_record (o, EXT_FUNC, record, 1);
    }
  free (name);
}

static void
weak (struct bpf_object *o, uint32_t count)
{
  uint32_t text = code_section (o, ".text");
  uint32_t integer = add_int (o->btf);
  uint32_t proto = add_proto (o->btf, integer, integer);

  bpf_ext_section (o, EXT_FUNC, ".text", 2);
  for (uint32_t i = 0; i < count; i++)
    {
      char *name = mem_printf ("f%u", i);
      uint32_t record[] = { bpf_insn (o, text, INSN_EXIT, 0, 0, 0),
			    add_func (o->btf, name, proto, BTF_GLOBAL) };

      global (o, name, text, STT_FUNC, STB_WEAK, record[0], 8);
      bpf_ext_record (o, EXT_FUNC, record, count);
      free (name);
    }
}

static void
statics (struct bpf_object *o, uint32_t count)
{
  uint32_t data = data_section (o, ".data", 4 * (uint64_t) count);
  uint32_t integer = add_int (o->btf), first = 0;

  for (uint32_t i = 0; i < count; i++)
    {
      uint32_t var = add_var (o->btf, "x", integer, BTF_STATIC);

      first = i == 0 ? var : first;
      local (o, "x", data, STT_OBJECT, 4 * (uint64_t) i, 4);
    }
  add_datasec (o->btf, ".data", 4 * count, first, count, 4);
}

static void
functions (struct bpf_object *o, uint32_t count)
{
  uint32_t text = code_section (o, ".text");
  uint32_t integer = add_int (o->btf);
  uint32_t proto = add_proto (o->btf, integer, integer);

  bpf_ext_section (o, EXT_FUNC, ".text", 2);
  for (uint32_t i = 0; i < count; i++)
    {
      uint32_t record[] = { bpf_insn (o, text, INSN_EXIT, 0, 0, 0),
			    add_func (o->btf, "f", proto, BTF_STATIC) };

      local (o, "f", text, STT_FUNC, record[0], 8);
      bpf_ext_record (o, EXT_FUNC, record, count);
    }
}

static void
deep (struct bpf_object *o, uint32_t count)
{
  uint32_t next = add_int (o->btf);

  for (uint32_t i = 0; i < count; i++)
    {
      char *name = mem_printf ("s%u", i);

      next = add_struct (o->btf, name, "next", next, 4);
      free (name);
    }
  add_func (o->btf, "f", add_proto (o->btf, next, next), BTF_EXTERN);
  call (o, code_section (o, ".text"), global (o, "f", 0, 0, STB_GLOBAL, 0, 0));
}

/* COUNT functions that take a struct with COUNT members, all `int' but the
   last, which is type LAST: 1 `int', 2 an alias of it, 3 a pointer to it.  */
static void
declare (struct bpf_object *o, uint32_t count, uint32_t last)
{
  uint32_t text = code_section (o, ".text");
  uint32_t integer = add_int (o->btf), big, proto;
  uint32_t *words = mem_alloc (3 + 3 * (size_t) count, sizeof *words);

  add_plain (o->btf, BTF_TYPEDEF, "alias", integer);
  add_plain (o->btf, BTF_PTR, "", integer);
  words[0] = btf_add_string (o->btf, "big");
  words[1] = info_make (BTF_STRUCT, count, 0);
  words[2] = 4 * count;
  for (uint32_t i = 0; i < count; i++)
    {
      char *name = mem_printf ("m%u", i);

      words[3 + 3 * i] = btf_add_string (o->btf, name);
      words[4 + 3 * i] = i == count - 1 ? last : integer;
      words[5 + 3 * i] = 32 * i;
      free (name);
    }
  big = btf_add (o->btf, words, 3 + 3 * (size_t) count);
  free (words);
  for (uint32_t i = 0; i < count; i++)
    {
      char *name = mem_printf ("f%u", i);

      proto = add_proto (o->btf, integer, big);
      add_func (o->btf, name, proto, BTF_EXTERN);
      call (o, text, global (o, name, 0, 0, STB_GLOBAL, 0, 0));
      free (name);
    }
}

static void
declared (struct bpf_object *o, uint32_t count)
{
  declare (o, count, 1);
}

static void
declared2 (struct bpf_object *o, uint32_t count)
{
  declare (o, count, 2);
}

static void
declared3 (struct bpf_object *o, uint32_t count)
{
  declare (o, count, 3);
}

static void
alike (struct bpf_object *o, uint32_t count)
{
  uint32_t next = add_int (o->btf);

  for (uint32_t i = 0; i < count; i++)
    {
      char *name = mem_printf ("t%u", i);

      next = add_plain (o->btf, BTF_TYPEDEF, name, next);
      add_func (o->btf, "f", add_proto (o->btf, next, next), BTF_EXTERN);
      free (name);
    }
  call (o, code_section (o, ".text"), global (o, "f", 0, 0, STB_GLOBAL, 0, 0));
}

static void
datasec (struct bpf_object *o, uint32_t count)
{
  uint32_t data = data_section (o, ".data", 4);
  uint32_t integer = add_int (o->btf), first = 0;

  for (uint32_t i = 0; i < count; i++)
    {
      char *name = mem_printf ("v%u", i);
      uint32_t var = add_var (o->btf, name, integer, BTF_GLOBAL);

      first = i == 0 ? var : first;
      global (o, name, data, STT_OBJECT, STB_GLOBAL, 0, 4);
      free (name);
    }
  add_datasec (o->btf, ".data", 4, first, count, 0);
}

/* ---- Objects that are wrong.  */

static void
bare (struct bpf_object *o, uint32_t count)
{
  uint32_t integer = add_int (o->btf);
  uint32_t proto = add_proto (o->btf, integer, integer);

  for (uint32_t i = 0; i < count; i++)
    add_func (o->btf, "f", proto, BTF_STATIC);
  data_section (o, ".data", 8);
}

static void
code (struct bpf_object *o, uint32_t count)
{
  bpf_insn (o, code_section (o, ".data"), INSN_EXIT, 0, 0, 0);
  data_section (o, ".data", count);
}

static void
one_name (struct bpf_object *o, uint32_t count)
{
  char *name = name_of_length (count);
  uint32_t data = data_section (o, ".data", 8);
  uint32_t first = local (o, name, data, STT_OBJECT, 0, 8);

  for (uint32_t i = 1; i < count; i++)
    vec_push (&o->symbols, o->symbols.v[first]);
  free (name);
}

static void
room (struct bpf_object *o, uint32_t count)
{
  bpf_section (o, ".data", SHT_NOBITS, SHF_ALLOC | SHF_WRITE,
	       -(uint64_t) count);
  data_section (o, ".data", 16);
}

static void
zeros (struct bpf_object *o, uint32_t count)
{
  bpf_section (o, ".data", SHT_NOBITS, SHF_ALLOC | SHF_WRITE,
	       (uint64_t) count << 20);
}

static void
half (struct bpf_object *o, uint32_t count)
{
  uint32_t integer = add_int (o->btf);
  uint32_t record[]
    = { 8, integer, btf_add_string (o->btf, "0"), 6 /* Its id.  */ };

  data_section (o, ".data", 8 + count);
  bpf_ext_section (o, EXT_CORE, ".data", 4);
  bpf_ext_record (o, EXT_CORE, record, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*make) (struct bpf_object *o, uint32_t count);
  } cases[] = {
    { "small", small },		{ "twin", twin },
    { "sections", sections },	{ "symbols", symbols },
    { "relocs", relocs },	{ "long-name", long_name },
    { "weak", weak },		{ "statics", statics },
    { "functions", functions }, { "deep", deep },
    { "declared", declared },	{ "declared2", declared2 },
    { "declared3", declared3 }, { "alike", alike },
    { "datasec", datasec },	{ "bare", bare },
    { "one-name", one_name },	{ "code", code },
    { "room", room },		{ "half", half },
    { "zeros", zeros },
  };

  for (size_t i = 0; argc >= 3 && i < sizeof cases / sizeof *cases; i++)
    if (strcmp (argv[1], cases[i].name) == 0)
      {
	struct bpf_object o = bpf_object (
	  argc > 3 && strcmp (argv[3], "b") == 0 && !HOST_BIG_ENDIAN);

	cases[i].make (&o, strtoul (argv[2], NULL, 10));
	bpf_object_write (&o, STDOUT_FILENO);
	bpf_object_free (&o);
	return 0;
      }
  fprintf (stderr, "usage: make-object CASE COUNT [b]\n");
  return 2;
}
