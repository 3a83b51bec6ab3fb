"""The seven sounds of the kiosk: their notes, and how they are made from them.

Start with ``score.py`` (the notes, as data). May import nothing of the house, and no Kivy.
What is heard is ``assets/sounds``, which ``make sounds`` writes: nothing is made at run time.
"""
