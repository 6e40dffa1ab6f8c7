# about: comments, blank lines, spaces, a missing vlen= and any order of attributes
# run: btf-dump --raw a
== a
 # A comment that is indented.

[1]   INT 'int'	encoding=SIGNED nr_bits=32 bits_offset=0 size=4   # it's an int
[2] STRUCT 'a#b' size=8		# not a comment: a#b
    # between members
    'x' bits_offset=0 type_id=1
	
	'it's' type_id=1 bits_offset=0x20 #
[3] TYPEDEF 'last' type_id=2
== stdout
[1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
[2] STRUCT 'a#b' size=8 vlen=2
	'x' type_id=1 bits_offset=0
	'it's' type_id=1 bits_offset=32
[3] TYPEDEF 'last' type_id=2
