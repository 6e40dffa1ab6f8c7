/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What the programs share: common options, messages on stderr, output files,
   exit status.  Not in the plugin.  */

#ifndef BTF_CLI_H
#define BTF_CLI_H

#include "bytes.h"
#include "diag.h"

#include <stdio.h>

enum
{
  EXIT_DONE = 0,
  EXIT_NO = 1,			/* The answer is "no": differs, check failed. */
  EXIT_TROUBLE = 2
};

/* First thing in main: locale, the stderr sink, argp's exit status and version
   text.  */
void cli_init (struct diag_stderr *d, const char *program);

/* Last thing in main: flush and close stdout; return STATUS, or EXIT_TROUBLE
   with a message if writing failed.  */
int cli_finish (struct diag *d, int status);

/* Expand "@FILE" arguments: white-space separated words, with ' " and \ as GNU
   response files have them.  */
bool cli_expand (int *argc, char ***argv, struct diag *d);

#endif
