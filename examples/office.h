/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A post office: takes letters in, and hands them out by postcode.  */

#ifndef OFFICE_H
#define OFFICE_H

#include "letter.h"

struct office;

struct office *office_open (const char *town);
void office_take (struct office *office, struct letter *letter);
unsigned int office_deliver (struct office *office, uint32_t postcode);
unsigned int office_income (const struct office *office);
void office_close (struct office *office);

#endif
