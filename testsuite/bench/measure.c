/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time commands against one another.

   Other work on the machine comes and goes, so that two programs timed one
   after the other are not timed alike.  So the commands take turns: every
   round runs each of them once, and medians over the rounds are compared.  A
   round before the first fills the page cache and is not counted.

   Memory is measured in a run of its own, because looking disturbs the time:
   the peak of RssAnon in /proc/PID/status, read every half millisecond.  It
   leaves out mapped files, which cost nothing that the page cache does not
   hold anyway.  The kernel's own maximum, files included, stands beside it.

   Input: lines "LABEL|COMMAND", each command a shell's, and lines "=TITLE"
   that begin a group.  Output: a table.  Its columns "x" are relative to the
   first command of the group: 2.0 is twice as fast as that.  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum
{
  MAX_COMMANDS = 32,
  MAX_ROUNDS = 99
};

struct command
{
  char *title; /* Of the group that it begins, or NULL.  */
  char *label, *text;
  double wall[MAX_ROUNDS], cpu[MAX_ROUNDS];
  double anon_mb, rss_mb;
};

static double
now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_MONOTONIC, &t);
  return (double) t.tv_sec + (double) t.tv_nsec * 1e-9;
}

static pid_t
start (const char *text)
{
  pid_t pid = fork ();

  if (pid < 0)
    {
      perror ("measure: fork");
      exit (2);
    }
  if (pid == 0)
    {
      char *line;

      if (asprintf (&line, "exec %s", text) < 0)
	_exit (126);
      execl ("/bin/sh", "sh", "-c", line, (char *) NULL);
      _exit (126);
    }
  return pid;
}

/* A command that fails has no time.  */
static void
must_succeed (const struct command *c, int status)
{
  if (status == 0)
    return;
  fprintf (stderr, "measure: %s: %s %d: %s\n", c->label,
	   WIFSIGNALED (status) ? "signal" : "exit status",
	   WIFSIGNALED (status) ? WTERMSIG (status) : WEXITSTATUS (status),
	   c->text);
  exit (2);
}

static double
seconds (struct timeval t)
{
  return (double) t.tv_sec + (double) t.tv_usec * 1e-6;
}

static void
run_timed (struct command *c, double *wall, double *cpu)
{
  double begin = now ();
  pid_t pid = start (c->text);
  struct rusage usage;
  int status;

  if (wait4 (pid, &status, 0, &usage) != pid)
    exit (2);
  *wall = now () - begin;
  *cpu = seconds (usage.ru_utime) + seconds (usage.ru_stime);
  must_succeed (c, status);
}

/* RssAnon of PID now, in kB; 0 if it is gone.  */
static long
rss_anon (pid_t pid)
{
  char path[64], text[4096];
  const char *at;
  FILE *f;
  size_t n;

  snprintf (path, sizeof path, "/proc/%d/status", (int) pid);
  f = fopen (path, "r");
  if (!f)
    return 0;
  n = fread (text, 1, sizeof text - 1, f);
  fclose (f);
  text[n] = '\0';
  at = strstr (text, "RssAnon:");
  return at ? atol (at + strlen ("RssAnon:")) : 0;
}

static void
run_watched (struct command *c)
{
  const struct timespec pause = { .tv_nsec = 500000 };
  pid_t pid = start (c->text);
  struct rusage usage;
  long peak = 0;
  int status;

  while (wait4 (pid, &status, WNOHANG, &usage) == 0)
    {
      long anon = rss_anon (pid);

      if (anon > peak)
	peak = anon;
      nanosleep (&pause, NULL);
    }
  must_succeed (c, status);
  c->anon_mb = (double) peak / 1024;
  c->rss_mb = (double) usage.ru_maxrss / 1024;
}

static size_t
read_commands (struct command *commands)
{
  size_t n = 0, room = 0;
  char *line = NULL, *title = NULL;

  for (; getline (&line, &room, stdin) > 0; line = NULL, room = 0)
    {
      char *bar = strchr (line, '|');

      line[strcspn (line, "\n")] = '\0';
      if (line[0] == '=')
	{
	  title = line + 1;
	  continue;
	}
      if (!bar || n == MAX_COMMANDS)
	{
	  fprintf (stderr, "measure: %s: %s\n",
		   bar ? "too many commands" : "expected LABEL|COMMAND", line);
	  exit (2);
	}
      *bar = '\0';
      commands[n++]
	= (struct command){ .title = title, .label = line, .text = bar + 1 };
      title = NULL;
    }
  free (line);
  return n;
}

static int
compare_doubles (const void *a, const void *b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* Sort V and return its median.  */
static double
median (double *v, size_t n)
{
  qsort (v, n, sizeof *v, compare_doubles);
  return n % 2 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}

static void
print_table (struct command *commands, size_t n, size_t rounds)
{
  double wall0 = 0, cpu0 = 0;

  printf ("%-28s %9s %9s %9s %7s %7s %9s %9s\n", "", "wall s", "least",
	  "cpu s", "x wall", "x cpu", "anon MB", "rss MB");
  for (size_t i = 0; i < n; i++)
    {
      struct command *c = &commands[i];
      double wall = median (c->wall, rounds), cpu = median (c->cpu, rounds);

      if (c->title)
	printf ("-- %s\n", c->title);
      if (c->title || i == 0)
	{
	  wall0 = wall;
	  cpu0 = cpu;
	}
      printf ("%-28s %9.4f %9.4f %9.4f %7.2f %7.2f %9.1f %9.1f\n", c->label,
	      wall, c->wall[0], cpu, wall0 / wall, cpu0 / cpu, c->anon_mb,
	      c->rss_mb);
    }
}

int
main (int argc, char **argv)
{
  static struct command commands[MAX_COMMANDS];
  long rounds = argc == 2 ? atol (argv[1]) : 0;
  size_t n;

  if (rounds < 1 || rounds > MAX_ROUNDS)
    {
      fprintf (stderr, "Usage: measure ROUNDS <COMMANDS\n");
      return 2;
    }
  n = read_commands (commands);
  for (size_t i = 0; i < n; i++)
    run_watched (&commands[i]);
  for (long round = 0; round < rounds; round++)
    for (size_t i = 0; i < n; i++)
      run_timed (&commands[i], &commands[i].wall[round],
		 &commands[i].cpu[round]);
  print_table (commands, n, (size_t) rounds);
  return 0;
}
