# about: the encoding CHAR of GCC 12 is dropped, and other encodings stay
# run: quirks -v a.btf
== a.btf
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED|CHAR
[2] INT 'unsigned char' size=1 bits_offset=0 nr_bits=8 encoding=CHAR
[3] INT '_Bool' size=1 bits_offset=0 nr_bits=8 encoding=BOOL
[4] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stdout
# changed: a.btf
[1] INT 'char' size=1 bits_offset=0 nr_bits=8 encoding=SIGNED
[2] INT 'unsigned char' size=1 bits_offset=0 nr_bits=8 encoding=(none)
[3] INT '_Bool' size=1 bits_offset=0 nr_bits=8 encoding=BOOL
[4] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
== stderr
quirks: note: a.btf: quirk char-encoding of GCC 12: type 1 char and 1 more: the encoding CHAR, which makes the kernel refuse integers, is dropped
