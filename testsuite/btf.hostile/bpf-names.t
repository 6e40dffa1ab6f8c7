# about: 100,000 static variables or functions of one name cost no more than others: each is found by its place
# run: make-object statics 100000 > a.o && btf-link -o x.o a.o
# run: btf-dump --raw x.o | grep -c VAR.*static
# run: btf-dump --raw x.o | grep offset=399996
# run: make-object functions 100000 > a.o && btf-link -o x.o a.o
# run: btf-dump x.o | sed -n 3p
== stdout
100000
	type_id=100002 offset=399996 size=4 (VAR 'x')
    1 INT 100000 FUNC 1 FUNC_PROTO
