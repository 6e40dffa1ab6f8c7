/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Linking BPF objects: pruning.

   What is pruned is the result of the link, before it is encoded; so what
   btf-link writes, and what the plugin puts into the output of bpf-ld, is
   pruned from the beginning.  Types get other numbers, and some of these are
   in instructions.  */

#include "bpf-code.h"
#include "bpf-unit.h"
#include "core-relo.h"

static struct name_table
list_sections (const struct layout *l)
{
  struct name_table names = { 0 };

  for (uint32_t i = 1; i < l->sections.n; i++)
    *name_table_at (&names, l->sections.v[i].name) = i;
  return names;
}

/* EXT is of L and BTF, whose types have the new numbers IDS: have the
   instructions that load the number of a type load the new one.  */
static void
renumber_insns (struct layout *l, const struct btf *btf,
		const struct btf_ext *ext, const uint32_t *ids)
{
  bool swap = l->big_endian != HOST_BIG_ENDIAN;
  struct name_table sections = list_sections (l);
  const struct ext_section *last = NULL;
  unsigned char *code = NULL, *insn;
  struct ext_records r = { 0 };

  while (ext_next (ext, EXT_CORE, &r))
    {
      uint32_t type = r.words[1], kind = r.words[3];

      if (type == 0
	  || (kind != CORE_TYPE_ID_LOCAL && kind != CORE_TYPE_ID_TARGET))
	continue;
      if (r.section != last)
	code = l->sections
		 .v[name_table_get (&sections,
				    btf_string (btf, r.section->sec_name))]
		 .bytes;
      last = r.section;
      insn = code + r.words[0];
      if (insn_loads (insn, type, swap))
	store32 (insn + INSN_IMM, ids[type - btf->first], swap);
    }
  name_table_free (&sections);
}

void
bpf_prune (struct layout *l, const char *name,
	   const struct objects_options *options, struct btf **btf,
	   struct btf_ext **ext, struct diag *d)
{
  struct pruned p = prune_linked (&options->prune, true, *btf, *ext);

  if (*ext != NULL)
    renumber_insns (l, *btf, *ext, p.ids);
  if (options->verbose)
    prune_tell (&options->prune, true, *btf, &p, name, d);
  prune_replace (&p, btf, ext);
}
