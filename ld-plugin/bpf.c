/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linking BPF objects: BTF.

   Each object's .BTF is read with its relocations applied, repaired where its
   compiler is known to be wrong (quirks.h), and goes through deduplication
   with the others.  Then the symbols decide which VAR, FUNC and DATASEC
   records there are (link.h), and what they say is collected here:

     a global or undefined symbol is one thing in the whole output; every
     record of that name in an object that has the symbol is about it.  A
     record whose object has no such symbol is about nothing (compilers write
     FUNCs of functions that they have expanded inline) [claim_global];

     a static variable is where its DATASEC entry says, and a static function
     where there is a local symbol of its name [claim_static_variable];

     an undefined symbol is libbpf's to find, and what it is to be looked for
     in, the DATASEC of its object says: .ksyms or .kconfig, which are no
     sections of the program.  Other DATASECs cannot hold undefined ones.  */

#include "bpf.h"
#include "bpf-unit.h"
#include "explain.h"
#include "gcc-12.h"
#include "quirks.h"
#include "read.h"

#include <stdlib.h>
#include <string.h>

/* Where a DATASEC of a unit has a record.  */
struct listed
{
  uint32_t datasec; /* Type, or 0: none has it.  */
  uint32_t entry;   /* Index of the item.  */
};

struct merge
{
  struct layout *l;
  const char *name;
  const struct objects_options *options;
  struct diag *d;

  VEC (struct bpf_unit) units;
  struct quirks quirks;
  struct btf *integer;		   /* See add_integer.  Or NULL.  */
  VEC (const struct btf *) models; /* Of the units, and INTEGER.  */
  VEC (uint32_t *) ids;

  struct link_input in;
  struct name_table nowhere; /* Sections of IN that the output has not.  */
  uint32_t *symbol;	     /* By global symbol of the output, less the local
				ones: its index in IN, or LAYOUT_NONE.  */

  /* Of the unit that is looked at: its VARs, FUNCs and DATASECs; and where a
     DATASEC has its types.  */
  struct btf_types named;
  struct listed *listed;
};

/* ---- Units.  */

/* The index of section NAME of object O, or 0.  Two are an error.  */
static bool
find_one (const struct layout_object *o, const char *name, uint32_t *index,
	  struct diag *d)
{
  *index = 0;
  for (uint32_t i = 1; i < o->contents.sections.n; i++)
    if (o->contents.sections.v[i].type != SHT_NULL
	&& strcmp (o->contents.sections.v[i].name, name) == 0)
      {
	if (*index != 0)
	  return diag_error (d, o->name, "has two sections %s", name);
	if (o->contents.sections.v[i].bytes.data == NULL)
	  return diag_error (d, o->name,
			     "has a section %s without bytes"
			     " (SHT_NOBITS)",
			     name);
	*index = i;
      }
  return true;
}

/* Read the one blob in BYTES.  */
static struct btf *
read_btf (const struct merge *m, struct bytes bytes, const char *name,
	  struct diag *d)
{
  struct bytes blob;
  struct btf *btf;
  size_t pos = 0;

  if (btf_next_blob (bytes, &pos, &blob, name, d)
      && btf_next_blob (bytes, &pos, &blob, name, d))
    {
      diag_error (d, name,
		  "has several units, as a linker leaves them that does not"
		  " merge BTF: link the objects that it was given instead");
      return NULL;
    }
  btf = btf_read (bytes, name, NULL, d);
  if (btf != NULL && btf->big_endian != m->l->big_endian)
    {
      diag_error (d, name, "is %s-endian, but its object is %s-endian",
		  btf->big_endian ? "big" : "little",
		  m->l->big_endian ? "big" : "little");
      btf_free (btf);
      return NULL;
    }
  return btf;
}

/* Read section INDEX, .BTF, of the object of U.  */
static bool
read_unit_btf (const struct merge *m, struct bpf_unit *u, uint32_t index,
	       struct diag *d)
{
  const struct layout_object *o = &m->l->objects.v[u->object];
  char *name = mem_printf ("%s: .BTF", o->name);

  if (elf_relocate (&o->contents, index, d))
    u->btf = u->own_btf
      = read_btf (m, o->contents.sections.v[index].bytes, name, d);
  free (name);
  return u->btf != NULL;
}

static bool
read_unit_ext (const struct merge *m, struct bpf_unit *u, uint32_t index,
	       struct diag *d)
{
  const struct layout_object *o = &m->l->objects.v[u->object];
  char *name = mem_printf ("%s: .BTF.ext", o->name);

  if (elf_relocate (&o->contents, index, d))
    u->ext = u->own_ext
      = ext_read (o->contents.sections.v[index].bytes, name, u->btf, d);
  free (name);
  return u->ext != NULL;
}

/* List the names of U's object.  */
static void
list_names (const struct merge *m, struct bpf_unit *u)
{
  const struct elf_contents *c = &m->l->objects.v[u->object].contents;

  for (uint32_t i = 1; i < c->sections.n; i++)
    {
      uint32_t *index = name_table_at (&u->sections, c->sections.v[i].name);

      if (*index == NAME_NONE)
	*index = i;
    }
  for (uint32_t i = 1; i < c->symbols.n; i++)
    if (c->symbols.v[i].binding != STB_LOCAL
	&& c->symbols.v[i].type != STT_SECTION)
      *name_table_at (&u->globals, c->symbols.v[i].name) = i;
}

/* An object whose BTF is read.  */
struct reading
{
  const struct merge *m;
  struct bpf_unit unit; /* Without BTF: it has none.  */
  struct diag_held messages;
};

/* Read the BTF of R's object, if it has any.  */
static bool
read_unit (struct reading *r, struct diag *d)
{
  const struct merge *m = r->m;
  struct bpf_unit *u = &r->unit;
  const struct layout_object *o = &m->l->objects.v[u->object];
  uint32_t btf, ext;

  if (!find_one (o, ".BTF", &btf, d) || !find_one (o, ".BTF.ext", &ext, d))
    return false;
  if (btf == 0 && ext != 0)
    return diag_error (d, o->name, "has .BTF.ext, but no .BTF");
  if (m->options->verbose)
    diag_note (d, o->name, btf == 0 ? "has no BTF" : "has BTF");
  if (btf == 0)
    return true;
  list_names (m, u);
  return read_unit_btf (m, u, btf, d)
	 && (ext == 0 || read_unit_ext (m, u, ext, d));
}

static void
read_job (void *context, size_t i, unsigned worker)
{
  struct reading *r = (struct reading *) context + i;

  (void) worker;
  read_unit (r, &r->messages.diag);
}

/* Free what was read, not what deduplication has given.  */
static void
unit_free (struct bpf_unit *u)
{
  ext_free (u->own_ext);
  btf_free (u->own_btf);
  name_table_free (&u->sections);
  name_table_free (&u->globals);
}

static int
by_image (const void *a, const void *b)
{
  struct bytes x
    = elf_bytes ((*(struct layout_object *const *) a)->contents.elf);
  struct bytes y
    = elf_bytes ((*(struct layout_object *const *) b)->contents.elf);

  return x.data < y.data ? -1 : x.data > y.data;
}

/* Check that no two objects share bytes, as in a thin archive that has a file
   twice: .BTF is relocated where it is, and once.  */
static bool
check_images (const struct merge *m)
{
  VEC (const struct layout_object *) order = { 0 };
  bool done = true;

  for (size_t i = 0; i < m->l->objects.n; i++)
    vec_push (&order, &m->l->objects.v[i]);
  qsort (order.v, order.n, sizeof *order.v, by_image);
  for (size_t i = 1; done && i < order.n; i++)
    {
      struct bytes before = elf_bytes (order.v[i - 1]->contents.elf);

      if ((size_t) (elf_bytes (order.v[i]->contents.elf).data - before.data)
	  < before.size)
	done = diag_error (m->d, order.v[i]->name,
			   "shares bytes with %s, which is linked too",
			   order.v[i - 1]->name);
    }
  vec_free (&order);
  return done;
}

/* Read the BTF of all objects.  */
static bool
read_objects (struct merge *m, struct pool *pool)
{
  size_t n = m->l->objects.n;
  struct reading *readings = mem_zalloc (n, sizeof *readings);
  unsigned errors = m->d->errors;

  for (size_t i = 0; i < n; i++)
    {
      readings[i].m = m;
      readings[i].unit.object = i;
      readings[i].messages.diag.report = diag_hold;
    }
  pool_for (pool, n, read_job, readings);
  for (size_t i = 0; i < n; i++)
    {
      diag_deliver (&readings[i].messages, m->d);
      if (readings[i].unit.btf != NULL)
	vec_push (&m->units, readings[i].unit);
      else
	unit_free (&readings[i].unit);
    }
  free (readings);
  return m->d->errors == errors;
}

/* Repair what compilers write wrong.  */
static void
repair_units (struct merge *m, struct pool *pool)
{
  struct quirks_unit *v = mem_zalloc (m->units.n, sizeof *v);
  const struct quirks_options options = { .verbose = m->options->verbose };

  for (size_t i = 0; i < m->units.n; i++)
    v[i] = (struct quirks_unit){
      .btf = m->units.v[i].btf,
      .ext = m->units.v[i].ext,
      .contents = &m->l->objects.v[m->units.v[i].object].contents
    };
  quirks_repair (v, m->units.n, &options, pool, &m->quirks, m->d);
  for (size_t i = 0; i < m->units.n; i++)
    {
      m->units.v[i].btf = v[i].btf;
      m->units.v[i].ext = v[i].ext;
    }
  free (v);
}

/* The integer that the units need and do not have comes as a unit of its own.
 */
static void
add_integer (struct merge *m)
{
  m->integer = btf_new (m->name, NULL);
  m->integer->big_endian = m->l->big_endian;
  btf_add (m->integer,
	   (const uint32_t[]){ btf_add_string (m->integer, "int"),
			       info_make (BTF_INT, 0, 0), 4,
			       BTF_INT_SIGNED << 24 | 32 },
	   4);
}

static bool
read_units (struct merge *m, struct pool *pool)
{
  if (!check_images (m) || !read_objects (m, pool))
    return false;
  repair_units (m, pool);
  if (m->quirks.needs_int)
    add_integer (m);
  for (size_t i = 0; i < m->units.n; i++)
    vec_push (&m->models, m->units.v[i].btf);
  if (m->integer != NULL)
    vec_push (&m->models, m->integer);
  return true;
}

/* ---- What symbols say.  */

/* The DATASEC of the unit looked at that has TYPE, "" if none has.  */
static const char *
datasec_name (const struct merge *m, const struct btf *btf, uint32_t type)
{
  return btf_name (btf, m->listed[type - btf->first].datasec);
}

/* The offset and size that the DATASEC entry of TYPE says.  */
static const btf_word *
datasec_entry (const struct merge *m, const struct btf *btf, uint32_t type)
{
  const struct listed *l = &m->listed[type - btf->first];

  return btf_item (btf, l->datasec, l->entry);
}

/* Note which DATASEC has which record.  */
static void
list_datasecs (struct merge *m, const struct btf *btf)
{
  m->listed = mem_zalloc (btf->ntypes, sizeof *m->listed);
  for (size_t n = 0; n < m->named.ids.n; n++)
    {
      uint32_t t = m->named.ids.v[n];

      if (btf_kind_of (btf, t) != BTF_DATASEC)
	continue;
      for (uint32_t i = 0; i < btf_nitems (btf, t); i++)
	{
	  uint32_t type = btf_item (btf, t, i)[0];

	  if (type >= btf->first && m->listed[type - btf->first].datasec == 0)
	    m->listed[type - btf->first] = (struct listed){ t, i };
	}
    }
}

/* The section of IN for undefined symbols in the DATASEC called NAME, or
   LINK_NOWHERE.  */
static uint32_t
section_nowhere (struct merge *m, const char *name)
{
  uint32_t *index;

  if (strcmp (name, ".ksyms") != 0 && strcmp (name, ".kconfig") != 0)
    return LINK_NOWHERE;
  index = name_table_at (&m->nowhere, name);
  if (*index == NAME_NONE)
    {
      *index = m->in.sections.n;
      vec_push (&m->in.sections, (struct link_section){ .name = name });
    }
  return *index;
}

/* The DATASEC for what is in SECTION of the output: none if that is empty. GCC
   puts variables without a size there, and libbpf does not open an object with
   an empty DATASEC.  */
static uint32_t
datasec_of (const struct merge *m, uint32_t section)
{
  return m->l->sections.v[section].size == 0 ? LINK_NOWHERE : section;
}

/* Describe global symbol S of the output, of which TYPE of unit U is.  */
static void
describe_global (struct merge *m, const struct bpf_unit *u, uint32_t type,
		 const struct layout_symbol *s, struct link_symbol *out)
{
  const char *datasec = datasec_name (m, u->btf, type);
  uint32_t size = datasec[0] == '\0' ? 0 : datasec_entry (m, u->btf, type)[2];

  out->name = s->elf.name;
  if (strcmp (datasec, ".maps") == 0)
    out->is_map = true;
  if (s->elf.section == 0)
    {
      out->linkage = BTF_EXTERN;
      /* A function that the link does not define can only be the kernel's, and
	 GCC 12 does not say so.  */
      if (btf_kind_of (u->btf, type) == BTF_FUNC && datasec[0] == '\0'
	  && gcc_12_compiled (&m->l->objects.v[u->object].contents))
	datasec = ".ksyms";
      if (out->section == LINK_NOWHERE)
	out->section = section_nowhere (m, datasec);
      if (out->size == 0)
	out->size = size;
      return;
    }
  out->linkage = BTF_GLOBAL;
  if (s->elf.type == STT_FUNC || s->elf.section >= ELF_COMMON
      || btf_kind_of (u->btf, type) != BTF_VAR)
    return;
  out->section = datasec_of (m, s->elf.section);
  out->offset = s->elf.value;
  if (s->elf.size != 0)
    out->size = s->elf.size;
  else if (out->size == 0)
    out->size = size;
}

/* TYPE of unit number N is about symbol I of its object, a global one.  */
static void
claim_global (struct merge *m, uint32_t n, uint32_t type, uint32_t i)
{
  const struct bpf_unit *u = &m->units.v[n];
  const struct layout_object *o = &m->l->objects.v[u->object];
  uint32_t symbol = o->symbol[i], *index;
  const struct layout_symbol *s;

  if (symbol == LAYOUT_NONE)
    return;
  s = &m->l->symbols.v[symbol];
  index = &m->symbol[symbol - m->l->nlocals];
  if (*index == LAYOUT_NONE)
    {
      *index = m->in.symbols.n;
      vec_push (&m->in.symbols,
		(struct link_symbol){ .section = LINK_NOWHERE });
    }
  describe_global (m, u, type, s, &m->in.symbols.v[*index]);
  vec_push (&m->in.records,
	    (struct link_record){ .unit = n,
				  .type = type,
				  .symbol = *index,
				  .defines = s->elf.section != 0
					     && s->object == u->object
					     && s->index == i });
}

/* TYPE of unit number N is static, and its symbol is what S says.  */
static void
claim_static (struct merge *m, uint32_t n, uint32_t type, struct link_symbol s)
{
  s.name = btf_name (m->units.v[n].btf, type);
  s.linkage = BTF_STATIC;
  vec_push (&m->in.records, (struct link_record){ .unit = n,
						  .type = type,
						  .symbol = m->in.symbols.n,
						  .defines = true });
  vec_push (&m->in.symbols, s);
}

/* A local symbol of a unit's object.  */
struct local
{
  uint32_t name; /* Number of its name in the table.  */
  uint32_t section, symbol;
  uint64_t value;
};

/* The local symbols of a unit's object.  Many may have one name.  */
struct locals
{
  struct name_table names;     /* Value: number of the name.  */
  struct name_table functions; /* Those that functions have.  */
  VEC (struct local) list;     /* By name, section, value, symbol.  */
};

static int
by_name (const void *a, const void *b)
{
  const struct local *x = a, *y = b;

  if (x->name != y->name)
    return x->name < y->name ? -1 : 1;
  if (x->section != y->section)
    return x->section < y->section ? -1 : 1;
  if (x->value != y->value)
    return x->value < y->value ? -1 : 1;
  return x->symbol < y->symbol ? -1 : x->symbol > y->symbol;
}

/* Whether S is a label in code, of which GCC makes one for each line.  */
static bool
is_label (const struct elf_contents *c, const struct elf_symbol *s)
{
  return s->type == STT_NOTYPE && s->section < ELF_COMMON
	 && (c->sections.v[s->section].flags & SHF_EXECINSTR) != 0;
}

static struct locals
list_locals (const struct elf_contents *c)
{
  struct locals l = { 0 };

  for (uint32_t i = 1; i < c->symbols.n; i++)
    {
      const struct elf_symbol *s = &c->symbols.v[i];
      uint32_t *name;

      if (s->binding != STB_LOCAL || s->type == STT_SECTION
	  || s->type == STT_FILE || is_label (c, s))
	continue;
      name = name_table_at (&l.names, s->name);
      if (*name == NAME_NONE)
	*name = i;
      vec_push (&l.list, (struct local){ .name = *name,
					 .section = s->section,
					 .symbol = i,
					 .value = s->value });
      if (s->type == STT_FUNC)
	*name_table_at (&l.functions, s->name) = i;
    }
  if (l.list.n > 1)
    qsort (l.list.v, l.list.n, sizeof *l.list.v, by_name);
  return l;
}

static void
free_locals (struct locals *l)
{
  name_table_free (&l->names);
  name_table_free (&l->functions);
  vec_free (&l->list);
}

/* Whether number I of the list has the name and section of KEY.  */
static bool
is_like (const struct locals *l, size_t i, const struct local *key)
{
  return i < l->list.n && l->list.v[i].name == key->name
	 && l->list.v[i].section == key->section;
}

/* Of the local symbols NAME in SECTION the one at OFFSET, or if there is a
   single one that, or 0.  */
static uint32_t
find_local (const struct locals *l, const char *name, uint32_t section,
	    uint64_t offset)
{
  struct local key = { .name = name_table_get (&l->names, name),
		       .section = section,
		       .value = offset };
  size_t low = 0, high = l->list.n;
  const struct local *v = l->list.v;

  while (low < high)
    {
      size_t middle = low + (high - low) / 2;

      if (by_name (&v[middle], &key) < 0)
	low = middle + 1;
      else
	high = middle;
    }
  if (is_like (l, low, &key) && v[low].value == offset)
    return v[low].symbol;
  /* Those of its name and section are neighbours.  */
  if (low > 0 && is_like (l, low - 1, &key))
    low--;
  if (!is_like (l, low, &key) || is_like (l, low + 1, &key)
      || (low > 0 && is_like (l, low - 1, &key)))
    return 0;
  return v[low].symbol;
}

/* The static variable TYPE of unit number N is where its DATASEC says, or
   where its symbol is: compilers that do not relocate .BTF leave zeros.  */
static bool
claim_static_variable (struct merge *m, uint32_t n, uint32_t type,
		       const struct locals *locals)
{
  const struct bpf_unit *u = &m->units.v[n];
  const struct layout_object *o = &m->l->objects.v[u->object];
  uint32_t section
    = name_table_get (&u->sections, datasec_name (m, u->btf, type));
  const btf_word *entry;
  uint64_t offset, size;
  uint32_t symbol;

  if (m->listed[type - u->btf->first].datasec == 0 || section == NAME_NONE
      || o->section[section] == LAYOUT_NONE || o->shared[section]
      || datasec_of (m, o->section[section]) == LINK_NOWHERE)
    return false;
  entry = datasec_entry (m, u->btf, type);
  offset = entry[1];
  size = entry[2];
  symbol = find_local (locals, btf_name (u->btf, type), section, offset);
  if (symbol != 0)
    {
      offset = o->contents.symbols.v[symbol].value;
      if (o->contents.symbols.v[symbol].size != 0)
	size = o->contents.symbols.v[symbol].size;
    }
  claim_static (m, n, type,
		(struct link_symbol){ .section = o->section[section],
				      .offset = offset + o->offset[section],
				      .size = size });
  return true;
}

/* Whether func_info of unit U mentions TYPE.  */
static void
mark_functions (const struct bpf_unit *u, unsigned char *marks)
{
  struct ext_records r = { 0 };

  while (u->ext != NULL && ext_next (u->ext, EXT_FUNC, &r))
    if (r.words[1] >= u->btf->first)
      marks[r.words[1] - u->btf->first] = 1;
}

/* The unit that is looked at, while its records are claimed.  */
struct claiming
{
  uint32_t n;
  struct locals locals;
  unsigned char *has_code; /* By type: func_info mentions it.  */
};

/* Claim TYPE as static: false if nothing in the object shows that it is.  */
static bool
claim_as_static (struct merge *m, const struct claiming *k, uint32_t type)
{
  const struct bpf_unit *u = &m->units.v[k->n];

  if (btf_kind_of (u->btf, type) == BTF_VAR)
    return claim_static_variable (m, k->n, type, &k->locals);
  if (name_table_get (&k->locals.functions, btf_name (u->btf, type))
	== NAME_NONE
      && !k->has_code[type - u->btf->first])
    return false;
  claim_static (m, k->n, type,
		(struct link_symbol){ .section = LINK_NOWHERE });
  return true;
}

/* Find the symbol of TYPE, a VAR or FUNC.  What the record says of its linkage
   comes first, but where the symbols say otherwise, they are right.  */
static void
claim_record (struct merge *m, const struct claiming *k, uint32_t type)
{
  const struct bpf_unit *u = &m->units.v[k->n];
  const btf_word *r = btf_record (u->btf, type);
  uint32_t linkage = info_kind (r[1]) == BTF_VAR ? r[3] : info_vlen (r[1]);
  uint32_t global = name_table_get (&u->globals, btf_name (u->btf, type));

  if (linkage != BTF_STATIC && global != NAME_NONE)
    claim_global (m, k->n, type, global);
  else if (!claim_as_static (m, k, type) && global != NAME_NONE)
    claim_global (m, k->n, type, global);
}

/* Note which sections of the output have a DATASEC in unit U.  */
static void
list_sections (struct merge *m, const struct bpf_unit *u)
{
  const struct layout_object *o = &m->l->objects.v[u->object];

  for (size_t n = 0; n < m->named.ids.n; n++)
    {
      uint32_t t = m->named.ids.v[n], i;

      if (btf_kind_of (u->btf, t) != BTF_DATASEC)
	continue;
      i = name_table_get (&u->sections, btf_name (u->btf, t));
      if (i != NAME_NONE && o->section[i] != LAYOUT_NONE)
	m->in.sections.v[o->section[i]].listed = true;
    }
}

/* Find the symbols of all VAR and FUNC records of unit number N.  */
static void
claim_records (struct merge *m, uint32_t n)
{
  const struct bpf_unit *u = &m->units.v[n];
  struct claiming k
    = { .n = n,
	.locals = list_locals (&m->l->objects.v[u->object].contents),
	.has_code = mem_zalloc (u->btf->ntypes, 1) };

  m->named
    = btf_types_of (u->btf, 1 << BTF_VAR | 1 << BTF_FUNC | 1 << BTF_DATASEC);
  list_datasecs (m, u->btf);
  list_sections (m, u);
  mark_functions (u, k.has_code);
  for (size_t i = 0; i < m->named.ids.n; i++)
    if (btf_kind_of (u->btf, m->named.ids.v[i]) != BTF_DATASEC)
      claim_record (m, &k, m->named.ids.v[i]);
  vec_free (&m->named.ids);
  free (m->listed);
  m->listed = NULL;
  free (k.has_code);
  free_locals (&k.locals);
}

static void
ask_symbols (struct merge *m)
{
  size_t nglobals = m->l->symbols.n - m->l->nlocals;

  m->symbol = mem_alloc (nglobals, sizeof *m->symbol);
  for (size_t i = 0; i < nglobals; i++)
    m->symbol[i] = LAYOUT_NONE;
  for (size_t i = 0; i < m->l->sections.n; i++)
    vec_push (&m->in.sections,
	      (struct link_section){ .name = m->l->sections.v[i].name,
				     .size = m->l->sections.v[i].size });
  m->in.strictness = m->options->no_strict ? LINK_LENIENT : LINK_STRICT;
  for (size_t n = 0; n < m->units.n; n++)
    claim_records (m, n);
}

/* ---- The whole.  */

/* All types of all units, equal ones once.  */
static struct btf *
merge_types (struct merge *m, struct pool *pool, struct dedup_stats *stats)
{
  struct explain explain
    = { .units = m->models.v, .name = m->options->explain_name, .d = m->d };
  struct dedup_options options
    = { .conflict = m->options->explain ? explain_conflict : NULL,
	.context = &explain };
  struct btf *merged;

  vec_reserve (&m->ids, m->models.n);
  m->ids.n = m->models.n;
  memset (m->ids.v, 0, m->ids.n * sizeof *m->ids.v);
  merged = dedup (m->models.v, m->models.n, m->name, &options, pool, m->ids.v,
		  stats, m->d);
  for (size_t i = 0; i < m->units.n; i++)
    m->units.v[i].ids = m->ids.v[i];
  if (merged != NULL && m->options->explain)
    explain_end (&explain);
  return merged;
}

/* Free what M has, but not its result.  */
static void
end_merge (struct merge *m)
{
  /* Repaired copies borrow from what was read.  */
  quirks_free (&m->quirks);
  for (size_t i = 0; i < m->units.n; i++)
    unit_free (&m->units.v[i]);
  for (size_t i = 0; i < m->ids.n; i++)
    free (m->ids.v[i]);
  btf_free (m->integer);
  vec_free (&m->units);
  vec_free (&m->models);
  vec_free (&m->ids);
  link_input_free (&m->in);
  name_table_free (&m->nowhere);
  free (m->symbol);
}

/* The bytes of all objects.  */
static uint64_t
bytes_of (const struct layout *l)
{
  uint64_t bytes = 0;

  for (size_t i = 0; i < l->objects.n; i++)
    bytes += elf_bytes (l->objects.v[i].contents.elf).size;
  return bytes;
}

/* Link the records of M, whose types are MERGED, and encode the result.  */
static bool
link_and_encode (struct merge *m, struct btf *merged, struct bpf_sections *out)
{
  struct btf_ext *ext = NULL;
  struct btf *linked;
  bool done;

  ask_symbols (m);
  linked
    = link_records (merged, m->models.v, m->models.n, m->ids.v, &m->in, m->d);
  done = linked != NULL
	 && bpf_merge_ext (m->l, m->units.v, m->units.n, linked, m->name, &ext,
			   m->d);
  if (done && m->options->prune.wanted)
    bpf_prune (m->l, m->name, m->options, &linked, &ext, m->d);
  done = done && btf_write (linked, &out->btf, m->d)
	 && (ext == NULL || ext_write (ext, &out->ext, m->d));
  ext_free (ext);
  btf_free (linked);
  return done;
}

bool
bpf_merge (struct layout *l, const char *name,
	   const struct objects_options *options, struct pool *pool,
	   struct bpf_sections *out, struct dedup_stats *stats, struct diag *d)
{
  struct merge m = { .l = l, .name = name, .options = options, .d = d };
  struct btf *merged;
  bool done;

  pool = pool_if_worth (pool, bytes_of (l));
  done = read_units (&m, pool);

  *out = (struct bpf_sections){ 0 };
  if (done && m.units.n > 0)
    {
      merged = merge_types (&m, pool, stats);
      done = merged != NULL && link_and_encode (&m, merged, out);
      btf_free (merged);
    }
  end_merge (&m);
  return done;
}

void
bpf_free (struct bpf_sections *s)
{
  free (s->btf.data);
  free (s->ext.data);
}
