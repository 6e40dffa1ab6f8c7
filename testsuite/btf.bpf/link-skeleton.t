# about: bpftool makes a skeleton of a link, with the variables of all objects, that compiles
# requires: clang bpf
# requires: bpftool
# requires: libbpf
# run: . $srcdir/btf.bpf/link-functions
# run: cp $srcdir/btf.bpf/plugin-src/*.[ch] .
# run: with_clang one two; btf-link -o x.o one.o two.o
# run: bpftool gen skeleton x.o name x > x.skel.h
# run: echo '#include "x.skel.h"' > use.c; echo 'int use (struct x *x) { return x->data->counter + bpf_map__fd (x->maps.first) + bpf_map__fd (x->maps.second) + bpf_program__fd (x->progs.one) + bpf_program__fd (x->progs.two); }' >> use.c
# run: gcc -Wall -c use.c
