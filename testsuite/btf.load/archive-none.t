# about: an archive in which nothing has BTF is an error, and so is a broken one
# requires: gcc
# run: echo text > readme && ar rc x.a readme && ar rc empty.a
# run: ! btf-link -o out.btf x.a
# run: ! btf-link -o out.btf empty.a
# run: for n in 9 67 68 $(($(stat -c %s x.a) - 1)); do head -c $n x.a > short.a; fails btf-link -o out.btf short.a; done
== stderr
btf-link: x.a: has no BTF in any of its 1 members
btf-link: empty.a: has no BTF in any of its 0 members
btf-link: short.a: has a member at offset 8, but is only 9 bytes long
btf-link: short.a: has a member at offset 8, but is only 67 bytes long
btf-link: short.a: has a member of 5 bytes at offset 8, but only 0 follow
btf-link: short.a: has no BTF in any of its 1 members
