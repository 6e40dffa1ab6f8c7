# about: relocations become the same with what --core leaves of the running kernel's BTF
# requires: clang bpf
# requires: kernel BTF
# run: clang -target bpf -g -O2 -c p.c && btf-prune --core --base /sys/kernel/btf/vmlinux -o min.btf p.o
# run: core-resolve p.o /sys/kernel/btf/vmlinux > full && core-resolve p.o min.btf | diff full -
# run: test $(stat -c %s min.btf) -lt 2000 && grep -q ': [0-9]' full
== p.c
#define SEC(x) __attribute__ ((section (x), used))
#define CORE __attribute__ ((preserve_access_index))
struct list_head { struct list_head *next; } CORE;
struct task_struct { int pid; char comm[16]; struct task_struct *parent; struct list_head tasks; unsigned sched_reset_on_fork : 1; } CORE;
struct task_struct___none { int there_is_no_such_member; } CORE;
struct file { struct { void *dentry; } f_path; } CORE;
enum pid_type { PIDTYPE_TGID };
char l[] SEC ("license") = "GPL";
SEC ("raw_tp/x") long prog (struct task_struct *t, struct file *f)
{
  return t->pid + t->comm[3] + (long) t->parent->tasks.next + (long) f->f_path.dentry
	 + __builtin_preserve_field_info (t->sched_reset_on_fork, 4)
	 + __builtin_preserve_field_info (t->comm, 1)
	 + __builtin_preserve_field_info (((struct task_struct___none *) t)->there_is_no_such_member, 2)
	 + __builtin_preserve_type_info (*(struct file *) 0, 1)
	 + __builtin_preserve_enum_value (*(enum pid_type *) PIDTYPE_TGID, 1);
}
