/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What roots need, and how much of it.

   That a type is mentioned does not mean that all of it is needed.  A pointer
   in a struct is as good with a forward declaration behind it, and half of the
   kernel is behind pointers in structs.  So the walk from the roots carries
   along what is needed of a type: its name, its kind, its value.  */

#ifndef PRUNE_DEPTH_H
#define PRUNE_DEPTH_H

#include "btf.h"
#include "pairs.h"

enum depth
{
  DEPTH_TYPE,	 /* Everything mentioned, directly or not.  */
  DEPTH_FORWARD, /* Records behind pointers of records become forwards.  */
  DEPTH_MEMBER	 /* And records of which only the kind or some members matter
		    lose the other members.  */
};

/* Set *DEPTH to the depth called NAME: type, forward, member.  False if there
   is none.  */
bool depth_called (const char *name, enum depth *depth);
const char *depth_name (enum depth depth);

/* The depth that is safe for a file.  What loads an object for BPF asks for no
   more than `forward' leaves, and nor do those who make bindings of it: they
   look for structs that a variable `const struct event *unused' names, of
   which `member' leaves the size.  Of other files nobody knows who reads them.
 */
enum depth safe_depth (bool bpf);

/* What is needed of a type.  A *record* is a struct or union.  */
enum need
{
  NEED_SHAPE,  /* As NEED_FIELD, but nothing behind pointers.  */
  NEED_NAME,   /* It is behind a pointer of a record: a forward will do.  */
  NEED_FIELD,  /* A record's accessed members.  */
  NEED_MEMBER, /* It is a member of a record that is needed: all of it, but
		  names behind its pointers.  */
  NEED_KIND,   /* It is in a signature, whose kinds a loader compares, up to
		  records, through pointers and prototypes.  */
  NEED_VALUE,  /* It is a value of its own: all of it, and signatures behind
		  its pointers.  */
  NEED_MAP,    /* It is the definition of a BPF map... */
  NEED_ATTR,   /* ...an attribute of one, whose pointer leads to a value...  */
  NEED_INNER,  /* ...or the element of an attribute that is an array: a pointer
		  to the definition of an inner map.  */
  NEED_ALL,    /* Everything that it mentions, in the same way.  */
  NEEDS
};

/* What makes a type a root.  */
enum root_why
{
  ROOT_CODE,	 /* A function that has instructions.  */
  ROOT_FUNCTION, /* Another that has a symbol.  */
  ROOT_VARIABLE,
  ROOT_CORE,  /* A CO-RE relocation; detail is its number in .BTF.ext.  */
  ROOT_INT,   /* An int for libbpf.  */
  ROOT_GIVEN, /* The user; detail is the caller's.  */
  ROOT_WHYS
};

struct root
{
  uint32_t type;
  enum need need;
  enum root_why why;
  uint32_t detail;
};

struct roots
{
  VEC (struct root) list;
  /* Members that something accesses, by record and index; only DEPTH_MEMBER
     looks at them.  */
  struct pairs accessed;
};

void roots_add (struct roots *roots, uint32_t type, enum need need,
		enum root_why why, uint32_t detail);
void roots_free (struct roots *roots);

/* A type that is needed in some way, and what led there.  */
struct step
{
  uint32_t type;
  uint32_t from; /* Index of the step that mentions it, or STEP_ROOT.  */
  uint32_t root; /* Index of the root that it began with.  */
  uint8_t need;
};

enum
{
  STEP_ROOT = UINT32_MAX
};

/* That step FROM leads to NEED of TYPE.  */
struct walk_edge
{
  uint32_t from, type;
  uint8_t need;
};

struct walk
{
  const struct btf *btf;
  const struct roots *roots; /* Borrowed.  */
  enum depth depth;
  /* For who relocates, not for who debugs: without declaration tags; enums
     lose enumerators as records lose members; and a record loses all members
     rather than to become a forward, which a relocation could take for
     another type.  */
  bool bare;
  /* By id - first: the needs, as bits.  */
  uint16_t *needs;
  /* By id - first, or NULL: types to do without.  Records become forwards even
     so; functions and variables are no roots.  */
  const unsigned char *dropped;
  /* The first way to each need of each type.  Breadth first, so it is one of
     the shortest.  */
  VEC (struct step) steps;
  bool keep_edges;
  VEC (struct walk_edge) edges; /* All of them, if they are kept.  */
  struct roots *base_roots;	/* Or NULL: gets what the base's types are
				   needed for.  */
  struct walk_private *priv;
};

/* Walk BTF's own types from ROOTS.  A base is not walked: it stays as it is.
   BTF must have no types of unknown kinds.  */
void walk_run (struct walk *w);
void walk_free (struct walk *w);

/* What becomes of a type.  */
enum fate
{
  FATE_GONE,
  FATE_KEPT,
  FATE_FORWARD, /* A FWD of its name takes its place.  */
  FATE_VOID,	/* The same, but it has no name: void.  */
  FATE_POINTER, /* It is a pointer, to void from now on.  */
  FATE_TRIMMED	/* It loses items: see walk_keeps_item.  */
};
enum fate walk_fate (const struct walk *w, uint32_t type);

/* Whether item INDEX of TYPE, whose fate is FATE_TRIMMED, is kept.  */
bool walk_keeps_item (const struct walk *w, uint32_t type, uint32_t index);

/* Whether VAR is in .maps.  */
bool walk_is_map (const struct walk *w, uint32_t var);

#endif
