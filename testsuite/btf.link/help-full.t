# about: help that cannot be written is an error
# run: for o in --help --usage --version; do for p in btf-link btf-prune btf-dump btf-ld; do $p $o > /dev/full || echo $?; done; done
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
btf-link: standard output: cannot be written: No space left on device
btf-prune: standard output: cannot be written: No space left on device
btf-dump: standard output: cannot be written: No space left on device
btf-ld: standard output: cannot be written: No space left on device
btf-link: standard output: cannot be written: No space left on device
btf-prune: standard output: cannot be written: No space left on device
btf-dump: standard output: cannot be written: No space left on device
btf-ld: standard output: cannot be written: No space left on device
btf-link: standard output: cannot be written: No space left on device
btf-prune: standard output: cannot be written: No space left on device
btf-dump: standard output: cannot be written: No space left on device
btf-ld: standard output: cannot be written: No space left on device
