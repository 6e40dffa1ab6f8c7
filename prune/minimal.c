/* SPDX-License-Identifier: GPL-3.0-or-later */
/* btf-prune --core: files to files.  */

#include "minimal.h"
#include "core.h"
#include "kernels.h"
#include "load.h"
#include "name-table.h"
#include "outfile.h"
#include "write.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool
write_model (const struct btf *btf, const char *path, struct diag *d)
{
  struct btf_bytes bytes = { 0 };
  struct outfile out;
  bool done = btf_write (btf, &bytes, d) && outfile_open (&out, path, d)
	      && outfile_write (&out, bytes.data, bytes.size, d)
	      && outfile_commit (&out, d);

  free (bytes.data);
  return done;
}

/* The bases that were loaded.  */
struct bases
{
  struct load *loads;
  const struct btf **btf;
  size_t n;
};

static bool
load_bases (const struct minimal_options *o, struct bases *b, struct diag *d)
{
  b->loads = mem_zalloc (o->nbases, sizeof *b->loads);
  b->btf = mem_zalloc (o->nbases, sizeof *b->btf);
  for (; b->n < o->nbases; b->n++)
    {
      const struct load_options options
	= { .base = b->n > 0 ? b->btf[0] : NULL };
      const struct btf *btf
	= load_one (&b->loads[b->n], o->bases[b->n], &options, d);

      if (btf == NULL)
	return false;
      b->btf[b->n] = btf;
      if (btf->base != options.base)
	return diag_error (d, o->bases[b->n],
			   b->n == 0 ? "is split BTF: its base comes first"
				     : "is not split over the first --base");
      if (btf_first_unknown (btf) != 0)
	return diag_error (d, btf->name,
			   "type %u has kind %u, of which only the size is"
			   " known",
			   btf_first_unknown (btf),
			   btf_kind_of (btf, btf_first_unknown (btf)));
    }
  return true;
}

static void
bases_free (struct bases *b, size_t n)
{
  for (size_t i = 0; i < n; i++)
    load_free (&b->loads[n - 1 - i]);
  free (b->loads);
  free (b->btf);
}

/* The name of the file that is written for BASE.  */
static const char *
split_name (const char *base)
{
  const char *slash = strrchr (base, '/');

  return slash != NULL ? slash + 1 : base;
}

/* Check that each base has a name, and one of its own.  */
static bool
check_names (const struct minimal_options *o, struct diag *d)
{
  struct name_table names = { 0 };
  bool done = true;

  for (size_t i = 0; done && i < o->nbases; i++)
    {
      const char *name = split_name (o->bases[i]);
      uint32_t *first = name_table_at (&names, name);

      if (strcmp (o->bases[i], "-") == 0)
	done = diag_error (d, "standard input",
			   "has no name for its part of the output");
      else if (*first != NAME_NONE)
	done = diag_error (d, o->bases[i],
			   "would be written to the same file as %s, %s/%s",
			   o->bases[*first], o->out, name);
      *first = i;
    }
  name_table_free (&names);
  return done;
}

/* Write a file for each base of B into directory O->out.  */
static bool
write_split (const struct minimal_options *o, const struct bases *b,
	     const struct core *core, struct diag *d)
{
  struct btf **out = mem_alloc (b->n, sizeof *out);
  bool done = true;

  if (!check_names (o, d))
    done = false;
  else if (mkdir (o->out, 0777) != 0 && errno != EEXIST)
    done = diag_error (d, o->out, "cannot be made: %s", strerror (errno));
  core_minimal_split (core, b->btf, b->n, out);
  for (size_t i = 0; i < b->n && done; i++)
    {
      char *path = mem_printf ("%s/%s", o->out, split_name (o->bases[i]));

      done = write_model (out[i], path, d);
      free (path);
    }
  for (size_t i = b->n; i-- > 0;)
    btf_free (out[i]);
  free (out);
  return done;
}

/* One output, of O->bases.  */
static bool
run_one (const struct minimal_options *o, const struct core *core,
	 struct diag *d)
{
  struct bases b = { 0 };
  bool done = load_bases (o, &b, d);

  if (done && o->split)
    done = write_split (o, &b, core, d);
  else if (done)
    {
      struct btf *out = core_minimal (core, b.btf, b.n, o->out);

      done = write_model (out, o->out, d);
      btf_free (out);
    }
  bases_free (&b, o->nbases);
  return done;
}

/* When the youngest of the objects was written.  */
static struct timespec
youngest (const struct minimal_options *o)
{
  struct timespec t = { 0 };
  struct stat st;

  for (size_t i = 0; i < o->nobjects; i++)
    if (stat (o->objects[i], &st) == 0
	&& (st.st_mtim.tv_sec > t.tv_sec
	    || (st.st_mtim.tv_sec == t.tv_sec
		&& st.st_mtim.tv_nsec > t.tv_nsec)))
      t = st.st_mtim;
  return t;
}

bool
minimal_run (const struct minimal_options *o, struct diag *d)
{
  const struct core_options options = { .allow_empty = o->allow_empty };
  struct pool *pool
    = o->nobjects > 1 || o->for_each != NULL ? pool_new (o->jobs) : NULL;
  struct core core = { 0 };
  bool done = core_add (&core, o->objects, o->nobjects, &options, pool, d);

  if (done && o->for_each == NULL)
    done = run_one (o, &core, d);
  else if (done)
    {
      const struct kernels_options k = { .in = o->for_each,
					 .out = o->out,
					 .objects = o->objects,
					 .nobjects = o->nobjects,
					 .not_before = youngest (o),
					 .progress = o->progress };

      done = kernels_run (&core, &k, pool, d);
    }
  core_free (&core);
  pool_free (pool);
  return done;
}
