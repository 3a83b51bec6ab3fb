"""Benchmarks: what the kiosk costs, as ratios to a bare Kivy window measured in the same run.

Start with ``__main__.py``; one file a benchmark. May import kiosk; nothing imports it. Only
``child/``, which runs in the measured process, imports Kivy: the parent never opens a window.
"""
