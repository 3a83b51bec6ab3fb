"""Benchmarks: what the kiosk costs, as ratios to a bare Kivy window measured in the same run.

Start with ``__main__.py``; one file a benchmark. ``child/`` runs inside the measured process.
May import kiosk; nothing imports it. Only ``child/`` may import Kivy: the parent never opens a window.
"""
