/* SPDX-License-Identifier: GPL-3.0-or-later */
struct node
{
  int value;
  struct node *next;
};

struct list
{
  struct node *first;
  unsigned count;
};

int sum (const struct list *list);
int weight (const struct list *list);
