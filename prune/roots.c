/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roots.  See roots.h.  */

#include "roots.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The kind called NAME, of LEN characters, or BTF_UNKN.  */
static uint32_t
kind_called (const char *name, size_t len)
{
  for (uint32_t k = 1; k < BTF_NR_KINDS; k++)
    if (strncasecmp (btf_kinds[k].name, name, len) == 0
	&& btf_kinds[k].name[len] == '\0')
      return k;
  return BTF_UNKN;
}

static bool
is_kind (uint32_t kind, uint32_t wanted)
{
  return wanted == BTF_UNKN || kind == wanted
	 || (kind == BTF_ENUM64 && wanted == BTF_ENUM);
}

uint32_t *
roots_find (const struct btf *btf, const char *pattern, uint32_t *n,
	    struct diag *d)
{
  const char *colon = strchr (pattern, ':');
  const char *glob = colon != NULL ? colon + 1 : pattern;
  uint32_t kind = BTF_UNKN;
  VEC (uint32_t) found = { 0 };

  if (colon != NULL
      && (kind = kind_called (pattern, colon - pattern)) == BTF_UNKN)
    {
      diag_error (d, "--root",
		  "'%s' begins with '%.*s', which is no kind of"
		  " type",
		  pattern, (int) (colon - pattern), pattern);
      return NULL;
    }
  for (uint32_t t = btf->first; t < btf_end (btf); t++)
    {
      const char *name = btf_name (btf, t);

      if (*name != '\0' && is_kind (btf_kind_of (btf, t), kind)
	  && fnmatch (glob, name, 0) == 0)
	vec_push (&found, t);
    }
  if (found.n == 0)
    diag_error (d, btf->name, "has no type that matches '%s'", pattern);
  *n = found.n;
  return found.v;
}
