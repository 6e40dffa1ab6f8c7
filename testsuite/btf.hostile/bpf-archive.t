# about: an archive in which each member needs the one before it is linked in linear time
# run: for i in {2..1000}; do make-object small $i > m$i.o; done
# run: ar rc lib.a $(ls -r m*.o) && make-object small 1 > a.o
# run: btf-link -o x.o a.o lib.a && btf-dump --raw x.o | grep -c "FUNC 'f.*global"
== stdout
1000
