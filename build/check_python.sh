#!/bin/sh
# Say what is missing before venv says it less clearly.
set -eu
python=${1:-python3}
if ! command -v "$python" >/dev/null; then
    echo "Python is missing. Install it, then try again:  sudo apt install python3 python3-venv" >&2
    exit 3
fi
"$python" - <<'PY' || exit 3
import importlib.util
import sys

if sys.version_info < (3, 11):
    sys.exit(f"Python {sys.version.split()[0]} is too old: 3.11 or later is needed (make PYTHON=python3.11).")
if importlib.util.find_spec("ensurepip") is None:
    sys.exit("Python's venv is missing. Install it, then try again:  sudo apt install python3-venv")
PY
