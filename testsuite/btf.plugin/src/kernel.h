/* SPDX-License-Identifier: GPL-3.0-or-later */
#define PER_CPU(SUFFIX) __attribute__ ((section (".data..percpu" SUFFIX)))

struct task
{
  int pid;
  struct task *next;
};

int schedule (struct task *t);
