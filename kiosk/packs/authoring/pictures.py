"""A picture as an author has it → the picture that a screen shows.

Only its pixels go through: metadata, other frames and whatever else the file carries stay
behind. The dimensions that the header announces are checked before a pixel is decoded.
"""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import msgspec
import PIL
from PIL import Image, ImageCms

from kiosk.i18n import term
from kiosk.packs.authoring.cache import Cache
from kiosk.packs.authoring.picture_format import EXTENSIONS, decoded_format
from kiosk.packs.disk import machine_errors
from kiosk.packs.limits import (
    HEAVY_PICTURE_BYTES,
    MAX_JPEG_PIXELS,
    MAX_JPEG_SCANS,
    MAX_PICTURE_BYTES,
    MAX_PICTURE_PIXELS,
    MAX_PICTURE_SIDE,
    MIN_PICTURE_SIDE,
)
from kiosk.packs.problems import Notes

ENCODER_VERSION = 1  # to raise when the same picture should come out otherwise
JPEG_QUALITY = 85

_START_OF_SCAN = b"\xff\xda"
_ORIENTATION_TAG = 0x0112
# EXIF 2.32, 4.6.4: how the picture was held → what puts it upright.
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An encoded picture. ``extension`` is « .png » when it lets the background show through,
    « .jpg » otherwise; ``width`` and ``height`` are pixels."""

    extension: str
    data: bytes
    width: int
    height: int


def encode_picture(path: Path, notes: Notes, cache: Cache | None = None) -> Picture | None:
    """The picture in ``path``, upright, in sRGB, at most 1920 pixels a side; or ``None``, noted.

    The same bytes come out of the same file with the same Pillow.
    The worst accepted file takes 2.4 s and 640 MB (``tests/packs/test_pictures.py``).

    Raises:
        MachineError: the disk refuses to read it.
    """
    data = _read(path, notes)
    name = None if data is None else decoded_format(data, notes)
    if data is None or name is None:
        return None
    _advise_on_name(path, name, notes)
    try:
        # Pillow warns on the terminal about what is noted here.
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(data), formats=(name,)) as image,
        ):
            if not _is_bearable(image, name, data, notes):
                return None
            picture = _cached(image, data, cache)
            _advise_on_picture(image, name, picture, len(data), notes)
            return picture
    except Image.DecompressionBombError:
        _refuse_size(name, notes)
    except Exception:  # mangled bytes make Pillow's decoders raise anything at all
        what = term("the picture is cut short or damaged")
        notes.add(1, what, term("copy it again from where it comes, or export it again"))
    return None


def _read(path: Path, notes: Notes) -> bytes | None:
    with machine_errors(path), path.open("rb") as file:
        data = file.read(MAX_PICTURE_BYTES + 1)
    if len(data) <= MAX_PICTURE_BYTES:
        return data
    what = term("the picture weighs more than {count} MB")
    notes.add(1, what.format(count=MAX_PICTURE_BYTES // 1_000_000), _smaller())
    return None


def _smaller() -> str:
    fix = term("export it with {side} pixels on its longer side")
    return fix.format(side=MAX_PICTURE_SIDE)


def _is_bearable(image: Image.Image, name: str, data: bytes, notes: Notes) -> bool:
    """Asked before a pixel is decoded. Ten bytes of a JPEG can ask for one more pass over all
    of them, hence the limit of scans."""
    if image.width * image.height > _most_pixels(name):
        _refuse_size(name, notes)
        return False
    if name == "JPEG" and data.count(_START_OF_SCAN) > MAX_JPEG_SCANS:
        what = term("this JPEG is made of more than {count} layers").format(count=MAX_JPEG_SCANS)
        notes.add(1, what, term("export it again, not progressive"))
        return False
    return True


def _most_pixels(name: str) -> int:
    return MAX_JPEG_PIXELS if name == "JPEG" else MAX_PICTURE_PIXELS


def _refuse_size(name: str, notes: Notes) -> None:
    what = term("the picture has more than {count} million pixels")
    notes.add(1, what.format(count=_most_pixels(name) // 1_000_000), _smaller())


def _advise_on_name(path: Path, name: str, notes: Notes) -> None:
    extensions = EXTENSIONS[name]
    if path.suffix.lower() in extensions:
        return
    what = term("the file says “{extension}” and is {format}")
    fix = term("name it “{name}”").format(name=path.stem + extensions[0])
    notes.advise(1, what.format(extension=path.suffix, format=name), fix)


def _advise_on_picture(
    image: Image.Image, name: str, picture: Picture, size: int, notes: Notes
) -> None:
    if name != "JPEG" and getattr(image, "is_animated", False):
        what = term("the picture moves, and only its first image will show")
        notes.advise(1, what, term("make a film of it, or keep one image"))
    if size > HEAVY_PICTURE_BYTES:
        what = term("the picture weighs {count} MB").format(count=round(size / 1_000_000))
        notes.advise(1, what, _smaller())
    if min(picture.width, picture.height) < MIN_PICTURE_SIDE:
        what = term("the picture has only {width} × {height} pixels: it may look blurred")
        fix = term("find one with at least {side} pixels on its shorter side")
        what = what.format(width=picture.width, height=picture.height)
        notes.advise(1, what, fix.format(side=MIN_PICTURE_SIDE))


def _cached(image: Image.Image, data: bytes, cache: Cache | None) -> Picture:
    if cache is None:
        return _encoded(image)
    encoder = f"{ENCODER_VERSION} {PIL.__version__} ".encode()
    key = hashlib.sha256(encoder + data).hexdigest()
    if kept := cache.find(key):
        return msgspec.msgpack.decode(kept, type=Picture)
    picture = _encoded(image)
    cache.keep(key, msgspec.msgpack.encode(picture))
    return picture


def _encoded(image: Image.Image) -> Picture:
    pixels = _upright(_srgb(_resized(image), image.info.get("icc_profile")), image)
    has_alpha = pixels.mode == "RGBA" and pixels.getchannel("A").getextrema() != (255, 255)
    pixels.info = {}  # or Pillow would write the comment and the profile of the source
    out = BytesIO()
    if has_alpha:
        pixels.save(out, "PNG")
    else:
        pixels.convert("RGB").save(out, "JPEG", quality=JPEG_QUALITY, progressive=False)
    return Picture(
        extension=".png" if has_alpha else ".jpg",
        data=out.getvalue(),
        width=pixels.width,
        height=pixels.height,
    )


def _resized(image: Image.Image) -> Image.Image:
    shrink = min(1, MAX_PICTURE_SIDE / max(image.size))
    width, height = (max(1, round(side * shrink)) for side in image.size)
    # A JPEG comes out of its decoder already reduced by 2, 4 or 8: that much less memory.
    image.draft(None, (2 * width, 2 * height))
    image.load()
    return _eight_bits(image).resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _eight_bits(image: Image.Image) -> Image.Image:
    """RGB or RGBA; inks stay inks, since their profile is about them."""
    if image.mode == "CMYK":
        return image
    if image.mode.startswith("I"):
        return image.point(lambda grey: grey * (1 / 256)).convert("L").convert("RGB")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, source, target, outputMode=mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a profile that is damaged, or about other colours, is as good as none
        else:
            return converted or image
    return image.convert(mode)


def _upright(pixels: Image.Image, source: Image.Image) -> Image.Image:
    try:
        orientation = source.getexif().get(_ORIENTATION_TAG, 1)
    except Exception:  # as above; but metadata alone never cost a picture
        return pixels
    transpose = _UPRIGHT.get(orientation)
    return pixels if transpose is None else pixels.transpose(transpose)
