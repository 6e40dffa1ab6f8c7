# about: a signal in the middle leaves the old file, and no other
# requires: gcc -gbtf
# requires: strace
# requires: plain build
# run: gcc -gbtf -c a.c b.c && gcc a.o b.o -o x && cp x old
# run: for s in HUP INT TERM; do (strace -qq -o log -e inject=rename:signal=$s:error=EINTR btf-link --in-place x; test $? -gt 128) 2> /dev/null && cmp x old || exit 1; done
# run: rm log; ls -A
== a.c
struct s { int x; } s;
int main (void) { return s.x; }
== b.c
struct s { int x; };
int f (struct s *s) { return s->x; }
== stdout
a.c
a.o
b.c
b.o
old
x
