/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inputs -> units -> one unit -> section.  */

#include "objects.h"
#include "elf.h"
#include "explain.h"
#include "map.h"
#include "native.h"
#include "outfile.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

struct objects
objects_new (const struct objects_options *options, struct diag *d)
{
  struct objects o = { .options = options, .d = d };

  o.pool = pool_new (options->jobs);
  clock_gettime (CLOCK_MONOTONIC, &o.begun);
  return o;
}

void
objects_free (struct objects *o)
{
  free (o->btf.data);
  free (o->ext.data);
  vec_free (&o->units);
  vec_free (&o->phases);
  quirks_free (&o->quirks); /* These borrow from what was loaded.  */
  load_free (&o->load);
  load_free (&o->base_load);
  pool_free (o->pool);
}

/* ---- Statistics.  */

/* Note that phase NAME, which began when the one before ended, is done.  */
static void
phase_done (struct objects *o, const char *name)
{
  struct timespec now;
  struct rusage usage;

  clock_gettime (CLOCK_MONOTONIC, &now);
  getrusage (RUSAGE_SELF, &usage);
  vec_push (&o->phases, (struct objects_phase){
			  .name = name,
			  .seconds = (now.tv_sec - o->begun.tv_sec)
				     + (now.tv_nsec - o->begun.tv_nsec) / 1e9,
			  .memory = usage.ru_maxrss });
  o->begun = now;
}

static double
percent (size_t part, size_t whole)
{
  return whole == 0 ? 0 : 100.0 * part / whole;
}

/* Tell how much O's units had, and what was made of them.  */
static void
tell_sizes (const struct objects *o)
{
  size_t types = 0, bytes = 0;

  for (size_t i = 0; i < o->units.n; i++)
    {
      types += o->units.v[i]->ntypes;
      bytes += o->units.v[i]->hdr_len + o->units.v[i]->records_size
	       + o->units.v[i]->strings_size;
    }
  diag_note (o->d, "stats", "%zu units with %zu types in %zu bytes",
	     o->units.n, types, bytes);
  diag_note (o->d, "stats",
	     "written: %zu types (%.1f %%) in %zu bytes"
	     " (%.1f %%)",
	     o->types_out, percent (o->types_out, types), o->btf.size,
	     percent (o->btf.size, bytes));
}

void
objects_tell (const struct objects *o)
{
  if (!o->options->stats)
    return;
  if (o->linked.objects > 0)
    {
      diag_note (o->d, "stats", "%zu objects with %zu bytes of BTF",
		 o->linked.objects, o->linked.bytes);
      diag_note (o->d, "stats", "written: %zu bytes of BTF",
		 o->linked.written);
    }
  else
    tell_sizes (o);
  if (o->stats.units > 0)
    diag_note (o->d, "stats", "names with several definitions: %zu",
	       o->stats.conflicts);
  for (size_t i = 0; i < o->phases.n; i++)
    diag_note (o->d, "stats", "%-8s %9.5f s, memory up to %ld KiB",
	       o->phases.v[i].name, o->phases.v[i].seconds,
	       o->phases.v[i].memory);
  if (o->stats.units > 0)
    diag_note (o->d, "stats",
	       "of merging: classes %.5f s, conflicts %.5f s,"
	       " output %.5f s",
	       o->stats.seconds_classes, o->stats.seconds_conflicts,
	       o->stats.seconds_output);
}

/* ---- Loading.  */

/* Collect the units of all inputs.  */
static void
collect_units (struct objects *o)
{
  for (size_t i = 0; i < o->load.inputs.n; i++)
    {
      const struct input *input = &o->load.inputs.v[i];

      for (size_t u = 0; u < input->units.n; u++)
	vec_push (&o->units, input->units.v[u]);
      if (o->options->verbose)
	diag_note (o->d, input->path, "has %zu unit%s of BTF", input->units.n,
		   input->units.n == 1 ? "" : "s");
    }
}

/* Repair what compilers write wrong, in units of ELF files: what somebody
   gives as BTF of its own is what he means.  */
static void
repair_units (struct objects *o)
{
  struct quirks_unit *v = mem_zalloc (o->units.n, sizeof *v);
  const struct quirks_options options = { .verbose = o->options->verbose };
  size_t n = 0, unit = 0;

  for (size_t i = 0; i < o->load.inputs.n; i++)
    {
      const struct input *input = &o->load.inputs.v[i];

      for (size_t u = 0; input->elf != NULL && u < input->units.n; u++)
	v[n++] = (struct quirks_unit){ .btf = input->units.v[u],
				       .native
				       = elf_machine (input->elf) != EM_BPF };
    }
  quirks_repair (v, n, &options, o->pool, &o->quirks, o->d);
  n = 0;
  for (size_t i = 0; i < o->load.inputs.n; i++)
    {
      const struct input *input = &o->load.inputs.v[i];

      for (size_t u = 0; u < input->units.n; u++, unit++)
	if (input->elf != NULL)
	  o->units.v[unit] = v[n++].btf;
    }
  free (v);
}

/* Check that the units can go together: in one byte order, and each split over
   one and the same base or over nothing.  */
static bool
check_units (struct objects *o, const struct btf *base)
{
  const struct btf *first = o->units.v[0];

  o->base = base;
  for (size_t i = 0; i < o->units.n; i++)
    {
      const struct btf *u = o->units.v[i];

      if (u->big_endian != first->big_endian)
	return diag_error (o->d, u->name, "is %s-endian, but %s is %s-endian",
			   u->big_endian ? "big" : "little", first->name,
			   first->big_endian ? "big" : "little");
      if (o->base == NULL)
	o->base = u->base;
      if (u->base != NULL && u->base != o->base)
	return diag_error (o->d, u->name,
			   "is split BTF over %s, but the output is over %s",
			   u->base->name, o->base->name);
    }
  if (o->base != base && !o->in_place)
    diag_note (o->d, o->base->name,
	       "is the base of inputs, and also of the output");
  return true;
}

/* Find the input whose .BTF.ext comes along, or say why none does.  */
static bool
check_ext (struct objects *o)
{
  bool raw = o->options->format == OBJECTS_RAW;

  for (size_t i = 0; i < o->load.inputs.n; i++)
    {
      const struct input *input = &o->load.inputs.v[i];

      if (input->ext == NULL && input->ext_unread == NULL)
	continue;
      if (raw)
	diag_warning (o->d, input->path,
		      "has a .BTF.ext, whose records about code are left out"
		      " of raw output");
      else if (input->ext == NULL)
	return diag_error (o->d, input->path, "has a .BTF.ext, but %s",
			   input->ext_unread);
      else if (o->units.n > 1)
	return diag_error (o->d, input->path,
			   "has a .BTF.ext, but merging records about code of"
			   " several units is not supported");
      else
	o->with_ext = input;
    }
  return true;
}

/* Find out whether the inputs are objects for BPF, which are linked, or
   others, which must have BTF.  */
static bool
check_what_to_link (struct objects *o)
{
  const struct input *first = &o->load.inputs.v[0];
  bool done = true;

  o->bpf = load_is_bpf (first);
  for (size_t i = 0; i < o->load.inputs.n; i++)
    {
      const struct input *input = &o->load.inputs.v[i];

      if (load_is_bpf (input) != o->bpf)
	done = diag_error (o->d, input->path,
			   "is %s object for BPF, but %s is %s, and BPF is"
			   " linked with BPF only",
			   o->bpf ? "no" : "an", first->path,
			   o->bpf ? "one" : "none");
      else if (!o->bpf && input->units.n == 0 && !input->member)
	done = diag_error (o->d, input->path, "has no BTF");
    }
  return done;
}

bool
objects_load (struct objects *o, const char *const *paths, size_t n)
{
  bool may_link = !o->in_place && o->options->format == OBJECTS_ELF;
  struct load_options options
    = { .want_ext = true,
	.skip_bpf = may_link,
	.none_is_fine = may_link || (o->in_place && !o->options->need_btf) };

  if (o->options->base != NULL
      && (options.base = load_one (&o->base_load, o->options->base,
				   &(struct load_options){ 0 }, o->d))
	   == NULL)
    return false;
  if (!load_paths (&o->load, paths, n, &options, o->pool, o->d))
    return false;
  if (may_link && !check_what_to_link (o))
    return false;
  if (!o->bpf)
    collect_units (o);
  phase_done (o, "load");
  if (o->units.n == 0)
    return true;
  if (!o->options->no_dedup)
    {
      repair_units (o);
      phase_done (o, "repair");
    }
  return check_units (o, options.base) && check_ext (o);
}

/* ---- Merging.  */

/* Check that all types can be renumbered: that it is known what they mention.
 */
static bool
check_kinds (const struct objects *o)
{
  unsigned errors = o->d->errors;

  for (size_t u = 0; u < o->units.n; u++)
    {
      const struct btf *unit = o->units.v[u];
      uint32_t t = btf_first_unknown (unit);
      char *place;

      if (t == 0)
	continue;
      place = mem_printf ("%s: type %u", unit->name, t);
      diag_error (o->d, place,
		  "has kind %u, of which only the size is known, so it cannot"
		  " be renumbered",
		  btf_kind_of (unit, t));
      free (place);
    }
  return o->d->errors == errors;
}

/* All types of all units, one after the other.  NULL after an error.  */
static struct btf *
keep_all (struct objects *o, uint32_t **ids)
{
  struct map *map;
  struct btf *out;

  if (!check_kinds (o))
    return NULL;
  map = map_new (o->units.v, o->units.n, o->base);
  for (size_t u = 0; u < o->units.n; u++)
    for (uint32_t t = o->units.v[u]->first; t < btf_end (o->units.v[u]); t++)
      map_keep (map, o->units.v, u, t);
  out = map_apply (map, o->units.v, "merged");
  for (size_t u = 0; ids != NULL && u < o->units.n; u++)
    {
      ids[u] = map->new_id[u];
      map->new_id[u] = NULL;
    }
  map_free (map);
  return out;
}

/* One unit of all.  IDS is as for dedup.  NULL after an error.  */
static struct btf *
merge_units (struct objects *o, uint32_t **ids)
{
  struct explain explain
    = { .units = o->units.v, .name = o->options->explain_name, .d = o->d };
  struct dedup_options options
    = { .base = o->base,
	.conflict = o->options->explain ? explain_conflict : NULL,
	.context = &explain };
  struct btf *out;

  if (o->options->no_dedup)
    return keep_all (o, ids);
  out = dedup (o->units.v, o->units.n, "merged", &options, o->pool, ids,
	       &o->stats, o->d);
  if (out != NULL && o->options->explain)
    explain_end (&explain);
  return out;
}

/* Prune *OUT and *EXT, which can be NULL, if the options say so.  */
static bool
prune (struct objects *o, struct btf **out, struct btf_ext **ext)
{
  const struct input *input = &o->load.inputs.v[0];
  const struct prune_option *option = &o->options->prune;
  bool bpf = o->in_place && elf_machine (input->elf) == EM_BPF;
  struct pruned p;

  if (!option->wanted)
    return true;
  p = prune_linked (option, bpf, *out, *ext);
  if (!o->in_place && (*out)->ntypes > 0 && p.btf->ntypes == 0)
    {
      pruned_free (&p);
      return diag_error (o->d, (*out)->name,
			 "has no functions and variables that need its types,"
			 " so pruning would leave nothing: name what to keep"
			 " with btf-prune --root");
    }
  if (o->options->verbose)
    prune_tell (option, bpf, *out, &p,
		o->in_place ? input->path : (*out)->name, o->d);
  prune_replace (&p, out, ext);
  phase_done (o, "prune");
  return true;
}

/* Encode *OUT, pruned if need be, and the .BTF.ext of the only unit: IDS are
   the new ids of its types.  */
static bool
encode (struct objects *o, const uint32_t *ids, struct btf **out)
{
  struct btf_ext *ext
    = o->with_ext == NULL
	? NULL
	: ext_map (o->with_ext->ext, o->units.v[0], ids, *out);
  bool done = prune (o, out, &ext)
	      && (ext == NULL || ext_write (ext, &o->ext, o->d))
	      && btf_write (*out, &o->btf, o->d);

  ext_free (ext);
  return done;
}

/* Let the symbols of the linked file, with contents C, decide which functions
   and variables of MERGED there are, and where.  Return the result; NULL after
   an error.  */
static struct btf *
link_symbols (struct objects *o, const struct elf_contents *c,
	      struct btf *merged, uint32_t **ids)
{
  const struct input *input = &o->load.inputs.v[0];
  struct native native
    = { .contents = c,
	.path = input->path,
	.units = o->units.v,
	.nunits = o->units.n,
	.merged = merged,
	.ids = ids,
	.want_ids = o->with_ext != NULL,
	.keep_externs = o->options->keep_externs,
	.drop_externs = o->options->alloc && !o->options->keep_externs,
	.verbose = o->options->verbose };
  struct link_input in = { 0 };
  struct btf *linked;

  native_input (&native, &in, o->d);
  linked = link_records (merged, o->units.v, o->units.n, ids, &in, o->d);
  link_input_free (&in);
  phase_done (o, "link");
  return linked;
}

/* Replace *OUT, which dedup has made, by what is linked, if this is about a
   linked file whose symbols tell.  False after an error.  */
static bool
link_merged (struct objects *o, struct btf **out, uint32_t **ids)
{
  const struct elf *elf = o->load.inputs.v[0].elf;
  struct elf_contents c = { 0 };
  bool done = true;

  if (!o->in_place || o->options->no_dedup || elf_machine (elf) == EM_BPF)
    return true;
  done = elf_contents_read (elf, &c, o->d);
  if (done && native_can_tell (&c, o->units.v, o->units.n))
    {
      struct btf *linked = link_symbols (o, &c, *out, ids);

      btf_free (*out);
      *out = linked;
      done = linked != NULL;
    }
  elf_contents_free (&c);
  return done;
}

/* The .BTF of the file that is changed in place if a program has it in its
   memory, or NULL.  */
static const struct elf_section *
in_memory (const struct objects *o, struct elf_section *section)
{
  const struct elf *elf = o->load.inputs.v[0].elf;

  return o->in_place && elf != NULL && elf_type (elf) != ET_REL
	     && elf_find (elf, ".BTF", section, o->d)
	     && (section->flags & SHF_ALLOC)
	   ? section
	   : NULL;
}

/* Give OUT, which was made of a single unit in a program's memory, the size
   that this had: with zeros behind the strings.  */
static bool
pad_in_memory (struct objects *o, struct btf *out)
{
  struct elf_section section;
  size_t size = o->btf.size;

  if (!o->options->alloc || o->units.n > 1 || !in_memory (o, &section)
      || size == section.bytes.size)
    return true;
  if (size > section.bytes.size)
    return diag_error (o->d, o->load.inputs.v[0].path,
		       "has room for %zu bytes of BTF in memory, but needs %zu"
		       " now that it is linked",
		       section.bytes.size, size);
  for (; size < section.bytes.size; size++)
    btf_append_string (out, "");
  free (o->btf.data);
  return btf_write (out, &o->btf, o->d);
}

bool
objects_merge (struct objects *o)
{
  uint32_t **ids = mem_zalloc (o->units.n, sizeof *ids);
  bool want_ids = o->in_place || o->with_ext != NULL;
  struct btf *out = merge_units (o, want_ids ? ids : NULL);
  bool done;

  phase_done (o, "merge");
  done = out != NULL && link_merged (o, &out, ids) && encode (o, ids[0], &out)
	 && pad_in_memory (o, out);
  if (out != NULL)
    o->types_out = out->ntypes;
  btf_free (out);
  for (size_t u = 0; u < o->units.n; u++)
    free (ids[u]);
  free (ids);
  phase_done (o, "encode");
  return done;
}

bool
objects_keep_apart (struct objects *o)
{
  VEC (unsigned char) all = { 0 };
  bool done = true;

  for (size_t i = 0; done && i < o->units.n; i++)
    {
      struct btf_bytes one = { 0 };

      done = btf_write (o->units.v[i], &one, o->d);
      if (done)
	{
	  vec_reserve (&all, one.size + 3);
	  memcpy (all.v + all.n, one.data, one.size);
	  for (all.n += one.size; all.n % 4 != 0;)
	    all.v[all.n++] = 0;
	  o->types_out += o->units.v[i]->ntypes;
	}
      free (one.data);
    }
  o->btf = (struct btf_bytes){ all.v, all.n };
  phase_done (o, "encode");
  return done
	 && (o->with_ext == NULL
	     || ext_write (o->with_ext->ext, &o->ext, o->d));
}

/* ---- Writing.  */

/* The sections that are new.  */
static size_t
list_sections (const struct objects *o, struct elf_edit sections[2])
{
  sections[0]
    = (struct elf_edit){ .name = ".BTF",
			 .bytes = { o->btf.data, o->btf.size },
			 .set_flags = o->options->alloc ? SHF_ALLOC : 0 };
  sections[1] = (struct elf_edit){ .name = ".BTF.ext",
				   .bytes = { o->ext.data, o->ext.size } };
  return o->ext.size > 0 ? 2 : 1;
}

/* The ELF input that the output is to be like, for its machine.  All must be
   of the same machine.  *LIKE is NULL if there is none.  */
static bool
find_like (const struct objects *o, const struct elf **like)
{
  const char *name = NULL;

  *like = NULL;
  for (size_t i = 0; i < o->load.inputs.n; i++)
    {
      const struct input *input = &o->load.inputs.v[i];

      if (input->elf == NULL || input->units.n == 0)
	continue;
      if (*like == NULL)
	{
	  *like = input->elf;
	  name = input->path;
	}
      else if (elf_machine (*like) != elf_machine (input->elf))
	return diag_error (
	  o->d, input->path, "is for machine %u, but %s is for machine %u",
	  elf_machine (input->elf), name, elf_machine (*like));
    }
  return true;
}

/* Write an ELF object.  If no input tells the machine, it is this one.  */
static bool
write_object (struct objects *o, struct outfile *out)
{
  const struct elf *like;
  struct elf_edit sections[2];
  size_t n = list_sections (o, sections);
  struct load self = { 0 };
  const struct load_options any = { .none_is_fine = true };
  bool done;

  if (!find_like (o, &like))
    return false;
  if (like == NULL)
    {
      if (o->units.v[0]->big_endian != HOST_BIG_ENDIAN)
	return diag_error (o->d, out->path,
			   "has no ELF input that tells its machine, and this"
			   " machine has another byte order");
      if (!load_path (&self, "/proc/self/exe", &any, o->d))
	return false;
      like = self.inputs.v[0].elf;
    }
  done = elf_write_object (like, sections, n, out, o->d);
  load_free (&self);
  return done;
}

bool
objects_write (struct objects *o, const char *path)
{
  struct outfile out;
  bool done;

  if (!outfile_open (&out, path, o->d))
    return false;
  done = o->options->format == OBJECTS_ELF
	   ? write_object (o, &out)
	   : outfile_write (&out, o->btf.data, o->btf.size, o->d);
  done = done && outfile_commit (&out, o->d);
  outfile_abort (&out);
  phase_done (o, "write");
  return done;
}

/* ---- In place.  */

/* Whether two paths name one file that exists.  */
static bool
is_same_file (const char *a, const char *b)
{
  struct stat sa, sb;

  return stat (a, &sa) == 0 && stat (b, &sb) == 0 && sa.st_dev == sb.st_dev
	 && sa.st_ino == sb.st_ino;
}

/* Check that the only input is a file that can be rewritten.  */
static bool
check_in_place (const struct objects *o, const char *path)
{
  const struct input *input = &o->load.inputs.v[0];
  const char *out = o->options->out;
  struct stat st;

  if (o->load.inputs.n != 1 || input->member || input->elf == NULL)
    return diag_error (o->d, path,
		       "is not an ELF file, so it cannot be changed in place");
  if (input->compressed || stat (path, &st) != 0 || !S_ISREG (st.st_mode))
    return diag_error (o->d, path,
		       "is compressed or not a regular file, so it cannot be"
		       " changed in place");
  if (!outfile_replaces (path))
    return diag_error (o->d, path,
		       "is an open descriptor, so it cannot be changed in"
		       " place");
  if (out != NULL && is_same_file (out, path))
    return diag_error (o->d, out,
		       "is the linked file itself, expected another one for"
		       " the merged BTF");
  return true;
}

bool
objects_write_out (const struct objects_options *options,
		   const struct btf_bytes *btf, struct diag *d)
{
  struct outfile out;
  bool done;

  if (options->out == NULL || btf->size == 0)
    return true;
  if (!outfile_open (&out, options->out, d))
    return false;
  done = outfile_write (&out, btf->data, btf->size, d)
	 && outfile_commit (&out, d);
  outfile_abort (&out);
  return done;
}

/* Write the new sections into the file PATH, and the BTF besides it.  Nothing
   takes its place before all is written.  */
static bool
replace_sections (struct objects *o, const char *path)
{
  const struct elf *elf = o->load.inputs.v[0].elf;
  struct elf_edit sections[2];
  size_t n = list_sections (o, sections);
  struct outfile out;
  bool done;

  if (!(o->options->overwrite && o->options->out == NULL
	&& elf_rewrite_shrinks (elf, sections, n)
	&& outfile_overwrite (&out, path))
      && !outfile_open (&out, path, o->d))
    return false;
  done = elf_rewrite (elf, sections, n, o->options->build_id, &out, o->d)
	 && objects_write_out (o->options, &o->btf, o->d)
	 && outfile_commit (&out, o->d);
  outfile_abort (&out);
  phase_done (o, "rewrite");
  return done;
}

/* The steps for a file that has BTF.  Its sections are replaced last: before,
   whatever fails leaves it as it was.  */
static bool
merge_in_place (struct objects *o, const char *path)
{
  struct elf_section section;

  if (!check_in_place (o, path))
    return false;
  if (o->units.n == 1 && !o->options->alloc && !o->options->prune.wanted
      && in_memory (o, &section))
    {
      if (o->options->verbose)
	diag_note (o->d, path,
		   "has its BTF in memory, a single unit: left as it is");
      return true;
    }
  return objects_merge (o) && replace_sections (o, path);
}

bool
objects_in_place (const char *path, const struct objects_options *options,
		  struct diag *d)
{
  struct objects_options in_place = *options;
  struct objects o = objects_new (&in_place, d);
  bool done;

  in_place.format = OBJECTS_ELF;
  o.in_place = true;
  done = objects_load (&o, &path, 1);
  if (done && o.units.n > 0)
    {
      done = merge_in_place (&o, path);
      if (done)
	objects_tell (&o);
    }
  objects_free (&o);
  return done;
}

void
objects_discard (const char *path)
{
  char file[PATH_MAX];
  struct stat st;

  if (outfile_replaces (path) && realpath (path, file) != NULL
      && lstat (file, &st) == 0 && S_ISREG (st.st_mode))
    unlink (file);
}
