# about: what has no BTF is an error that says why
# run: : > empty; mkdir dir; seq 10 > text
# run: for f in empty dir text nowhere /dev/null; do fails btf-link -o out.btf $f; done
== stderr
btf-link: empty: is empty
btf-link: dir: cannot be read: Is a directory
btf-link: text: is neither BTF, ELF, an archive, nor BTF as text
btf-link: nowhere: cannot be read: No such file or directory
btf-link: /dev/null: is empty
