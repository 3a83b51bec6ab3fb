"""Records as the index keeps them: packed one by one, so that one can be read alone.

A dictionary of what records have in common (RFC 8878 § 5) makes up for their being short.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import zstandard

from kiosk.packs.content import Record

LEVEL = 3
DICTIONARY_BYTES = 32_768
SAMPLES = 2_000  # records to learn from

encode = msgspec.msgpack.Encoder().encode
decode = msgspec.msgpack.Decoder(Record).decode


def learn(encoded: Sequence[bytes]) -> bytes:
    """A dictionary for these records; that of a small catalogue would be larger than what it
    saves."""
    if len(encoded) < SAMPLES:
        return b""
    samples: list[bytes | bytearray | memoryview] = [*encoded[:: len(encoded) // SAMPLES]]
    return zstandard.train_dictionary(DICTIONARY_BYTES, samples).as_bytes()


class Packer:
    def __init__(self, dictionary: bytes) -> None:
        known = _dictionary(dictionary)
        self._pack = zstandard.ZstdCompressor(level=LEVEL, dict_data=known).compress

    def pack(self, encoded: bytes) -> bytes:
        return self._pack(encoded)


class Unpacker:
    """Raises zstandard.ZstdError, msgspec.MsgspecError: these bytes never were packed."""

    def __init__(self, dictionary: bytes) -> None:
        self._unpack = zstandard.ZstdDecompressor(dict_data=_dictionary(dictionary)).decompress

    def unpack(self, packed: bytes) -> Record:
        return decode(self._unpack(packed))


def _dictionary(data: bytes) -> zstandard.ZstdCompressionDict:
    return zstandard.ZstdCompressionDict(data)
