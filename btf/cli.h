/* SPDX-License-Identifier: LGPL-2.1-or-later OR BSD-2-Clause */
/* What the programs share: common options, messages on stderr, exit status.
   Not in the plugin.  */

#ifndef BTF_CLI_H
#define BTF_CLI_H

#include "diag.h"

enum
{
  EXIT_DONE = 0,
  EXIT_NO = 1, /* The answer is "no": differs, check failed. */
  EXIT_TROUBLE = 2
};

/* First thing in main: the stderr sink of PROGRAM (borrowed), argp's exit
   status and the text of --version.  Standard output that cannot be written
   at exit, as after --help, makes the status EXIT_TROUBLE.  */
void cli_init (struct diag_stderr *d, const char *program);

/* Last thing in main: flush and close stdout; return STATUS, or EXIT_TROUBLE
   with a message if writing failed.  */
int cli_finish (struct diag *d, int status);

/* Expand "@FILE" arguments: white-space separated words, with ' " and \ as GNU
   response files have them, in which "@FILE" is expanded in turn.  *ARGV is
   replaced by an array that lives until cli_finish.  False after an error.  */
bool cli_expand (int *argc, char ***argv, struct diag *d);

/* TEXT as a number from 0 to MAX; OPTION names it in the message.  False after
   an error.  */
bool cli_number (const char *option, const char *text, unsigned max,
		 unsigned *number, struct diag *d);

#endif
