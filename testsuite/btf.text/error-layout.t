# about: an unknown kind that the layout does not have
# run: btf-dump --raw a
== a
layout
	[0]
[1] KIND20 'b' word=4 vlen=0
== stderr
btf-dump: a:3: the layout has no size for KIND20 in multiples of 4
== status
2
