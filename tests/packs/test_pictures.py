"""Pictures of strangers: what comes out is pixels and nothing else, within known bounds.

Measured on a 2-core machine without a GPU, Pillow 13, a process that starts at 22 MB. The worst
accepted JPEG (52 million pixels of four inks, progressive, too square to be reduced by its
decoder) takes 2.4 s and 640 MB; the worst WebP (26 million pixels, alpha) 0.8 s and 570 MB; the
worst PNG (26 million pixels of 16 bits, alpha) 1.0 s and 370 MB. A phone's 50 megapixels: 0.3 s
and 170 MB.
"""

from __future__ import annotations

import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw

from kiosk.packs.authoring.cache import Cache
from kiosk.packs.authoring.pictures import Picture, encode_picture
from kiosk.packs.limits import MAX_JPEG_SCANS, MAX_PICTURE_BYTES
from kiosk.packs.problems import Notes, Problem

MAX_CHILD_SECONDS = 20


def encoded(data: bytes, folder: Path, name: str) -> tuple[Picture | None, list[Problem]]:
    path = folder / name
    path.write_bytes(data)
    found: list[Problem] = []
    return encode_picture(path, Notes(f"media/{name}", found)), found


def file_of(image: Image.Image, format: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def photo(width: int = 640, height: int = 480) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), (200, 30, 30))
    ImageDraw.Draw(image).rectangle((width // 2, 0, width, height), fill=(30, 30, 200))
    return image


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))


def png(width: int, height: int, *chunks: bytes, depth: int = 8, colour: int = 2) -> bytes:
    header = struct.pack(">LLBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join((chunk(b"IHDR", header), *chunks, chunk(b"IEND", b"")))


def shown(picture: Picture | None) -> Image.Image:
    assert picture is not None
    image = Image.open(BytesIO(picture.data))
    image.load()
    assert image.size == (picture.width, picture.height)
    return image


def is_red(pixel: Any) -> bool:
    return bool(pixel[0] > 150 and pixel[2] < 90)


# --- what comes out ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("format", "name"),
    [("JPEG", "a.jpg"), ("JPEG", "a.jpeg"), ("PNG", "a.png"), ("WEBP", "a.webp"), ("GIF", "a.gif")],
)
def test_every_accepted_format_becomes_a_jpeg(tmp_path: Path, format: str, name: str) -> None:
    picture, found = encoded(file_of(photo(), format), tmp_path, name)
    image = shown(picture)
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (640, 480))
    assert is_red(image.getpixel((100, 100)))
    assert not is_red(image.getpixel((500, 100)))
    assert "progressive" not in image.info
    assert found == []


def test_the_several_pictures_of_a_phone_become_the_first(tmp_path: Path) -> None:
    depth = Image.new("RGB", (64, 48))
    source = file_of(photo(), "MPO", save_all=True, append_images=[depth])
    picture, found = encoded(source, tmp_path, "a.jpg")
    assert is_red(shown(picture).getpixel((100, 100)))
    assert found == []


def test_a_see_through_picture_stays_one(tmp_path: Path) -> None:
    image = photo().convert("RGBA")
    image.putpixel((0, 0), (0, 0, 0, 0))
    picture, found = encoded(file_of(image, "PNG"), tmp_path, "a.png")
    assert picture is not None
    assert (picture.extension, shown(picture).mode) == (".png", "RGBA")
    assert shown(picture).getchannel("A").getextrema() == (0, 255)
    assert found == []


def test_an_alpha_that_hides_nothing_is_dropped(tmp_path: Path) -> None:
    picture, _ = encoded(file_of(photo().convert("RGBA"), "PNG"), tmp_path, "a.png")
    assert picture is not None
    assert picture.extension == ".jpg"


def test_a_large_picture_is_reduced_to_the_screen_and_a_small_one_is_left(tmp_path: Path) -> None:
    large, _ = encoded(file_of(photo(3000, 1500), "JPEG"), tmp_path, "large.jpg")
    tall, _ = encoded(file_of(photo(1000, 4000), "PNG"), tmp_path, "tall.png")
    small, _ = encoded(file_of(photo(500, 450), "JPEG"), tmp_path, "small.jpg")
    assert shown(large).size == (1920, 960)
    assert shown(tall).size == (480, 1920)
    assert shown(small).size == (500, 450)


@pytest.mark.parametrize(
    ("orientation", "size", "red_at"),
    [
        (1, (640, 480), (10, 240)),
        (2, (640, 480), (630, 240)),
        (3, (640, 480), (630, 240)),
        (4, (640, 480), (10, 240)),
        (5, (480, 640), (240, 10)),
        (6, (480, 640), (240, 10)),
        (7, (480, 640), (240, 630)),
        (8, (480, 640), (240, 630)),
    ],
)
def test_a_picture_stands_as_it_was_taken(
    tmp_path: Path, orientation: int, size: tuple[int, int], red_at: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture, _ = encoded(file_of(photo(), "JPEG", exif=exif), tmp_path, "a.jpg")
    assert shown(picture).size == size
    assert is_red(shown(picture).getpixel(red_at))


def test_where_and_by_whom_a_picture_was_taken_stays_behind(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x013B] = "Jeanne Secret"
    exif.get_ifd(0x8825)[1] = "N"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    source = file_of(photo(), "JPEG", exif=exif, comment=b"Secret", icc_profile=profile)
    assert source.count(b"Secret") == 2
    picture, found = encoded(source, tmp_path, "a.jpg")
    assert picture is not None
    assert b"Secret" not in picture.data
    assert set(shown(picture).info) == {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert found == []


def test_a_damaged_exif_does_not_cost_the_picture(tmp_path: Path) -> None:
    broken = b"Exif\0\0II*\0\xff\xff\xff\xff"
    picture, found = encoded(file_of(photo(), "JPEG", exif=broken), tmp_path, "a.jpg")
    assert shown(picture).size == (640, 480)
    assert found == []


def test_the_colours_of_another_profile_become_those_of_the_screen(tmp_path: Path) -> None:
    """A profile whose first colour is blue: what a screen that ignores it would show is wrong."""
    srgb = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = srgb.index(b"rXYZ"), srgb.index(b"bXYZ")
    srgb[red : red + 4], srgb[blue : blue + 4] = b"bXYZ", b"rXYZ"
    picture, _ = encoded(file_of(photo(), "PNG", icc_profile=bytes(srgb)), tmp_path, "a.png")
    assert is_red(shown(picture).getpixel((500, 100)))


def test_a_damaged_profile_is_as_good_as_none(tmp_path: Path) -> None:
    source = file_of(photo(), "JPEG", icc_profile=b"not a profile" * 20)
    picture, found = encoded(source, tmp_path, "a.jpg")
    assert is_red(shown(picture).getpixel((100, 100)))
    assert found == []


def test_inks_become_light(tmp_path: Path) -> None:
    source = file_of(photo().convert("CMYK"), "JPEG")
    picture, _ = encoded(source, tmp_path, "a.jpg")
    assert shown(picture).mode == "RGB"
    assert is_red(shown(picture).getpixel((100, 100)))


def test_sixteen_bits_of_grey_keep_their_light(tmp_path: Path) -> None:
    grey = Image.new("I;16", (500, 500), 0x8000)
    picture, _ = encoded(file_of(grey, "PNG"), tmp_path, "a.png")
    assert shown(picture).getpixel((250, 250)) == (128, 128, 128)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_way_of_keeping_colours_is_read(tmp_path: Path, mode: str) -> None:
    picture, found = encoded(file_of(photo().convert(mode), "PNG"), tmp_path, "a.png")
    assert shown(picture).mode == "RGB"
    assert found == []


def test_a_palette_with_a_hole_stays_see_through(tmp_path: Path) -> None:
    source = file_of(photo().quantize(4), "GIF", transparency=0)
    picture, _ = encoded(source, tmp_path, "a.gif")
    assert shown(picture).mode == "RGBA"


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    source = file_of(photo(2500, 1000), "PNG")
    first, _ = encoded(source, tmp_path, "a.png")
    again, _ = encoded(source, tmp_path, "b.png")
    assert first == again


# --- what authors are told ---------------------------------------------------------------


@pytest.mark.parametrize("format", ["GIF", "WEBP", "PNG"])
def test_a_moving_picture_shows_its_first_image(tmp_path: Path, format: str) -> None:
    other = Image.new("RGB", (640, 480), "green")
    source = file_of(photo(), format, save_all=True, append_images=[other], lossless=True)
    name = f"a.{format.lower()}"
    picture, found = encoded(source, tmp_path, name)
    assert is_red(shown(picture).getpixel((100, 100)))
    assert [str(problem) for problem in found] == [
        f"media/{name}:1:1: advice: the picture moves, and only its first image will show; "
        "make a film of it, or keep one image"
    ]


def test_a_name_that_lies_is_told_and_forgiven(tmp_path: Path) -> None:
    picture, found = encoded(file_of(photo(), "PNG"), tmp_path, "affiche.jpg")
    assert shown(picture).size == (640, 480)
    assert [str(problem) for problem in found] == [
        "media/affiche.jpg:1:1: advice: the file says “.jpg” and is PNG; name it “affiche.png”"
    ]


def test_a_small_picture_is_advised_against(tmp_path: Path) -> None:
    _, found = encoded(file_of(photo(640, 399), "JPEG"), tmp_path, "a.jpg")
    assert [str(problem) for problem in found] == [
        "media/a.jpg:1:1: advice: the picture has only 640 × 399 pixels: it may look blurred; "
        "find one with at least 400 pixels on its shorter side"
    ]


def test_a_heavy_picture_is_advised_against(tmp_path: Path) -> None:
    heavy = file_of(photo(), "JPEG") + bytes(6_000_000)
    _, found = encoded(heavy, tmp_path, "a.jpg")
    assert [str(problem) for problem in found] == [
        "media/a.jpg:1:1: advice: the picture weighs 6 MB; "
        "export it with 1920 pixels on its longer side"
    ]


SVG_FIX = "export it as PNG, 1920 pixels wide"
HEIC_FIX = "export it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)"


@pytest.mark.parametrize(
    ("head", "format", "fix"),
    [
        (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">', "SVG", SVG_FIX),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg:svg>', "SVG", SVG_FIX),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC", HEIC_FIX),
        (b"\0\0\0\x18ftypavif\0\0\0\0", "AVIF", "export it as JPEG or PNG"),
        (b"II*\0\x08\0\0\0", "TIFF", "export it as JPEG or PNG"),
        (b"BM\0\0\0\0", "BMP", "export it as JPEG or PNG"),
        (b"8BPS\0\1", "PSD", "export it as JPEG or PNG"),
        (b"%PDF-1.7", "PDF", "export it as JPEG or PNG"),
    ],
)
def test_what_is_not_shown_is_named_with_a_way_out(
    tmp_path: Path, head: bytes, format: str, fix: str
) -> None:
    picture, found = encoded(head + bytes(500), tmp_path, "a.png")
    assert picture is None
    assert [str(problem) for problem in found] == [
        f"media/a.png:1:1: this is {format}, which the kiosk does not show; {fix}"
    ]


@pytest.mark.parametrize(
    "data",
    [b"", b"\0" * 500, b"%!PS-Adobe-3.0 EPSF-3.0\n", b"P6 8 8 255 " + bytes(192), b"GIF88a;"],
)
def test_no_other_decoder_can_be_reached(tmp_path: Path, data: bytes) -> None:
    picture, found = encoded(data, tmp_path, "a.png")
    assert picture is None
    assert [str(problem) for problem in found] == [
        "media/a.png:1:1: this is not a picture, or it is damaged; export it as JPEG or PNG"
    ]


def test_a_photo_cd_behind_the_first_bytes_of_a_jpeg_is_no_picture(tmp_path: Path) -> None:
    """Its decoder looks for its mark at the 2,048th byte and would take the file."""
    disc = bytearray(b"\xff\xd8\xff" + bytes(96 * 2_048 + 768 * 512 * 3))
    disc[2_048:2_052] = b"PCD_"
    assert Image.open(BytesIO(disc)).format == "PCD"
    picture, found = encoded(bytes(disc), tmp_path, "a.jpg")
    assert picture is None
    assert [problem.what for problem in found] == ["the picture is cut short or damaged"]


def test_a_file_that_is_too_heavy_is_not_read(tmp_path: Path) -> None:
    data = file_of(photo(), "JPEG")
    picture, found = encoded(data + bytes(MAX_PICTURE_BYTES), tmp_path, "a.jpg")
    assert picture is None
    assert [str(problem) for problem in found] == [
        "media/a.jpg:1:1: the picture weighs more than 20 MB; "
        "export it with 1920 pixels on its longer side"
    ]


# --- hostile files -----------------------------------------------------------------------


def huge_jpeg() -> bytes:
    small = bytearray(file_of(photo(16, 16), "JPEG"))
    frame = small.index(b"\xff\xc0")
    small[frame + 5 : frame + 9] = struct.pack(">HH", 65_000, 65_000)
    return bytes(small)


def huge_gif() -> bytes:
    small = bytearray(file_of(photo(16, 16), "GIF"))
    small[6:10] = struct.pack("<HH", 65_000, 65_000)
    return bytes(small)


def huge_webp() -> bytes:
    frames = [Image.new("RGB", (16, 16), colour) for colour in ("red", "blue")]
    small = bytearray(file_of(frames[0], "WEBP", save_all=True, append_images=frames[1:]))
    at = small.index(b"VP8X")
    small[at + 12 : at + 18] = (16_382).to_bytes(3, "little") * 2
    return bytes(small)


@pytest.mark.parametrize(
    ("data", "name", "most"),
    [
        (png(50_000, 50_000, chunk(b"IDAT", zlib.compress(b"\0"))), "a.png", 26),
        (png(10_000, 10_000, chunk(b"IDAT", zlib.compress(b"\0"))), "a.png", 26),
        (png(6_000, 5_000, chunk(b"IDAT", zlib.compress(b"\0"))), "a.png", 26),
        (huge_jpeg(), "a.jpg", 52),
        (huge_gif(), "a.gif", 26),
        (huge_webp(), "a.webp", 26),
    ],
)
def test_a_header_that_announces_too_much_is_believed_and_refused(
    tmp_path: Path, data: bytes, name: str, most: int
) -> None:
    assert len(data) < 10_000
    picture, found = encoded(data, tmp_path, name)
    assert picture is None
    assert [str(problem) for problem in found] == [
        f"media/{name}:1:1: the picture has more than {most} million pixels; "
        "export it with 1920 pixels on its longer side"
    ]


def test_a_jpeg_of_endless_scans_is_refused(tmp_path: Path) -> None:
    """Each scan of ten bytes is a pass over all the pixels: 2,000,000 fit in 20 MB."""
    source = file_of(photo(), "JPEG", progressive=True)
    scan = source.index(b"\xff\xda")
    many = source[:-2] + source[scan : scan + 10] * MAX_JPEG_SCANS + b"\xff\xd9"
    picture, found = encoded(many, tmp_path, "a.jpg")
    assert picture is None
    assert [str(problem) for problem in found] == [
        "media/a.jpg:1:1: this JPEG is made of more than 100 layers; "
        "export it again, not progressive"
    ]


@pytest.mark.parametrize("name", [b"zTXt", b"iTXt", b"iCCP"])
def test_a_bomb_in_the_texts_of_a_png_does_not_go_off(tmp_path: Path, name: bytes) -> None:
    bomb = zlib.compress(bytes(50_000_000), 9)
    head = b"k\0\0" if name != b"iTXt" else b"k\0\1\0\0\0"
    rows = zlib.compress((b"\0" + bytes(3 * 500)) * 500)
    data = png(500, 500, chunk(name, head + bomb), chunk(b"IDAT", rows))
    picture, found = encoded(data, tmp_path, "a.png")
    assert picture is None
    assert [problem.what for problem in found] == ["the picture is cut short or damaged"]


def zip_of(words: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("Main.class", words)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (file_of(photo(), "JPEG") + zip_of("EVIL"), "zip.jpg"),
        (file_of(photo(), "GIF") + zip_of("EVIL"), "gifar.gif"),
        (file_of(photo(), "PNG") + b"<script>EVIL</script>", "html.png"),
        (file_of(photo(), "JPEG", comment=b"<?php EVIL ?>"), "php.jpg"),
        (file_of(photo(), "GIF", comment=b"EVIL"), "comment.gif"),
        (file_of(photo(), "WEBP", xmp=b"EVIL"), "xmp.webp"),
    ],
)
def test_a_picture_loses_its_second_life(tmp_path: Path, data: bytes, name: str) -> None:
    assert b"EVIL" in data
    picture, _ = encoded(data, tmp_path, name)
    assert picture is not None
    assert b"EVIL" not in picture.data
    assert not zipfile.is_zipfile(BytesIO(picture.data))


SEEDS = {
    "a.jpg": file_of(photo(40, 30), "JPEG"),
    "b.jpg": file_of(photo(40, 30), "JPEG", progressive=True, exif=Image.Exif()),
    "a.png": file_of(photo(40, 30).convert("RGBA"), "PNG"),
    "b.png": file_of(photo(40, 30).quantize(4), "PNG"),
    "a.gif": file_of(photo(40, 30), "GIF"),
    "a.webp": file_of(photo(40, 30), "WEBP"),
    "b.webp": file_of(photo(40, 30).convert("RGBA"), "WEBP", lossless=True),
    "c.png": file_of(
        photo(40, 30),
        "PNG",
        icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
    ),
}


def test_a_jpeg_cut_anywhere_is_refused_in_clear_words(tmp_path: Path) -> None:
    whole = SEEDS["a.jpg"]
    for length in range(3, len(whole) - 2):
        picture, found = encoded(whole[:length], tmp_path, "a.jpg")
        assert picture is None, length
        assert [str(problem) for problem in found] == [
            "media/a.jpg:1:1: the picture is cut short or damaged; "
            "copy it again from where it comes, or export it again"
        ]


@pytest.mark.parametrize("name", ["a.png", "b.png", "a.gif", "a.webp", "b.webp"])
def test_a_picture_cut_anywhere_never_raises(tmp_path: Path, name: str) -> None:
    for length in range(len(SEEDS[name])):
        picture, found = encoded(SEEDS[name][:length], tmp_path, name)
        assert picture is not None or found


MUTATIONS = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=0, max_size=6)), max_size=8
)


def mutated(data: bytes, mutations: list[tuple[float, bytes]]) -> bytes:
    changed = bytearray(data)
    for place, replacement in mutations:
        at = int(place * len(changed))
        changed[at : at + max(1, len(replacement))] = replacement
    return bytes(changed)


def assert_never_raises(folder: Path, name: str, mutations: list[tuple[float, bytes]]) -> None:
    picture, found = encoded(mutated(SEEDS[name], mutations), folder, name)
    if picture is None:
        assert found
    else:
        assert max(shown(picture).size) <= 1920


@given(name=st.sampled_from(sorted(SEEDS)), mutations=MUTATIONS)
@settings(deadline=None, max_examples=200)
def test_a_mangled_picture_never_raises(
    tmp_path_factory: pytest.TempPathFactory, name: str, mutations: list[tuple[float, bytes]]
) -> None:
    assert_never_raises(tmp_path_factory.getbasetemp(), name, mutations)


@pytest.mark.long
@given(name=st.sampled_from(sorted(SEEDS)), mutations=MUTATIONS)
@settings(deadline=None, max_examples=20_000)
def test_a_mangled_picture_never_raises_for_long(
    tmp_path_factory: pytest.TempPathFactory, name: str, mutations: list[tuple[float, bytes]]
) -> None:
    assert_never_raises(tmp_path_factory.getbasetemp(), name, mutations)


CHILD = """
import sys, time
from pathlib import Path
from kiosk.packs.authoring.pictures import encode_picture
from kiosk.packs.problems import Notes
start = time.monotonic()
encode_picture(Path(sys.argv[1]), Notes("media/bomb", []))
seconds = time.monotonic() - start
status = Path("/proc/self/status").read_text()
print(int(status.split("VmHWM:")[1].split()[0]) // 1024, seconds)
"""


def worst_png() -> bytes:
    row = b"\0" + bytes(8 * 5_000)
    deflate = zlib.compressobj()
    rows = b"".join(deflate.compress(row) for _ in range(5_200)) + deflate.flush()
    return png(5_000, 5_200, chunk(b"IDAT", rows), depth=16, colour=6)


def worst_webp() -> bytes:
    image = Image.new("RGBA", (5_000, 5_200), (10, 20, 30, 40))
    return file_of(image, "WEBP", lossless=True, method=0)


def worst_jpeg() -> bytes:
    """As large and with as many scans as accepted, and too square to be reduced by its decoder."""
    image = Image.new("CMYK", (7_600, 6_840), (10, 200, 30, 40))
    source = file_of(image, "JPEG", progressive=True, subsampling=0)
    last = source.rindex(b"\xff\xda")
    spare = MAX_JPEG_SCANS - source.count(b"\xff\xda")
    return source[:-2] + source[last:-2] * spare + b"\xff\xd9"


def phone_jpeg() -> bytes:
    return file_of(photo(8_192, 6_144), "JPEG")


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(
    ("make", "name", "most_megabytes"),
    [
        (worst_png, "a.png", 450),
        (worst_webp, "a.webp", 650),
        (worst_jpeg, "a.jpg", 750),
        (phone_jpeg, "a.jpg", 200),
    ],
)
def test_the_worst_accepted_pictures_stay_within_bounds(
    tmp_path: Path, make: Callable[[], bytes], name: str, most_megabytes: int
) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    child = [sys.executable, "-c", CHILD, str(path)]
    printed = subprocess.run(child, check=True, capture_output=True, text=True).stdout
    megabytes, seconds = map(float, printed.split())
    assert megabytes < most_megabytes
    assert seconds < MAX_CHILD_SECONDS


# --- the cache ---------------------------------------------------------------------------


def test_a_kept_picture_is_not_encoded_again(tmp_path: Path) -> None:
    path, found = tmp_path / "a.jpg", list[Problem]()
    path.write_bytes(file_of(photo(640, 300), "JPEG"))
    cache = Cache(tmp_path / "cache")
    first = encode_picture(path, Notes("media/a.jpg", found), cache)
    (entry,) = cache.folder.iterdir()
    kept = Picture(extension=".jpg", data=b"kept", width=640, height=300)
    cache.keep(entry.name, msgspec.msgpack.encode(kept))
    assert first != kept
    assert encode_picture(path, Notes("media/a.jpg", found), cache) == kept
    assert len(found) == 2
    assert found[0] == found[1], "the advice is given again"


def test_a_damaged_cache_never_matters(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(file_of(photo(), "JPEG"))
    cache = Cache(tmp_path / "cache")
    first = encode_picture(path, Notes("media/a.jpg", []), cache)
    (entry,) = cache.folder.iterdir()
    whole = entry.read_bytes()
    for damaged in (b"", whole[:-1], whole[:40] + b"\0" + whole[41:]):
        entry.write_bytes(damaged)
        assert encode_picture(path, Notes("media/a.jpg", []), cache) == first
        assert entry.read_bytes() == whole


def test_a_cache_that_cannot_be_written_never_matters(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(file_of(photo(), "JPEG"))
    assert encode_picture(path, Notes("media/a.jpg", []), Cache(path / "cache")) is not None
