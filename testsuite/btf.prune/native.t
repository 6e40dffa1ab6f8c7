# about: of a linked program, functions and variables that have no symbol go, with their types; without symbols all stay
# requires: gcc -gbtf
# run: gcc -gbtf -O2 -ffunction-sections -fdata-sections -Wl,--gc-sections p.c -o p && cp p r && strip r
# run: for i in p r; do btf-prune -o $i.q $i && btf-dump --raw $i.q | grep -oE "(STRUCT|FUNC|VAR) '[ksm][a-z]*'" | sort | xargs -d '\n'; done
# run: btf-prune --in-place p && cmp p p.q && ./p
== p.c
struct kept { int n; };
struct stale { int n; };
struct kept kvar = { 0 };
struct stale svar = { 1 };
int sfunc (struct stale *s) { return s->n; }
int main (int argc, char **argv) { (void) argv; return kvar.n + argc - 1; }
== stdout
FUNC 'main' STRUCT 'kept' VAR 'kvar' VAR 'kvar'
FUNC 'main' FUNC 'sfunc' STRUCT 'kept' STRUCT 'stale' VAR 'kvar' VAR 'kvar' VAR 'svar' VAR 'svar'
