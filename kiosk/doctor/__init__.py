"""The kiosk's own examination: what this machine lacks to play a visit, and how to mend it.

Start with ``examine`` (the checks, in their order); ``report`` says what they found. May import
window, fonts, journal, packs, config, errors, i18n; Kivy is asked in a process of its own only
(``renderer``), for a driver that crashes is a finding too.
"""
