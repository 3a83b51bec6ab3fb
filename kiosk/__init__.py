"""The kiosk of « La Médiathèque en ligne ».

The rooms, high to low; a room imports the rooms below it, never above:

    cli             the command line, a file a command
    app, start      the only place that builds services; what happens before the window
    doctor          what a machine lacks, with the fix
    screens         what a patron sees, one .py + .kv pair a screen; screens own nothing
    widgets, theme  touch widgets and design tokens
    stay            what each gesture of a patron changes, and what the journal is told
    words           the content as people say it: days, hours, pages to read
    activities      the rules of tutorials and games, no pixels
    catalogue       the records: searching them, and which to propose
    visit           one patron's things and time, in memory only
    handoff         links and codes to go on at home
    sounds          the notes of the seven sounds, and what is made of them
    journal         anonymous events, the only thing left on disk
    packs           what authors write, compiled and read back
    window, fonts   how the window is to be, and where the typefaces are
    screen_fit      the layout and the unit of a screen: no target under 20 mm
    tidy            giving memory back when nobody waits
    accent          a commune's colour, dark or light enough to carry words
    config, i18n, errors

Kivy is imported in app, screens, widgets and theme only; a test holds the line.
"""

__version__ = "0.1.0"
