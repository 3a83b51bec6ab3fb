"""stub"""
from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.packs.content import Content
from kiosk.packs.problems import Notes


@dataclass(frozen=True, slots=True)
class Encoded:
    file: str
    data: bytes
def read_media(paths: Mapping[str, Path], notes_for: Callable[[str], Notes], cache: Path | None = None) -> dict[str, Encoded]:
    return {}
def with_built_files(content: Content, mapping: Mapping[str, str]) -> Content:
    return content
