dnl SPDX-License-Identifier: GPL-3.0-or-later

dnl BTF_WARNINGS: put the warnings that the compiler knows of ours into
dnl WARN_CFLAGS; --enable-werror makes them errors.
AC_DEFUN([BTF_WARNINGS],
[AC_ARG_ENABLE([werror],
  [AS_HELP_STRING([--enable-werror], [make compiler warnings errors])],
  [], [enable_werror=no])
WARN_CFLAGS=
for btf_flag in -Wall -Wextra -Wshadow -Wundef -Wvla -Wswitch-enum \
		-Wpointer-arith -Wstrict-prototypes -Wmissing-prototypes \
		-Wno-missing-field-initializers
do
  BTF_TRY_CFLAG([$btf_flag])
done
AS_IF([test "$enable_werror" = yes], [WARN_CFLAGS="$WARN_CFLAGS -Werror"])
AC_SUBST([WARN_CFLAGS])])

dnl BTF_TRY_CFLAG(FLAG): append FLAG to WARN_CFLAGS if the compiler takes it.
AC_DEFUN([BTF_TRY_CFLAG],
[AC_MSG_CHECKING([whether $CC takes $1])
btf_save_CFLAGS=$CFLAGS
CFLAGS="$CFLAGS -Werror $1"
AC_COMPILE_IFELSE([AC_LANG_PROGRAM],
  [AC_MSG_RESULT([yes])
   WARN_CFLAGS="$WARN_CFLAGS $1"],
  [AC_MSG_RESULT([no])])
CFLAGS=$btf_save_CFLAGS])
