# about: mode and symlink are kept, and nothing is left behind
# requires: gcc -gbtf
# run: gcc -gbtf -c a.c b.c && gcc a.o b.o -o x && cp x old
# run: chmod 4751 x && ln -s x link && btf-link --in-place link && stat -c "%F %a" x link && ls -A && ! cmp -s x old && ./x
== a.c
struct s { int x; } s;
int main (void) { return s.x; }
== b.c
struct s { int x; };
int f (struct s *s) { return s->x; }
== stdout
regular file 4751
symbolic link 777
a.c
a.o
b.c
b.o
link
old
x
