/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places in a linked file.  The values of symbols are addresses in a final
   link, and offsets in their sections in the output of -r.  */

#include "places.h"

/* Whether section INDEX is in memory, and once.  */
static bool
is_in_memory (const struct elf_contents *c, uint32_t index)
{
  const struct elf_section *s = &c->sections.v[index];

  return (s->flags & (SHF_ALLOC | SHF_TLS)) == SHF_ALLOC && s->name[0] != '\0';
}

struct places
places_of (const struct elf_contents *c)
{
  bool wide = elf_bytes (c->elf).data[EI_CLASS] == ELFCLASS64;
  struct places p = { .c = c,
		      .final = elf_type (c->elf) != ET_REL,
		      .pointer = wide ? 8 : 4 };

  for (uint32_t i = 1; i < c->sections.n; i++)
    if (is_in_memory (c, i))
      {
	uint32_t *first = name_table_at (&p.sections, c->sections.v[i].name);

	if (*first == NAME_NONE)
	  *first = i;
      }
  return p;
}

void
places_free (struct places *p)
{
  name_table_free (&p->sections);
}

bool
places_find (const struct places *p, const struct elf_symbol *s,
	     struct place *place)
{
  const struct elf_section *section;

  if (s->section == SHN_UNDEF || s->section >= p->c->sections.n)
    return false;
  section = &p->c->sections.v[s->section];
  *place
    = (struct place){ .section = s->section,
		      .offset = s->value - (p->final ? section->addr : 0) };
  return place->offset <= section->bytes.size
	 && s->size <= section->bytes.size - place->offset;
}

uint32_t
places_section (const struct places *p, const char *name)
{
  return name_table_get (&p->sections, name);
}

bool
places_has_datasec (const struct places *p, uint32_t index)
{
  return is_in_memory (p->c, index)
	 && places_section (p, p->c->sections.v[index].name) == index;
}

uint64_t
places_size (const struct places *p, const struct btf *btf, uint32_t type)
{
  return btf_type_size (btf, type, p->pointer);
}

bool
places_fit (const struct places *p, const struct btf *btf, uint32_t type,
	    const struct elf_symbol *s)
{
  return s->size == 0 || places_size (p, btf, type) <= s->size;
}
