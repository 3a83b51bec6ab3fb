"""Every screen by name, imported at its first visit: nothing slow before the first frame."""

from __future__ import annotations

from importlib import import_module

from kiosk.screens.screen import KioskScreen

SCREENS = {
    "attract": "AttractScreen",
    "home": "HomeScreen",
    "universe": "UniverseScreen",
    "resource": "ResourceScreen",
    "search": "SearchScreen",
    "explore": "ExploreScreen",
    "listing": "ListingScreen",
    "record": "RecordScreen",
    "leaf": "LeafScreen",
    "nearby": "NearbyScreen",
    "menu": "MenuScreen",
    "tutorial": "TutorialScreen",
    "quiz": "QuizScreen",
    "info_intox": "InfoIntoxScreen",
    "guided_choice": "GuidedChoiceScreen",
    "investigation": "InvestigationScreen",
    "memory": "MemoryScreen",
    "sort": "SortScreen",
    "order": "OrderScreen",
    "budget": "BudgetScreen",
    "fill": "FillScreen",
    "cards": "CardsScreen",
    "hotspots": "HotspotsScreen",
    "surprise": "SurpriseScreen",
    "carnet": "CarnetScreen",
    "help": "HelpScreen",
    "counts": "CountsScreen",
    "credits": "CreditsScreen",
    "comfort": "ComfortScreen",
}


def screen_class(name: str) -> type[KioskScreen]:
    """The class of a screen, from the module of the same name."""
    found: type[KioskScreen] = getattr(import_module(f"kiosk.screens.{name}"), SCREENS[name])
    return found
