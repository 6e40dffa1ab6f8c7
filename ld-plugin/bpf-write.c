/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linking BPF objects: inputs, and the file.

   btf-link is a linker like any other here: objects as they come, members of
   archives as they are needed [choose_members], and then an object that has
   each section, followed by its relocations, .BTF and .BTF.ext, and the symbol
   table.  */

#include "bpf.h"
#include "name-table.h"

#include <stdlib.h>
#include <string.h>

/* ---- The file.  */

/* A file that is put together.  */
struct file
{
  const struct layout *l;
  const struct elf *like;
  VEC (struct elf_new_section) sections; /* Number 1 first.  */
  uint32_t *number;			 /* By section of the layout.  */
  VEC (void *) buffers;			 /* To free.  */
  uint32_t symtab;			 /* Number.  */
};

static uint32_t
add_section (struct file *f, struct elf_new_section s)
{
  vec_push (&f->sections, s);
  return f->sections.n;
}

/* Add the relocations of section S, which has number TARGET.  */
static void
add_relocs (struct file *f, const struct layout_section *s, uint32_t target)
{
  char *name = mem_printf (".rel%s", s->name);
  unsigned char *bytes = elf_encode_relocs (f->like, s->relocs.v, s->relocs.n);

  vec_push (&f->buffers, name);
  vec_push (&f->buffers, bytes);
  add_section (f, (struct elf_new_section){
		    .name = name,
		    .type = SHT_REL,
		    .link = f->symtab,
		    .info = target,
		    .flags = SHF_INFO_LINK,
		    .align = 8,
		    .entsize = elf_reloc_size (f->like),
		    .size = s->relocs.n * elf_reloc_size (f->like),
		    .data = bytes });
}

static void
add_sections (struct file *f)
{
  const struct layout *l = f->l;

  for (uint32_t i = 1; i < l->sections.n; i++)
    {
      const struct layout_section *s = &l->sections.v[i];

      f->number[i]
	= add_section (f, (struct elf_new_section){ .name = s->name,
						    .type = s->type,
						    .flags = s->flags,
						    .align = s->align,
						    .entsize = s->entsize,
						    .size = s->size,
						    .data = s->bytes });
      if (s->relocs.n > 0)
	add_relocs (f, s, f->number[i]);
    }
}

static void
add_btf (struct file *f, const char *name, const struct btf_bytes *bytes)
{
  if (bytes->size > 0)
    add_section (f, (struct elf_new_section){ .name = name,
					      .type = SHT_PROGBITS,
					      .align = 8,
					      .size = bytes->size,
					      .data = bytes->data });
}

/* Add the symbols and their names, as sections SYMTAB and the one behind.  */
static void
add_symbols (struct file *f)
{
  const struct layout *l = f->l;
  struct elf_symbol *symbols = mem_alloc (l->symbols.n, sizeof *symbols);
  struct elf_strings strings = { 0 };
  unsigned char *bytes;

  for (size_t i = 0; i < l->symbols.n; i++)
    {
      symbols[i] = l->symbols.v[i].elf;
      if (symbols[i].section < ELF_COMMON)
	symbols[i].section = f->number[symbols[i].section];
    }
  bytes = elf_encode_symbols (f->like, symbols, l->symbols.n, &strings);
  free (symbols);
  add_section (f, (struct elf_new_section){
		    .name = ".symtab",
		    .type = SHT_SYMTAB,
		    .link = f->symtab + 1,
		    .info = l->nlocals,
		    .align = 8,
		    .entsize = elf_symbol_size (f->like),
		    .size = l->symbols.n * elf_symbol_size (f->like),
		    .data = bytes });
  add_section (f, (struct elf_new_section){ .name = ".strtab",
					    .type = SHT_STRTAB,
					    .align = 1,
					    .size = strings.bytes.n,
					    .data = strings.bytes.v });
  vec_push (&f->buffers, bytes);
  vec_push (&f->buffers, strings.bytes.v);
  strings.bytes.v = NULL;
  elf_strings_free (&strings);
}

/* The number that the symbol table will have.  */
static uint32_t
symtab_number (const struct layout *l, const struct bpf_sections *s)
{
  uint32_t n = l->sections.n;

  for (uint32_t i = 1; i < l->sections.n; i++)
    n += l->sections.v[i].relocs.n > 0;
  return n + (s->btf.size > 0) + (s->ext.size > 0);
}

bool
bpf_write (const struct layout *l, const struct bpf_sections *s,
	   struct outfile *out, struct diag *d)
{
  struct file f = { .l = l,
		    .like = l->objects.v[0].contents.elf,
		    .number = mem_zalloc (l->sections.n, sizeof *f.number),
		    .symtab = symtab_number (l, s) };
  bool done;

  add_sections (&f);
  add_btf (&f, ".BTF", &s->btf);
  add_btf (&f, ".BTF.ext", &s->ext);
  add_symbols (&f);
  done = elf_write_sections (f.like, f.sections.v, f.sections.n, out, d);
  for (size_t i = 0; i < f.buffers.n; i++)
    free (f.buffers.v[i]);
  vec_free (&f.buffers);
  vec_free (&f.sections);
  free (f.number);
  return done;
}

/* ---- Inputs.  */

/* What the objects that are linked so far define and need, by name.  */
enum
{
  NEEDED,
  DEFINED
};

/* A symbol that a member of the archive looked at defines.  */
struct offer
{
  uint32_t member, next; /* The next offer of this name, or NAME_NONE.  */
};

/* An archive, while members are chosen.  They are looked at in their order,
   again and again, and linked if they define what is needed just then; but not
   each of them each time: QUEUE has those that may be.  */
struct archive_members
{
  uint32_t n;
  struct name_table names; /* Value: the first offer of the name.  */
  VEC (struct offer) offers;
  uint32_t *wanted;	/* By member: how many offers are needed.  */
  bool *queued, *taken; /* By member.  */
  VEC (uint64_t) queue; /* A heap: round * N + member.  */
  uint64_t now;		/* The last from the queue.  */
};

struct choosing
{
  struct layout *l;
  const struct load *load;
  struct elf_contents *contents; /* By input, until it is linked.  */
  struct name_table names;	 /* NEEDED or DEFINED.  */
  struct archive_members *archive;
  struct diag *d;
};

/* Put MEMBER into the queue: it is its turn in this round, or in the next.  */
static void
queue_member (struct archive_members *a, uint32_t member)
{
  uint64_t key = a->now - a->now % a->n + member;
  size_t i;

  if (a->queued[member] || a->taken[member])
    return;
  if (key < a->now)
    key += a->n;
  a->queued[member] = true;
  vec_push (&a->queue, key);
  for (i = a->queue.n - 1; i > 0 && a->queue.v[(i - 1) / 2] > key;
       i = (i - 1) / 2)
    a->queue.v[i] = a->queue.v[(i - 1) / 2];
  a->queue.v[i] = key;
}

/* Take the next member from the queue, which is not empty.  */
static uint32_t
next_member (struct archive_members *a)
{
  uint64_t *v = a->queue.v, last = v[--a->queue.n];
  size_t i = 0, child;

  a->now = v[0];
  while ((child = 2 * i + 1) < a->queue.n)
    {
      child += child + 1 < a->queue.n && v[child + 1] < v[child];
      if (v[child] >= last)
	break;
      v[i] = v[child];
      i = child;
    }
  v[i] = last;
  a->queued[a->now % a->n] = false;
  return a->now % a->n;
}

/* NAME is needed now, or no longer.  */
static void
tell_members (struct archive_members *a, const char *name, bool needed)
{
  uint32_t i = a == NULL ? NAME_NONE : name_table_get (&a->names, name);

  for (; i != NAME_NONE; i = a->offers.v[i].next)
    {
      uint32_t member = a->offers.v[i].member;

      a->wanted[member] += needed ? 1 : -1;
      if (needed)
	queue_member (a, member);
    }
}

/* Link input number N.  */
static bool
take (struct choosing *k, size_t n)
{
  const struct input *input = &k->load->inputs.v[n];
  const struct elf_contents *c;

  if (input->elf == NULL)
    return diag_error (k->d, input->path,
		       "is not an ELF file, which is all that can be linked");
  if (!layout_add (k->l, input->path, &k->contents[n], k->d))
    return false;
  c = &k->l->objects.v[k->l->objects.n - 1].contents;
  for (uint32_t i = 1; i < c->symbols.n; i++)
    {
      const struct elf_symbol *s = &c->symbols.v[i];
      uint32_t *known;

      if (s->binding == STB_LOCAL || s->type == STT_SECTION)
	continue;
      known = name_table_at (&k->names, s->name);
      if (s->section != 0)
	{
	  if (*known == NEEDED)
	    tell_members (k->archive, s->name, false);
	  *known = DEFINED;
	}
      else if (*known == NAME_NONE && s->binding != STB_WEAK)
	{
	  *known = NEEDED;
	  tell_members (k->archive, s->name, true);
	}
    }
  return true;
}

/* Note what MEMBER of the archive, whose tables are C, defines.  */
static void
list_offers (struct choosing *k, const struct elf_contents *c, uint32_t member)
{
  struct archive_members *a = k->archive;

  for (uint32_t i = 1; i < c->symbols.n; i++)
    {
      const struct elf_symbol *s = &c->symbols.v[i];
      uint32_t *first;

      if (s->binding == STB_LOCAL || s->type == STT_SECTION || s->section == 0)
	continue;
      first = name_table_at (&a->names, s->name);
      vec_push (&a->offers, (struct offer){ member, *first });
      *first = a->offers.n - 1;
      if (name_table_get (&k->names, s->name) == NEEDED)
	{
	  a->wanted[member]++;
	  queue_member (a, member);
	}
    }
}

/* Link the members of an archive, inputs FIRST to END, that define what is
   needed, until none of them does any more.  */
static bool
choose_members (struct choosing *k, size_t first, size_t end)
{
  uint32_t n = end - first;
  struct archive_members a = { .n = n,
			       .wanted = mem_zalloc (n, sizeof *a.wanted),
			       .queued = mem_zalloc (n, sizeof *a.queued),
			       .taken = mem_zalloc (n, sizeof *a.taken) };
  bool done = true;

  k->archive = &a;
  for (uint32_t i = 0; i < n; i++)
    list_offers (k, &k->contents[first + i], i);
  while (done && a.queue.n > 0)
    {
      uint32_t member = next_member (&a);

      if (a.wanted[member] == 0)
	continue;
      a.taken[member] = true;
      done = take (k, first + member);
    }
  k->archive = NULL;
  name_table_free (&a.names);
  vec_free (&a.offers);
  vec_free (&a.queue);
  free (a.wanted);
  free (a.queued);
  free (a.taken);
  return done;
}

/* Whether inputs A and B are members of one archive.  */
static bool
same_archive (const struct input *a, const struct input *b)
{
  return a->member && a->archive == b->archive
	 && strncmp (a->path, b->path, a->archive) == 0;
}

/* Report that there are archives only; FIRST is in the first.  */
static bool
no_object (const struct input *first, struct diag *d)
{
  char *archive = mem_printf ("%.*s", (int) first->archive, first->path);

  diag_error (d, archive,
	      "has no member that is needed, and there is no object besides");
  free (archive);
  return false;
}

/* An input whose tables are read.  */
struct reading
{
  const struct layout *l;
  const struct elf *elf; /* NULL: it is no ELF file.  */
  struct elf_contents contents;
  struct diag_held messages;
};

static void
read_job (void *context, size_t i, unsigned worker)
{
  struct reading *r = (struct reading *) context + i;

  (void) worker;
  if (r->elf != NULL)
    layout_read (r->l, r->elf, &r->contents, &r->messages.diag);
}

/* Read the tables of all inputs.  */
static bool
read_inputs (struct choosing *k, struct pool *pool)
{
  size_t n = k->load->inputs.n;
  struct reading *readings = mem_zalloc (n, sizeof *readings);
  unsigned errors = k->d->errors;
  uint64_t bytes = 0;

  for (size_t i = 0; i < n; i++)
    {
      readings[i].l = k->l;
      readings[i].elf = k->load->inputs.v[i].elf;
      readings[i].messages.diag.report = diag_hold;
      bytes += k->load->inputs.v[i].bytes.size;
    }
  pool_for (pool_if_worth (pool, bytes), n, read_job, readings);
  k->contents = mem_alloc (n, sizeof *k->contents);
  for (size_t i = 0; i < n; i++)
    {
      diag_deliver (&readings[i].messages, k->d);
      k->contents[i] = readings[i].contents;
    }
  free (readings);
  return k->d->errors == errors;
}

/* Fill L with what is to be linked of LOAD.  */
static bool
choose_inputs (struct layout *l, const struct load *load, struct pool *pool,
	       struct diag *d)
{
  struct choosing k = { .l = l, .load = load, .d = d };
  bool done = read_inputs (&k, pool);

  for (size_t i = 0, end; done && i < load->inputs.n; i = end)
    {
      const struct input *input = &load->inputs.v[i];

      for (end = i + 1;
	   end < load->inputs.n && same_archive (input, &load->inputs.v[end]);
	   end++)
	;
      done = input->member ? choose_members (&k, i, end) : take (&k, i);
    }
  for (size_t i = 0; i < load->inputs.n; i++)
    elf_contents_free (&k.contents[i]);
  free (k.contents);
  name_table_free (&k.names);
  if (done && l->objects.n == 0)
    return no_object (&load->inputs.v[0], d);
  return done;
}

/* ---- The whole.  */

size_t
bpf_bytes (const struct layout *l)
{
  size_t bytes = 0;

  for (size_t n = 0; n < l->objects.n; n++)
    {
      const struct elf_contents *c = &l->objects.v[n].contents;

      for (uint32_t i = 1; i < c->sections.n; i++)
	if (strcmp (c->sections.v[i].name, ".BTF") == 0)
	  bytes += c->sections.v[i].bytes.size;
    }
  return bytes;
}

bool
bpf_link (struct objects *o, const char *out)
{
  struct layout l = { .no_dwarf = !o->options->keep_dwarf, .no_labels = true };
  struct bpf_sections sections = { 0 };
  struct outfile file;
  bool done
    = choose_inputs (&l, &o->load, o->pool, o->d) && layout_link (&l, o->d)
      && bpf_merge (&l, out, o->options, o->pool, &sections, &o->stats, o->d)
      && outfile_open (&file, out, o->d);

  if (done)
    {
      o->linked.objects = l.objects.n;
      o->linked.bytes = bpf_bytes (&l);
      o->linked.written = sections.btf.size;
      done = bpf_write (&l, &sections, &file, o->d)
	     && outfile_commit (&file, o->d);
      outfile_abort (&file);
    }
  bpf_free (&sections);
  layout_free (&l);
  return done;
}
