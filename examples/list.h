/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list through nodes that live inside of what they link.  */

#ifndef LIST_H
#define LIST_H

#include <stddef.h>

struct list
{
  struct list *next, *prev;
};

static inline void
list_init (struct list *list)
{
  list->next = list->prev = list;
}

static inline void
list_append (struct list *list, struct list *node)
{
  node->next = list;
  node->prev = list->prev;
  list->prev->next = node;
  list->prev = node;
}

#define list_container(NODE, TYPE, MEMBER)                                    \
  ((TYPE *) ((char *) (NODE) -offsetof (TYPE, MEMBER)))

#endif
