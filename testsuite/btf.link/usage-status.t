# about: a wrong command line has exit status 2
# run: btf-link --nonsense
== stderr
btf-link: unrecognized option '--nonsense'
Try `btf-link --help' or `btf-link --usage' for more information.
== status
2
