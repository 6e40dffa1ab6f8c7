/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file whose BTF is pruned.

   Two kinds of ELF files are rewritten in two ways.  A linked file mostly
   stays where it is (elf_rewrite).  An object for BPF loses the relocations of
   its .BTF and .BTF.ext: they say where variables and instructions are, which
   is put into the sections themselves, where linkers of BPF and libbpf look
   for it as well (elf_change).  */

#include "object.h"
#include "bpf-code.h"
#include "core-relo.h"
#include "elf-change.h"
#include "read.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- Reading.  */

/* The section of O called NAME, or 0.  */
static uint32_t
find_section (const struct object *o, const char *name)
{
  for (uint32_t i = 1; i < o->contents.sections.n; i++)
    if (o->contents.sections.v[i].type != SHT_NULL
	&& strcmp (o->contents.sections.v[i].name, name) == 0)
      return i;
  return 0;
}

/* Apply the relocations of section INDEX, if it has any: then set *BYTES to
   the result.  */
static bool
relocate (struct object *o, uint32_t index, unsigned char **bytes,
	  struct diag *d)
{
  *bytes = NULL;
  if (index == 0 || elf_relocs_of (&o->contents, index) == NULL)
    return true;
  *bytes = elf_relocated (&o->contents, index, d);
  return *bytes != NULL;
}

/* Read .BTF and .BTF.ext of O, an object for BPF, as relocations make them. */
static bool
relocate_btf (struct object *o, struct diag *d)
{
  uint32_t btf = find_section (o, ".BTF"), ext = find_section (o, ".BTF.ext");

  if (!relocate (o, btf, &o->own_btf_bytes, d)
      || !relocate (o, ext, &o->own_ext_bytes, d))
    return false;
  if (o->own_btf_bytes != NULL)
    {
      struct bytes bytes
	= { o->own_btf_bytes, o->contents.sections.v[btf].bytes.size };

      o->own_btf = btf_read (bytes, o->btf->name, o->btf->base, d);
      if (o->own_btf == NULL)
	return false;
      o->btf = o->own_btf;
    }
  if (o->own_ext_bytes != NULL && o->ext != NULL)
    {
      struct bytes bytes
	= { o->own_ext_bytes, o->contents.sections.v[ext].bytes.size };

      o->own_ext = ext_read (bytes, o->ext->name, o->btf, d);
      if (o->own_ext == NULL)
	return false;
      o->ext = o->own_ext;
    }
  return true;
}

static bool
read_contents (struct object *o, struct diag *d)
{
  const struct elf *elf = o->input->elf;

  o->has_contents = true;
  if (!elf_contents_read (elf, &o->contents, d))
    return false;
  o->relocatable = elf_machine (elf) == EM_BPF && elf_type (elf) == ET_REL;
  return !o->relocatable || relocate_btf (o, d);
}

/* Read what belongs to the BTF of O, which was loaded.  */
static bool
read_rest (struct object *o, const char *path, struct diag *d)
{
  uint32_t unknown = btf_first_unknown (o->btf);

  o->ext = o->input->ext;
  if (o->input->ext_unread != NULL)
    return diag_error (d, path, "has a .BTF.ext that cannot be kept: %s",
		       o->input->ext_unread);
  if (unknown != 0)
    return diag_error (d, o->btf->name,
		       "type %u has kind %u, of which only the size is known,"
		       " so its mentions cannot be followed",
		       unknown, btf_kind_of (o->btf, unknown));
  return o->input->elf == NULL || read_contents (o, d);
}

bool
object_open (struct object *o, const char *path, const struct btf *base,
	     struct diag *d)
{
  const struct load_options options = { .base = base, .want_ext = true };

  *o = (struct object){ 0 };
  o->btf = load_one (&o->load, path, &options, d);
  if (o->btf == NULL)
    return false;
  o->input = &o->load.inputs.v[o->load.inputs.n - 1];
  if (o->input->member)
    return diag_error (d, path,
		       "is an archive, expected one object: take it out of"
		       " the archive");
  return read_rest (o, path, d);
}

void
object_close (struct object *o)
{
  if (o->has_contents)
    elf_contents_free (&o->contents);
  ext_free (o->own_ext);
  btf_free (o->own_btf);
  free (o->own_ext_bytes);
  free (o->own_btf_bytes);
  load_free (&o->load);
}

/* ---- Encoding.  */

/* A copy of section INDEX in S, which changes.  */
static unsigned char *
code_of (const struct object *o, struct object_sections *s, uint32_t index)
{
  struct bytes bytes = o->contents.sections.v[index].bytes;
  unsigned char *copy;

  for (size_t i = 0; i < s->code.n; i++)
    if (s->code.v[i].section == index)
      return s->code.v[i].bytes;
  copy = mem_alloc (bytes.size, 1);
  memcpy (copy, bytes.data, bytes.size);
  vec_push (&s->code, (struct object_code){ index, copy });
  return copy;
}

/* The instruction at OFFSET of section INDEX loads type id OLD: let it load
   NEW.  */
static void
change_id (const struct object *o, struct object_sections *s, uint32_t index,
	   uint32_t offset, uint32_t old, uint32_t new)
{
  bool swap = elf_big_endian (o->input->elf) != HOST_BIG_ENDIAN;
  const struct elf_section *section = &o->contents.sections.v[index];
  const unsigned char *insn;

  if (old == new || section->type != SHT_PROGBITS
      || offset > section->bytes.size
      || section->bytes.size - offset < INSN_SIZE)
    return;
  insn = section->bytes.data + offset;
  if (insn_loads (insn, old, swap))
    store32 (code_of (o, s, index) + offset + INSN_IMM, new, swap);
}

/* Change the instructions that load type ids.  */
static void
change_ids (const struct object *o, const uint32_t *ids,
	    struct object_sections *s)
{
  const struct ext_section *last = NULL;
  struct ext_records r = { 0 };
  uint32_t index = 0;

  while (ext_next (o->ext, EXT_CORE, &r))
    {
      uint32_t type = r.words[1], kind = r.words[3];

      if ((kind != CORE_TYPE_ID_LOCAL && kind != CORE_TYPE_ID_TARGET)
	  || type < o->btf->first)
	continue;
      if (r.section != last)
	index = find_section (o, btf_string (o->btf, r.section->sec_name));
      last = r.section;
      if (index != 0)
	change_id (o, s, index, r.words[0], type, ids[type - o->btf->first]);
    }
}

/* Whether EXT says anything.  GCC 12 writes some that do not, which have a few
   bytes nevertheless, and libbpf insists on these.  */
static bool
has_records (const struct btf_ext *ext)
{
  for (unsigned part = 0; part < EXT_NPARTS; part++)
    if (ext->part[part].sections.n > 0)
      return true;
  return false;
}

bool
object_encode (const struct object *o, const struct btf *btf,
	       const struct btf_ext *ext, const uint32_t *ids,
	       struct object_sections *s, struct diag *d)
{
  *s = (struct object_sections){ 0 };
  if (!btf_write (btf, &s->btf, d))
    return false;
  if (ext == NULL || !has_records (ext))
    return true;
  if (!ext_write (ext, &s->ext, d))
    return false;
  if (o->has_contents)
    change_ids (o, ids, s);
  return true;
}

void
object_sections_free (struct object_sections *s)
{
  for (size_t i = 0; i < s->code.n; i++)
    free (s->code.v[i].bytes);
  vec_free (&s->code);
  free (s->btf.data);
  free (s->ext.data);
}

/* ---- Writing.  */

static struct bytes
as_bytes (const struct btf_bytes *b)
{
  return (struct bytes){ b->data, b->size };
}

/* Note that section INDEX has new BYTES, and that its relocations go.  */
static void
replace_section (const struct object *o, struct elf_change *changes,
		 uint32_t index, struct bytes bytes)
{
  changes[index] = (struct elf_change){ ELF_REPLACE, bytes, 4 };
  for (size_t i = 0; i < o->contents.reloc_sections.n; i++)
    if (o->contents.reloc_sections.v[i].target == index)
      changes[o->contents.reloc_sections.v[i].index].how = ELF_DROP;
}

static bool
write_relocatable (const struct object *o, const struct object_sections *s,
		   struct outfile *out, struct diag *d)
{
  const struct elf_contents *c = &o->contents;
  struct elf_change *changes = mem_zalloc (c->sections.n, sizeof *changes);
  struct elf_symbol_change *symbols
    = mem_zalloc (c->symbols.n, sizeof *symbols);
  bool done;

  for (uint32_t i = 0; i < c->symbols.n; i++)
    symbols[i] = (struct elf_symbol_change){ .value = c->symbols.v[i].value,
					     .size = c->symbols.v[i].size };
  replace_section (o, changes, find_section (o, ".BTF"), as_bytes (&s->btf));
  if (s->ext.size > 0)
    replace_section (o, changes, find_section (o, ".BTF.ext"),
		     as_bytes (&s->ext));
  for (size_t i = 0; i < s->code.n; i++)
    changes[s->code.v[i].section] = (struct elf_change){
      ELF_REPLACE,
      { s->code.v[i].bytes, c->sections.v[s->code.v[i].section].bytes.size },
      0
    };
  done = elf_change (c, changes, symbols, out, d);
  free (changes);
  free (symbols);
  return done;
}

static bool
write_linked (const struct object *o, const struct object_sections *s,
	      struct outfile *out, struct diag *d)
{
  struct elf_edit edits[2]
    = { { .name = ".BTF", .bytes = as_bytes (&s->btf) },
	{ .name = ".BTF.ext", .bytes = as_bytes (&s->ext) } };

  return elf_rewrite (o->input->elf, edits, s->ext.size > 0 ? 2 : 1, false,
		      out, d);
}

/* Let OUT be executable for whom it can be read by, as far as the file at IN
   is.  */
static void
copy_executable (const char *in, const struct outfile *out)
{
  struct stat from, to;

  if (stat (in, &from) == 0 && fstat (out->fd, &to) == 0
      && S_ISREG (to.st_mode))
    fchmod (out->fd,
	    (to.st_mode | ((to.st_mode & 0444) >> 2 & from.st_mode)) & 07777);
}

bool
object_write (const struct object *o, const struct object_sections *s,
	      const char *path, bool raw, struct diag *d)
{
  bool is_new = access (path, F_OK) != 0;
  struct outfile out;
  bool done;

  if (!outfile_open (&out, path, d))
    return false;
  if (is_new && out.temp != NULL && !raw && o->has_contents)
    copy_executable (o->input->path, &out);
  if (raw || !o->has_contents)
    done = outfile_write (&out, s->btf.data, s->btf.size, d);
  else if (o->relocatable)
    done = write_relocatable (o, s, &out, d);
  else
    done = write_linked (o, s, &out, d);
  done = done && outfile_commit (&out, d);
  if (!done)
    outfile_abort (&out);
  return done;
}
