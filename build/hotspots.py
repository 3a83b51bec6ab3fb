"""Draw the pictures of ``content_packs/mel/media`` again, after a change in ``drawings``.

python build/hotspots.py [FOLDER]      writes them there, or in FOLDER to look at them first
"""

from __future__ import annotations

import sys
from pathlib import Path

from drawings.front_page import draw_front_page
from drawings.postcard import draw_postcard
from drawings.square import draw_cropped_square, draw_square
from drawings.tools import TOOLS, draw_tool

MEDIA = Path(__file__).parent.parent / "content_packs/mel/media"


def main(folder: Path) -> None:
    """Save every picture under the name that the pages of the pack use."""
    draw_front_page().save(folder / "une-du-petit-exemple.png")
    draw_postcard().save(folder / "carte-postale.png")
    draw_square().save(folder / "place-en-hiver.png")
    draw_cropped_square().save(folder / "place-recadree.png")
    for name in TOOLS:
        draw_tool(name).save(folder / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MEDIA)
