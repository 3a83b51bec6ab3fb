from __future__ import annotations

import pytest

from kiosk.handoff.link import readable


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (
            "https://asuivre.lillemetropole.fr/mediatheque-en-ligne",
            "asuivre.lillemetropole.fr/mediatheque-en-ligne",
        ),
        ("https://asuivre.lillemetropole.fr/", "asuivre.lillemetropole.fr"),
        ("http://exemple.fr/a/?q=b", "exemple.fr/a/?q=b"),
    ],
)
def test_an_address_is_shown_as_people_type_it(url: str, shown: str) -> None:
    assert readable(url) == shown
