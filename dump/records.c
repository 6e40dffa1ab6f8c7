/* SPDX-License-Identifier: GPL-3.0-or-later */
/* .BTF.ext as text.

   Each line begins with the offset of an instruction in its section, in bytes,
   and says what the record has to say about it:

     func_info of section 'tp/x', 1 record of 8 bytes
	     0x0  [7] FUNC 'handle' linkage=global
     line_info of section 'tp/x', 1 record of 16 bytes
	     0x0  a.bpf.c:12:3  return task->pid;
     core_relo of section 'tp/x', 1 record of 16 bytes
	     0x0  field_byte_offset  struct task_struct.pid  ([3] 0:2)

   Source text has its leading white space removed.  Bytes that are no
   characters are shown as "?", so that a file cannot play with the terminal.
 */

#include "records.h"
#include "access.h"
#include "core-relo.h"
#include "notation.h"

#include <stdlib.h>
#include <string.h>

/* S without control characters.  */
static void
print_clean (const char *s, FILE *out)
{
  for (; *s != '\0'; s++)
    fputc (*s == '\t'				    ? ' '
	   : (unsigned char) *s < ' ' || *s == 0x7f ? '?'
						    : *s,
	   out);
}

static void
print_func (const struct btf *btf, const btf_word *w, FILE *out)
{
  uint32_t kind = btf_kind_of (btf, w[1]);
  const char *name = btf_kinds[kind].name;
  const char *linkage;

  fprintf (out, "[%u] %s '", w[1], name != NULL ? name : "UNKNOWN");
  print_clean (btf_name (btf, w[1]), out);
  fputc ('\'', out);
  if (kind != BTF_FUNC)
    return;
  linkage = notation_linkage (info_vlen (btf_record (btf, w[1])[1]));
  fprintf (out, " linkage=%s",
	   linkage != NULL ? linkage : NOTATION_UNKNOWN_LINKAGE);
}

static void
print_line (const struct btf *btf, const btf_word *w, FILE *out)
{
  const char *text = btf_string (btf, w[2]);

  print_clean (btf_string (btf, w[1]), out);
  fprintf (out, ":%u:%u", w[3] >> 10, w[3] & 0x3ff);
  text += strspn (text, " \t");
  if (*text == '\0')
    return;
  fputs ("  ", out);
  print_clean (text, out);
}

static void
print_core (const struct btf *btf, const btf_word *w, FILE *out)
{
  const char *kind = core_kind_name (w[3]);
  char *access = core_access (btf, w[3], w[1], btf_string (btf, w[2]));

  if (kind != NULL)
    fputs (kind, out);
  else
    fprintf (out, "kind %u", w[3]);
  fputs ("  ", out);
  print_clean (access, out);
  free (access);
  fprintf (out, "  ([%u] ", w[1]);
  print_clean (btf_string (btf, w[2]), out);
  fputc (')', out);
}

void
records_print (const struct btf_ext *ext, const struct btf *btf, FILE *out)
{
  for (unsigned part = 0; part < EXT_NPARTS; part++)
    {
      const struct ext_section *section = NULL;
      struct ext_records r = { 0 };

      while (ext_next (ext, part, &r))
	{
	  if (r.section != section)
	    {
	      section = r.section;
	      fprintf (out, "%s of section '", ext_shapes[part].name);
	      print_clean (btf_string (btf, section->sec_name), out);
	      fprintf (out, "', %u record%s of %u bytes\n", section->nrecords,
		       section->nrecords == 1 ? "" : "s",
		       ext->part[part].rec_size);
	    }
	  fprintf (out, "\t0x%x  ", r.words[0]);
	  if (part == EXT_FUNC)
	    print_func (btf, r.words, out);
	  else if (part == EXT_LINE)
	    print_line (btf, r.words, out);
	  else
	    print_core (btf, r.words, out);
	  fputc ('\n', out);
	}
    }
}
