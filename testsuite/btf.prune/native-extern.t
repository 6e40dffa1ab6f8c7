# about: functions of shared libraries are known by symbols with versions
# requires: gcc -gbtf
# run: gcc -gbtf -shared -fPIC -Wl,--version-script=v l.c -o libl.so && gcc -gbtf p.c -o p -L. -l:libl.so -Wl,-rpath=. && test -n "$(readelf -sW p | grep ' outside.V_1')"
# run: btf-prune -o q p && btf-dump --raw q | grep -oE "(STRUCT|FUNC) '[a-z]*'"
== v
V_1 { global: outside; };
== l.c
int outside (void *p) { return p == 0; }
== p.c
struct arg { int n; };
int outside (struct arg *a);
int main (void) { struct arg a = { 1 }; return outside (&a); }
== stdout
STRUCT 'arg'
FUNC 'outside'
FUNC 'main'
