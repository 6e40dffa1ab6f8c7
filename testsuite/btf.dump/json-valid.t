# about: JSON is valid whatever the names are; bytes that are not UTF-8 become U+FFFD
# requires: python3
# run: btf-dump --json a | tee b.json && python3 -m json.tool b.json /dev/null
== a
[1] TYPEDEF "\n\t\\\"\001\177" type_id=0
[2] TYPEDEF 'größe 日本 😀' type_id=0
[3] TYPEDEF "\377\300\257a\355\240\200b\360\237" type_id=0
[4] TYPEDEF "\364\220\200\200\340\237\277\302" type_id=0
== stdout
{"name":"a","header":{"hdr_len":24,"flags":0,"byte_order":"little","first_id":1,"first_string":0,"types_size":48,"strings_size":48},"types":[
{"id":1,"kind":"TYPEDEF","name":"\u000a\u0009\\\"\u0001\u007f","type_id":0},
{"id":2,"kind":"TYPEDEF","name":"größe 日本 😀","type_id":0},
{"id":3,"kind":"TYPEDEF","name":"\ufffd\ufffd\ufffda\ufffd\ufffd\ufffdb\ufffd\ufffd","type_id":0},
{"id":4,"kind":"TYPEDEF","name":"\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd","type_id":0}]}
