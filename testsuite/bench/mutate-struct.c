/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Make harder input out of real input.

     mutate-struct -p PERCENT -n NAME... IN OUT

   Copy the units of directory IN to OUT; in PERCENT of them, chosen by a hash
   of the file's name and NAME, struct NAME is 8 bytes larger.  So NAME is in
   conflict, and with it, for a merge that compares graphs, everything that
   reaches it.

     mutate-struct -c COPIES IN OUT

   Write COPIES of each unit, in each of which other functions and variables
   are declared over the same structs: what more files of the same kernel look
   like.  Their names differ in the first letter.  Names that members or types
   use as well stay, so that no struct comes into conflict.  */

#include "units.h"

enum
{
  MAX_NAMES = 8,
  MAX_COPIES = 52
};

struct options
{
  const char *names[MAX_NAMES];
  size_t nnames;
  uint64_t per_mille;
  unsigned copies;
};

/* FNV-1a, continued from HASH.  */
static uint64_t
hash_string (uint64_t hash, const char *s)
{
  for (; *s; s++)
    hash = (hash ^ (unsigned char) *s) * 0x100000001b3;
  return hash;
}

/* Whether NAME is to be larger in UNIT.  */
static bool
chosen (const struct unit *u, const char *name, uint64_t per_mille)
{
  uint64_t hash = hash_string (0xcbf29ce484222325, name);

  hash = hash_string (hash, u->name);
  hash ^= hash >> 32;
  return hash % 1000 < per_mille;
}

/* Enlarge struct NAME of U, if it is defined there; count its definitions.  */
static unsigned
enlarge (struct unit *u, const char *name)
{
  const char *strings = unit_strings (u);
  unsigned found = 0;

  for (btf_word *r = unit_records (u); r < unit_records_end (u);
       r += record_words (r))
    if (info_kind (r[1]) == BTF_STRUCT && strcmp (strings + r[0], name) == 0)
      {
	r[2] += 8;
	found++;
      }
  return found;
}

static void
mark_names (const btf_word *r, unsigned char *used)
{
  const struct btf_kind *k = &btf_kinds[info_kind (r[1])];
  size_t items = k->vlen_is_linkage ? 0 : info_vlen (r[1]);
  const btf_word *w = r + 3 + k->nfixed;

  used[r[0]] = 1;
  for (size_t i = 0; i < items; i++)
    for (unsigned j = 0; j < k->nitem; j++, w++)
      if (k->item[j].role == ROLE_NAME)
	used[*w] = 1;
}

static bool
is_symbol (const btf_word *r)
{
  return info_kind (r[1]) == BTF_FUNC || info_kind (r[1]) == BTF_VAR;
}

/* Give the functions and variables of U the first letter LETTER.  */
static void
rename_symbols (struct unit *u, char letter)
{
  char *strings = unit_strings (u);
  unsigned char *used = calloc (unit_strings_size (u), 1);

  if (!used)
    abort ();
  used[0] = 1;
  for (btf_word *r = unit_records (u); r < unit_records_end (u);
       r += record_words (r))
    if (!is_symbol (r))
      mark_names (r, used);
  for (btf_word *r = unit_records (u); r < unit_records_end (u);
       r += record_words (r))
    if (is_symbol (r) && !used[r[0]])
      strings[r[0]] = letter;
  free (used);
}

/* Write U to DIRECTORY under its name, COPY in front of it if it is not 0.  */
static void
write_unit (const struct unit *u, const char *directory, unsigned copy)
{
  char number[16] = "", *path;
  FILE *f;

  if (copy > 0)
    snprintf (number, sizeof number, "%02u-", copy);
  if (asprintf (&path, "%s/%s%s", directory, number, u->name) < 0)
    exit (2);
  f = fopen (path, "w");
  if (!f || fwrite (u->data, 1, u->size, f) != u->size || fclose (f) != 0)
    units_die ("cannot write", path);
  free (path);
}

static void
make_conflicts (struct units *units, const struct options *o, const char *out)
{
  for (size_t i = 0; i < o->nnames; i++)
    {
      unsigned changed = 0, defined = 0;

      for (size_t j = 0; j < units->n; j++)
	if (chosen (&units->v[j], o->names[i], o->per_mille))
	  {
	    changed++;
	    defined += enlarge (&units->v[j], o->names[i]) > 0;
	  }
      printf ("struct %s: larger in %u of the %u units chosen\n", o->names[i],
	      defined, changed);
      if (defined == 0)
	units_die ("changed nowhere", o->names[i]);
    }
  for (size_t j = 0; j < units->n; j++)
    write_unit (&units->v[j], out, 0);
}

static void
make_copies (struct units *units, unsigned copies, const char *out)
{
  static const char letters[MAX_COPIES + 1]
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  for (unsigned copy = 1; copy <= copies; copy++)
    for (size_t j = 0; j < units->n; j++)
      {
	rename_symbols (&units->v[j], letters[copy - 1]);
	write_unit (&units->v[j], out, copy);
      }
}

static void
usage (void)
{
  fprintf (stderr, "Usage: mutate-struct -p PERCENT -n NAME... IN OUT\n"
		   "       mutate-struct -c COPIES IN OUT\n");
  exit (2);
}

static struct options
parse (int argc, char **argv)
{
  struct options o = { 0 };

  for (int c; (c = getopt (argc, argv, "p:n:c:")) != -1;)
    if (c == 'p')
      o.per_mille = (uint64_t) (atof (optarg) * 10);
    else if (c == 'n' && o.nnames < MAX_NAMES)
      o.names[o.nnames++] = optarg;
    else if (c == 'c')
      o.copies = (unsigned) atoi (optarg);
    else
      usage ();
  if (argc - optind != 2 || o.copies > MAX_COPIES
      || (o.copies == 0) == (o.nnames == 0)
      || (o.per_mille == 0) != (o.nnames == 0))
    usage ();
  return o;
}

int
main (int argc, char **argv)
{
  struct options o = parse (argc, argv);
  struct units units = units_map (argv[optind]);

  if (o.nnames > 0)
    make_conflicts (&units, &o, argv[optind + 1]);
  else
    make_copies (&units, o.copies, argv[optind + 1]);
  return 0;
}
