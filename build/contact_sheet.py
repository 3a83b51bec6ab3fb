"""The contact sheet that opens the README, made of the approved pictures of the tour.

python build/contact_sheet.py [SHEET]      writes docs/pictures/planche.png, or SHEET
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
REFERENCES = ROOT / "tests/screens/references"
SHEET = ROOT / "docs/pictures/planche.png"

HEIGHT, GAP = 270, 10  # px: of a row, and around each picture
PAPER = "#D9CDB3"
COLOURS = 256
LYING, UPRIGHT, TABLET = "1920x1080", "1080x1920", "1280x800"
ROWS = (
    (
        (LYING, "01-veille"),
        (LYING, "02b-accueil-case-ouverte"),
        (LYING, "05b-univers"),
        (LYING, "06-ressource"),
    ),
    (
        (LYING, "07-tutoriel-2"),
        (LYING, "08-quiz-question"),
        (LYING, "09-quiz-reponse-juste"),
        (LYING, "10-quel-film-2"),
    ),
    (
        (LYING, "11-memory"),
        (LYING, "18-jetons"),
        (LYING, "19-info-ou-intox"),
        (LYING, "13-carnet"),
    ),
    (
        (LYING, "14-pres-d-ici"),
        (LYING, "15-confort"),
        (LYING, "16-toujours-la"),
        (LYING, "17-aide"),
    ),
    (
        (LYING, "20-accueil-contraste"),
        (LYING, "20b-accueil-nuit"),
        (LYING, "21-accueil-grand-texte"),
        (TABLET, "02-accueil"),
    ),
    (
        (UPRIGHT, "01-veille"),
        (UPRIGHT, "02-accueil"),
        (UPRIGHT, "05b-univers"),
        (UPRIGHT, "07-tutoriel-2"),
        (UPRIGHT, "11-memory"),
        (UPRIGHT, "13-carnet"),
        (UPRIGHT, "23-accueil-a-portee"),
    ),
)


def contact_sheet() -> Image.Image:
    """All rows, each as wide as the widest."""
    rows = [_row(row) for row in ROWS]
    width = max(row.width for row in rows)
    rows = [row.resize((width, round(row.height * width / row.width))) for row in rows]
    sheet = Image.new("RGB", (width, sum(row.height for row in rows)), PAPER)
    top = 0
    for row in rows:
        sheet.paste(row, (0, top))
        top += row.height
    return sheet


def _row(pictures: tuple[tuple[str, str], ...]) -> Image.Image:
    shown = [_picture(size, name) for size, name in pictures]
    row = Image.new("RGB", (GAP + sum(one.width + GAP for one in shown), HEIGHT + GAP), PAPER)
    left = GAP
    for one in shown:
        row.paste(one, (left, GAP))
        left += one.width + GAP
    return row


def _picture(size: str, name: str) -> Image.Image:
    with Image.open(REFERENCES / size / f"{name}.webp") as picture:
        width = round(picture.width * HEIGHT / picture.height)
        return picture.convert("RGB").resize((width, HEIGHT), Image.Resampling.LANCZOS)


def main(arguments: list[str]) -> None:
    sheet = contact_sheet().quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    sheet.save(Path(arguments[0]) if arguments else SHEET, optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
