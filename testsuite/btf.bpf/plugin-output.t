# about: the output may be a symlink, and a failed link leaves none
# ld writes through a link to an empty file.
# requires: bpf-ld
# requires: plugin
# run: . $srcdir/btf.bpf/plugin-functions
# run: programs 1 2
# run: bpf_link 1.o 2.o -o x.o
# run: mkdir dir; ln -s dir/target link.o
# run: : > dir/target; chmod 600 dir/target; bpf_link 1.o 2.o -o link.o; cmp link.o x.o; test -h link.o; stat -c %A dir/target
# run: bpf_link 1.o 2.o missing.o -o z.o 2> /dev/null || echo "failed: $?"
# run: bpf_link 1.o 2.o -o "$(null_device)"
# run: ls -d *.o dir/*
== stdout
-rw-------
failed: 1
1.o
2.o
dir/target
link.o
x.o
