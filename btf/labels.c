/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Records whose names are not those of their symbols.  See labels.h.

   `int f (void) asm ("g")' declares f, which is the symbol g.  GCC's BTF calls
   it f, clang's too if it is a function.

   Records without a symbol are *orphans*, symbols without a record are *left
   over*.  An orphan belongs to the symbol

   - at whose place .BTF.ext has its function begin [pair_functions];
   - that is the only one left over in the section of the DATASEC that lists
     the orphan, of those of the size given there, if the orphan is the only
     one of this size there, too [pair_variables];
   - that is the only one left over of the undefined ones that are called, if
     there is one extern FUNC that is an orphan; or of those that are not
     called, and VARs [pair_externs].

   A function that was inlined or is never called is an orphan, too.  So an
   orphan alone proves nothing where symbols are several, and the other way
   round.  Only objects for BPF say what is called.  */

#include "labels.h"
#include "bpf-code.h"

#include <stdlib.h>
#include <string.h>

/* Whether S can be a function's or variable's.  GCC makes a local symbol
   without a type for each line.  */
static bool
has_name (const struct elf_symbol *s)
{
  return *s->name != '\0' && s->type != STT_SECTION && s->type != STT_FILE
	 && !(s->type == STT_NOTYPE && s->binding == STB_LOCAL);
}

/* Note which symbols the program itself mentions, not its debug information or
   BTF.  Of objects that are not for BPF, relocations are not known.  */
static void
find_uses (struct labels *l)
{
  const struct elf_contents *c = l->contents;
  bool bpf = elf_machine (c->elf) == EM_BPF;

  for (size_t i = 0; i < c->symbols.n && !bpf; i++)
    l->used[i] = true;
  for (size_t i = 0; i < c->reloc_sections.n; i++)
    {
      const struct elf_reloc_section *s = &c->reloc_sections.v[i];

      if (s->target == 0 || (c->sections.v[s->target].flags & SHF_ALLOC) == 0)
	continue;
      for (uint32_t j = 0; j < s->n; j++)
	{
	  const struct elf_reloc *r = &c->relocs.v[s->first + j];

	  l->used[r->symbol] = true;
	  l->called[r->symbol] |= bpf && r->type == BPF_64_32;
	}
    }
}

/* What the chain of symbols that begins with I means.  */
static struct labels_meaning
meaning_of (const struct labels *l, uint32_t i)
{
  struct labels_meaning m = { 0 };

  for (; i != 0; i = l->next[i])
    {
      const struct elf_symbol *s = &l->contents->symbols.v[i];

      if (s->section == 0)
	m.undefined = l->used[i] ? i : m.undefined;
      else if (s->binding == STB_LOCAL)
	m.local = i;
      else
	m.global = i;
    }
  return m;
}

/* Each chain is walked once, since records of its name can be as many.  */
static void
find_meanings (struct labels *l)
{
  for (size_t i = 0; i < l->names.entries.n; i++)
    {
      uint32_t first = l->names.entries.v[i].value;

      l->meanings[first] = meaning_of (l, first);
    }
}

void
labels_read (struct labels *l, const struct elf_contents *c)
{
  size_t n = c->symbols.n + 1;

  *l = (struct labels){ .contents = c,
			.next = mem_zalloc (n, sizeof *l->next),
			.meanings = mem_zalloc (n, sizeof *l->meanings),
			.used = mem_zalloc (n, sizeof *l->used),
			.called = mem_zalloc (n, sizeof *l->called) };
  for (uint32_t i = c->symbols.n; i-- > 1;)
    if (has_name (&c->symbols.v[i]))
      {
	uint32_t *first = name_table_at (&l->names, c->symbols.v[i].name);

	l->next[i] = *first == NAME_NONE ? 0 : *first;
	*first = i;
      }
  for (uint32_t i = c->sections.n; i-- > 1;)
    *name_table_at (&l->sections, c->sections.v[i].name) = i;
  find_uses (l);
  find_meanings (l);
}

void
labels_free (struct labels *l)
{
  name_table_free (&l->names);
  name_table_free (&l->sections);
  free (l->next);
  free (l->meanings);
  free (l->used);
  free (l->called);
}

/* The first symbol called NAME, or 0.  */
static uint32_t
first_symbol (const struct labels *l, const char *name)
{
  uint32_t symbol = name_table_get (&l->names, name);

  return symbol == NAME_NONE ? 0 : symbol;
}

uint32_t
labels_section (const struct labels *l, const char *name)
{
  uint32_t section = name_table_get (&l->sections, name);

  return section == NAME_NONE ? 0 : section;
}

struct labels_meaning
labels_meaning (const struct labels *l, const char *name)
{
  return l->meanings[first_symbol (l, name)];
}

bool
labels_has_none (const struct labels *l, const char *name)
{
  struct labels_meaning m = labels_meaning (l, name);

  return m.global == 0 && m.undefined == 0 && m.local == 0;
}

/* ---- Pairing.  */

struct pairing
{
  const struct labels *l;
  const struct btf *btf;
  const struct btf_types *named;
  bool *claimed; /* By symbol: a record has its name, or got it.  */
  bool *paired;	 /* By type: an orphan that has found its symbol.  */
  struct labels_found *found;
};

/* Something at a place in a section: a record or a symbol.  KEY is an offset
   or a size.  */
struct place
{
  uint32_t section;
  uint64_t key;
  uint32_t what;
};
struct places
{
  VEC (struct place) all;
};

static int
compare_places (const void *a, const void *b)
{
  const struct place *x = a, *y = b;

  if (x->section != y->section)
    return x->section < y->section ? -1 : 1;
  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return x->what < y->what ? -1 : x->what > y->what;
}

static bool
same_place (const struct place *a, const struct place *b)
{
  return a->section == b->section && a->key == b->key;
}

/* Whether LABEL is what GCC calls a clone of the function NAME: NAME.isra.0,
   NAME.constprop.1.  BTF has the name of the source, and that is right.  */
static bool
is_clone (const char *label, const char *name)
{
  size_t n = strlen (name);

  return strncmp (label, name, n) == 0 && label[n] == '.';
}

static void
pair (struct pairing *p, uint32_t type, uint32_t symbol)
{
  p->claimed[symbol] = true;
  p->paired[type - p->btf->first] = true;
  if (!is_clone (p->l->contents->symbols.v[symbol].name,
		 btf_name (p->btf, type)))
    vec_push (&p->found->pairs, (struct labels_pair){ type, symbol });
}

/* Pair what is alone at a place of RECORDS and at that place of SYMBOLS.  */
static void
pair_places (struct pairing *p, struct places *records, struct places *symbols)
{
  size_t nr = records->all.n, ns = symbols->all.n;
  struct place *r = records->all.v, *s = symbols->all.v;

  if (nr > 0 && ns > 0)
    {
      qsort (r, nr, sizeof *r, compare_places);
      qsort (s, ns, sizeof *s, compare_places);
      for (size_t i = 0, j = 0, i_end, j_end; i < nr; i = i_end)
	{
	  for (i_end = i + 1; i_end < nr && same_place (&r[i], &r[i_end]);)
	    i_end++;
	  while (j < ns && !same_place (&s[j], &r[i])
		 && compare_places (&s[j], &r[i]) < 0)
	    j++;
	  for (j_end = j; j_end < ns && same_place (&s[j_end], &r[i]);)
	    j_end++;
	  if (i_end == i + 1 && j_end == j + 1)
	    pair (p, r[i].what, s[j].what);
	}
    }
  vec_free (&records->all);
  vec_free (&symbols->all);
}

/* Whether TYPE is a record of KIND, of the unit's own, without a symbol.  */
static bool
is_orphan (const struct pairing *p, uint32_t type, uint32_t kind)
{
  return type >= p->btf->first && btf_kind_of (p->btf, type) == kind
	 && !p->paired[type - p->btf->first]
	 && *btf_name (p->btf, type) != '\0'
	 && labels_has_none (p->l, btf_name (p->btf, type));
}

/* Whether symbol I is left over and defined, and is or is not a function.  */
static bool
is_left (const struct pairing *p, uint32_t i, bool function)
{
  const struct elf_symbol *s = &p->l->contents->symbols.v[i];

  return !p->claimed[i] && has_name (s) && s->section != 0
	 && (s->type == STT_FUNC) == function;
}

static void
pair_functions (struct pairing *p, const struct btf_ext *ext)
{
  const struct elf_contents *c = p->l->contents;
  struct places records = { 0 }, symbols = { 0 };
  struct ext_records r = { 0 };

  while (ext_next (ext, EXT_FUNC, &r))
    if (is_orphan (p, r.words[1], BTF_FUNC))
      vec_push (
	&records.all,
	(struct place){
	  labels_section (p->l, btf_string (p->btf, r.section->sec_name)),
	  r.words[0], r.words[1] });
  for (uint32_t i = 1; i < c->symbols.n && records.all.n > 0; i++)
    if (is_left (p, i, true))
      vec_push (&symbols.all, (struct place){ c->symbols.v[i].section,
					      c->symbols.v[i].value, i });
  pair_places (p, &records, &symbols);
}

static void
pair_variables (struct pairing *p)
{
  const struct elf_contents *c = p->l->contents;
  struct places records = { 0 }, symbols = { 0 };

  for (size_t n = 0; n < p->named->ids.n; n++)
    {
      uint32_t t = p->named->ids.v[n], section;

      if (btf_kind_of (p->btf, t) != BTF_DATASEC
	  || (section = labels_section (p->l, btf_name (p->btf, t))) == 0)
	continue;
      for (uint32_t i = 0; i < btf_nitems (p->btf, t); i++)
	{
	  const btf_word *item = btf_item (p->btf, t, i);

	  if (is_orphan (p, item[0], BTF_VAR)
	      && btf_record (p->btf, item[0])[3] == BTF_GLOBAL)
	    vec_push (&records.all,
		      (struct place){ section, item[2], item[0] });
	}
    }
  for (uint32_t i = 1; i < c->symbols.n && records.all.n > 0; i++)
    if (is_left (p, i, false) && c->symbols.v[i].binding != STB_LOCAL)
      vec_push (&symbols.all, (struct place){ c->symbols.v[i].section,
					      c->symbols.v[i].size, i });
  pair_places (p, &records, &symbols);
}

/* Functions of the compiler's own library, which no source declares:
   __divdi3.  */
static bool
is_library_call (const char *name)
{
  size_t n = strlen (name);

  return n > 3 && strncmp (name, "__", 2) == 0 && name[n - 1] >= '0'
	 && name[n - 1] <= '9';
}

/* Whether TYPE, a VAR or FUNC, can be extern.  */
static bool
is_extern (const struct pairing *p, uint32_t type, bool any_linkage)
{
  const btf_word *r = btf_record (p->btf, type);
  uint32_t linkage = info_kind (r[1]) == BTF_FUNC ? info_vlen (r[1]) : r[3];

  return linkage == BTF_EXTERN
	 || (any_linkage
	     && linkage
		  == (info_kind (r[1]) == BTF_FUNC ? BTF_STATIC : BTF_GLOBAL));
}

/* Records of KIND.  */
static void
pair_externs (struct pairing *p, uint32_t kind, bool any_linkage,
	      struct labels_riddle *riddle)
{
  const struct elf_contents *c = p->l->contents;
  struct labels_riddle r = { 0 };

  for (size_t n = 0; n < p->named->ids.n; n++)
    {
      uint32_t t = p->named->ids.v[n];

      if (is_orphan (p, t, kind) && is_extern (p, t, any_linkage)
	  && r.norphans++ == 0)
	r.orphan = t;
    }
  for (uint32_t i = 1; i < c->symbols.n; i++)
    {
      const struct elf_symbol *s = &c->symbols.v[i];

      if (s->section == 0 && p->l->used[i] && !p->claimed[i] && has_name (s)
	  && p->l->called[i] == (kind == BTF_FUNC)
	  && !(kind == BTF_FUNC && is_library_call (s->name))
	  && r.nleft++ == 0)
	r.symbol = i;
    }
  if (r.norphans == 1 && r.nleft == 1)
    pair (p, r.orphan, r.symbol);
  else if (r.norphans > 0 && r.nleft > 0)
    *riddle = r;
}

/* Mark the symbols that have records of their name; return whether there are
   orphans.  */
static bool
claim_symbols (struct pairing *p)
{
  bool orphans = false;

  for (size_t n = 0; n < p->named->ids.n; n++)
    {
      uint32_t t = p->named->ids.v[n], kind = btf_kind_of (p->btf, t);

      if (kind != BTF_VAR && kind != BTF_FUNC)
	continue;
      /* Others of this name may have claimed them.  */
      for (uint32_t i = first_symbol (p->l, btf_name (p->btf, t));
	   i != 0 && !p->claimed[i]; i = p->l->next[i])
	p->claimed[i] = true;
      orphans = orphans || is_orphan (p, t, kind);
    }
  return orphans;
}

void
labels_find (const struct labels *l, const struct btf *btf,
	     const struct btf_types *named, const struct btf_ext *ext,
	     bool any_linkage, struct labels_found *found)
{
  struct pairing p
    = { .l = l,
	.btf = btf,
	.named = named,
	.claimed = mem_zalloc (l->contents->symbols.n + 1, sizeof *p.claimed),
	.paired = mem_zalloc (btf->ntypes + (size_t) 1, sizeof *p.paired),
	.found = found };

  *found = (struct labels_found){ 0 };
  if (claim_symbols (&p))
    {
      if (ext != NULL)
	pair_functions (&p, ext);
      pair_variables (&p);
      if (elf_machine (l->contents->elf) == EM_BPF)
	{
	  pair_externs (&p, BTF_FUNC, any_linkage, &found->riddles[0]);
	  pair_externs (&p, BTF_VAR, any_linkage, &found->riddles[1]);
	}
    }
  free (p.claimed);
  free (p.paired);
}

void
labels_found_free (struct labels_found *found)
{
  vec_free (&found->pairs);
}
