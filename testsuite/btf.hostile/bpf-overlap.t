# about: sections of a BPF object that lie over one another are an error, and there is no output
# run: make-object small 0 > a.o && cp a.o b.o
# run: headers=$(od -An -t u8 -j 40 -N 8 a.o)
# Section 2, .data, begins at byte 0x87 instead of 0x88.
# run: printf '\207' | dd of=b.o bs=1 seek=$((headers + 64 * 2 + 24)) conv=notrunc status=none
# run: btf-link -o x.o a.o && rm x.o
# run: btf-link -o x.o b.o || status=$?
# run: ! test -e x.o && exit $status
== stderr
btf-link: b.o: section 2 '.data': begins at byte 135 of the file, but section 1 '.text' has bytes 64 to 135
== status
2
