/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* How bpftool spells each kind.  See notation.h.

   Nearly all follows from the words' roles.  Three things do not, and are
   here: an enum shows its kind_flag before its size, a FWD shows it at the
   end, and there is a comma after the type of a VAR.  */

#include "notation.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

static void
set_title (struct notation_kind *n, const char *name)
{
  size_t size = strlen (name);

  assert (size + 3 <= sizeof n->title);
  memcpy (n->title, "] ", 2);
  memcpy (n->title + 2, name, size);
  n->title[size + 2] = ' ';
  n->title_size = size + 3;
}

static void
add (struct attr *attrs, uint8_t *n, const char *label, enum attr_what what,
     unsigned word)
{
  struct attr *a = &attrs[(*n)++];
  size_t size = strlen (label);

  assert (size + 3 <= sizeof a->text);
  a->label = label;
  a->what = what;
  a->word = word;
  if (what == ATTR_VAR_LINKAGE)
    a->text[a->text_size++] = ',';
  a->text[a->text_size++] = ' ';
  memcpy (a->text + a->text_size, label, size);
  a->text_size += size;
  a->text[a->text_size++] = '=';
}

/* Add the attributes of the word FIELD at index WORD.  */
static void
add_field (struct attr *attrs, uint8_t *n, const struct btf_field *field,
	   unsigned word)
{
  switch (field->role)
    {
    case ROLE_END:
    case ROLE_ZERO:
    case ROLE_ENUM_HI: /* Shown with the low half.  */
      return;
    case ROLE_NAME:
      add (attrs, n, field->label, ATTR_NAME, word);
      return;
    case ROLE_TYPE:
      add (attrs, n, field->label, ATTR_TYPE, word);
      return;
    case ROLE_NUM:
      add (attrs, n, field->label, ATTR_NUM, word);
      return;
    case ROLE_SNUM:
      add (attrs, n, field->label, ATTR_SNUM, word);
      return;
    case ROLE_INT:
      add (attrs, n, "bits_offset", ATTR_INT_OFFSET, word);
      add (attrs, n, "nr_bits", ATTR_INT_BITS, word);
      add (attrs, n, "encoding", ATTR_INT_ENCODING, word);
      return;
    case ROLE_OFFSET:
      add (attrs, n, field->label, ATTR_OFFSET, word);
      return;
    case ROLE_ENUM:
      add (attrs, n, field->label, ATTR_ENUM, word);
      return;
    case ROLE_ENUM_LO:
      add (attrs, n, field->label, ATTR_ENUM64, word);
      return;
    case ROLE_LINKAGE:
      add (attrs, n, field->label, ATTR_VAR_LINKAGE, word);
      return;
    }
}

/* What JSON calls the items of kind K: told by what they hold.  */
static const char *
items_label (const struct btf_kind *k, bool is_enum)
{
  if (is_enum)
    return "values";
  if (k->item[0].role != ROLE_NAME)
    return "vars";
  return k->nitem == 2 ? "params" : "members";
}

void
notation_init (struct notation *n)
{
  *n = (struct notation){ 0 };
  for (uint32_t kind = 0; kind < BTF_NR_KINDS; kind++)
    {
      const struct btf_kind *k = &btf_kinds[kind];
      struct notation_kind *nk = &n->kinds[kind];
      bool is_enum
	= k->nitem > 1
	  && (k->item[1].role == ROLE_ENUM || k->item[1].role == ROLE_ENUM_LO);

      if (k->name == NULL)
	continue;
      set_title (nk, k->name);
      nk->shows_kflag = is_enum || kind == BTF_FWD;
      if (is_enum)
	add (nk->attrs, &nk->nattrs, "encoding", ATTR_SIGNEDNESS, 1);
      add_field (nk->attrs, &nk->nattrs, &k->header, 2);
      for (unsigned i = 0; i < k->nfixed; i++)
	add_field (nk->attrs, &nk->nattrs, &k->fixed[i], 3 + i);
      if (k->nitem > 0)
	add (nk->attrs, &nk->nattrs, "vlen", ATTR_VLEN, 1);
      if (kind == BTF_FWD)
	add (nk->attrs, &nk->nattrs, "fwd_kind", ATTR_FWD_KIND, 1);
      if (k->vlen_is_linkage)
	add (nk->attrs, &nk->nattrs, "linkage", ATTR_FUNC_LINKAGE, 1);

      for (unsigned i = 0; i < k->nitem; i++)
	add_field (nk->items, &nk->nitems, &k->item[i], i);
      if (nk->nitems > 0) /* Nothing stands before it on its line.  */
	nk->items[0].text[0] = '\t';
      nk->items_label = items_label (k, is_enum);
      assert (nk->nattrs <= NOTATION_MAX_ATTRS);
    }
}

const struct btf_layout *
notation_layout (const struct btf *btf, uint32_t kind)
{
  for (; btf != NULL; btf = btf->base)
    if (kind < btf->layout.n)
      return &btf->layout.v[kind];
  return NULL;
}

const char *
notation_encoding (uint32_t encoding)
{
  switch (encoding)
    {
    case 0:
      return "(none)";
    case BTF_INT_SIGNED:
      return "SIGNED";
    case BTF_INT_CHAR:
      return "CHAR";
    case BTF_INT_BOOL:
      return "BOOL";
    default:
      return NULL;
    }
}

const char *
notation_linkage (uint32_t linkage)
{
  static const char *const names[] = { "static", "global", "extern" };

  return linkage < 3 ? names[linkage] : NULL;
}

const char *
notation_signedness (uint32_t kflag)
{
  return kflag ? "SIGNED" : "UNSIGNED";
}

const char *
notation_fwd_kind (uint32_t kflag)
{
  return kflag ? "union" : "struct";
}
