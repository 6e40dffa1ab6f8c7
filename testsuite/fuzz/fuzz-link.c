/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linking up to four objects for BPF.

   The input is the objects one after the other, each behind its length in
   three bytes, lowest first; a length that goes beyond the end is cut.

   What is linked can be linked again, by itself, and its sections and symbols
   stay as they are: an output is a good input.  Its BTF is another matter,
   since records may say one thing about a symbol, and the symbol another: the
   first link gives it what it shows, which the second may find to be a
   duplicate.  */

#include "fuzz.h"
#include "ld-plugin/bpf.h"

#include <sys/mman.h>
#include <unistd.h>

enum
{
  MAX_OBJECTS = 4
};

/* An output, mapped.  */
struct output
{
  int fd;
  struct bytes bytes; /* NULL: there is none.  */
};

static void
free_output (struct output *out)
{
  if (out->bytes.data != NULL)
    munmap ((void *) out->bytes.data, out->bytes.size);
  close (out->fd);
}

static bool
add_object (struct layout *l, struct bytes bytes, unsigned number,
	    struct elf **elf, struct diag *d)
{
  char name[] = "a.o";

  struct elf_contents contents = { 0 };
  bool done;

  name[0] += number;
  *elf = elf_image (bytes, name, d);
  done = *elf != NULL && layout_read (l, *elf, &contents, d)
	 && layout_add (l, name, &contents, d);
  elf_contents_free (&contents);
  return done;
}

/* Merge the BTF of L, which is linked, and write everything to OUT.  */
static bool
write_output (struct layout *l, struct output *out, struct diag *d)
{
  struct objects_options options = { .no_strict = false };
  struct outfile file
    = { .fd = out->fd, .path = "output", .target = "output" };
  struct bpf_sections sections = { 0 };
  struct dedup_stats stats = { 0 };
  struct pool *pool = pool_new (1);
  bool done = bpf_merge (l, "output", &options, pool, &sections, &stats, d)
	      && bpf_write (l, &sections, &file, d);

  bpf_free (&sections);
  pool_free (pool);
  return done;
}

/* Link the N OBJECTS.  Set OUT->bytes unless there is an error.  */
static void
link_objects (const struct bytes *objects, unsigned n, struct output *out,
	      struct diag *d)
{
  struct elf *elf[MAX_OBJECTS] = { 0 };
  struct layout l = { 0 };
  bool done = n > 0;

  *out = (struct output){ .fd = memfd_create ("output", 0) };
  must (out->fd >= 0, "there is memory");
  for (unsigned i = 0; done && i < n; i++)
    done = add_object (&l, objects[i], i, &elf[i], d);
  done = done && layout_link (&l, d) && write_output (&l, out, d);
  layout_free (&l);
  for (unsigned i = 0; i < n; i++)
    elf_close (elf[i]);
  must (n == 0 || done == (d->errors == 0), "an error has a message");
  if (!done)
    return;
  out->bytes.size = lseek (out->fd, 0, SEEK_CUR);
  out->bytes.data
    = mmap (NULL, out->bytes.size, PROT_READ, MAP_PRIVATE, out->fd, 0);
  must (out->bytes.data != MAP_FAILED, "it can be mapped");
}

static const char *
section_of (const struct elf_contents *c, const struct elf_symbol *s)
{
  return s->section < c->sections.n ? c->sections.v[s->section].name : "";
}

/* Check that B, the output A linked alone, has the same sections with contents
   and the same symbols.  */
static void
check_same (const struct elf_contents *a, const struct elf_contents *b)
{
  size_t i, n = 0;

  must (a->symbols.n == b->symbols.n, "no symbol is lost or added");
  for (i = 0; i < a->symbols.n; i++)
    {
      const struct elf_symbol *x = &a->symbols.v[i], *y = &b->symbols.v[i];

      must (strcmp (x->name, y->name) == 0 && x->value == y->value
	      && x->size == y->size && x->type == y->type
	      && x->binding == y->binding && x->visibility == y->visibility
	      && strcmp (section_of (a, x), section_of (b, y)) == 0,
	    "a symbol stays as it is");
    }
  for (i = n = 1; i < a->sections.n && n < b->sections.n; i++, n++)
    {
      const struct elf_section *x = &a->sections.v[i], *y = &b->sections.v[n];

      if (strcmp (x->name, ".BTF") == 0)
	break;
      must (strcmp (x->name, y->name) == 0 && x->type == y->type
	      && x->flags == y->flags && x->align == y->align
	      && x->bytes.size == y->bytes.size,
	    "a section stays as it is");
    }
}

/* Read BYTES, an output, as an object.  */
static struct elf *
read_output (struct bytes bytes, struct elf_contents *c)
{
  struct kept k;
  struct elf *elf;

  kept_init (&k);
  elf = elf_image (bytes, "output", &k.diag);
  must (elf != NULL && elf_contents_read (elf, c, &k.diag),
	"an output can be read");
  kept_free (&k);
  return elf;
}

/* Link BYTES, which are an output, alone.  One error is right: a static
   function without a symbol, of which only .BTF.ext tells, is taken for a
   global one of the same name, as GCC 12's must be.  */
static void
check_again (struct bytes bytes)
{
  struct elf_contents a, b;
  struct output again;
  struct kept k;
  struct elf *x, *y;

  kept_init (&k);
  link_objects (&bytes, 1, &again, &k.diag);
  if (k.diag.errors == 0)
    {
      x = read_output (bytes, &a);
      y = read_output (again.bytes, &b);
      check_same (&a, &b);
      elf_contents_free (&a);
      elf_contents_free (&b);
      elf_close (x);
      elf_close (y);
    }
  else if (strstr (k.text, "is declared differently") == NULL)
    {
      fprintf (stderr, "%s\n", k.text);
      must (false, "an output can be linked");
    }
  free_output (&again);
  kept_free (&k);
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  struct bytes objects[MAX_OBJECTS];
  unsigned char *copies[MAX_OBJECTS];
  struct output out;
  struct kept k;
  unsigned n = 0;

  while (n < MAX_OBJECTS && size > 3)
    {
      size_t length = data[0] | data[1] << 8 | data[2] << 16;

      length = length < size - 3 ? length : size - 3;
      /* By itself, so that what goes beyond it is found.  */
      copies[n] = mem_alloc (length, 1);
      memcpy (copies[n], data + 3, length);
      objects[n] = (struct bytes){ copies[n], length };
      data += 3 + length;
      size -= 3 + length;
      n++;
    }
  kept_init (&k);
  link_objects (objects, n, &out, &k.diag);
  if (out.bytes.data != NULL)
    check_again (out.bytes);
  free_output (&out);
  kept_free (&k);
  for (unsigned i = 0; i < n; i++)
    free (copies[i]);
  return 0;
}
