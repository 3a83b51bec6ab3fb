#!/bin/sh
# Name the Debian packages of the arguments that are missing; as root, install them.
set -eu
command -v dpkg-query >/dev/null || exit 0  # another system: kiosk doctor says what is missing
missing=""
for package in "$@"; do
    # Ubuntu 24.04 calls some libraries by the name of their 64-bit-time twin.
    dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null | grep -q 'ok installed' ||
        missing="$missing $package"
done
[ -z "$missing" ] && exit 0
if [ "$(id -u)" -ne 0 ]; then
    echo "Missing system libraries:$missing" >&2
    echo "Install them, then try again:  sudo apt install$missing" >&2
    exit 3
fi
echo "Installing system libraries:$missing"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
