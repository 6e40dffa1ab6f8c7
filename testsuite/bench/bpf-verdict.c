/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libbpf and the running kernel say about BPF objects.

     bpf-verdict [-v] [-t SECONDS] [-p PROGRAMS] OBJECT...

   bpftool prints what it thinks a person wants to see, in messages that
   change; this prints what two links of the same objects must agree on, one
   fact per line, so that diff and awk can compare:

     object PATH
     open RESULT               bpf_object__open_file
     btf RESULT                whether the kernel has accepted the object's BTF
     prepare RESULT            maps made, BTF loaded
     load RESULT               all programs at once
     warn TEXT                 what libbpf said that means lost information
     prog NAME SECTION RESULT insns=N code=HASH func=N/HASH line=N/HASH
     map NAME type=N key=N value=N max=N flags=N kvbtf=N/N
     var SECTION NAME size=N linkage=N data=HASH
     done

   RESULT is "ok" or the name of the error.  If not all programs load at once,
   each is tried in an object of its own, where it is the only one; of an
   object with very many only some, chosen by their names, and the others are
   "untried".

   Two linkers may pad sections differently, so nothing here depends on where
   in a section a variable is: only on its name and contents.

   code is a hash of the program as the verifier has rewritten it (`xlated'),
   after numbers that belong to one link or one load only were replaced: ids of
   maps by the names of the maps, offsets in sections by names of variables,
   or, where nothing has a name, by the bytes that are there; addresses of the
   kernel's heap and of arenas by nothing.  func and line are hashes of names
   and places with their positions, as the kernel gives them back: equal if
   .BTF.ext was.

   A child does the work for each object, so that a crash or a verifier that
   does not end costs one verdict only.

   Needs libbpf 1.5.  Build: gcc -O2 -o bpf-verdict bpf-verdict.c -lbpf  */

#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <inttypes.h>
#include <linux/bpf.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* FNV-1a: any hash does, nobody attacks it.  */
#define HASH_START 0xcbf29ce484222325u

static uint64_t
hash_bytes (uint64_t hash, const void *bytes, size_t size)
{
  const unsigned char *p = bytes;

  for (size_t i = 0; i < size; i++)
    hash = (hash ^ p[i]) * 0x100000001b3u;
  return hash;
}

static uint64_t
hash_string (uint64_t hash, const char *string)
{
  return hash_bytes (hash, string, strlen (string) + 1);
}

static uint64_t
hash_number (uint64_t hash, uint64_t number)
{
  return hash_bytes (hash, &number, sizeof number);
}

static const char *
result (int error)
{
  const char *name = strerrorname_np (error < 0 ? -error : error);

  return !error ? "ok" : name ? name : "error";
}

static void
die (const char *what, const char *path, int error)
{
  fflush (stdout);
  fprintf (stderr, "bpf-verdict: %s: %s: %s\n", path, what, result (error));
  exit (2);
}

/* libbpf's messages go here: most are about programs that do not load, which
   the results say; these are about what went on without.  */
static const char *const alarms[] = {
  "BTF is optional, ignoring",
  "BTF is required, but",
  "Retrying without BTF",
  "unsupported BTF",
  "failed to find BTF",
  "no BTF found",
  "Invalid BTF",
  "invalid BTF",
  "unsupported map linkage",
  "func_info",
  "line_info",
  "missing .BTF.ext",
};

/* The last messages that were warnings, for the reason why open failed.  */
struct log
{
  bool quiet, verbose;
  char last[300];
};
static struct log libbpf_log;

static int
listen (enum libbpf_print_level level, const char *format, va_list args)
{
  char text[8192];

  vsnprintf (text, sizeof text, format, args);
  if (libbpf_log.verbose)
    fputs (text, stderr);
  text[strcspn (text, "\n")] = 0;
  if (level == LIBBPF_WARN && !strstr (text, "BEGIN PROG LOAD LOG"))
    snprintf (libbpf_log.last, sizeof libbpf_log.last, "%.299s", text);
  if (libbpf_log.quiet || level == LIBBPF_DEBUG)
    return 0;
  for (size_t i = 0; i < sizeof alarms / sizeof *alarms; i++)
    if (strstr (text, alarms[i]))
      {
	printf ("warn %.300s\n", text);
	break;
      }
  return 0;
}

/* The same object twice: loading takes from some maps what they begin with. */
struct objects
{
  const struct bpf_object *loaded, *unloaded;
};

/* The map of OBJECT that has the kernel's id ID, or NULL.  */
static const struct bpf_map *
find_map (const struct bpf_object *object, uint32_t id)
{
  const struct bpf_map *map;

  bpf_object__for_each_map (map, object)
  {
    struct bpf_map_info info = { 0 };
    uint32_t size = sizeof info;

    if (!bpf_map_get_info_by_fd (bpf_map__fd (map), &info, &size)
	&& info.id == id)
      return map;
  }
  return NULL;
}

/* The name of MAP without what libbpf has made of the object's name: the maps
   of variables are called OBJECT.rodata.  */
static const char *
map_name (const struct bpf_map *map)
{
  const char *name = map ? bpf_map__name (map) : "another map";
  const char *dot = strchr (name, '.');

  return dot ? dot : name;
}

/* The section whose variables are the contents of MAP.  */
static const char *
map_section (const struct bpf_map *map)
{
  return bpf_map__type (map) == BPF_MAP_TYPE_ARENA ? ".addr_space.1"
						   : map_name (map);
}

static const struct btf_type *
find_section (const struct btf *btf, const char *name)
{
  int id = btf ? btf__find_by_name_kind (btf, name, BTF_KIND_DATASEC) : -1;

  return id > 0 ? btf__type_by_id (btf, (uint32_t) id) : NULL;
}

/* Add to HASH a byte and the text that follows it, if that is text: of
   something without a name nobody says where it ends.  */
static uint64_t
hash_text (uint64_t hash, const char *text, size_t size)
{
  hash = hash_bytes (hash, text, 1);
  for (size_t i = 1; i < size && text[i - 1] >= ' ' && text[i] >= ' '; i++)
    hash = hash_bytes (hash, text + i, 1);
  return hash;
}

/* The contents that the variables of SECTION begin with, *SIZE bytes, or
   NULL.  */
static const char *
section_contents (const struct bpf_object *object, const char *section,
		  size_t *size)
{
  const struct bpf_map *map;

  bpf_object__for_each_map (
    map, object) if (strcmp (map_section (map), section)
		     == 0) return bpf_map__initial_value (map, size);
  return NULL;
}

/* Add to HASH what is at OFFSET in SECTION of UNLOADED.  */
static uint64_t
hash_place (uint64_t hash, const struct bpf_object *unloaded, const char *name,
	    uint32_t offset)
{
  const struct btf *btf = bpf_object__btf (unloaded);
  const struct btf_type *section = find_section (btf, name);
  size_t size = 0;
  const char *data = section_contents (unloaded, name, &size);

  for (int i = 0; section && i < btf_vlen (section); i++)
    {
      const struct btf_var_secinfo *item = btf_var_secinfos (section) + i;
      const struct btf_type *var = btf__type_by_id (btf, item->type);

      if (offset - item->offset < item->size)
	{
	  hash = hash_string (hash, btf__str_by_offset (btf, var->name_off));
	  return hash_number (hash, offset - item->offset);
	}
    }
  if (data && offset < size)
    return hash_text (hash, data + offset, size - offset);
  return hash_number (hash, offset);
}

/* Whether an address with the upper half HIGH is in the kernel's heap, or
   where a process maps memory, which arenas are: it is another one for each
   load. Those of the kernel's own code and variables, which begin at
   0xffffffff80000000, stay.  */
static bool
is_fleeting (uint32_t high)
{
  return (high >= 0xffff8000u && high < 0xffffffffu)
	 || (high >= 0x7000u && high < 0x8000u);
}

/* Add to HASH the instruction CODE, which loads 64 bits: a number, or a place
   in a map of OBJECTS.  */
static uint64_t
hash_load (uint64_t hash, const struct objects *objects,
	   const struct bpf_insn *code)
{
  const struct bpf_map *map;

  hash = hash_bytes (hash, code, offsetof (struct bpf_insn, imm));
  switch (code->src_reg)
    {
    case BPF_PSEUDO_MAP_FD:
    case BPF_PSEUDO_MAP_VALUE:
      map = find_map (objects->loaded, (uint32_t) code[0].imm);
      hash = hash_string (hash, map_name (map));
      if (map && code->src_reg == BPF_PSEUDO_MAP_VALUE)
	hash = hash_place (hash, objects->unloaded, map_section (map),
			   (uint32_t) code[1].imm);
      return hash;
    default:
      if (is_fleeting ((uint32_t) code[1].imm))
	return hash;
      hash = hash_number (hash, (uint32_t) code[0].imm);
      return hash_number (hash, (uint32_t) code[1].imm);
    }
}

/* A hash of the COUNT instructions CODE of a program of OBJECTS.  */
static uint64_t
hash_code (const struct objects *objects, const struct bpf_insn *code,
	   size_t count)
{
  uint64_t hash = HASH_START;

  for (size_t i = 0; i < count; i++)
    if (code[i].code == (BPF_LD | BPF_IMM | BPF_DW) && i + 1 < count)
      hash = hash_load (hash, objects, code + i++);
    else
      hash = hash_bytes (hash, code + i, sizeof *code);
  return hash;
}

static const char *
type_name (const struct btf *btf, uint32_t id)
{
  const struct btf_type *type = btf ? btf__type_by_id (btf, id) : NULL;

  return type ? btf__str_by_offset (btf, type->name_off) : "";
}

static uint64_t
hash_func_info (const struct btf *btf, const struct bpf_func_info *info,
		size_t count)
{
  uint64_t hash = HASH_START;

  for (size_t i = 0; i < count; i++)
    {
      hash = hash_number (hash, info[i].insn_off);
      hash = hash_string (hash, type_name (btf, info[i].type_id));
    }
  return hash;
}

static uint64_t
hash_line_info (const struct btf *btf, const struct bpf_line_info *info,
		size_t count)
{
  uint64_t hash = HASH_START;

  for (size_t i = 0; btf && i < count; i++)
    {
      const char *file = btf__str_by_offset (btf, info[i].file_name_off);
      const char *text = btf__str_by_offset (btf, info[i].line_off);

      hash = hash_number (hash, info[i].insn_off);
      hash = hash_string (hash, file ? file : "");
      hash = hash_string (hash, text ? text : "");
      hash = hash_number (hash, info[i].line_col);
    }
  return hash;
}

/* The line about PROGRAM of OBJECTS, which is loaded.  */
static void
print_loaded (const struct objects *objects, struct bpf_program *program)
{
  struct bpf_prog_info info = { 0 };
  uint32_t size = sizeof info;
  int fd = bpf_program__fd (program);

  if (bpf_prog_get_info_by_fd (fd, &info, &size))
    die ("bpf_prog_get_info_by_fd", bpf_program__name (program), errno);

  struct bpf_prog_info want = {
    .xlated_prog_len = info.xlated_prog_len,
    .nr_func_info = info.nr_func_info,
    .nr_line_info = info.nr_line_info,
    .func_info_rec_size = sizeof (struct bpf_func_info),
    .line_info_rec_size = sizeof (struct bpf_line_info),
  };
  struct bpf_insn *code = calloc (1, info.xlated_prog_len + 1);
  struct bpf_func_info *funcs = calloc (info.nr_func_info + 1, sizeof *funcs);
  struct bpf_line_info *lines = calloc (info.nr_line_info + 1, sizeof *lines);

  want.xlated_prog_insns = (uintptr_t) code;
  want.func_info = (uintptr_t) funcs;
  want.line_info = (uintptr_t) lines;
  size = sizeof want;
  if (bpf_prog_get_info_by_fd (fd, &want, &size))
    die ("bpf_prog_get_info_by_fd", bpf_program__name (program), errno);

  struct btf *btf = btf__load_from_kernel_by_id (want.btf_id);
  size_t count = want.xlated_prog_len / sizeof *code;

  printf ("prog %s %s ok insns=%zu code=%016" PRIx64,
	  bpf_program__name (program), bpf_program__section_name (program),
	  count, hash_code (objects, code, count));
  printf (" func=%u/%016" PRIx64, want.nr_func_info,
	  hash_func_info (btf, funcs, want.nr_func_info));
  printf (" line=%u/%016" PRIx64 "\n", want.nr_line_info,
	  hash_line_info (btf, lines, want.nr_line_info));
  btf__free (btf);
  free (code);
  free (funcs);
  free (lines);
}

static struct bpf_object *
open_object (const char *path)
{
  LIBBPF_OPTS (bpf_object_open_opts, options, .object_name = "o");

  return bpf_object__open_file (path, &options);
}

/* Maps whose size their program sets when it starts, and pins that another run
   has left, say nothing about the link.  */
static void
prepare_maps (struct bpf_object *object)
{
  struct bpf_map *map;

  bpf_object__for_each_map (map, object)
  {
    bpf_map__set_pin_path (map, NULL);
    if (bpf_map__max_entries (map) != 0)
      continue;
    switch (bpf_map__type (map))
      {
      case BPF_MAP_TYPE_HASH:
      case BPF_MAP_TYPE_PERCPU_HASH:
      case BPF_MAP_TYPE_LRU_HASH:
      case BPF_MAP_TYPE_LRU_PERCPU_HASH:
      case BPF_MAP_TYPE_ARRAY:
      case BPF_MAP_TYPE_PERCPU_ARRAY:
      case BPF_MAP_TYPE_STACK_TRACE:
      case BPF_MAP_TYPE_RINGBUF:
      case BPF_MAP_TYPE_USER_RINGBUF:
      case BPF_MAP_TYPE_CPUMAP:
      case BPF_MAP_TYPE_DEVMAP:
      case BPF_MAP_TYPE_DEVMAP_HASH:
      case BPF_MAP_TYPE_XSKMAP:
	bpf_map__set_max_entries (map, 4096);
	break;
      default:
	break;
      }
  }
}

/* All programs, or, if ONLY is not null, the one of that name.  */
static void
choose_programs (struct bpf_object *object, const char *only)
{
  struct bpf_program *program;

  bpf_object__for_each_program (program, object) bpf_program__set_autoload (
    program, !only || strcmp (bpf_program__name (program), only) == 0);
}

/* Load the program NAME of PATH, alone, and print what came of it.  */
static void
try_program (const char *path, const struct bpf_object *unloaded,
	     const char *name)
{
  struct bpf_object *object = open_object (path);

  if (!object)
    die ("cannot be opened again", path, errno);
  prepare_maps (object);
  choose_programs (object, name);

  struct bpf_program *program
    = bpf_object__find_program_by_name (object, name);
  int error = bpf_object__load (object);

  if (error)
    printf ("prog %s %s %s\n", name, bpf_program__section_name (program),
	    result (error));
  else
    print_loaded (&(struct objects){ object, unloaded }, program);
  bpf_object__close (object);
}

/* Whether the program NAME is one of about MOST that are tried of COUNT.  */
static bool
is_chosen (const char *name, size_t count, size_t most)
{
  return hash_string (HASH_START, name) % ((count + most - 1) / most) == 0;
}

/* The programs of OBJECTS, or, if it is not loaded, each by itself.  */
static void
print_programs (const char *path, const struct objects *objects, size_t most)
{
  const struct bpf_object *object
    = objects->loaded ? objects->loaded : objects->unloaded;
  struct bpf_program *program;
  size_t count = 0;

  bpf_object__for_each_program (program, object) count++;
  bpf_object__for_each_program (program, object)
  {
    const char *name = bpf_program__name (program);

    if (objects->loaded)
      print_loaded (objects, program);
    else if (is_chosen (name, count, most))
      try_program (path, objects->unloaded, name);
    else
      printf ("prog %s %s untried\n", name,
	      bpf_program__section_name (program));
  }
}

static void
print_maps (const struct bpf_object *object)
{
  const struct bpf_map *map;

  bpf_object__for_each_map (map, object)
  {
    /* The size of a section is another one if padding is.  */
    uint32_t size = bpf_map__is_internal (map) ? 0 : bpf_map__value_size (map);

    printf ("map %s type=%d key=%u value=%u max=%u flags=%#x kvbtf=%d/%d\n",
	    map_name (map), bpf_map__type (map), bpf_map__key_size (map), size,
	    bpf_map__max_entries (map), bpf_map__map_flags (map),
	    bpf_map__btf_key_type_id (map) != 0,
	    bpf_map__btf_value_type_id (map) != 0);
  }
}

static void
print_section (const struct bpf_object *object, const struct btf *btf,
	       const struct btf_type *section)
{
  const char *name = btf__str_by_offset (btf, section->name_off);
  size_t size = 0;
  const char *data = section_contents (object, name, &size);

  for (int i = 0; i < btf_vlen (section); i++)
    {
      const struct btf_var_secinfo *item = btf_var_secinfos (section) + i;
      const struct btf_type *var = btf__type_by_id (btf, item->type);
      const char *var_name = btf__str_by_offset (btf, var->name_off);
      uint64_t hash = 0;

      /* libbpf's own, one for each function of the kernel that the object
	 declares.  One that is used and has no BTF cannot be opened; one that
	 is not used need not be there.  */
      if (strcmp (var_name, "dummy_ksym") == 0)
	continue;
      if (data && item->offset <= size && item->size <= size - item->offset)
	hash = hash_bytes (HASH_START, data + item->offset, item->size);
      printf ("var %s %s size=%u linkage=%d data=%016" PRIx64 "\n", name,
	      var_name, item->size,
	      btf_is_var (var) ? (int) btf_var (var)->linkage : -1, hash);
    }
}

static void
print_variables (const struct bpf_object *object)
{
  const struct btf *btf = bpf_object__btf (object);

  for (uint32_t id = 1; btf && id < btf__type_cnt (btf); id++)
    if (btf_is_datasec (btf__type_by_id (btf, id)))
      print_section (object, btf, btf__type_by_id (btf, id));
}

/* Print all about the object PATH.  */
static void
judge (const char *path, size_t most_programs)
{
  struct bpf_object *object = open_object (path);
  int error = errno;

  if (!object)
    {
      printf ("open %s\nwarn %s\n", result (error), libbpf_log.last);
      return;
    }
  printf ("open ok\n");
  print_maps (object);
  print_variables (object);
  prepare_maps (object);
  choose_programs (object, NULL);
  error = bpf_object__prepare (object);
  printf ("btf %s\n", bpf_object__btf_fd (object) >= 0 ? "ok" : "refused");
  printf ("prepare %s\n", result (error));
  if (error)
    printf ("why %s\n", libbpf_log.last);

  bool prepared = !error;

  libbpf_log.quiet = true;

  struct bpf_object *unloaded = open_object (path);

  if (!unloaded)
    die ("cannot be opened again", path, errno);
  if (prepared)
    error = bpf_object__load (object);
  printf ("load %s\n", result (error));
  print_programs (path, &(struct objects){ error ? NULL : object, unloaded },
		  most_programs);
  bpf_object__close (object);
  bpf_object__close (unloaded);
}

static void
judge_in_child (const char *path, unsigned seconds, size_t most_programs)
{
  printf ("object %s\n", path);
  fflush (stdout);

  pid_t child = fork ();
  int status;

  if (child < 0)
    die ("fork", path, errno);
  if (!child)
    {
      alarm (seconds);
      judge (path, most_programs);
      fflush (stdout);
      _exit (0);
    }
  if (waitpid (child, &status, 0) < 0)
    die ("waitpid", path, errno);
  if (WIFSIGNALED (status))
    printf ("killed %s\n", sigabbrev_np (WTERMSIG (status)));
  printf ("done\n");
}

int
main (int argc, char **argv)
{
  struct rlimit unlimited = { RLIM_INFINITY, RLIM_INFINITY };
  unsigned seconds = 30;
  size_t most_programs = 32;
  int option;

  while ((option = getopt (argc, argv, "vt:p:")) != -1)
    if (option == 't')
      seconds = (unsigned) strtoul (optarg, NULL, 10);
    else if (option == 'v')
      libbpf_log.verbose = true;
    else if (option == 'p')
      most_programs = strtoul (optarg, NULL, 10);
    else
      return 2;
  /* What a child has said before it was killed counts.  */
  setvbuf (stdout, NULL, _IOLBF, 0);
  setrlimit (RLIMIT_MEMLOCK, &unlimited);
  libbpf_set_print (listen);
  for (; optind < argc; optind++)
    judge_in_child (argv[optind], seconds, most_programs);
  return 0;
}
