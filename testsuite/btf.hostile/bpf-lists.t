# about: 200,000 lists of records about a section with a name of as many bytes cost no more than others
# run: make-object long-name 200000 > a.o && btf-link -o x.o a.o
# run: btf-dump --ext x.o | grep -c "FUNC 'f'"
== stdout
200000
