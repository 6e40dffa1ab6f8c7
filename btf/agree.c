/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* Whether two declarations of one symbol agree.

   An object that uses a function or variable of another one describes it as
   far as it knows it.  The two descriptions are rarely equal even if the
   program is right: an extern function has no names of parameters, an extern
   array no size, and a struct that is only passed on is a forward.  So types
   are compared by rules of their own, which are those of libbpf's linker, for
   programs that bpftool links must link here.

     qualifiers, type tags, typedefs   do not count
     integers, floats                  the size only
     enumerations                      name and size, not the values
     arrays                            the element, not the number of them
     functions                         return type, number and types of
				       parameters, not their names
     structs, unions                   name; members with name, place and type
     pointers                          what they point to, but there a struct
				       or union has only a name, and a forward
				       of the same name stands for it

   We are stricter in one place: the size of a struct that is there by value
   must be the same, or one side reads or copies what is not there.  And we
   know one thing more: behind a pointer an enumeration without values is a
   forward, too.

   A BPF map is a variable of a struct that is never used as such: what is in
   it, the loader reads from its type.  `int (*max_entries)[64]' says 64; `key'
   and `value' point to types; an array `values' of pointers to a struct
   describes the maps in a map.  The declarations agree if they say the same
   [compare_attribute], in whatever order of the members; a number that is
   missing is 0; key_size and value_size follow from types if they are not
   given [effective_size].  Keys and values are compared as variables are, by
   the rules above, but their size counts, so an array in them has a size.
   libbpf does the same, but forgets map_extra, and refuses attributes that it
   does not know, which we compare.

   The types of hostile input are cyclic, deep and wide.  So the search is a
   walk over pairs of types, depth first, with its own stack [walk]; what is on
   the stack is also the place of a difference that is found.  Not pairs that
   were visited are remembered, of which there can be the square of the types,
   but which types were found to be the same if the rest agrees, in a union
   find [unite]: each union looks at the items of two types once, and there
   are fewer unions than types.  A type has two nodes in it, because the rules
   behind a pointer are others.  */

#include "agree.h"
#include "pairs.h"
#include "spell.h"
#include "words.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum
{
  MAX_PLACES = 4,	/* Parts of the text that says where.  */
  MAX_ATTRIBUTES = 64,	/* A struct with more is no map definition.  */
  MAX_DIMENSIONS = 32,	/* Of an array whose size is asked for.  */
  BPF_POINTER_SIZE = 8, /* In bytes.  */
  VALUES_SIZE = 4	/* Of a value of a map that has `values'.  */
};

/* By which rules two types are compared.  */
enum rules
{
  BY_VALUE,
  BEHIND_POINTER,
  AS_MAP
};

/* What two types are in the pair of types below them on the stack.  */
enum how
{
  HOW_DECLARED, /* At the bottom.  */
  HOW_POINTEE,
  HOW_ELEMENT,
  HOW_RETURN,
  HOW_PARAMETER,
  HOW_MEMBER,
  HOW_ATTRIBUTE,
  HOW_INNER_MAP
};

/* A pair of types being compared.  */
struct pair_frame
{
  uint32_t a, b;	   /* As they are mentioned...  */
  uint32_t bare_a, bare_b; /* ...and without qualifiers and typedefs.  */
  enum rules rules;
  enum how how;
  uint32_t item; /* Which parameter or member of A's parent.  */
  uint32_t next; /* What of it is to be looked at next.  */
  bool entered;
};

struct search
{
  const struct btf *btf;
  const char *declared; /* "the variable".  */
  VEC (struct pair_frame) stack;
  struct pairs bare;  /* (type, 0) -> what it is without qualifiers.  */
  struct pairs nodes; /* (type, rules) -> the node above in the union find. */
  char *text;	      /* The difference, once one is found.  */
};

static bool
is_transparent (uint32_t kind)
{
  return kind == BTF_TYPEDEF || kind == BTF_CONST || kind == BTF_VOLATILE
	 || kind == BTF_RESTRICT || kind == BTF_TYPE_TAG;
}

/* TYPE without qualifiers, tags and typedefs.  Each is passed once, however
   many chains lead to it; a chain without an end is void.  */
static uint32_t
bare_type (struct search *s, uint32_t type)
{
  size_t first = s->bare.list.n;
  bool new;

  while (is_transparent (btf_kind_of (s->btf, type)))
    {
      uint32_t known = *pairs_value (&s->bare, type, 0, &new);

      type = new ? btf_record (s->btf, type)[2] : known;
      if (!new)
	break;
    }
  for (size_t i = first; i < s->bare.list.n; i++)
    s->bare.list.v[i].value = type;
  return type;
}

/* The node that stands for all that NODE was united with.  */
static uint32_t
top_node (struct pairs *nodes, uint32_t node)
{
  struct pair *v = nodes->list.v;

  while (v[node].value != node)
    node = v[node].value = v[v[node].value].value;
  return node;
}

static uint32_t
node_of (struct search *s, uint32_t type, enum rules rules)
{
  bool new;
  uint32_t node = pairs_number (&s->nodes, type, rules, &new);

  if (new)
    s->nodes.list.v[node].value = node;
  return top_node (&s->nodes, node);
}

/* Note that A and B are the same if all that they mention is.  False if this
   was known.  */
static bool
unite (struct search *s, uint32_t a, uint32_t b, enum rules rules)
{
  uint32_t x = node_of (s, a, rules), y = node_of (s, b, rules);

  s->nodes.list.v[x].value = y;
  return x != y;
}

/* Where a difference is.  */

static struct pair_frame *
top_frame (struct search *s)
{
  return &s->stack.v[s->stack.n - 1];
}

/* The name of the item of P that F is.  An extern function has no names of
   parameters; then the other side may have some.  */
static const char *
item_name (const struct search *s, const struct pair_frame *p,
	   const struct pair_frame *f)
{
  const char *name
    = btf_string (s->btf, *btf_item (s->btf, p->bare_a, f->item));

  if (*name != '\0' || f->how != HOW_PARAMETER)
    return name;
  return btf_string (s->btf, *btf_item (s->btf, p->bare_b, f->item));
}

/* "member 2 'next'".  */
static void
say_item (FILE *out, const struct search *s, const char *noun, size_t level)
{
  const struct pair_frame *f = &s->stack.v[level];
  const char *name = item_name (s, f - 1, f);

  fprintf (out, "%s %" PRIu32, noun, f->item);
  if (*name != '\0')
    fprintf (out, " '%s'", name);
}

/* Say what level LEVEL of the stack is, up to the word "of".  Return whether
   the level below it has to be said, too.  */
static bool
say_level (FILE *out, const struct search *s, size_t level)
{
  const struct pair_frame *f = &s->stack.v[level];

  switch (f->how)
    {
    case HOW_DECLARED:
      fputs (s->declared, out);
      return false;
    case HOW_POINTEE:
      fputs ("pointee", out);
      return true;
    case HOW_ELEMENT:
      fputs ("element", out);
      return true;
    case HOW_RETURN:
      fputs ("return type", out);
      return f[-1].how != HOW_DECLARED;
    case HOW_PARAMETER:
      say_item (out, s, "parameter", level);
      return f[-1].how != HOW_DECLARED;
    case HOW_MEMBER:
      say_item (out, s, "member", level);
      if (*btf_name (s->btf, f[-1].bare_a) == '\0')
	return true;
      fputs (" of ", out);
      spell_type (out, s->btf, f[-1].bare_a, SPELL_BARE);
      return false;
    case HOW_ATTRIBUTE:
      fprintf (out, "map attribute '%s'", item_name (s, f - 1, f));
      return f[-1].how == HOW_INNER_MAP;
    case HOW_INNER_MAP:
      fputs ("the inner map", out);
      return f[-1].how == HOW_INNER_MAP;
    }
  return false;
}

static void
say_place (FILE *out, const struct search *s, size_t level)
{
  for (unsigned i = 0; say_level (out, s, level); i++)
    {
      level--;
      if (i == MAX_PLACES)
	{
	  fputs (" of ...", out);
	  return;
	}
      fputs (s->stack.v[level].how == HOW_POINTEE
		 || s->stack.v[level].how == HOW_ELEMENT
	       ? " of the "
	       : " of ",
	     out);
    }
}

/* Say which struct, union or function level LEVEL is: its name, or where it
   is.  */
static void
say_owner (FILE *out, const struct search *s, size_t level)
{
  uint32_t type = s->stack.v[level].bare_a;

  if (*btf_name (s->btf, type) != '\0')
    spell_type (out, s->btf, type, SPELL_BARE);
  else
    say_place (out, s, level);
}

/* Finish the text of W with " is LEFT, but RIGHT", which are freed, and let it
   be the difference.  */
static void
finish (struct search *s, struct words *w, char *left, char *right)
{
  fprintf (w->out, " is %s, but %s", left, right);
  s->text = words_close (w);
  free (left);
  free (right);
}

/* Report that level LEVEL is LEFT, but RIGHT, which are freed.  */
static void
differ_at (struct search *s, size_t level, char *left, char *right)
{
  struct words w;

  words_open (&w);
  say_place (w.out, s, level);
  finish (s, &w, left, right);
}

/* Report that WHAT ("size", "number of members") of the types at the top are
   A and B.  */
static void
differ_in_number (struct search *s, const char *what, uint32_t a, uint32_t b)
{
  struct words w;

  words_open (&w);
  fprintf (w.out, "%s of ", what);
  say_owner (w.out, s, s->stack.n - 1);
  finish (s, &w, mem_printf ("%" PRIu32, a), mem_printf ("%" PRIu32, b));
}

static char *
bare_text (const struct search *s, uint32_t type)
{
  struct words w;

  words_open (&w);
  spell_type (w.out, s->btf, type, SPELL_BARE);
  return words_close (&w);
}

/* All about TYPE itself that counts: "enum color (ENUM, 4 bytes)".  */
static char *
full_text (const struct search *s, uint32_t type)
{
  uint32_t kind = btf_kind_of (s->btf, type);
  char *name, *text;

  if (type == 0)
    return mem_printf ("void");
  if (btf_kinds[kind].name == NULL)
    return mem_printf ("type %" PRIu32 " of unknown kind %" PRIu32, type,
		       kind);
  name = btf_spell (s->btf, type);
  if (kind == BTF_VAR || kind == BTF_FUNC || kind == BTF_DATASEC
      || kind == BTF_DECL_TAG)
    text = mem_printf ("%s (%s, type %" PRIu32 ")", name, btf_kinds[kind].name,
		       type);
  else if (btf_kinds[kind].header.role == ROLE_NUM)
    text = mem_printf ("%s (%s, %" PRIu32 " bytes)", name,
		       btf_kinds[kind].name, btf_record (s->btf, type)[2]);
  else if (kind == BTF_FUNC_PROTO)
    text = mem_printf ("%s (%" PRIu32 " parameters)", name,
		       btf_nitems (s->btf, type));
  else
    text = mem_printf ("%s (%s)", name, btf_kinds[kind].name);
  free (name);
  return text;
}

/* Report that the types at the top differ by themselves.  If it shows, say it
   of the parameter, member or whatever it is that they are pointees or
   elements of.  */
static void
differ (struct search *s)
{
  const struct pair_frame *f = top_frame (s);
  size_t level = s->stack.n - 1;
  char *left, *right;

  while (s->stack.v[level].how == HOW_POINTEE
	 || s->stack.v[level].how == HOW_ELEMENT)
    level--;
  left = bare_text (s, s->stack.v[level].a);
  right = bare_text (s, s->stack.v[level].b);
  if (strcmp (left, right) != 0)
    {
      differ_at (s, level, left, right);
      return;
    }
  free (left);
  free (right);
  differ_at (s, s->stack.n - 1, full_text (s, f->bare_a),
	     full_text (s, f->bare_b));
}

/* Comparing two types by themselves.  */

/* Strings can be long, and are mostly the same.  */
static bool
same_string (const struct search *s, uint32_t x, uint32_t y)
{
  return x == y
	 || strcmp (btf_string (s->btf, x), btf_string (s->btf, y)) == 0;
}

static bool
same_name (const struct search *s, uint32_t a, uint32_t b)
{
  return a != 0 && b != 0
	 && same_string (s, *btf_record (s->btf, a), *btf_record (s->btf, b));
}

/* Whether A, by its kind, is a forward of a type like B.  */
static bool
announces (const struct btf *btf, uint32_t a, uint32_t b)
{
  uint32_t x = btf_kind_of (btf, a), y = btf_kind_of (btf, b);

  if (x == BTF_FWD)
    return y == (info_kflag (btf_record (btf, a)[1]) ? BTF_UNION : BTF_STRUCT);
  return x == BTF_ENUM && btf_nitems (btf, a) == 0
	 && (y == BTF_ENUM || y == BTF_ENUM64);
}

/* Compare the bare types of F without what they mention.  */
enum verdict
{
  DIFFERENT,
  SAME,	  /* And nothing is in them that counts.  */
  DEPENDS /* On what they mention.  */
};

static enum verdict
compare_alone (const struct search *s, const struct pair_frame *f)
{
  uint32_t a = f->bare_a, b = f->bare_b;
  uint32_t kind = btf_kind_of (s->btf, a);
  const btf_word *x, *y;

  if (f->rules == BEHIND_POINTER && same_name (s, a, b)
      && (announces (s->btf, a, b) || announces (s->btf, b, a)))
    return SAME;
  if (a == 0 || b == 0 || kind != btf_kind_of (s->btf, b)
      || kind >= BTF_NR_KINDS)
    return DIFFERENT;
  x = btf_record (s->btf, a);
  y = btf_record (s->btf, b);
  switch ((enum btf_kind_id) kind)
    {
    case BTF_INT:
    case BTF_FLOAT:
      return x[2] == y[2] ? SAME : DIFFERENT;
    case BTF_ENUM:
    case BTF_ENUM64:
      return x[2] == y[2] && same_name (s, a, b) ? SAME : DIFFERENT;
    case BTF_FWD:
      return same_name (s, a, b) ? SAME : DIFFERENT;
    case BTF_STRUCT:
    case BTF_UNION:
      if (f->rules == AS_MAP)
	return DEPENDS;
      if (!same_name (s, a, b))
	return DIFFERENT;
      return f->rules == BEHIND_POINTER ? SAME : DEPENDS;
    case BTF_FUNC_PROTO:
      return info_vlen (x[1]) == info_vlen (y[1]) ? DEPENDS : DIFFERENT;
    case BTF_PTR:
    case BTF_ARRAY:
      return DEPENDS;
    case BTF_UNKN:
    case BTF_TYPEDEF:
    case BTF_VOLATILE:
    case BTF_CONST:
    case BTF_RESTRICT:
    case BTF_TYPE_TAG:
    /* These are not types: no declaration mentions them.  */
    case BTF_FUNC:
    case BTF_VAR:
    case BTF_DATASEC:
    case BTF_DECL_TAG:
    case BTF_NR_KINDS:
      break;
    }
  return DIFFERENT;
}

/* Whether TYPE, bare, can be a map definition.  */
static bool
is_map_struct (const struct search *s, uint32_t type)
{
  return btf_kind_of (s->btf, type) == BTF_STRUCT
	 && btf_nitems (s->btf, type) <= MAX_ATTRIBUTES;
}

/* Look at the types at the top for the first time.  Return whether to look at
   what they mention.  */
static bool
enter (struct search *s)
{
  struct pair_frame *f = top_frame (s);
  enum verdict v;

  f->entered = true;
  if (f->a == f->b)
    return false;
  f->bare_a = bare_type (s, f->a);
  f->bare_b = bare_type (s, f->b);
  if (f->bare_a == f->bare_b)
    return false;
  if (f->rules == AS_MAP
      && !(is_map_struct (s, f->bare_a) && is_map_struct (s, f->bare_b)))
    f->rules = BY_VALUE;
  v = compare_alone (s, f);
  if (v == DIFFERENT && f->how == HOW_DECLARED
      && btf_kind_of (s->btf, f->bare_a) == BTF_FUNC_PROTO
      && btf_kind_of (s->btf, f->bare_b) == BTF_FUNC_PROTO)
    differ_in_number (s, "number of parameters",
		      btf_nitems (s->btf, f->bare_a),
		      btf_nitems (s->btf, f->bare_b));
  else if (v == DIFFERENT)
    differ (s);
  return v == DEPENDS && unite (s, f->bare_a, f->bare_b, f->rules);
}

/* Comparing what types mention.  */

static void
push (struct search *s, uint32_t a, uint32_t b, enum rules rules, enum how how,
      uint32_t item)
{
  vec_push (&s->stack, (struct pair_frame){ .a = a,
					    .b = b,
					    .bare_a = a,
					    .bare_b = b,
					    .rules = rules,
					    .how = how,
					    .item = item });
}

static void
pop (struct search *s)
{
  s->stack.n--;
}

/* "at bit 32", "3 bits at bit 5".  */
static char *
member_place (const struct btf *btf, uint32_t type, uint32_t index)
{
  uint32_t word = btf_item (btf, type, index)[2];

  if (!info_kflag (btf_record (btf, type)[1]))
    return mem_printf ("at bit %" PRIu32, word);
  if (member_bit_size (word) == 0)
    return mem_printf ("at bit %" PRIu32, member_bit_offset (word));
  return mem_printf ("%" PRIu32 " bits at bit %" PRIu32,
		     member_bit_size (word), member_bit_offset (word));
}

/* Compare names and places of members INDEX of A and B, which are at the
   top.  */
static void
compare_member (struct search *s, uint32_t a, uint32_t b, uint32_t index)
{
  uint32_t x = *btf_item (s->btf, a, index), y = *btf_item (s->btf, b, index);
  char *left, *right;
  struct words w;

  if (!same_string (s, x, y))
    {
      words_open (&w);
      fprintf (w.out, "member %" PRIu32 " of ", index);
      say_owner (w.out, s, s->stack.n - 2);
      finish (s, &w, mem_printf ("'%s'", btf_string (s->btf, x)),
	      mem_printf ("'%s'", btf_string (s->btf, y)));
      return;
    }
  left = member_place (s->btf, a, index);
  right = member_place (s->btf, b, index);
  if (strcmp (left, right) != 0)
    {
      differ_at (s, s->stack.n - 1, left, right);
      return;
    }
  free (left);
  free (right);
}

/* Go on with structs or unions at the top.  */
static void
next_member (struct search *s)
{
  struct pair_frame *f = top_frame (s);
  uint32_t a = f->bare_a, b = f->bare_b, i = f->next++;
  uint32_t m = btf_nitems (s->btf, a), n = btf_nitems (s->btf, b);
  uint32_t size_a = btf_record (s->btf, a)[2];
  uint32_t size_b = btf_record (s->btf, b)[2];

  if (i < m && i < n)
    {
      push (s, btf_item (s->btf, a, i)[1], btf_item (s->btf, b, i)[1],
	    BY_VALUE, HOW_MEMBER, i);
      compare_member (s, a, b, i);
    }
  else if (m != n)
    differ_in_number (s, "number of members", m, n);
  else if (size_a != size_b)
    differ_in_number (s, "size", size_a, size_b);
  else
    pop (s);
}

/* Go on with functions at the top.  */
static void
next_parameter (struct search *s)
{
  struct pair_frame *f = top_frame (s);
  uint32_t a = f->bare_a, b = f->bare_b, i = f->next++;

  if (i == 0)
    push (s, btf_record (s->btf, a)[2], btf_record (s->btf, b)[2], f->rules,
	  HOW_RETURN, 0);
  else if (i <= btf_nitems (s->btf, a))
    push (s, btf_item (s->btf, a, i - 1)[1], btf_item (s->btf, b, i - 1)[1],
	  f->rules, HOW_PARAMETER, i - 1);
  else
    pop (s);
}

/* Maps.  */

/* The member of TYPE called NAME, or NULL.  */
static const btf_word *
find_attribute (const struct search *s, uint32_t type, const char *name)
{
  for (uint32_t i = 0; i < btf_nitems (s->btf, type); i++)
    {
      const btf_word *m = btf_item (s->btf, type, i);

      if (strcmp (btf_string (s->btf, m[0]), name) == 0)
	return m;
    }
  return NULL;
}

/* What the pointer of type TYPE points to; void if it is none.  */
static uint32_t
pointee (struct search *s, uint32_t type)
{
  type = bare_type (s, type);
  return btf_kind_of (s->btf, type) == BTF_PTR ? btf_record (s->btf, type)[2]
					       : 0;
}

/* Whether attribute M says a number, as a pointer to an array of so many
   elements or as an enumeration of one value.  Set *VALUE.  */
static bool
attribute_number (struct search *s, const btf_word *m, uint64_t *value)
{
  uint32_t type = bare_type (s, m[1]), kind = btf_kind_of (s->btf, type);
  uint32_t array = bare_type (s, pointee (s, m[1]));
  const btf_word *item;

  if (btf_kind_of (s->btf, array) == BTF_ARRAY)
    {
      *value = btf_record (s->btf, array)[5];
      return true;
    }
  if ((kind != BTF_ENUM && kind != BTF_ENUM64)
      || btf_nitems (s->btf, type) != 1)
    return false;
  item = btf_item (s->btf, type, 0);
  if (kind == BTF_ENUM64)
    *value = (uint64_t) item[2] << 32 | item[1];
  else
    *value = info_kflag (btf_record (s->btf, type)[1])
	       ? (uint64_t) (int64_t) (int32_t) item[1]
	       : item[1];
  return true;
}

/* The size of TYPE in bytes, or 0 if it has none.  */
static uint64_t
size_of (struct search *s, uint32_t type)
{
  uint64_t n = 1;

  for (unsigned i = 0; i < MAX_DIMENSIONS; i++)
    {
      uint32_t kind, size;

      type = bare_type (s, type);
      kind = btf_kind_of (s->btf, type);
      if (kind == BTF_ARRAY)
	size = btf_record (s->btf, type)[5];
      else if (kind == BTF_PTR)
	size = BPF_POINTER_SIZE;
      else if (btf_kinds[kind].header.role == ROLE_NUM)
	size = btf_record (s->btf, type)[2];
      else
	return 0;
      if (__builtin_mul_overflow (n, (uint64_t) size, &n))
	return 0;
      if (kind != BTF_ARRAY)
	return n;
      type = btf_record (s->btf, type)[3];
    }
  return 0;
}

/* The size of keys or values of the map that DEF defines: what attribute
   SIZE_NAME says, else that of the type of TYPE_NAME.  */
static uint64_t
effective_size (struct search *s, uint32_t def, const char *size_name,
		const char *type_name)
{
  const btf_word *m = find_attribute (s, def, size_name);
  uint64_t size;

  if (m != NULL && attribute_number (s, m, &size))
    return size;
  m = find_attribute (s, def, type_name);
  if (m != NULL)
    return size_of (s, pointee (s, m[1]));
  if (strcmp (type_name, "value") == 0
      && find_attribute (s, def, "values") != NULL)
    return VALUES_SIZE;
  return 0;
}

/* What attribute `values' M has pointers to.  */
static uint32_t
values_of (struct search *s, const btf_word *m)
{
  uint32_t array = m == NULL ? 0 : bare_type (s, m[1]);

  if (btf_kind_of (s->btf, array) != BTF_ARRAY)
    return 0;
  return bare_type (s, pointee (s, btf_record (s->btf, array)[3]));
}

/* Report attribute NAME of the maps at the top; LEFT and RIGHT are freed.  */
static void
differ_in_attribute (struct search *s, const char *name, char *left,
		     char *right)
{
  struct words w;

  words_open (&w);
  fprintf (w.out, "map attribute '%s'", name);
  if (top_frame (s)->how != HOW_DECLARED)
    {
      fputs (" of ", w.out);
      say_place (w.out, s, s->stack.n - 1);
    }
  finish (s, &w, left, right);
}

/* Whether attribute NAME points to a type, of whatever kind.  */
static bool
names_type (const char *name)
{
  return strcmp (name, "key") == 0 || strcmp (name, "value") == 0;
}

/* What attribute M, or NULL, says.  */
static char *
attribute_text (struct search *s, const btf_word *m)
{
  uint64_t value;

  if (m == NULL)
    return mem_printf ("missing");
  if (names_type (btf_string (s->btf, m[0])))
    return bare_text (s, pointee (s, m[1]));
  if (attribute_number (s, m, &value))
    return mem_printf ("%" PRIu64, value);
  return bare_text (s, m[1]);
}

/* Compare what `values' of the maps at the top, X or Y, one of which can be
   NULL, point to.  A table of programs has functions there: libbpf wants to
   see them in the definition only.  */
static void
compare_values (struct search *s, const btf_word *x, const btf_word *y)
{
  uint32_t a = values_of (s, x), b = values_of (s, y);

  if (btf_kind_of (s->btf, a) == BTF_FUNC_PROTO
      || btf_kind_of (s->btf, b) == BTF_FUNC_PROTO)
    return;
  if (x == NULL || y == NULL)
    differ_in_attribute (s, "values", attribute_text (s, x),
			 attribute_text (s, y));
  else
    push (s, a, b, AS_MAP, HOW_INNER_MAP, 0);
}

/* Compare attribute NAME of the maps at the top: X and Y, one of which can be
   NULL.  INDEX is that of X.  */
static void
compare_attribute (struct search *s, const char *name, const btf_word *x,
		   const btf_word *y, uint32_t index)
{
  bool is_type = names_type (name);
  uint64_t a = 0, b = 0;

  if (strcmp (name, "key_size") == 0 || strcmp (name, "value_size") == 0)
    return;
  if (strcmp (name, "values") == 0)
    compare_values (s, x, y);
  else if (!is_type && (x == NULL || attribute_number (s, x, &a))
	   && (y == NULL || attribute_number (s, y, &b)))
    {
      if (a != b)
	differ_in_attribute (s, name, attribute_text (s, x),
			     attribute_text (s, y));
    }
  else if (x == NULL || y == NULL)
    differ_in_attribute (s, name, attribute_text (s, x),
			 attribute_text (s, y));
  else if (is_type && pointee (s, x[1]) != 0 && pointee (s, y[1]) != 0)
    push (s, pointee (s, x[1]), pointee (s, y[1]), BY_VALUE, HOW_ATTRIBUTE,
	  index);
  else
    push (s, x[1], y[1], BY_VALUE, HOW_ATTRIBUTE, index);
}

/* Compare the sizes of keys or values of the maps at the top.  */
static void
compare_sizes (struct search *s, const char *size_name, const char *type_name)
{
  const struct pair_frame *f = top_frame (s);
  uint64_t a = effective_size (s, f->bare_a, size_name, type_name);
  uint64_t b = effective_size (s, f->bare_b, size_name, type_name);

  if (a != b)
    differ_in_attribute (s, size_name, mem_printf ("%" PRIu64, a),
			 mem_printf ("%" PRIu64, b));
}

/* Go on with maps at the top: A's attributes, those that only B has, and what
   follows from several.  */
static void
next_attribute (struct search *s)
{
  struct pair_frame *f = top_frame (s);
  uint32_t a = f->bare_a, b = f->bare_b, i = f->next++;
  uint32_t m = btf_nitems (s->btf, a), n = btf_nitems (s->btf, b);
  const btf_word *item;
  const char *name;

  if (i < m)
    {
      item = btf_item (s->btf, a, i);
      name = btf_string (s->btf, item[0]);
      compare_attribute (s, name, item, find_attribute (s, b, name), i);
    }
  else if (i - m < n)
    {
      item = btf_item (s->btf, b, i - m);
      name = btf_string (s->btf, item[0]);
      if (find_attribute (s, a, name) == NULL)
	compare_attribute (s, name, NULL, item, 0);
    }
  else if (i == m + n)
    compare_sizes (s, "key_size", "key");
  else if (i == m + n + 1)
    compare_sizes (s, "value_size", "value");
  else
    pop (s);
}

/* Go on with the types at the top: push the next pair that they mention, or
   pop them.  */
static void
next_mention (struct search *s)
{
  struct pair_frame *f = top_frame (s);
  const btf_word *x = btf_record (s->btf, f->bare_a);
  const btf_word *y = btf_record (s->btf, f->bare_b);
  uint32_t kind = info_kind (x[1]);

  if (kind == BTF_FUNC_PROTO)
    next_parameter (s);
  else if (f->rules == AS_MAP)
    next_attribute (s);
  else if (kind == BTF_STRUCT || kind == BTF_UNION)
    next_member (s);
  else if (f->next++ > 0)
    pop (s);
  else if (kind == BTF_PTR)
    push (s, x[2], y[2], BEHIND_POINTER, HOW_POINTEE, 0);
  else
    push (s, x[3], y[3], f->rules, HOW_ELEMENT, 0);
}

/* Compare all that is on the stack.  */
static void
walk (struct search *s)
{
  while (s->stack.n > 0 && s->text == NULL)
    if (top_frame (s)->entered)
      next_mention (s);
    else if (!enter (s) && s->text == NULL)
      pop (s);
}

/* What is known after a pair of declarations, for the next.  */
struct agree
{
  const struct btf *btf;
  struct pairs bare, nodes; /* As in a search.  */
};

struct agree *
agree_new (const struct btf *btf)
{
  struct agree *g = mem_zalloc (1, sizeof *g);

  g->btf = btf;
  return g;
}

void
agree_free (struct agree *g)
{
  pairs_free (&g->bare);
  pairs_free (&g->nodes);
  free (g);
}

char *
agree_next (struct agree *g, uint32_t a, uint32_t b, bool is_map)
{
  const struct btf *btf = g->btf;
  uint32_t kind = btf_kind_of (btf, a);
  struct search s = { .btf = btf, .bare = g->bare, .nodes = g->nodes };

  if (kind != btf_kind_of (btf, b))
    return mem_printf (kind == BTF_VAR ? "it is a variable, but a function"
				       : "it is a function, but a variable");
  s.declared = kind == BTF_VAR ? "the variable" : "the function";
  push (&s, btf_record (btf, a)[2], btf_record (btf, b)[2],
	is_map ? AS_MAP : BY_VALUE, HOW_DECLARED, 0);
  walk (&s);
  vec_free (&s.stack);
  /* What was united on the way to a difference was united on a condition that
     does not hold.  */
  if (s.text != NULL)
    pairs_free (&s.nodes);
  g->bare = s.bare;
  g->nodes = s.nodes;
  return s.text;
}

char *
agree_difference (const struct btf *btf, uint32_t a, uint32_t b, bool is_map)
{
  struct agree *g = agree_new (btf);
  char *text = agree_next (g, a, b, is_map);

  agree_free (g);
  return text;
}
