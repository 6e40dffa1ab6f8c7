/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What bpf-links links to a result, to see that results are good inputs.  Uses
   no header, so that it compiles everywhere; names that nobody else has; and no
   license, with which programs would load that did not without.  */

#define SECTION(NAME) __attribute__ ((section (NAME), used))

struct
{
  int (*type)[2];
  int (*max_entries)[3];
  unsigned *key;
  unsigned long long *value;
} btfutils_map SECTION (".maps");

static unsigned long long btfutils_static;
unsigned long long btfutils_global = 5;

static void *(*const lookup) (void *, const void *) = (void *) 1;

static __attribute__ ((noinline)) unsigned long long
btfutils_sum (unsigned long long a)
{
  btfutils_static += a;
  return btfutils_static + btfutils_global;
}

SECTION ("raw_tp/sys_enter")
int
btfutils_program (void *context)
{
  unsigned key = 1;
  unsigned long long *value = lookup (&btfutils_map, &key);

  (void) context;
  if (value)
    *value = btfutils_sum (*value);
  return 0;
}
