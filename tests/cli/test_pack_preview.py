"""``kiosk pack preview`` where it cannot open: one sentence, and the fix."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest

from tests.conftest import ROOT

Kiosk = Callable[..., subprocess.CompletedProcess[str]]
PACK = str(ROOT / "content_packs/mel")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("nowhere",), 2, "nowhere: there is no such folder; check the path of the pack\n"),
        (
            (PACK, "--commune", "nowhere"),
            2,
            "nowhere: there is no such folder; check the path of the pack\n",
        ),
        (
            (PACK, "--open", "activities/jeton"),
            2,
            "--open: there is no page “activities/jeton”; "
            "write it as in this example: activities/quatre-jetons\n",
        ),
        (
            (PACK, "--size", "big"),
            2,
            "--size: “big” is not a size; write it as 1280x800\n",
        ),
        ((PACK,), 3, "no window can be opened; kiosk doctor says what this machine lacks\n"),
    ],
)
def test_what_keeps_the_preview_from_opening_is_said(
    kiosk: Kiosk, words: tuple[str, ...], code: int, said: str
) -> None:
    done = kiosk("pack", "preview", *words)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.endswith(said)
    assert "Traceback" not in done.stderr
