# about: a copy of a program can be executed like it, and a file that is there keeps its mode
# requires: gcc -gbtf
# run: umask 027; gcc -gbtf p.c -o p && btf-prune -o q p && ./q && stat -c %a q
# run: touch r; btf-prune -o r p; stat -c %a r
# run: chmod 644 p; btf-prune -o s p; stat -c %a s; chmod 755 p; btf-prune --output-format=raw -o t p; stat -c %a t
# run: (umask 022; btf-prune p > u; stat -c %a u)
== p.c
int main (void) { return 0; }
== stdout
750
640
640
640
644
