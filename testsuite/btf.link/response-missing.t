# about: a response file that cannot be read is an error
# run: btf-link -o out.btf @nowhere
== stderr
btf-link: @nowhere: cannot be read: No such file or directory
== status
2
