# about: a response file that names itself is an error
# run: btf-link -o out.btf @args
== args
@args
== stderr
btf-link: @args: is response file 2001; is it one that names itself?
== status
2
