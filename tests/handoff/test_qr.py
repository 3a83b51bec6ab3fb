from __future__ import annotations

import cv2
import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from pyzbar import pyzbar  # type: ignore[import-untyped]

from kiosk.errors import KioskError
from kiosk.handoff.qr import MAX_VERSION, QUIET_ZONE_MODULES, Matrix, TooLong, matrix
from kiosk.packs.content import MAX_URL_LENGTH

PORTAL = "https://asuivre.lillemetropole.fr/mediatheque-en-ligne"
MODULE_PX = 4


def picture(modules: Matrix) -> np.typing.NDArray[np.uint8]:
    """What a screen draws: dark on white, with the quiet zone, whole pixels a module."""
    dark = np.pad(np.array(modules, dtype=np.uint8), QUIET_ZONE_MODULES)
    return np.kron((1 - dark) * 255, np.ones((MODULE_PX, MODULE_PX))).astype(np.uint8)


def test_three_decoders_read_the_portal_back() -> None:
    shown = picture(matrix(PORTAL))
    assert [code.text for code in zxingcpp.read_barcodes(shown)] == [PORTAL]
    assert [code.data.decode() for code in pyzbar.decode(shown)] == [PORTAL]
    assert cv2.QRCodeDetector().detectAndDecode(shown)[0] == PORTAL


def test_the_matrix_is_square_bare_and_in_the_smallest_version() -> None:
    modules = matrix(PORTAL)
    assert {len(row) for row in modules} == {len(modules)} == {33}  # version 4
    finder = modules[0][:8]
    assert finder == (True,) * 7 + (False,)


def test_the_longest_address_of_a_pack_stays_at_version_six() -> None:
    url = PORTAL + "/" + "x" * (MAX_URL_LENGTH - len(PORTAL) - 1)
    assert len(matrix(url)) == 6 * 4 + 17


def test_level_m_is_used() -> None:
    (code,) = zxingcpp.read_barcodes(picture(matrix(PORTAL)))
    assert code.ec_level == "M"


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=50))
def test_any_words_come_back_as_they_went(text: str) -> None:
    read = [code.text for code in zxingcpp.read_barcodes(picture(matrix(f"à lire : {text}")))]
    assert read == [f"à lire : {text}"]


def test_a_text_too_long_for_phones_is_refused_with_its_size() -> None:
    with pytest.raises(TooLong) as refusal:
        matrix("é" * 107)
    assert str(refusal.value) == (
        "214 bytes do not fit a code that phones read well (version 10); "
        "shorten the address or the text"
    )
    assert isinstance(refusal.value, KioskError)


def test_the_limit_is_the_callers_to_lower() -> None:
    assert len(matrix("a" * 213)) == MAX_VERSION * 4 + 17
    with pytest.raises(TooLong, match=r"\(version 6\)"):
        matrix("a" * 213, max_version=6)


def test_a_text_beyond_the_largest_code_of_all_is_refused_alike() -> None:
    with pytest.raises(TooLong, match=r"^10000 bytes do not fit"):
        matrix("a" * 10_000, max_version=40)
