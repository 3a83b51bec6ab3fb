"""The codes on the screens are read by three decoders, as they are and as a phone sees them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp
from PIL import Image, ImageFilter
from pyzbar import pyzbar

from kiosk.handoff.carnet_text import carnet_text
from kiosk.packs.content import Content
from kiosk.stay import Stay
from tests.formats import TOURED
from tests.tours import Toured

# What a hand-held phone does to a code: nearer or further, not quite level, not quite sharp.
PHONES = [(0.75, 4), (1.0, -4), (1.5, 4)]  # times the pixels of the screen, degrees
BLUR_PX = 0.7


def read_with_zxing(picture: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def read_with_zbar(picture: Image.Image) -> list[str]:
    return [utf_8(found.data.decode()) for found in pyzbar.decode(picture)]


def utf_8(text: str) -> str:
    """What was written, where zbar took UTF-8 for Big5 (github.com/mchehab/zbar/issues/212)."""
    try:
        return text.encode("big5").decode()
    except UnicodeError:
        return text


def read_with_opencv(picture: Image.Image) -> list[str]:
    text, _corners, _code = cv2.QRCodeDetector().detectAndDecode(np.asarray(picture.convert("L")))
    return [text]


DECODERS = [read_with_zxing, read_with_zbar, read_with_opencv]


@pytest.fixture
def codes(content: Content) -> dict[str, str]:
    """Picture of the tour → what its code has to say."""
    tutorial, quiz = content.tutorial("lire-la-presse"), content.quizzes[0]
    resource = content.resources_of(tutorial.universe)[0]
    stay = Stay(content, record=lambda event: None, now=lambda: 0.0)
    kept = (("resource", resource.id), ("tutorial", tutorial.id), ("universe", quiz.universe))
    items = [stay.item(kind, subject) for kind, subject in kept]
    return {
        "06-ressource": resource.url,
        "07c-tutoriel-fin": content.resource(tutorial.resource).url,
        "13-carnet": carnet_text(items, content.portal),
    }


def opened(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB")


@pytest.mark.parametrize("read", DECODERS)
@pytest.mark.parametrize("size", TOURED)
def test_every_decoder_reads_every_code(
    size: str,
    read: Callable[[Image.Image], list[str]],
    codes: dict[str, str],
    toured: Callable[[str], Toured],
) -> None:
    seen = {name: read(opened(toured(size).pictures[name])) for name in codes}
    assert seen == {name: [text] for name, text in codes.items()}


@pytest.mark.parametrize(("scale", "turn"), PHONES)
@pytest.mark.parametrize("size", TOURED)
def test_a_phone_reads_every_code(
    size: str, scale: float, turn: int, codes: dict[str, str], toured: Callable[[str], Toured]
) -> None:
    seen = {
        name: read_with_zxing(as_a_phone_sees(opened(toured(size).pictures[name]), scale, turn))
        for name in codes
    }
    assert seen == {name: [text] for name, text in codes.items()}


def as_a_phone_sees(screen: Image.Image, scale: float, turn: int) -> Image.Image:
    seen = screen.resize((round(screen.width * scale), round(screen.height * scale)))
    return seen.rotate(turn, Image.Resampling.BICUBIC, expand=True).filter(
        ImageFilter.GaussianBlur(BLUR_PX)
    )


@pytest.mark.parametrize("read", DECODERS)
def test_a_screen_without_a_code_says_nothing(read: Callable[[Image.Image], list[str]]) -> None:
    assert "".join(read(Image.new("RGB", (400, 400), "white"))) == ""
