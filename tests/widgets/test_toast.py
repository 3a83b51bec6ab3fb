from __future__ import annotations

import pytest

from kiosk.packs.content import Content
from kiosk.theme import tokens
from tests.patron import Patron, lay_out
from tests.tours import wait_until

KEPT = "C’est dans votre carnet."


@pytest.fixture(autouse=True)
def short_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(tokens()["motion"], "message", 1500)


def wait_until_gone(patron: Patron) -> None:
    def gone() -> bool:
        lay_out()
        return KEPT not in patron.names

    wait_until(gone, 15, "the message stays")


def test_a_message_goes_by_itself(at_home: Patron, content: Content) -> None:
    at_home.touch(content.universes[0].title)
    at_home.touch("Dans mon carnet")
    assert KEPT in at_home.names
    wait_until_gone(at_home)
    assert "Mon carnet, 1" in at_home.names


def test_what_was_undone_is_not_undone_again_when_the_message_ends(
    at_home: Patron, content: Content
) -> None:
    at_home.touch(content.universes[0].title)
    at_home.touch("Dans mon carnet")
    at_home.touch("Annuler")
    at_home.touch("Dans mon carnet")
    wait_until_gone(at_home)
    assert "Mon carnet, 1" in at_home.names
