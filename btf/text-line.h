/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* One line of the raw notation, as the parser takes it apart: words, numbers,
   names and attributes.  Only text-parse.c uses this.  */

#ifndef BTF_TEXT_LINE_H
#define BTF_TEXT_LINE_H

#include "diag.h"
#include "mem.h"
#include "names.h"

#include <stdlib.h>

enum
{
  LINE_MAX_ATTRS = 12 /* More than any kind has.  */
};

struct line
{
  struct diag *d;
  const char *name; /* Of the file, for messages.  */
  size_t number;
  const char *p, *end; /* What is left of the line.  */
  struct
  {
    struct slice key, value;
    bool taken;
  } attrs[LINE_MAX_ATTRS];
  unsigned nattrs;
  struct arena arena; /* Names with escapes, resolved.  */
};

/* Report an error at the current line, or at LINE, and return false.  */
#define bad(P, ...) bad_at ((P), (P)->number, __VA_ARGS__)
#define bad_at(P, LINE, ...)                                                  \
  __extension__({                                                             \
    char *place_ = mem_printf ("%s:%zu", (P)->name, (LINE));                  \
    diag_error ((P)->d, place_, __VA_ARGS__);                                 \
    free (place_);                                                            \
    false;                                                                    \
  })

/* S as messages show it: shortened, and without bytes that a terminal might
   not like.  */
struct shown
{
  char s[48];
};
struct shown slice_show (struct slice s);
#define show(SLICE) slice_show (SLICE).s

bool slice_is (struct slice s, const char *text);

/* Read S, decimal or 0x hexadecimal, into *V.  False, without a message, if it
   is no number below 2^64.  */
bool slice_digits (struct slice s, uint64_t *v);

bool char_is_space (char c);
bool char_is_digit (char c);

void line_skip_space (struct line *l);

/* Whether nothing but white space and a comment is left.  */
bool line_at_end (struct line *l);

/* Take the characters up to the next white space.  */
struct slice line_word (struct line *l);

/* Take a name in quotes.  No name at all, '(anon)', is name->p == NULL.  */
bool line_name (struct line *l, struct slice *name);

/* Set *V to the value S of attribute KEY, a number up to MAX.  */
bool line_number (struct line *l, const char *key, struct slice s,
		  uint64_t max, uint64_t *v);

/* The same for numbers of BITS bits that may be negative; *V gets their
   pattern.  */
bool line_signed (struct line *l, const char *key, struct slice s,
		  unsigned bits, uint64_t *v);

/* Split the rest of the line, up to a comment or a parenthesis, into
   attributes.  */
bool line_attrs (struct line *l);

/* Take the value of attribute KEY.  False if the line does not have it.  */
bool line_take (struct line *l, const char *key, struct slice *value);

/* The same as a number up to MAX.  An attribute that is missing leaves *V
   alone; *FOUND tells, if not NULL.  False after an error.  */
bool line_take_number (struct line *l, const char *key, uint32_t max,
		       uint32_t *v, bool *found);

/* Check that all attributes were taken; WHAT has no others.  */
bool line_no_more (struct line *l, const char *what);

#endif
