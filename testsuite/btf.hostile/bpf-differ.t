# about: after 100 declarations that disagree, the others are not compared, but the link has failed
# run: make-object declared 1000 > a.o && make-object declared3 1000 > b.o
# run: fails btf-link -o x.o a.o b.o 2> err && ! test -e x.o
# run: grep -c 'is declared differently in' err
# run: sed -n '$p' err
# run: btf-link --no-strict -o x.o a.o b.o 2> err && btf-dump --raw x.o | grep -c FUNC.*extern
# run: grep -c 'is declared differently in' err
== stdout
100
btf-link: note: a.o: .BTF: f99: is the 100th that is declared differently, and the rest is not compared
1000
100
