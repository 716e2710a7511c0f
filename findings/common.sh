# What the findings share: a temporary folder, pinned Debian packages unpacked into it, and a last word.
# Source it: . "$(dirname "$0")/common.sh"
set -euo pipefail
export LC_ALL=C.UTF-8
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"

# debian PACKAGE=VERSION ...: unpacks packages of Debian 12 into the temporary folder; the system stays as it is.
debian() {
    (cd "$room" && apt-get download -qq "$@" 2>/dev/null) || { echo "Cannot download: $*. This finding was seen on Debian 12 (amd64)." >&2; exit 3; }
    local package
    for package in "$room"/*.deb; do dpkg -x "$package" "$room/root"; rm "$package"; done
    export PATH=$room/root/usr/bin:$PATH
    export LD_LIBRARY_PATH=$room/root/usr/lib/x86_64-linux-gnu LIBRARY_PATH=$room/root/usr/lib/x86_64-linux-gnu
    export C_INCLUDE_PATH=$room/root/usr/include:$room/root/usr/include/x86_64-linux-gnu
}

# gnucobol: GnuCOBOL 3.1.2 as Debian 12 has it; cc and its C library must be there.
gnucobol() {
    debian gnucobol3=3.1.2-5+b1 libcob4=3.1.2-5+b1 libcob4-dev=3.1.2-5+b1
    export COB_CONFIG_DIR=$room/root/etc/gnucobol COB_COPY_DIR=$room/root/usr/share/gnucobol/copy
    cobc --version | head -n 1
}

# expect WHAT SEEN REALLY: fails when the behaviour is not what the head of the script says.
expect() {
    echo "$1: $2"
    [[ $2 == "$3" ]] || { echo "CHANGED: the finding says $3" >&2; exit 1; }
}
