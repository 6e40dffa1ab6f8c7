/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The floor: what a merge of a directory of units cannot do without.

   A plain program, without checks and without output, on THREADS threads that
   take units from a counter:

     touch     read every byte once, as words
     walk      step over every type record
     intern    find every string in a hash table of all strings
     hash      hash every record, with the table's numbers for its name

   Each step includes the one above it where it needs it, and is timed by
   itself.  The threads have tables of their own and nothing joins these, so
   with several threads the floor is lower than any merge can go.  */

#include "units.h"

#include <pthread.h>
#include <stdatomic.h>
#include <time.h>
#include <xxhash.h>

struct table
{
  struct slot
  {
    uint64_t hash;
    const char *string; /* NULL: free.  */
    uint32_t number;
  } * slots;
  uint32_t size, used; /* SIZE is a power of two.  */
};

static void
table_grow (struct table *t)
{
  struct table old = *t;

  t->size = old.size ? old.size * 2 : 1 << 16;
  t->slots = calloc (t->size, sizeof *t->slots);
  if (!t->slots)
    abort ();
  for (uint32_t i = 0; i < old.size; i++)
    if (old.slots[i].string)
      {
	uint32_t j = (uint32_t) old.slots[i].hash & (t->size - 1);

	while (t->slots[j].string)
	  j = (j + 1) & (t->size - 1);
	t->slots[j] = old.slots[i];
      }
  free (old.slots);
}

/* The number of string S of N bytes in T.  */
static uint32_t
table_intern (struct table *t, const char *s, size_t n)
{
  uint64_t hash = XXH3_64bits (s, n);
  uint32_t i;

  if (t->used >= t->size / 2)
    table_grow (t);
  for (i = (uint32_t) hash & (t->size - 1); t->slots[i].string;
       i = (i + 1) & (t->size - 1))
    if (t->slots[i].hash == hash && memcmp (t->slots[i].string, s, n + 1) == 0)
      return t->slots[i].number;
  t->slots[i] = (struct slot){ hash, s, ++t->used };
  return t->used;
}

/* What one thread has found; SUM keeps the compiler from dropping work.  */
struct result
{
  uint64_t sum, types, strings;
  struct table table;
};

static void
touch (const struct unit *u, struct result *r)
{
  const btf_word *words = (const btf_word *) u->data;

  for (size_t i = 0; i < u->size / 4; i++)
    r->sum += words[i];
}

static void
walk (const struct unit *u, struct result *r)
{
  for (const btf_word *w = unit_records (u); w < unit_records_end (u);
       w += record_words (w))
    r->types++;
}

/* Intern the strings of U; return their numbers by offset.  Caller frees.  */
static uint32_t *
number_strings (const struct unit *u, struct result *r)
{
  const char *strings = unit_strings (u);
  uint32_t size = unit_strings_size (u);
  uint32_t *number = calloc (size, sizeof *number);

  if (!number)
    abort ();
  for (uint32_t i = 0; i < size;)
    {
      size_t n = strlen (strings + i);

      number[i] = table_intern (&r->table, strings + i, n);
      i += (uint32_t) n + 1;
      r->strings++;
    }
  return number;
}

static void
intern (const struct unit *u, struct result *r)
{
  free (number_strings (u, r));
}

static void
hash (const struct unit *u, struct result *r)
{
  uint32_t *number = number_strings (u, r);

  for (const btf_word *w = unit_records (u); w < unit_records_end (u);)
    {
      size_t n = record_words (w);

      r->sum
	+= XXH3_64bits_withSeed (w + 1, (n - 1) * sizeof *w, number[w[0]]);
      r->types++;
      w += n;
    }
  free (number);
}

struct job
{
  const struct units *units;
  void (*step) (const struct unit *, struct result *);
  atomic_size_t next;
};

struct worker
{
  struct job *job;
  struct result result;
};

static void *
work (void *argument)
{
  struct worker *w = argument;
  size_t i;

  while ((i = atomic_fetch_add (&w->job->next, 1)) < w->job->units->n)
    w->job->step (&w->job->units->v[i], &w->result);
  return NULL;
}

static double
now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_MONOTONIC, &t);
  return (double) t.tv_sec + (double) t.tv_nsec * 1e-9;
}

enum
{
  MAX_THREADS = 64
};

/* Time STEP over UNITS with so many THREADS: least of ROUNDS.  */
static double
time_step (const struct units *units, unsigned threads, unsigned rounds,
	   void (*step) (const struct unit *, struct result *),
	   struct result *sum)
{
  double least = 1e9;

  for (unsigned round = 0; round < rounds; round++)
    {
      struct job job = { .units = units, .step = step };
      struct worker workers[MAX_THREADS] = { 0 };
      pthread_t ids[MAX_THREADS];
      double begin = now (), seconds;

      *sum = (struct result){ 0 };
      for (unsigned i = 0; i < threads; i++)
	{
	  workers[i].job = &job;
	  if (i > 0 && pthread_create (&ids[i], NULL, work, &workers[i]) != 0)
	    abort ();
	}
      work (&workers[0]);
      for (unsigned i = 0; i < threads; i++)
	{
	  if (i > 0)
	    pthread_join (ids[i], NULL);
	  sum->types += workers[i].result.types;
	  sum->strings += workers[i].result.strings;
	  sum->sum += workers[i].result.sum;
	}
      seconds = now () - begin;
      least = seconds < least ? seconds : least;
      for (unsigned i = 0; i < threads; i++)
	free (workers[i].result.table.slots);
    }
  return least;
}

int
main (int argc, char **argv)
{
  unsigned threads = argc == 3 ? (unsigned) atoi (argv[2]) : 0;
  struct result r;
  struct units units;
  double seconds;
  size_t bytes = 0;
  uint64_t sum;

  if (threads < 1 || threads > MAX_THREADS)
    {
      fprintf (stderr, "Usage: floor DIR THREADS\n");
      return 2;
    }
  units = units_map (argv[1]);
  for (size_t i = 0; i < units.n; i++)
    bytes += units.v[i].size;

  seconds = time_step (&units, threads, 5, touch, &r);
  sum = r.sum;
  printf ("%u thread%s: touch %.3f s", threads, threads == 1 ? "" : "s",
	  seconds);
  printf (", walk %.3f s", time_step (&units, threads, 5, walk, &r));
  printf (", intern %.3f s", time_step (&units, threads, 5, intern, &r));
  printf (", intern and hash %.3f s",
	  time_step (&units, threads, 5, hash, &r));
  printf ("; %zu units, %.1f MB, %llu types, %llu strings (%llx)\n", units.n,
	  (double) bytes / 1e6, (unsigned long long) r.types,
	  (unsigned long long) r.strings, (unsigned long long) (sum ^ r.sum));
  return 0;
}
