dnl SPDX-License-Identifier: GPL-3.0-or-later

dnl BTF_SANITIZERS: --enable-asan, --enable-ubsan, --enable-tsan.  The flags go
dnl into SANITIZE_CFLAGS, for compiling and linking; SANITIZERS has the names.
dnl What a sanitizer finds ends the program.
AC_DEFUN([BTF_SANITIZERS],
[BTF_SANITIZER([asan], [address], [AddressSanitizer])
BTF_SANITIZER([ubsan], [undefined], [UndefinedBehaviorSanitizer])
BTF_SANITIZER([tsan], [thread], [ThreadSanitizer])
AS_IF([test "$enable_asan" = yes && test "$enable_tsan" = yes],
  [AC_MSG_ERROR([--enable-asan and --enable-tsan exclude each other])])
SANITIZE_CFLAGS=
AS_IF([test "$SANITIZERS" != ""],
  [SANITIZE_CFLAGS="-fsanitize=$SANITIZERS -fno-sanitize-recover=all -fno-omit-frame-pointer"
   btf_save_CFLAGS=$CFLAGS
   CFLAGS="$CFLAGS $SANITIZE_CFLAGS"
   AC_MSG_CHECKING([whether $CC links with -fsanitize=$SANITIZERS])
   AC_LINK_IFELSE([AC_LANG_PROGRAM], [AC_MSG_RESULT([yes])],
     [AC_MSG_RESULT([no])
      AC_MSG_ERROR([the compiler cannot link with -fsanitize=$SANITIZERS])])
   CFLAGS=$btf_save_CFLAGS])
AC_SUBST([SANITIZERS])
AC_SUBST([SANITIZE_CFLAGS])])

dnl BTF_SANITIZER(OPTION, NAME, DESCRIPTION)
AC_DEFUN([BTF_SANITIZER],
[AC_ARG_ENABLE([$1],
  [AS_HELP_STRING([--enable-$1], [build with $3])],
  [], [enable_$1=no])
AS_IF([test "$enable_$1" = yes],
  [SANITIZERS="${SANITIZERS:+$SANITIZERS,}$2"])])
