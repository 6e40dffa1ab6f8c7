# about: items of an unknown kind have one size
# run: btf-dump --raw a
== a
[1] KIND20 'b' word=4 vlen=2
	words=1,2
	words=1
== stderr
btf-dump: a:3: an item of KIND20 has 1 words, but 2 in the layout or before
== status
2
