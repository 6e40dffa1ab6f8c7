# SPDX-License-Identifier: GPL-3.0-or-later
#
# Debian packages that quickstart and check need; sourced by both.

build_packages="autoconf automake binutils binutils-dev gcc help2man
libarchive-dev libc6-dev libelf-dev libtool libxxhash-dev libzstd-dev make pkg-config"

# Run a command as root.
as_root ()
{
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

can_be_root ()
{
  [ "$(id -u)" = 0 ] || sudo -n true 2> /dev/null \
    || { [ -t 0 ] && command -v sudo > /dev/null; }
}

# Of the packages given, those that are not installed.
missing_packages ()
{
  local p
  for p; do
    dpkg-query -W -f '${db:Status-Abbrev}\n' "$p" 2> /dev/null \
      | grep -q '^.i' || echo "$p"
  done
}

# Install the packages given, or say what to do and fail.  Where nothing is
# missing, this needs neither root nor the network.
need_packages ()
{
  local missing
  if ! command -v dpkg-query > /dev/null; then
    echo "This is not Debian: I trust that there is what these packages have:"
    echo $*
    return
  fi
  missing=$(missing_packages "$@" | tr '\n' ' ')
  if [ -z "$missing" ]; then
    return
  fi
  echo "Installing $missing"
  if can_be_root && install_packages $missing; then
    return
  fi
  {
    echo "I cannot go on: these packages are missing.  Install them with"
    echo
    echo "    apt-get install $missing"
    echo
    echo "as root and with access to the network, then run this again."
  } >&2
  return 1
}

install_packages ()
{
  local log
  log=$(mktemp)
  if { as_root apt-get update \
	 && as_root env DEBIAN_FRONTEND=noninteractive \
	      apt-get install -y --no-install-recommends "$@"; } \
       > "$log" 2>&1 < /dev/null; then
    rm -f "$log"
  else
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
  fi
}
