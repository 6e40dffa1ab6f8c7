/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "office.h"

#include <stdio.h>

int
main (void)
{
  struct office *office = office_open ("Springfield");
  unsigned int delivered;

  office_take (office, letter_new ("Ada", 1815, 20, 0));
  office_take (office, letter_new ("Grace", 1906, 1200, 0));
  office_take (office, letter_new ("Ada", 1815, 90, 1));
  delivered = office_deliver (office, 1815);
  printf ("delivered %u, income %u cents\n", delivered,
	  office_income (office));
  office_close (office);
  return 0;
}
