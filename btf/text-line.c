/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* One line of the raw notation.  See text-line.h, and text.c for the
   notation.  */

#include "text-line.h"
#include "notation.h"

#include <string.h>

struct shown
slice_show (struct slice s)
{
  struct shown shown = { "" };
  size_t n = 0;

  for (; n < s.n && n < sizeof shown.s - 4; n++)
    shown.s[n] = s.p[n] >= ' ' && s.p[n] <= '~' ? s.p[n] : '?';
  if (n < s.n)
    strcpy (shown.s + n, "...");
  return shown;
}

bool
slice_is (struct slice s, const char *text)
{
  return s.n == strlen (text) && memcmp (s.p, text, s.n) == 0;
}

/* --- Characters, words, numbers, names.  */

bool
char_is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r';
}

bool
char_is_digit (char c)
{
  return c >= '0' && c <= '9';
}

void
line_skip_space (struct line *l)
{
  while (l->p < l->end && char_is_space (*l->p))
    l->p++;
}

/* Whether nothing but a comment is left of the line.  */
bool
line_at_end (struct line *l)
{
  line_skip_space (l);
  return l->p == l->end || *l->p == '#';
}

/* The characters up to the next white space.  */
struct slice
line_word (struct line *l)
{
  struct slice s = { l->p, 0 };

  while (l->p < l->end && !char_is_space (*l->p))
    l->p++;
  s.n = l->p - s.p;
  return s;
}

/* Read the digits of S, decimal or 0x hexadecimal, into *V.  */
bool
slice_digits (struct slice s, uint64_t *v)
{
  unsigned base = 10;
  size_t i = 0;

  *v = 0;
  if (s.n > 2 && s.p[0] == '0' && (s.p[1] | 32) == 'x')
    {
      base = 16;
      i = 2;
    }
  if (i == s.n)
    return false;
  for (; i < s.n; i++)
    {
      char c = s.p[i] | 32;
      unsigned digit = char_is_digit (s.p[i]) ? (unsigned) (s.p[i] - '0')
		       : c >= 'a' && c <= 'f' ? (unsigned) (c - 'a' + 10)
					      : 16;

      if (digit >= base || __builtin_mul_overflow (*v, base, v)
	  || __builtin_add_overflow (*v, digit, v))
	return false;
    }
  return true;
}

/* Set *V to the value S of attribute KEY, at most MAX.  */
bool
line_number (struct line *l, const char *key, struct slice s, uint64_t max,
	     uint64_t *v)
{
  if (slice_digits (s, v) && *v <= max)
    return true;
  return bad (l, "%s= is '%s', expected a number up to %llu", key, show (s),
	      (unsigned long long) max);
}

/* The same for numbers of BITS bits that may be negative; *V gets their
   pattern.  */
bool
line_signed (struct line *l, const char *key, struct slice s, unsigned bits,
	     uint64_t *v)
{
  uint64_t limit = UINT64_C (1) << (bits - 1);
  bool negative = s.n > 0 && s.p[0] == '-';
  struct slice digits = { s.p + negative, s.n - negative };

  if (!slice_digits (digits, v) || *v > limit - !negative)
    return bad (l, "%s= is '%s', expected a signed number of %u bits", key,
		show (s), bits);
  if (negative)
    *v = -*v;
  return true;
}

/* The character of an escape sequence; *S stands behind the backslash.  */
static int
read_escape (const char **s, const char *end)
{
  static const char letters[] = "n\nt\tr\r\\\\\"\"''";
  unsigned v = 0, n = 0;

  if (*s == end)
    return -1;
  if (!(**s >= '0' && **s <= '7'))
    {
      for (const char *l = letters; *l != '\0'; l += 2)
	if (*l == **s)
	  {
	    ++*s;
	    return l[1];
	  }
      return -1;
    }
  for (; n < 3 && *s < end && **s >= '0' && **s <= '7'; n++)
    v = v * 8 + (*(*s)++ - '0');
  return v > 0 && v < 256 ? (int) v : -1;
}

/* Read a name in double quotes.  */
static bool
read_escaped (struct line *l, struct slice *name)
{
  const struct slice left = { l->p, l->end - l->p };
  const char *s = l->p + 1, *close = s;
  char *out;

  while (close < l->end && *close != '"')
    close += *close == '\\' ? 2 : 1;
  if (close >= l->end)
    return bad (l, "the name %s has no closing quote", show (left));
  out = arena_alloc (&l->arena, close - s);
  *name = (struct slice){ out, 0 };
  while (s < close)
    {
      int c = (unsigned char) *s++;

      if (c == '\\')
	c = read_escape (&s, close);
      if (c < 0)
	return bad (l,
		    "the name %s has an escape sequence that is none of"
		    " \\n \\t \\r \\\\ \\\" \\' and \\001 to \\377",
		    show (left));
      out[name->n++] = c;
    }
  l->p = close + 1;
  return true;
}

/* Read a name in single quotes, which is literal.  So that names with such a
   quote in them can be read, it ends at the first quote before white space. */
static bool
read_literal (struct line *l, struct slice *name)
{
  const char *s = l->p + 1;

  while (s < l->end
	 && !(*s == '\'' && (s + 1 == l->end || char_is_space (s[1]))))
    s++;
  if (s == l->end)
    return bad (l, "the name %s has no closing quote",
		show (((struct slice){ l->p, l->end - l->p })));
  *name = (struct slice){ l->p + 1, s - l->p - 1 };
  l->p = s + 1;
  return true;
}

/* Read a name.  No name at all, '(anon)', is name->p == NULL.  */
bool
line_name (struct line *l, struct slice *name)
{
  char quote;

  line_skip_space (l);
  quote = l->p < l->end ? *l->p : '\0';
  if (quote == '"'    ? !read_escaped (l, name)
      : quote == '\'' ? !read_literal (l, name)
		      : !bad (l, "found '%s', expected a name in quotes",
			      show (line_word (l))))
    return false;
  if (name->n > 0 && memchr (name->p, '\0', name->n) != NULL)
    return bad (l, "the name '%s' has a zero byte", show (*name));
  if (quote == '\'' && slice_is (*name, NOTATION_NO_NAME))
    *name = (struct slice){ NULL, 0 };
  return true;
}

/* --- Attributes.  */

/* Split the rest of the line, up to a comment or a parenthesis, into
   attributes.  */
bool
line_attrs (struct line *l)
{
  l->nattrs = 0;
  while (!line_at_end (l) && *l->p != '(')
    {
      struct slice word = line_word (l);
      const char *equals = memchr (word.p, '=', word.n);

      if (equals == NULL || equals == word.p)
	return bad (l, "found '%s', expected an attribute like size=8",
		    show (word));
      if (l->nattrs == LINE_MAX_ATTRS)
	return bad (l,
		    "found '%s' after %d attributes, more than any kind"
		    " has",
		    show (word), LINE_MAX_ATTRS);
      if (word.p[word.n - 1] == ',')
	word.n--;
      l->attrs[l->nattrs].key = (struct slice){ word.p, equals - word.p };
      l->attrs[l->nattrs].value
	= (struct slice){ equals + 1, word.p + word.n - equals - 1 };
      l->attrs[l->nattrs++].taken = false;
    }
  return true;
}

/* The value of attribute KEY, once.  */
bool
line_take (struct line *l, const char *key, struct slice *value)
{
  for (unsigned i = 0; i < l->nattrs; i++)
    if (!l->attrs[i].taken && slice_is (l->attrs[i].key, key))
      {
	l->attrs[i].taken = true;
	*value = l->attrs[i].value;
	return true;
      }
  return false;
}

/* The same as a number up to MAX.  Attributes that may be missing leave *V
   alone; *FOUND tells, if not NULL.  */
bool
line_take_number (struct line *l, const char *key, uint32_t max, uint32_t *v,
		  bool *found)
{
  struct slice value;
  uint64_t v64;
  bool is_there = line_take (l, key, &value);

  if (found != NULL)
    *found = is_there;
  if (!is_there)
    return true;
  if (!line_number (l, key, value, max, &v64))
    return false;
  *v = v64;
  return true;
}

bool
line_no_more (struct line *l, const char *what)
{
  for (unsigned i = 0; i < l->nattrs; i++)
    if (!l->attrs[i].taken)
      return bad (l, "found '%s=', which %s does not have, or has twice",
		  show (l->attrs[i].key), what);
  return true;
}
