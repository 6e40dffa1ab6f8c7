/* SPDX-License-Identifier: GPL-3.0-or-later */
/* btf-prune --core on random models: core-random-test [SEED [COUNT]].

   Two units of a random program are what a BPF program and a kernel know of
   the same types.  Random relocations of the program become the same
   (resolve.h) with the kernel's model and with what is left of it; and what is
   left of that is the same again.  */

#include "generate.h"
#include "prune/core.h"
#include "resolve.h"
#include "verdict.h"

#include <stdlib.h>

enum
{
  MAX_RELOS = 24
};

/* Whether a compiler could write a relocation about TYPE.  */
static bool
is_root (const struct btf *btf, uint32_t type)
{
  switch (btf_kind_of (btf, type))
    {
    case BTF_INT:
    case BTF_FLOAT:
    case BTF_STRUCT:
    case BTF_UNION:
    case BTF_ENUM:
    case BTF_ENUM64:
    case BTF_TYPEDEF:
    case BTF_FWD:
      return *btf_name (btf, type) != '\0' && core_strip (btf, type) != 0;
    default:
      return false;
    }
}

/* Draw N relocations about types of BTF.  */
static uint32_t
random_relos (struct random *r, const struct btf *btf, struct core_relo *relos)
{
  static const char *const fields[]
    = { "0",	 "0:0",	    "0:1", "0:2",     "0:0:0", "0:1:0",
	"0:0:1", "0:1:1:0", "1:0", "0:0:0:0", "0:3" };
  static const char *const numbers[] = { "0", "1", "2" };
  uint32_t n = 0;

  for (uint32_t i = 0; i < MAX_RELOS && btf->ntypes > 0; i++)
    {
      uint32_t type = btf->first + random_below (r, btf->ntypes);
      uint32_t kind = random_below (r, CORE_NR_KINDS);

      if (!is_root (btf, type) || kind == CORE_TYPE_ID_LOCAL)
	continue;
      relos[n++] = (struct core_relo){
	.type = type,
	.kind = kind,
	.access = core_is_field (kind)
		    ? fields[random_below (r, sizeof fields / sizeof *fields)]
		  : core_is_enum (kind) ? numbers[random_below (r, 3)]
					: "0"
      };
    }
  return n;
}

/* Check that relocation R becomes the same with A and with B, its part.  */
static void
compare (struct verdicts *v, const struct core_relo *r,
	 const struct btf *local, const struct btf *a, const struct btf *b,
	 unsigned long seed)
{
  struct answered x = resolve (local, r->type, r->kind, r->access, a);
  struct answered y = resolve (local, r->type, r->kind, r->access, b);

  if (x.answer == ANSWER_ENDLESS || y.answer == ANSWER_ENDLESS)
    return;
  if (x.answer == ANSWER_VALUE)
    verdict_check (v, "what is found is found, with the same value",
		   y.answer == ANSWER_VALUE && x.value == y.value,
		   "seed %lu: kind %u, type %u '%s', %s", seed, r->kind,
		   r->type, btf_name (local, r->type), r->access);
  else
    verdict_check (
      v, "what is not found, or ambiguous, remains so", x.answer == y.answer,
      "seed %lu: kind %u, type %u '%s', %s: %d, then %d", seed, r->kind,
      r->type, btf_name (local, r->type), r->access, x.answer, y.answer);
}

static void
check (struct verdicts *v, unsigned long seed)
{
  struct program program = random_program (seed);
  struct random r = { seed };
  struct btf *local, *again;
  const struct btf *kernel, *out;
  struct core_relo relos[MAX_RELOS];
  struct core core = { 0 };
  uint32_t n;

  program.odd = false; /* The size of a declaration tag, and so on.  */
  local = random_unit (&program, 0);
  kernel = random_unit (&program, 1);
  n = random_relos (&r, local, relos);
  core_add_program (&core, local, relos, n);
  out = core_minimal (&core, &kernel, 1, "minimal");
  again = core_minimal (&core, &out, 1, "again");
  for (uint32_t i = 0; i < n; i++)
    {
      compare (v, &relos[i], local, kernel, out, seed);
      compare (v, &relos[i], local, out, again, seed);
    }
  btf_free (again);
  btf_free ((struct btf *) out);
  btf_free ((struct btf *) kernel);
  core_free (&core);
}

int
main (int argc, char **argv)
{
  return verdict_seeds (argc, argv, 20000, check);
}
