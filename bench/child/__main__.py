"""``python -m bench.child SUBJECT WIDTHxHEIGHT MEASURE ARGUMENTS``; the last is JSON.

The subject is a module beside this one: ``kiosk``, ``bare``, ``preview`` or ``watching_label``.

Imports as little as it can: whatever is loaded here slows the start that is measured.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module

subject, size, measure, arguments = sys.argv[1:]
with import_module(f"bench.child.{subject}").opened(size) as window:
    # Only now: these import Kivy, which reads its settings when it is imported.
    from bench.child import measures
    from bench.child.play import play

    print(json.dumps(play(window.app, getattr(measures, measure)(window, **json.loads(arguments)))))
