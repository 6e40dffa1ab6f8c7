# about: what no object defines is listed once, in .ksyms or .kconfig
# requires: clang bpf
# requires: bpf-gcc
# run: . $srcdir/btf.bpf/link-functions
# run: for n in a b; do sed s/NAME/$n/ prog.c > $n.c; done
# run: for cc in clang gcc; do with_$cc a b; btf-link -o x.o a.o b.o; datasecs x.o; records x.o 'FUNC'; symbols x.o | grep UND; done
== prog.c
#include "bpf.h"

#define IN(SECTION) __attribute__ ((section (SECTION)))

extern int LINUX_KERNEL_VERSION IN (".kconfig");
extern int CONFIG_X IN (".kconfig") WEAK;
extern const int bpf_prog_active IN (".ksyms");
extern void bpf_rcu_read_lock (void) IN (".ksyms") WEAK;

SEC ("raw_tp/prog") int
prog_NAME (int *c)
{
  if (CONFIG_X)
    bpf_rcu_read_lock ();
  return LINUX_KERNEL_VERSION + bpf_prog_active;
}
== stdout
.kconfig+0 4 extern CONFIG_X
.kconfig+0 4 extern LINUX_KERNEL_VERSION
.ksyms+0 4 extern bpf_prog_active
.ksyms+0 0 extern bpf_rcu_read_lock
FUNC 'bpf_rcu_read_lock' linkage=extern
FUNC 'prog_a' linkage=global
FUNC 'prog_b' linkage=global
UND+0 0 NOTYPE WEAK DEFAULT CONFIG_X
UND+0 0 NOTYPE GLOBAL DEFAULT LINUX_KERNEL_VERSION
UND+0 0 NOTYPE GLOBAL DEFAULT bpf_prog_active
UND+0 0 NOTYPE WEAK DEFAULT bpf_rcu_read_lock
.kconfig+0 4 extern CONFIG_X
.kconfig+0 4 extern LINUX_KERNEL_VERSION
.ksyms+0 4 extern bpf_prog_active
.ksyms+0 0 extern bpf_rcu_read_lock
FUNC 'bpf_rcu_read_lock' linkage=extern
FUNC 'prog_a' linkage=global
FUNC 'prog_b' linkage=global
UND+0 0 NOTYPE WEAK DEFAULT CONFIG_X
UND+0 0 NOTYPE GLOBAL DEFAULT LINUX_KERNEL_VERSION
UND+0 0 NOTYPE GLOBAL DEFAULT bpf_prog_active
UND+0 0 NOTYPE WEAK DEFAULT bpf_rcu_read_lock
