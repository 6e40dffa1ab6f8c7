# about: an unknown option, and forms that cannot be combined, are errors
# run: (btf-dump --frob || echo $?) 2>&1
# run: (btf-dump --json --raw || echo $?) 2>&1
== stdout
btf-dump: unrecognized option '--frob'
Try `btf-dump --help' or `btf-dump --usage' for more information.
2
btf-dump: --json cannot be combined with other forms
Try `btf-dump --help' or `btf-dump --usage' for more information.
2
