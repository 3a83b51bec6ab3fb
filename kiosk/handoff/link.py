"""Addresses as people read and type them."""

from __future__ import annotations


def readable(url: str) -> str:
    """``url`` without its scheme and last slash: « asuivre.lillemetropole.fr/agenda »."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")
