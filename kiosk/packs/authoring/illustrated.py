"""Words with a picture among them, as games and clues are made of; a sound or a film will do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from kiosk.i18n import term
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.inline import words
from kiosk.packs.authoring.markdown import Block, Paragraph
from kiosk.packs.authoring.media_mark import is_media_mark, read_media_mark, read_scene_mark
from kiosk.packs.authoring.prose import read_paragraphs
from kiosk.packs.content import Face, Media, Rich
from kiosk.packs.kind_rules import ILLUSTRATIONS
from kiosk.packs.limits import MAX_FACE
from kiosk.packs.problems import Notes, did_you_mean


def read_illustrated(
    blocks: Sequence[Block], known: Known, notes: Notes
) -> tuple[tuple[Rich, ...], Media | None]:
    """The paragraphs among ``blocks`` and the one picture; anything else is noted."""
    marks = [block for block in blocks if is_picture(block)]
    texts = [block for block in blocks if not is_picture(block)]
    for mark in marks[1:]:
        notes.add(mark.line, term("there is more than one picture"), term("keep one of them"))
    media = [read_media_mark(one.text, one.line, known.media, notes) for one in marks]
    return tuple(read_paragraphs(texts, notes)), next(iter(media), None)


def is_picture(block: Block) -> TypeGuard[Paragraph]:
    """Whether this paragraph is a picture, a sound or a film."""
    return isinstance(block, Paragraph) and is_media_mark(block.text)


def read_face(paragraph: Paragraph, known: Known, notes: Notes) -> Face:
    """Words, a picture, or one of the house's own illustrations (« ![Le journal](presse) »);
    where there is none, or too much, it is noted."""
    line = paragraph.line
    says, scene = read_scene_mark(paragraph.text)
    if is_media_mark(paragraph.text) and not scene:
        media = read_media_mark(paragraph.text, line, known.media, notes)
        return Face(media.text if media else "", media)
    if scene and scene not in ILLUSTRATIONS:
        what = term("there is no illustration “{name}”").format(name=scene)
        notes.add(line, what, did_you_mean(scene, ILLUSTRATIONS), at=f"]({scene})")
    text = words(says if scene else paragraph.text, line, notes)
    if not text:
        notes.add(line, term("something is empty here"), term("write a few words, or a picture"))
    if len(text) > MAX_FACE:
        what = term("“{text}” has {count} characters, at most {most} fit")
        what = what.format(text=text, count=len(text), most=MAX_FACE)
        notes.add(line, what, term("shorten it"), at=paragraph.text)
    return Face(text, scene=scene)


def seen(face: Face) -> str:
    """What tells ``face`` from another on the screen, or ``""`` when nothing shows."""
    return face.scene or (face.media.file if face.media else face.text.casefold())
