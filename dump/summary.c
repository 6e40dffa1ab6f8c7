/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What BTF there is, in a few lines; and its header.  */

#include "summary.h"

/* The bytes that BTF took as a blob.  */
static unsigned long long
blob_size (const struct btf *btf)
{
  return (unsigned long long) btf->hdr_len + btf->records_size
	 + 4 * btf->layout.n + btf->strings_size;
}

static const char *
byte_order (bool big_endian)
{
  return big_endian ? "big" : "little";
}

static void
print_kinds (const struct btf *btf, FILE *out)
{
  uint32_t counts[BTF_MAX_KIND + 1] = { 0 };
  unsigned shown = 0;

  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    counts[btf_kind_of (btf, t)]++;
  for (unsigned kind = 0; kind <= BTF_MAX_KIND; kind++)
    {
      if (counts[kind] == 0)
	continue;
      fputs (shown % 5 == 0 ? "\n   " : "", out);
      shown++;
      if (btf_kinds[kind].name != NULL)
	fprintf (out, " %u %s", counts[kind], btf_kinds[kind].name);
      else
	fprintf (out, " %u KIND%u", counts[kind], kind);
    }
  fputc ('\n', out);
}

/* The number of records of PART.  */
static unsigned long long
count_records (const struct btf_ext *ext, enum ext_part part)
{
  unsigned long long n = 0;

  for (size_t i = 0; i < ext->part[part].sections.n; i++)
    n += ext->part[part].sections.v[i].nrecords;
  return n;
}

void
summary_print (const struct btf *btf, const struct btf_ext *ext, FILE *out)
{
  fprintf (out, "%s: %llu bytes, %s endian\n", btf->name, blob_size (btf),
	   byte_order (btf->big_endian));
  if (btf->base != NULL)
    fprintf (out, "  continues %s with %u types\n", btf->base->name,
	     btf->first - 1);
  if (btf->ntypes == 0)
    fprintf (out, "  no types");
  else
    fprintf (out, "  %u type%s, ids %u to %u", btf->ntypes,
	     btf->ntypes == 1 ? "" : "s", btf->first, btf_end (btf) - 1);
  fprintf (out, ", %u bytes; %u bytes of strings", btf->records_size,
	   btf->strings_size);
  print_kinds (btf, out);
  if (ext != NULL)
    fprintf (out,
	     "  .BTF.ext: %llu func_info, %llu line_info, %llu core_relo\n",
	     count_records (ext, EXT_FUNC), count_records (ext, EXT_LINE),
	     count_records (ext, EXT_CORE));
}

void
header_print (const struct btf *btf, const struct btf_ext *ext, FILE *out)
{
  fprintf (out,
	   "header of .BTF\n"
	   "  byte order     %s endian\n"
	   "  version        %d\n"
	   "  flags          %#x\n"
	   "  header         %u bytes\n"
	   "  types          %u bytes, %u from id %u on\n"
	   "  strings        %u bytes from offset %u on\n",
	   byte_order (btf->big_endian), BTF_VERSION, btf->flags, btf->hdr_len,
	   btf->records_size, btf->ntypes, btf->first, btf->strings_size,
	   btf->first_str);
  if (btf->has_layout)
    fprintf (out, "  layout         %zu bytes\n", 4 * btf->layout.n);
  for (size_t kind = 0; kind < btf->layout.n; kind++)
    fprintf (out, "    kind %-3zu %-11s  %u bytes, %u an item, flags %#x\n",
	     kind, btf_kinds[kind].name != NULL ? btf_kinds[kind].name : "",
	     btf->layout.v[kind].info, btf->layout.v[kind].elem,
	     btf->layout.v[kind].flags);
  if (ext == NULL)
    return;
  fprintf (out,
	   "header of .BTF.ext\n"
	   "  byte order     %s endian\n"
	   "  flags          %#x\n"
	   "  header         %u bytes\n",
	   byte_order (ext->big_endian), ext->flags, ext->hdr_len);
  for (unsigned part = 0; part < EXT_NPARTS; part++)
    if (ext->part[part].rec_size > 0)
      fprintf (out, "  %-13s  %llu records of %u bytes in %zu section%s\n",
	       ext_shapes[part].name, count_records (ext, part),
	       ext->part[part].rec_size, ext->part[part].sections.n,
	       ext->part[part].sections.n == 1 ? "" : "s");
}
