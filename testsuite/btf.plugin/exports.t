# about: the plugin exports nothing but onload, and stays loaded until the end
# requires: plugin
# run: nm -D --defined-only $plugin | cut -d ' ' -f 2-
# run: readelf -d $plugin | grep -o NODELETE
== stdout
T onload
NODELETE
