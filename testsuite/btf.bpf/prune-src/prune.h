/* What the programs of both files share: types that compilers keep, but that
   no loader asks for.  */

#define SEC(NAME) __attribute__ ((section (NAME), used))
#define NOINLINE __attribute__ ((noinline))
#define CORE __attribute__ ((preserve_access_index))

typedef unsigned int u32;

struct unneeded
{
  long n;
};

struct behind
{
  struct unneeded in;
};

struct operations
{
  int (*call) (struct behind *b);
};

struct value
{
  struct operations *operations;
  int n;
};

/* A part of the kernel's.  */
struct task_struct
{
  struct operations operations;
  int pid, tgid;
} CORE;

static long (*get_current_task) (void) = (void *) 35;
static long (*probe_read_kernel) (void *to, u32 size, const void *from)
  = (void *) 113;

int library (int x);
