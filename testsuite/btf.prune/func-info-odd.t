# about: what func_info names is kept, also where it is no function
# run: . $srcdir/btf.bpf/link-functions
# The function loses its name, and so its symbol; func_info is about its prototype.
# run: small a 0x13c 00000000 0x180 01000000; btf-prune --in-place a; btf-dump --raw a; btf-dump --ext a
== stdout
[1] FUNC_PROTO '(anon)' ret_type_id=0 vlen=0
func_info of section 'raw_tp/a', 1 record of 8 bytes
	0x0  [1] FUNC_PROTO ''
line_info of section 'raw_tp/a', 1 record of 16 bytes
	0x10  :0:0
