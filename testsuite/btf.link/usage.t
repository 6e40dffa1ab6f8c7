# about: wrong command lines are errors that say what is wrong
# run: ! btf-link
# run: ! btf-link -o
# run: ! btf-link --in-place -o x a
# run: ! btf-link --in-place -r a
# run: ! btf-link --build-id -o x a
# run: ! btf-link -r --explain -o x a
# run: ! btf-link -r --no-dedup -o x a
# run: ! btf-link -r --prune -o x a
# run: ! btf-link --prune=all -o x a
# run: ! btf-link --no-dedup --explain -o x a
# run: ! btf-link --output-format=coff -o x a
# run: ! btf-link -j x -o x a
# run: ! btf-link -j 257 -o x a
# run: ! btf-link --nonsense a
# run: ls
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
a
== stderr
btf-link: no input
Try `btf-link --help' or `btf-link --usage' for more information.
btf-link: option requires an argument -- 'o'
Try `btf-link --help' or `btf-link --usage' for more information.
btf-link: --in-place goes without -o and -r
Try `btf-link --help' or `btf-link --usage' for more information.
btf-link: --in-place goes without -o and -r
Try `btf-link --help' or `btf-link --usage' for more information.
btf-link: --build-id goes with --in-place
Try `btf-link --help' or `btf-link --usage' for more information.
btf-link: -r merges nothing, so it goes without --explain, --no-dedup and --prune
Try `btf-link --help' or `btf-link --usage' for more information.
btf-link: -r merges nothing, so it goes without --explain, --no-dedup and --prune
Try `btf-link --help' or `btf-link --usage' for more information.
btf-link: -r merges nothing, so it goes without --explain, --no-dedup and --prune
Try `btf-link --help' or `btf-link --usage' for more information.
btf-link: --prune: 'all' is not a depth, expected type, forward or member
btf-link: --no-dedup compares no types, so it goes without --explain
Try `btf-link --help' or `btf-link --usage' for more information.
btf-link: --output-format is 'raw' or 'elf', not 'coff'
Try `btf-link --help' or `btf-link --usage' for more information.
btf-link: --jobs: is 'x', expected a number from 0 to 256
btf-link: --jobs: is '257', expected a number from 0 to 256
btf-link: unrecognized option '--nonsense'
Try `btf-link --help' or `btf-link --usage' for more information.
