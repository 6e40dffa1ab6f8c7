# about: a .BTF.ext that breaks its rules is an error that says where
# requires: gcc
# requires: btf-link
# run: btf-link --no-dedup -o a.btf a && echo | gcc -c -x c - -o x.o
# run: for e in e-*; do objcopy --add-section .BTF=a.btf --add-section .BTF.ext=$e x.o $e.o; done
# run: for e in e-*.o; do btf-dump --ext $e || echo "status $?"; done 2>&1
== a
[1] FUNC_PROTO '(anon)' ret_type_id=0
[f] FUNC 'f' type_id=1 linkage=static
== e-01-good xxd
9feb0100 18000000 00000000 14000000 14000000 00000000
08000000 01000000 01000000 00000000 02000000
== e-02-big-endian xxd
eb9f0100 00000018 00000000 00000014 00000014 00000000
00000008 00000001 00000001 00000000 00000002
== e-03-longer-records xxd
9feb0100 18000000 00000000 18000000 18000000 00000000
0c000000 01000000 01000000 00000000 02000000 ffffffff
== e-04-empty xxd
9feb0100 18000000 00000000 00000000 00000000 00000000
== e-05-type xxd
9feb0100 18000000 00000000 14000000 14000000 00000000
08000000 01000000 01000000 00000000 03000000
== e-06-section-name xxd
9feb0100 18000000 00000000 14000000 14000000 00000000
08000000 03000000 01000000 00000000 02000000
== e-07-record-size xxd
9feb0100 18000000 00000000 14000000 14000000 00000000
04000000 01000000 01000000 00000000 02000000
== e-08-record-size-odd xxd
9feb0100 18000000 00000000 14000000 14000000 00000000
0a000000 01000000 01000000 00000000 02000000
== e-09-no-records xxd
9feb0100 18000000 00000000 0c000000 0c000000 00000000
08000000 01000000 00000000
== e-10-many-records xxd
9feb0100 18000000 00000000 14000000 14000000 00000000
08000000 01000000 ffffffff 00000000 02000000
== e-11-cut-section xxd
9feb0100 18000000 00000000 08000000 08000000 00000000
08000000 01000000
== e-12-cut-part xxd
9feb0100 18000000 00000000 18000000 14000000 00000000
08000000 01000000 01000000 00000000 02000000
== e-13-offset xxd
9feb0100 18000000 fcffffff 14000000 14000000 00000000
08000000 01000000 01000000 00000000 02000000
== e-14-unaligned xxd
9feb0100 18000000 02000000 10000000 14000000 00000000
08000000 01000000 01000000 00000000 02000000
== e-15-part-too-short xxd
9feb0100 18000000 00000000 04000000 00000000 00000000
08000000
== e-16-line-string xxd
9feb0100 18000000 00000000 00000000 00000000 1c000000
10000000 01000000 01000000 00000000 01000000 03000000 00040000
== e-17-core-string xxd
9feb0100 20000000 00000000 00000000 00000000 00000000 00000000 1c000000
10000000 01000000 01000000 00000000 02000000 03000000 00000000
== e-18-header-short xxd
9feb0100 14000000 00000000 00000000 00000000 00000000
== e-19-header-long xxd
9feb0100 28000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000001
== e-20-magic xxd
9fec0100 18000000 00000000 00000000 00000000 00000000
== e-21-version xxd
9feb0200 18000000 00000000 00000000 00000000 00000000
== e-22-flags xxd
9feb0101 18000000 00000000 00000000 00000000 00000000
== e-23-short xxd
9feb0100
== e-24-core-paths xxd
9feb0100 20000000 00000000 00000000 00000000 00000000 00000000 3c000000
10000000 01000000 03000000
00000000 02000000 01000000 00000000
08000000 02000000 01000000 0a000000
10000000 00000000 01000000 ffffffff
== stdout
func_info of section 'f', 1 record of 8 bytes
	0x0  [2] FUNC 'f' linkage=static
func_info of section 'f', 1 record of 8 bytes
	0x0  [2] FUNC 'f' linkage=static
func_info of section 'f', 1 record of 12 bytes
	0x0  [2] FUNC 'f' linkage=static
btf-dump: e-05-type.o: .BTF.ext: func_info: section 0 'f', record 0: mentions type 3, but the last type is 2
status 2
btf-dump: e-06-section-name.o: .BTF.ext: func_info: section 0: has its name at string offset 3, but the strings end at 3
status 2
btf-dump: e-07-record-size.o: .BTF.ext: has func_info records of 4 bytes, expected a multiple of 4 from 8 to 256
status 2
btf-dump: e-08-record-size-odd.o: .BTF.ext: has func_info records of 10 bytes, expected a multiple of 4 from 8 to 256
status 2
btf-dump: e-09-no-records.o: .BTF.ext: func_info: section 0: has 0 records, expected at least 1
status 2
btf-dump: e-10-many-records.o: .BTF.ext: func_info: section 0: has 4294967295 records, but there is room for 1
status 2
btf-dump: e-11-cut-section.o: .BTF.ext: func_info: section 0: has 4 bytes, but 8 are needed for its name and count
status 2
btf-dump: e-12-cut-part.o: .BTF.ext: has 24 bytes of func_info at 0 behind the header, but only 20 bytes follow it
status 2
btf-dump: e-13-offset.o: .BTF.ext: has 20 bytes of func_info at 4294967292 behind the header, but only 20 bytes follow it
status 2
btf-dump: e-14-unaligned.o: .BTF.ext: has its func_info at 2 behind the header, expected a multiple of 4
status 2
btf-dump: e-15-part-too-short.o: .BTF.ext: has 4 bytes of func_info, too few for any record
status 2
btf-dump: e-16-line-string.o: .BTF.ext: line_info: section 0 'f', record 0: has line at string offset 3, but the strings end at 3
status 2
btf-dump: e-17-core-string.o: .BTF.ext: core_relo: section 0 'f', record 0: has access_str at string offset 3, but the strings end at 3
status 2
btf-dump: e-18-header-short.o: .BTF.ext: has a header of 20 bytes, expected a multiple of 4 from 24 to the 24 bytes that there are
status 2
btf-dump: e-19-header-long.o: .BTF.ext: has byte 0x1 at 39 of its header, where only zeros are understood
status 2
btf-dump: e-20-magic.o: .BTF.ext: begins with 9f ec, not with the magic of BTF (9f eb or eb 9f)
status 2
btf-dump: e-21-version.o: .BTF.ext: has version 2, expected 1
status 2
btf-dump: e-22-flags.o: .BTF.ext: has header flags 0x1, but none are defined
status 2
btf-dump: e-23-short.o: .BTF.ext: is 4 bytes long, but a header takes 24
status 2
core_relo of section 'f', 3 records of 16 bytes
	0x0  field_byte_offset  f?  ([2] f)
	0x8  enumval_exists  f::?  ([2] f)
	0x10  kind 4294967295  void  ([0] f)
