/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a program can do without what its user wants dropped.  */

#ifndef PRUNE_DROP_H
#define PRUNE_DROP_H

#include "diag.h"
#include "why.h"

/* Check WHY's walk, which was with types to be dropped.  Report each of them
   that is needed for more than a forward can give, and by what.  True if there
   is none.  why_init need not have been called.  */
bool drop_check (const struct why *why, struct diag *d);

#endif
