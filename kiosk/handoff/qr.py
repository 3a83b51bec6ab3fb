"""A text as a QR code that phones read from 60 cm.

Level M throughout. The matrix has no quiet zone: whoever draws it leaves
``QUIET_ZONE_MODULES`` white modules on each side, or no decoder finds it.
"""

from __future__ import annotations

from kiosk.errors import KioskError
from kiosk.i18n import term

QUIET_ZONE_MODULES = 4  # ISO/IEC 18004, 6.3.8
MAX_VERSION = 10  # 57 modules: the carnet's 60 mm give each the 1 mm that 60 cm asks for

Matrix = tuple[tuple[bool, ...], ...]


class TooLong(KioskError):
    """The text needs a larger code than phones read well. Its author can shorten it."""


def matrix(text: str, *, max_version: int = MAX_VERSION) -> Matrix:
    """The rows of modules from the top, ``True`` for dark, in the smallest version that fits.

    Raises:
        TooLong: ``text`` does not fit ``max_version`` (1 to 40) at level M.
    """
    import qrcode

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    try:
        fits = code.best_fit() <= max_version
    except (qrcode.exceptions.DataOverflowError, ValueError):
        fits = False  # qrcode 8.2 says ValueError beyond version 40
    if not fits:
        raise _too_long(text, max_version)
    code.make()
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


def _too_long(text: str, max_version: int) -> TooLong:
    return TooLong(
        term("{size} bytes do not fit a code that phones read well (version {version})").format(
            size=len(text.encode()), version=max_version
        ),
        fix=term("shorten the address or the text"),
    )
