# about: an existing output keeps its mode, and a symlink stays one
# run: touch out.btf && chmod 640 out.btf && ln -s out.btf link && ln -s new.btf dangling
# run: btf-link -o link a && stat -c "%F %a" link out.btf
# run: btf-link -o dangling a && cmp new.btf out.btf && stat -c %F dangling
# run: ln -s loop loop; btf-link -o loop a
== a
[node] STRUCT 'node' size=16
	'next' type_id=ptr bits_offset=0
	'value' type_id=int bits_offset=64
[ptr] PTR '(anon)' type_id=node
[int] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
symbolic link 777
regular file 640
symbolic link
== stderr
btf-link: loop: cannot be written: Too many levels of symbolic links
== status
2
