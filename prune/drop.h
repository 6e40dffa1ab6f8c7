/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a program can do without what its user wants dropped.  */

#ifndef PRUNE_DROP_H
#define PRUNE_DROP_H

#include "depth.h"
#include "diag.h"

/* Check W, which has been walked with types to be dropped.  Report each of
   them that is needed for more than a forward can give, and by what.  True if
   there is none.  */
bool drop_check (const struct walk *w, struct diag *d);

#endif
