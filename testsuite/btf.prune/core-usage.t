# about: options that do not go together are refused
# run: t () { fails btf-prune "$@" 2>&1 | sed -n 1p; }; : > p.o
# run: t --core p.o
# run: t --core --base k --for-each d -o x p.o
# run: t --core --base k --root x p.o
# run: t --core --for-each d p.o
# run: t --core --base k --output-format split p.o
# run: t --core --base k --output-format same p.o
# run: t --allow-empty p.o
# run: t --for-each d p.o
# run: t --base a --base b -o x p.o
# run: t --output-format split -o x p.o
# run: t -o x a b
# run: t --why x -o x a
# run: t --in-place -o x a
# run: t --only a
# run: t
== stdout
btf-prune: --core needs either --base or --for-each
btf-prune: --core needs either --base or --for-each
btf-prune: --core goes with --base, --for-each, --allow-empty, --output-format, --jobs and -o only
btf-prune: no -o, a directory
btf-prune: no -o, a directory
btf-prune: --output-format is 'raw' or 'split', not 'same'
btf-prune: --for-each and --allow-empty go with --core
btf-prune: --for-each and --allow-empty go with --core
btf-prune: one --base, not also 'b', but with --core
btf-prune: --output-format is 'same' or 'raw', not 'split'
btf-prune: one FILE at a time, not also 'b', but with --in-place
btf-prune: -o goes without questions
btf-prune: --in-place goes without -o and --output-format=raw
btf-prune: --only, but no --root: nothing would be kept
btf-prune: no FILE
