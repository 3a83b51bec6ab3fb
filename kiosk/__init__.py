"""The kiosk of « La Médiathèque en ligne ».

The rooms, high to low; a room imports the rooms below it, never above:

    cli, app        the command line; the one place that builds services and hands them to screens
    screens         what a patron sees, one .py + .kv pair a screen; screens own nothing
    widgets, theme  touch widgets and design tokens; with app and screens, the only places that import Kivy
    activities      the rules of tutorials and games, no pixels
    visit           one patron's stay, in memory only
    handoff         links and codes to go on at home
    journal         anonymous events, the only thing left on disk
    packs           what authors write, compiled and read back
    config, i18n, errors
"""

__version__ = "0.1.0"
