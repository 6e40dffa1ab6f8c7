# about: deep, wide and cyclic types take linear time and no stack
#
# Towers of 200,000 pointers on int, unsigned and long; two structs of 20,000
# members, all of them one tower of 20,000 typedefs; structs of one name in
# rings of 10,007 and 10,009, which make 100 million pairs; a typedef of itself.
#
# run: bash make > x.btf
# run: timeout 60 agree deep1 deep2 x.btf
# run: timeout 60 agree -d deep1 deep3 x.btf
# run: timeout 60 agree wide1 wide2 x.btf
# run: timeout 60 agree ring1 ring2 x.btf
# run: timeout 60 agree -d ring1 ring3 x.btf
# run: timeout 60 agree loop loop2 x.btf
# run: timeout 60 agree -d loop deep1 x.btf
== make
awk 'BEGIN {
  print "[i1] INT \047int\047 size=4 bits_offset=0 nr_bits=32 encoding=SIGNED"
  print "[i2] INT \047unsigned\047 size=4 bits_offset=0 nr_bits=32 encoding=(none)"
  print "[i3] INT \047long\047 size=8 bits_offset=0 nr_bits=64 encoding=SIGNED"
  for (t = 1; t <= 3; t++)
    {
      for (i = 0; i < 200000; i++)
	print "[p" t "_" i "] PTR \047(anon)\047 type_id=" (i ? "p" t "_" (i - 1) : "i" t)
      print "[d" t "] VAR \047deep" t "\047 type_id=p" t "_199999, linkage=extern"
    }
  for (t = 1; t <= 2; t++)
    {
      for (i = 0; i < 20000; i++)
	print "[t" t "_" i "] TYPEDEF \047t" i "\047 type_id=" (i ? "t" t "_" (i - 1) : "i" t)
      print "[w" t "] STRUCT \047wide\047 size=4 vlen=20000"
      for (i = 0; i < 20000; i++)
	print "\t\047m\047 type_id=t" t "_19999 bits_offset=0"
      print "[vw" t "] VAR \047wide" t "\047 type_id=w" t ", linkage=extern"
    }
  n[1] = 10007; n[2] = 10009; n[3] = 10009
  for (t = 1; t <= 3; t++)
    {
      for (i = 0; i < n[t]; i++)
	print "[r" t "_" i "] STRUCT \047ring\047 size=" (t == 3 && i == 5000 ? 5 : 4) " vlen=1\n\t\047m\047 type_id=r" t "_" (i + 1) % n[t] " bits_offset=0"
      print "[vr" t "] VAR \047ring" t "\047 type_id=r" t "_0, linkage=extern"
    }
  print "[l] TYPEDEF \047l\047 type_id=l"
  print "[k] CONST \047(anon)\047 type_id=k2"
  print "[k2] TYPEDEF \047k2\047 type_id=k"
  print "[vl] VAR \047loop\047 type_id=l, linkage=extern"
  print "[vk] VAR \047loop2\047 type_id=k, linkage=extern"
}'
== stdout
agree
pointee of the pointee of the pointee of the pointee of the pointee of ... is int (INT, 4 bytes), but long (INT, 8 bytes)
agree
agree
size of struct ring is 4, but 5
agree
the variable is typedef l, but pointer to pointer to pointer to pointer to pointer to pointer to pointer to pointer to pointer to pointer to pointer to pointer to pointer to pointer to pointer to pointer to PTR
