# about: help that cannot be written is an error
# run: for o in --help --usage --version; do for p in btf-link btf-prune btf-dump btf-ld; do $p $o 2>> said > /dev/full || echo $?; done; done
# The reason is known as long as the text fits into one buffer.
# run: sed 's/written: .*/written/' said >&2
== stdout
2
2
2
2
2
2
2
2
2
2
2
2
== stderr
btf-link: standard output: cannot be written
btf-prune: standard output: cannot be written
btf-dump: standard output: cannot be written
btf-ld: standard output: cannot be written
btf-link: standard output: cannot be written
btf-prune: standard output: cannot be written
btf-dump: standard output: cannot be written
btf-ld: standard output: cannot be written
btf-link: standard output: cannot be written
btf-prune: standard output: cannot be written
btf-dump: standard output: cannot be written
btf-ld: standard output: cannot be written
