/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of symbols: suffixes are taken off from the end, while there are any
   that are known.  Most begin with a dot and end with a number.  */

#include "symbol-name.h"

#include <string.h>

/* If the LENGTH bytes of NAME end with WORD, its length without it.  */
static size_t
without (const char *name, size_t length, const char *word)
{
  size_t size = strlen (word);

  return length > size && memcmp (name + length - size, word, size) == 0
	   ? length - size
	   : length;
}

/* The length of the SIZE bytes of NAME without ".123".  */
static size_t
without_number (const char *name, size_t size)
{
  size_t end = size;

  while (end > 0 && name[end - 1] >= '0' && name[end - 1] <= '9')
    end--;
  return end < size && end > 0 && name[end - 1] == '.' ? end - 1 : size;
}

struct symbol_name
symbol_name_read (const char *name)
{
  static const char clones[][12] = { ".constprop", ".isra", ".part" };
  static const char renames[][12] = { ".lto_priv", ".llvm" };
  struct symbol_name s = { .size = strcspn (name, "@") };

  if (s.size == 0) /* No version, then.  */
    s.size = strlen (name);
  while (memchr (name, '.', s.size) != NULL)
    {
      size_t size = without_number (name, s.size), cut;

      cut = without (name, size, ".cold");
      s.part |= cut < size;
      for (size_t i = 0; cut == size && i < sizeof clones / sizeof *clones;
	   i++)
	{
	  cut = without (name, size, clones[i]);
	  s.clone |= cut < size;
	}
      for (size_t i = 0; cut == size && i < sizeof renames / sizeof *renames;
	   i++)
	{
	  cut = without (name, size, renames[i]);
	  s.renamed |= cut < size;
	}
      if (cut == size)
	break;
      s.size = cut;
    }
  return s;
}
