/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mutate-files [-n COUNT] [-f FIRST] [-s STEP] FILE...: feed mutated files to
   what btf-dump and btf-link do, and to themselves.

   Input number I is one of the FILEs with a few mutations, the same for the
   same I and FILEs: bits, bytes and words changed (words of BTF by preference,
   to values that matter), parts cut, repeated, or taken from another file.
   Inputs FIRST, FIRST + STEP, ... below COUNT are tried.

   Every input is loaded, printed in all forms and deduplicated in this
   process's children, each of which takes a batch of inputs and dies of the
   one that crashes, needs more than 5 seconds or more than 64 MiB plus 8 times
   its size of memory.  Every tenth is also given to a real program, found in
   PATH, under the same limits.  Of the inputs that were made of an object for
   BPF, a third is linked, alone or with one of the FILEs, and there must be no
   output after an error.  What fails is left in ./mutate.found.

   Prints results as unit tests do.  */

#include "btf/dedup.h"
#include "btf/json.h"
#include "btf/load.h"
#include "btf/text.h"
#include "btf/write.h"
#include "unit/generate.h"
#include "unit/verdict.h"

#include <elf.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

enum
{
  BATCH = 500,
  SECONDS = 5,
  PATIENCE = 60, /* Wall clock, on a machine that is busy.  */
  EVERY = 10,	 /* How many inputs go to a real program...  */
  EVERY_BPF = 3, /* ...if they are objects for BPF.  */
  FIXED_MEMORY = 64 << 20,
  PER_BYTE = 8,
  NO_MEMORY = 77, /* Exit status of a child.  */
  PROGRAM_FAILED = 78
};

#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
enum
{
  LIMITED = false
};
#else
enum
{
  LIMITED = true
};
#endif

/* The files to begin with.  */
struct file
{
  const char *path;
  unsigned char *data;
  size_t size;
  bool is_bpf; /* An ELF file for BPF.  */
};

struct files
{
  VEC (struct file) list;
};

static void
read_file (struct files *files, const char *path)
{
  FILE *f = fopen (path, "rb");
  struct stat st;
  struct file file;

  if (f == NULL || fstat (fileno (f), &st) != 0)
    {
      perror (path);
      exit (2);
    }
  file.path = path;
  file.size = st.st_size;
  file.data = mem_alloc (file.size + 1, 1);
  file.size = fread (file.data, 1, file.size, f);
  fclose (f);
  file.is_bpf = file.size >= sizeof (Elf64_Ehdr)
		&& memcmp (file.data, ELFMAG, SELFMAG) == 0
		&& (load16 (file.data + 18, false) == EM_BPF
		    || load16 (file.data + 18, true) == EM_BPF);
  if (file.size > 0)
    vec_push (&files->list, file);
}

/* An input under mutation.  */
struct input_bytes
{
  VEC (unsigned char) bytes;
  struct file of; /* What it was made of.  */
};

/* Where some BTF in IN begins, or IN's size.  */
static size_t
find_btf (const struct input_bytes *in, struct random *r)
{
  size_t n = in->bytes.n, start = random_below (r, n);

  for (size_t i = 0; i < n; i++)
    {
      size_t at = (start + i) % n;

      if (at + 24 <= n
	  && (memcmp (in->bytes.v + at, "\x9f\xeb\1", 3) == 0
	      || memcmp (in->bytes.v + at, "\xeb\x9f\1", 3) == 0))
	return at;
    }
  return n;
}

/* A value that may upset somebody, for a word that is VALUE.  */
static uint32_t
odd_value (struct random *r, uint32_t value)
{
  static const uint32_t odd[]
    = { 0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xffffff, 0xfffffffc };

  switch (random_below (r, 6))
    {
    case 0:
      return odd[random_below (r, sizeof odd / sizeof *odd)];
    case 1:
      return value + random_below (r, 17) - 8;
    case 2:
      return value ^ 1u << random_below (r, 32);
    case 3: /* Another kind.  */
      return (value & 0x80ffffff) | random_below (r, 24) << 24;
    case 4: /* Another number of items.  */
      return (value & 0xff000000) | random_below (r, 16);
    default:
      return random_below (r, 4096);
    }
}

/* Change a word of some BTF in IN, of its header now and then.  */
static void
change_word (struct input_bytes *in, struct random *r)
{
  size_t at = find_btf (in, r), words;
  bool swap;
  uint32_t value;

  if (at == in->bytes.n)
    return;
  swap = in->bytes.v[at] == (HOST_BIG_ENDIAN ? 0x9f : 0xeb);
  words = (in->bytes.n - at) / 4;
  at += 4 * random_below (r, random_percent (r, 10) ? 6 : words);
  value = load32 (in->bytes.v + at, swap);
  store32 (in->bytes.v + at, odd_value (r, value), swap);
}

/* A random run of at most MAX bytes in N.  */
static void
random_run (struct random *r, size_t n, size_t max, size_t *at, size_t *size)
{
  *at = random_below (r, n);
  *size = 1 + random_below (r, n - *at);
  if (*size > max)
    *size = 1 + random_below (r, max);
}

static void
cut_run (struct input_bytes *in, struct random *r)
{
  size_t at, size;

  random_run (r, in->bytes.n, 256, &at, &size);
  if (size == in->bytes.n)
    return;
  memmove (in->bytes.v + at, in->bytes.v + at + size, in->bytes.n - at - size);
  in->bytes.n -= size;
}

/* Insert a run of FROM somewhere.  */
static void
insert_run (struct input_bytes *in, struct random *r, struct file from)
{
  size_t at, size, to = random_below (r, in->bytes.n);

  random_run (r, from.size, 4096, &at, &size);
  vec_reserve (&in->bytes, size);
  memmove (in->bytes.v + to + size, in->bytes.v + to, in->bytes.n - to);
  memcpy (in->bytes.v + to, from.data + at, size);
  in->bytes.n += size;
}

static void
mutate (struct input_bytes *in, struct random *r, const struct files *files)
{
  switch (random_below (r, 10))
    {
    case 0:
      in->bytes.v[random_below (r, in->bytes.n)] ^= 1 << random_below (r, 8);
      break;
    case 1:
      in->bytes.v[random_below (r, in->bytes.n)] = random_below (r, 256);
      break;
    case 2:
      cut_run (in, r);
      break;
    case 3:
      if (random_percent (r, 30))
	in->bytes.n = 1 + random_below (r, in->bytes.n);
      break;
    case 4:
      insert_run (in, r, files->list.v[random_below (r, files->list.n)]);
      break;
    default:
      change_word (in, r);
      break;
    }
}

/* Make input NUMBER.  */
static void
make_input (struct input_bytes *in, const struct files *files,
	    unsigned long number)
{
  struct random r = { number };
  struct file file = files->list.v[random_below (&r, files->list.n)];

  in->of = file;
  in->bytes.n = 0;
  vec_reserve (&in->bytes, file.size);
  memcpy (in->bytes.v, file.data, file.size);
  in->bytes.n = file.size;
  for (uint32_t n = 1 + random_below (&r, 4); n > 0; n--)
    mutate (in, &r, files);
}

/* Replace file PATH by the input.  */
static void
write_input (const struct input_bytes *in, const char *path)
{
  FILE *f = fopen (path, "wb");

  if (f == NULL || fwrite (in->bytes.v, 1, in->bytes.n, f) != in->bytes.n
      || fclose (f) != 0)
    {
      perror (path);
      _exit (2);
    }
}

static void
no_memory (void)
{
  _exit (NO_MEMORY);
}

static void
print_unit (const struct btf *btf, FILE *null)
{
  struct text_options plain = { 0 }, exact = { .exact = true };

  text_print (btf, &plain, null);
  text_print (btf, &exact, null);
  json_print (btf, null);
}

/* What btf-dump and btf-link do with file PATH.  */
static void
use_input (const char *path, FILE *null)
{
  struct load_options options = { .want_ext = true };
  struct dedup_options dedup_options = { 0 };
  struct load load = { 0 };
  struct kept k;
  VEC (const struct btf *) units = { 0 };
  struct btf *out = NULL;

  kept_init (&k);
  load_path (&load, path, &options, &k.diag);
  for (size_t i = 0; i < load.inputs.n; i++)
    for (size_t u = 0; u < load.inputs.v[i].units.n; u++)
      {
	print_unit (load.inputs.v[i].units.v[u], null);
	if (load.inputs.v[i].units.v[u]->base == NULL)
	  vec_push (&units, load.inputs.v[i].units.v[u]);
      }
  if (units.n > 0)
    out = dedup (units.v, units.n, "out", &dedup_options, NULL, NULL, NULL,
		 &k.diag);
  if (out != NULL)
    {
      struct btf_bytes bytes;

      if (btf_write (out, &bytes, &k.diag))
	free (bytes.data);
      btf_free (out);
    }
  vec_free (&units);
  load_free (&load);
  kept_free (&k);
}

/* From now on at most MORE bytes of address space than now.  */
static void
limit_memory (size_t more)
{
  unsigned long pages;
  FILE *f = fopen ("/proc/self/statm", "r");

  if (LIMITED && f != NULL && fscanf (f, "%lu", &pages) == 1)
    {
      rlim_t all = pages * sysconf (_SC_PAGESIZE) + more;
      struct rlimit limit = { all, RLIM_INFINITY };

      setrlimit (RLIMIT_AS, &limit);
    }
  if (f != NULL)
    fclose (f);
}

/* End this process by a signal if it goes on for too long.  */
static void
limit_time (int seconds)
{
  struct itimerval cpu = { .it_value.tv_sec = seconds };

  setitimer (ITIMER_PROF, &cpu, NULL);
  alarm (seconds > 0 ? PATIENCE : 0);
}

/* A run of a real program.  */
struct run
{
  const char *argv[8];
  unsigned n;
  size_t size;	   /* Of its inputs.  */
  const char *out; /* What must not be there after an error.  Or NULL.  */
};

/* Run R for input NUMBER; end this process if that goes wrong.  */
static void
run_program (unsigned long number, const struct run *r)
{
  struct rusage usage;
  bool failed, left;
  int status;
  pid_t pid;

  if (r->out != NULL)
    unlink (r->out);
  pid = fork ();
  if (pid == 0)
    {
      struct rlimit cpu = { SECONDS, SECONDS };
      int null = open ("/dev/null", O_RDWR);

      dup2 (null, 0);
      dup2 (null, 1);
      dup2 (null, 2);
      setrlimit (RLIMIT_CPU, &cpu);
      alarm (PATIENCE);
      execvp (r->argv[0], (char **) r->argv);
      _exit (127);
    }
  failed = wait4 (pid, &status, 0, &usage) != pid || !WIFEXITED (status)
	   || WEXITSTATUS (status) > 2
	   || (LIMITED
	       && (size_t) usage.ru_maxrss * 1024
		    > FIXED_MEMORY + PER_BYTE * r->size);
  left = r->out != NULL && !failed && WEXITSTATUS (status) != 0
	 && access (r->out, F_OK) == 0;
  if (failed || left)
    {
      fprintf (stderr, "input %lu: %s %s %s: status %#x, %ld KiB%s\n", number,
	       r->argv[0], r->n > 2 ? r->argv[1] : "",
	       r->n > 4 ? r->argv[4] : "", status, usage.ru_maxrss,
	       left ? ", and an output is left" : "");
      _exit (PROGRAM_FAILED);
    }
}

/* Run one of the real programs on PATH.  */
static void
use_program (unsigned long number, const char *path, size_t size)
{
  static const char *const commands[][5] = {
    { "btf-dump", "--raw" },
    { "btf-link", "-o", "out" },
    { "btf-dump", "--exact" },
    { "btf-link", "-r", "-o", "out" },
    { "btf-dump", "--json" },
    { "btf-link", "--in-place" },
    { "btf-dump", "--ext" },
    { "btf-dump", "--header" },
    { "btf-prune", "--depth=member", "-o", "out" },
    { "btf-prune", "--why=*", "--stats" },
    { "btf-prune", "--in-place" },
    { "btf-dump" },
  };
  struct run r = { .size = size };

  for (unsigned c = number / EVERY % (sizeof commands / sizeof *commands);
       r.n < 5 && commands[c][r.n] != NULL; r.n++)
    r.argv[r.n] = commands[c][r.n];
  r.argv[r.n++] = path;
  run_program (number, &r);
}

/* Link the object PATH, alone or before or behind one of FILES.  */
static void
link_program (unsigned long number, const char *path, size_t size,
	      const struct files *files)
{
  const struct file *other
    = &files->list.v[number / EVERY_BPF / 3 % files->list.n];
  bool before = number / EVERY_BPF % 3 == 1, behind = !before;
  char *out = mem_printf ("%s.out.o", path);
  struct run r
    = { .argv = { "btf-link", "-o", out }, .n = 3, .size = size, .out = out };

  if (number / EVERY_BPF % 3 == 0 || !other->is_bpf)
    before = behind = false;
  if (before)
    r.argv[r.n++] = other->path;
  r.argv[r.n++] = path;
  if (behind)
    r.argv[r.n++] = other->path;
  r.size += before || behind ? other->size : 0;
  run_program (number, &r);
  free (out);
}

/* What to do, and how far it is.  */
struct job
{
  const struct files *files;
  unsigned long next, step, count;
};

/* In a child: try inputs from J->next on.  J is shared with the parent.  */
static void
try_batch (struct job *j)
{
  struct input_bytes in = { 0 };
  FILE *null = fopen ("/dev/null", "w");
  char *path = mem_printf ("input.%lu", j->next % j->step);

  diag_set_no_memory (no_memory);
  for (int n = 0; n < BATCH && j->next < j->count; n++, j->next += j->step)
    {
      make_input (&in, j->files, j->next);
      write_input (&in, path);
      limit_memory (FIXED_MEMORY + (PER_BYTE + 1) * in.bytes.n);
      limit_time (SECONDS);
      use_input (path, null);
      limit_time (0);
      limit_memory ((size_t) 1 << 32);
      if (j->next % EVERY == 0)
	use_program (j->next, path, in.bytes.n);
      if (in.of.is_bpf && j->next % EVERY_BPF == 0)
	link_program (j->next, path, in.bytes.n, j->files);
    }
  unlink (path);
  _exit (0);
}

/* Keep input NUMBER and say how it failed.  */
static void
report_failure (const struct files *files, unsigned long number, int status,
		struct verdicts *v)
{
  struct input_bytes in = { 0 };
  char *path = mem_printf ("mutate.found/%lu", number);

  mkdir ("mutate.found", 0777);
  make_input (&in, files, number);
  write_input (&in, path);
  verdict_check (
    v, "no mutated file crashes, hangs or takes much memory", false,
    "%s: %s %d", path,
    WIFSIGNALED (status)		? "signal"
    : WEXITSTATUS (status) == NO_MEMORY ? "too much memory, status"
					: "status",
    WIFSIGNALED (status) ? WTERMSIG (status) : WEXITSTATUS (status));
  fprintf (stderr, "%s: status %#x\n", path, status);
  vec_free (&in.bytes);
  free (path);
}

static void
try_all (struct job *j, struct verdicts *v)
{
  while (j->next < j->count)
    {
      unsigned long before = j->next;
      pid_t pid = fork ();
      int status;

      if (pid == 0)
	try_batch (j);
      if (pid < 0 || waitpid (pid, &status, 0) != pid)
	{
	  perror ("fork");
	  exit (2);
	}
      if (status != 0)
	{
	  report_failure (j->files, j->next, status, v);
	  j->next += j->step;
	}
      for (; before < j->next; before += j->step)
	verdict_check (v,
		       "no mutated file crashes, hangs or takes much memory",
		       true, "%s", "");
    }
}

int
main (int argc, char **argv)
{
  struct job *j = mmap (NULL, sizeof *j, PROT_READ | PROT_WRITE,
			MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  struct files files = { 0 };
  struct verdicts v = { 0 };

  *j = (struct job){ &files, 0, 1, 1000 };
  for (int c; (c = getopt (argc, argv, "n:f:s:")) != -1;)
    switch (c)
      {
      case 'n':
	j->count = strtoul (optarg, NULL, 10);
	break;
      case 'f':
	j->next = strtoul (optarg, NULL, 10);
	break;
      case 's':
	j->step = strtoul (optarg, NULL, 10);
	break;
      default:
	return 2;
      }
  for (int i = optind; i < argc; i++)
    read_file (&files, argv[i]);
  if (files.list.n == 0 || j->step == 0)
    {
      fprintf (stderr, "usage: mutate-files [-n COUNT] [-f FIRST] [-s STEP]"
		       " FILE...\n");
      return 2;
    }
  try_all (j, &v);
  for (size_t i = 0; i < files.list.n; i++)
    free (files.list.v[i].data);
  vec_free (&files.list);
  return verdict_print (&v);
}
