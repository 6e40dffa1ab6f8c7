/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What count.bpf.c and table.bpf.c share.  */

#ifndef TABLE_H
#define TABLE_H

enum what
{
  ENTER,
  EXIT,
  WHATS
};

extern unsigned long counts[WHATS];

/* Count one of WHAT.  */
int count (int what);

#endif
