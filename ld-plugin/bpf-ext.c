/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linking BPF objects: .BTF.ext.

   Records name the code that they are about by section and offset.  Both are
   those of the object; in the output the offset grows by what other objects
   have put before.  libbpf wants one list for each section, with records by
   offset, so all records are collected and sorted [collect, write_part].

   A function that lost against another object's (a weak one) stays in its
   section as dead bytes: nothing refers to it, and what its records refer to
   need not exist.  These records are left out [is_dead].

   One thing in the code itself has to do with types: the result of
   bpf_core_type_id_local and bpf_core_type_id_kernel is a type id in an
   instruction, which a CO-RE record marks [renumber_insn].  */

#include "bpf-unit.h"
#include "bpf-code.h"
#include "core-relo.h"
#include "pairs.h"

#include <stdlib.h>
#include <string.h>

/* A record and where its code is in the output.  */
struct record
{
  uint32_t section, insn;
  uint32_t number; /* In the order in which they were collected.  */
  uint32_t unit, nwords;
  const btf_word *words;
};

/* A function of an object, which the output uses or not.  */
struct function
{
  uint32_t section; /* Of the object.  */
  uint64_t begin, end;
  bool used;
};

/* A string that was moved to the output lately.  */
struct moved
{
  uint32_t unit, from, to;
};

enum
{
  N_MOVED = 4096
};

struct merging
{
  struct layout *l;
  const struct bpf_unit *units;
  struct btf *out;
  struct diag *d;
  uint32_t *rank;		   /* Of the output's sections, by name.  */
  VEC (struct function) functions; /* Of the unit that is looked at.  */
  VEC (struct record) records;
  struct btf_ext *ext; /* The result.  */
  struct moved *moved;
};

/* ---- Dead code.  */

static int
by_begin (const void *a, const void *b)
{
  const struct function *x = a, *y = b;

  if (x->section != y->section)
    return x->section < y->section ? -1 : 1;
  if (x->begin != y->begin)
    return x->begin < y->begin ? -1 : 1;
  return x->end < y->end ? -1 : x->end > y->end;
}

/* Join the names of a function in the sorted list: it is used if it is under
   any of them.  If none is dead, the list is empty.  */
static void
join_names (struct merging *m)
{
  struct function *v = m->functions.v;
  size_t n = 0;
  bool any = false;

  for (size_t i = 0; i < m->functions.n; i++)
    if (n > 0 && v[n - 1].section == v[i].section
	&& v[n - 1].begin == v[i].begin)
      {
	v[n - 1].end = v[i].end;
	v[n - 1].used |= v[i].used;
      }
    else
      v[n++] = v[i];
  m->functions.n = n;
  for (size_t i = 0; i < n && !any; i++)
    any = !v[i].used;
  if (!any)
    m->functions.n = 0;
}

/* List the functions of object N, if other objects' replace some of them.  */
static void
list_functions (struct merging *m, uint32_t n)
{
  const struct layout_object *o = &m->l->objects.v[n];
  const struct elf_contents *c = &o->contents;

  m->functions.n = 0;
  for (uint32_t i = 1; i < c->symbols.n; i++)
    {
      const struct elf_symbol *s = &c->symbols.v[i];

      if (s->type == STT_FUNC && s->section != 0 && s->section < ELF_COMMON
	  && o->symbol[i] != LAYOUT_NONE)
	vec_push (&m->functions,
		  (struct function){
		    .section = s->section,
		    .begin = s->value,
		    .end = s->value + s->size,
		    .used = m->l->symbols.v[o->symbol[i]].object == n });
    }
  if (m->functions.n > 1)
    qsort (m->functions.v, m->functions.n, sizeof *m->functions.v, by_begin);
  join_names (m);
}

/* Whether the instruction at INSN of the object's SECTION is dead: the last
   function that begins before it is, and has it.  */
static bool
is_dead (const struct merging *m, uint32_t section, uint32_t insn)
{
  size_t low = 0, high = m->functions.n;

  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      const struct function *f = &m->functions.v[middle];

      if (f->section < section || (f->section == section && f->begin <= insn))
	low = middle + 1;
      else
	high = middle;
    }
  return low > 0 && m->functions.v[low - 1].section == section
	 && !m->functions.v[low - 1].used
	 && insn < m->functions.v[low - 1].end;
}

/* ---- Collecting.  */

static bool
record_error (const struct merging *m, const struct bpf_unit *u,
	      enum ext_part part, const char *section, const char *format,
	      uint64_t found, uint64_t expected)
{
  char *place = mem_printf ("%s: %s: section '%s'", u->ext->name,
			    ext_shapes[part].name, section);

  diag_error (m->d, place, format, (unsigned long long) found,
	      (unsigned long long) expected);
  free (place);
  return false;
}

/* Check that the instruction at INSN is in section S of unit U.  */
static bool
check_insn (const struct merging *m, const struct bpf_unit *u,
	    enum ext_part part, const char *section,
	    const struct elf_section *s, uint32_t insn)
{
  if (insn % INSN_SIZE != 0)
    return record_error (m, u, part, section,
			 "has a record of the instruction at %llu, expected a"
			 " multiple of %llu",
			 insn, INSN_SIZE);
  if (s->bytes.data == NULL || s->bytes.size < INSN_SIZE
      || insn > s->bytes.size - INSN_SIZE)
    return record_error (m, u, part, section,
			 "has a record of the instruction at %llu, but the"
			 " section has %llu bytes",
			 insn, s->bytes.size);
  return true;
}

/* Set *SECTION to the number of the section that string NAME of U is the name
   of.  KNOWN has what was asked before: a name can be long, and each record
   can have a list of its own.  */
static bool
find_section (const struct merging *m, const struct bpf_unit *u,
	      enum ext_part part, struct pairs *known, uint32_t name,
	      uint32_t *section)
{
  bool new;
  uint32_t *found = pairs_value (known, name, 0, &new);

  if (new)
    *found = name_table_get (&u->sections, btf_string (u->btf, name));
  *section = *found;
  return *found != NAME_NONE
	 || diag_error (m->d, u->ext->name,
			"has %s of section '%s', but %s has no such section",
			ext_shapes[part].name, btf_string (u->btf, name),
			m->l->objects.v[u->object].name);
}

/* Collect those records of PART of unit number N that LIST has.  They are of
   SECTION of the object.  merge_part has made room.  */
static bool
collect_list (struct merging *m, uint32_t n, enum ext_part part,
	      const struct ext_section *list, uint32_t section)
{
  const struct bpf_unit *u = &m->units[n];
  const struct layout_object *o = &m->l->objects.v[u->object];
  uint32_t size = u->ext->part[part].rec_size;
  bool is_out = o->section[section] == LAYOUT_NONE || o->shared[section];
  struct record record
    = { .section = o->section[section], .unit = n, .nwords = size / 4 };

  for (uint32_t i = 0; i < list->nrecords; i++)
    {
      const btf_word *words
	= (const btf_word *) (list->records + (size_t) i * size);

      if (!check_insn (m, u, part, btf_string (u->btf, list->sec_name),
		       &o->contents.sections.v[section], words[0]))
	return false;
      if (is_out || is_dead (m, section, words[0]))
	continue;
      record.insn = words[0] + o->offset[section];
      record.number = m->records.n;
      record.words = words;
      m->records.v[m->records.n++] = record;
    }
  return true;
}

/* Collect the records of PART of unit number N.  */
static bool
collect (struct merging *m, uint32_t n, enum ext_part part)
{
  const struct bpf_unit *u = &m->units[n];
  struct pairs known = { 0 };
  bool done = true;

  for (size_t i = 0; done && i < u->ext->part[part].sections.n; i++)
    {
      const struct ext_section *list = &u->ext->part[part].sections.v[i];
      uint32_t section;

      done = find_section (m, u, part, &known, list->sec_name, &section)
	     && collect_list (m, n, part, list, section);
    }
  pairs_free (&known);
  return done;
}

/* ---- Writing.  */

static int
by_insn (const void *a, const void *b)
{
  const struct record *const *x = a, *const *y = b;

  if ((*x)->insn != (*y)->insn)
    return (*x)->insn < (*y)->insn ? -1 : 1;
  return (*x)->number < (*y)->number ? -1 : 1;
}

/* Order the records of a section, from V to END, by instruction.  As a rule
   they are: objects have them so, and lie in the section one after the
   other.  */
static void
order_section (const struct record **v, const struct record **end)
{
  for (const struct record **r = v + 1; r < end; r++)
    if (r[0]->insn < r[-1]->insn)
      {
	qsort (v, end - v, sizeof *v, by_insn);
	return;
      }
}

/* Write NEW over the type id OLD that the instruction of R holds.  */
static void
renumber_insn (struct merging *m, const struct record *r, uint32_t old,
	       uint32_t new)
{
  unsigned char *insn = m->l->sections.v[r->section].bytes + r->insn;
  bool swap = m->l->big_endian != HOST_BIG_ENDIAN;

  if (insn_loads (insn, old, swap))
    store32 (insn + INSN_IMM, new, swap);
}

/* The offset in the output of the string at OFFSET of unit number N.  Records
   of one line have the same, and follow one another.  */
static uint32_t
move_string (struct merging *m, uint32_t n, uint32_t offset)
{
  struct moved *moved = &m->moved[(offset + 31 * n) % N_MOVED];

  if (moved->unit != n || moved->from != offset || moved->to == 0)
    *moved = (struct moved){ .unit = n,
			     .from = offset,
			     .to = btf_add_string (
			       m->out, btf_string (m->units[n].btf, offset)) };
  return moved->to;
}

/* Write the record R, as record of PART, to the words at W.  */
static bool
write_record (struct merging *m, enum ext_part part, const struct record *r,
	      btf_word *w)
{
  const struct bpf_unit *u = &m->units[r->unit];
  const struct ext_shape *shape = &ext_shapes[part];

  memcpy (w, r->words, 4 * r->nwords);
  w[0] = r->insn;
  for (unsigned f = 1; f < shape->nfields; f++)
    if (shape->fields[f].role == ROLE_NAME && w[f] != 0)
      w[f] = move_string (m, r->unit, w[f]);
    else if (shape->fields[f].role == ROLE_TYPE && w[f] != 0)
      {
	w[f] = u->ids[w[f] - u->btf->first];
	if (w[f] == LINK_DROPPED)
	  return record_error (m, u, part, m->l->sections.v[r->section].name,
			       "has a record of type %llu, a variable or"
			       " function that the output does not have, for"
			       " the instruction at %llu of the output",
			       r->words[f], r->insn);
      }
  if (part == EXT_CORE
      && (w[3] == CORE_TYPE_ID_LOCAL || w[3] == CORE_TYPE_ID_TARGET))
    renumber_insn (m, r, r->words[1], w[1]);
  return true;
}

/* Write the records from V to END, all of one section, to the end of PART.  */
static bool
write_section (struct merging *m, enum ext_part part, const struct record **v,
	       const struct record **end)
{
  uint32_t rec_size = m->ext->part[part].rec_size;
  size_t n = end - v;
  unsigned char *p = arena_alloc (&m->ext->arena, n * rec_size);
  const char *name = m->l->sections.v[v[0]->section].name;
  struct ext_section s = { .sec_name = btf_add_string (m->out, name),
			   .nrecords = n,
			   .records = p };

  memset (p, 0, n * rec_size);
  for (; v < end; v++, p += rec_size)
    if (!write_record (m, part, *v, (btf_word *) p))
      return false;
  vec_push (&m->ext->part[part].sections, s);
  return true;
}

/* Set BEGIN[r] to where, among all records ordered by section, those of the
   section of rank R begin; and the size of PART's records to the largest.  */
static void
count_records (struct merging *m, enum ext_part part, uint32_t *begin)
{
  for (size_t i = 0; i < m->records.n; i++)
    {
      const struct record *r = &m->records.v[i];

      begin[m->rank[r->section] + 1]++;
      if (r->nwords * 4 > m->ext->part[part].rec_size)
	m->ext->part[part].rec_size = r->nwords * 4;
    }
  for (uint32_t r = 0; r < m->l->sections.n; r++)
    begin[r + 1] += begin[r];
}

/* Write the collected records as PART.  */
static bool
write_part (struct merging *m, enum ext_part part)
{
  uint32_t nsections = m->l->sections.n;
  const struct record **v = mem_alloc (m->records.n, sizeof *v);
  uint32_t *begin = mem_zalloc (nsections + 1, sizeof *begin);
  uint32_t *next = mem_alloc (nsections + 1, sizeof *next);
  bool done = true;

  count_records (m, part, begin);
  memcpy (next, begin, (nsections + 1) * sizeof *next);
  for (size_t i = 0; i < m->records.n; i++)
    v[next[m->rank[m->records.v[i].section]]++] = &m->records.v[i];
  for (uint32_t r = 0; done && r < nsections; r++)
    if (begin[r] < begin[r + 1])
      {
	order_section (v + begin[r], v + begin[r + 1]);
	done = write_section (m, part, v + begin[r], v + begin[r + 1]);
      }
  free (v);
  free (begin);
  free (next);
  return done;
}

/* ---- The whole.  */

struct named
{
  const char *name;
  uint32_t section;
};

static int
by_name (const void *a, const void *b)
{
  const struct named *x = a, *y = b;

  return strcmp (x->name, y->name);
}

static void
rank_sections (struct merging *m)
{
  uint32_t n = m->l->sections.n;
  struct named *names = mem_alloc (n, sizeof *names);

  m->rank = mem_alloc (n, sizeof *m->rank);
  for (uint32_t i = 0; i < n; i++)
    names[i] = (struct named){ m->l->sections.v[i].name, i };
  qsort (names, n, sizeof *names, by_name);
  for (uint32_t i = 0; i < n; i++)
    m->rank[names[i].section] = i;
  free (names);
}

/* The number of records in PART of EXT, which may be NULL.  */
static uint64_t
count_part (const struct btf_ext *ext, enum ext_part part)
{
  uint64_t n = 0;

  for (size_t i = 0; ext != NULL && i < ext->part[part].sections.n; i++)
    n += ext->part[part].sections.v[i].nrecords;
  return n;
}

/* Make one part of that of all units.  */
static bool
merge_part (struct merging *m, size_t n, enum ext_part part)
{
  uint64_t total = 0;

  for (uint32_t i = 0; i < n; i++)
    total += count_part (m->units[i].ext, part);
  m->records.n = 0;
  vec_reserve (&m->records, total);
  for (uint32_t i = 0; i < n; i++)
    {
      const struct btf_ext *ext = m->units[i].ext;

      if (ext == NULL || ext->part[part].sections.n == 0)
	continue;
      list_functions (m, m->units[i].object);
      if (!collect (m, i, part))
	return false;
    }
  return write_part (m, part);
}

bool
bpf_merge_ext (struct layout *l, const struct bpf_unit *units, size_t n,
	       struct btf *out, const char *name, struct btf_ext **ext,
	       struct diag *d)
{
  struct merging m = { .l = l, .units = units, .out = out, .d = d };
  bool done = true, any = false;

  m.ext = mem_zalloc (1, sizeof *m.ext);
  m.ext->name = arena_strdup (&m.ext->arena, name);
  m.ext->hdr_len = BTF_EXT_HEADER_CORE;
  m.ext->big_endian = out->big_endian;
  rank_sections (&m);
  m.moved = mem_zalloc (N_MOVED, sizeof *m.moved);
  for (unsigned part = 0; done && part < EXT_NPARTS; part++)
    {
      done = merge_part (&m, n, part);
      any = any || m.ext->part[part].sections.n > 0;
    }
  *ext = done && any ? m.ext : NULL;
  if (*ext == NULL)
    ext_free (m.ext);
  free (m.rank);
  free (m.moved);
  vec_free (&m.functions);
  vec_free (&m.records);
  return done;
}
