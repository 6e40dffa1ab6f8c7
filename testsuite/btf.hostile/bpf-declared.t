# about: many declarations that agree, but are not equal, are compared in linear time
# run: make-object declared 8000 > a.o && make-object declared2 8000 > b.o
# run: btf-link -o x.o a.o b.o && btf-dump --raw x.o | grep -c FUNC.*extern
# 40,000 declarations of one function, each behind one more typedef.
# run: make-object alike 40000 > a.o && btf-link -o x.o a.o
# run: btf-dump --raw x.o | grep -c FUNC.*extern
== stdout
8000
1
