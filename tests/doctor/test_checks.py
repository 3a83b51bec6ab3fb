"""Each check on a real machine's files: what it says, and the way out that it names."""

from __future__ import annotations

import platform
import socket
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

import kiosk
from kiosk.doctor.clock import clock
from kiosk.doctor.disk import disk
from kiosk.doctor.display import screen
from kiosk.doctor.examine import CHECKS, examine
from kiosk.doctor.finding import Finding, Remark
from kiosk.doctor.holdings import journal, packs, settings
from kiosk.doctor.machine import Machine
from kiosk.doctor.sound import sound
from kiosk.doctor.typefaces import fonts
from kiosk.doctor.versions import version_of, versions
from kiosk.errors import KioskError
from kiosk.fonts import FONT_FILES
from kiosk.journal.events import CaseOpened, VisitStarted
from kiosk.journal.writer import Journal
from kiosk.packs.shelf import Shelf

Make = Callable[..., Machine]
NO_SOUND = Remark(
    "no sound card: the kiosk is silent", "to hear it, connect loudspeakers or headphones"
)
TWO_CARDS = """\
 0 [PCH            ]: HDA-Intel - HDA Intel PCH
                      HDA Intel PCH at 0xf7d10000 irq 31
 1 [S3             ]: USB-Audio - Creative - Sound Blaster
                      Creative at usb-0000:00:14.0-2, full speed
"""


def finding(name: str, machine: Machine) -> Finding:
    """What the whole examination says of one check, drawing left out."""
    broken = Machine(
        environment=machine.environment,
        data=machine.data,
        now=machine.now,
        font_files=machine.font_files,
        gl_libraries=("libabsent.so.1",),
    )
    return next(found for found in examine(broken) if found.name == name)


# --- screen ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"DISPLAY": ":0"}, "DISPLAY=:0"),
        ({"WAYLAND_DISPLAY": "wayland-1", "DISPLAY": ""}, "WAYLAND_DISPLAY=wayland-1"),
        (
            {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-1"},
            "DISPLAY=:0, WAYLAND_DISPLAY=wayland-1",
        ),
    ],
)
def test_the_screen_is_named_as_the_environment_names_it(
    machine: Make, environment: dict[str, str], said: str
) -> None:
    assert screen(machine(environment=environment)) == said


def test_without_a_screen_the_tour_plays_off_screen(machine: Make) -> None:
    assert screen(machine()) == Remark(
        "none: the tour plays off screen",
        "to see the kiosk itself, run it in a graphical session",
    )


# --- fonts -----------------------------------------------------------------------------


def test_the_fonts_of_this_installation_open(machine: Make) -> None:
    assert fonts(machine()) == "font files that open: 4"


def test_a_missing_font_package_is_named(machine: Make) -> None:
    absent = ("fontpkg_absent", "files/Absent.ttf")
    with pytest.raises(KioskError) as raised:
        fonts(machine(font_files={**FONT_FILES, "Absent": (absent, absent)}))
    assert str(raised.value) == (
        "fontpkg_absent: the font Absent.ttf is missing; "
        "install the kiosk again (make run), or its package fontpkg_absent"
    )


def test_a_file_that_is_no_font_is_named(machine: Make) -> None:
    text = ("fontpkg_atkinson_hyperlegible", "__init__.py")
    with pytest.raises(KioskError) as raised:
        fonts(machine(font_files={"Texte": (text, text)}))
    assert str(raised.value) == (
        "fontpkg_atkinson_hyperlegible: __init__.py is not a font; "
        "install the kiosk again (make run), or its package fontpkg_atkinson_hyperlegible"
    )


# --- sound -----------------------------------------------------------------------------


def test_a_machine_without_sound_gets_a_remark(machine: Make, tmp_path: Path) -> None:
    assert sound(machine()) == NO_SOUND
    (tmp_path / "cards").write_text("--- no soundcards ---\n")
    assert sound(machine()) == NO_SOUND


def test_sound_cards_are_named(machine: Make, tmp_path: Path) -> None:
    (tmp_path / "cards").write_text(TWO_CARDS)
    assert sound(machine()) == "HDA Intel PCH, Creative - Sound Blaster"


@pytest.mark.parametrize(
    ("place", "said"), [("pulse/native", "PulseAudio"), ("pipewire-0", "PipeWire")]
)
def test_a_sound_server_is_as_good_as_a_card(
    machine: Make, tmp_path: Path, place: str, said: str
) -> None:
    (tmp_path / place).parent.mkdir(exist_ok=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / place))
        assert sound(machine(environment={"XDG_RUNTIME_DIR": str(tmp_path)})) == said


# --- disk ------------------------------------------------------------------------------


def test_a_data_folder_that_can_be_made_is_not_made_yet(machine: Make, data: Path) -> None:
    said = disk(machine(data=data / "of" / "kiosk"), min_free_mb=0)
    assert said.startswith(f"{data}/of/kiosk, ")
    assert said.endswith(" MB free")
    assert not data.exists()


def test_a_data_folder_is_left_as_it_was(machine: Make, data: Path) -> None:
    data.mkdir()
    disk(machine(), min_free_mb=0)
    assert list(data.iterdir()) == []


def test_a_data_folder_that_cannot_be_made_is_a_failure(machine: Make, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KioskError) as raised:
        disk(machine(data=tmp_path / "file" / "data"))
    assert str(raised.value) == (
        f"{tmp_path}/file: cannot be written (Not a directory); "
        "give this user the right to write, or choose another folder with KIOSK_DATA"
    )


def test_a_data_folder_that_is_read_only_even_for_root_is_a_failure(machine: Make) -> None:
    with pytest.raises(KioskError, match=r"^/proc/sys: cannot be written \("):
        disk(machine(data=Path("/proc/sys")))


def test_a_disk_that_is_nearly_full_is_a_failure(machine: Make) -> None:
    with pytest.raises(KioskError) as raised:
        disk(machine(), min_free_mb=10**9)
    assert raised.value.message.endswith(" MB free, the kiosk needs 1000000000")
    assert raised.value.fix == "free some space, or choose another folder with KIOSK_DATA"


# --- clock -----------------------------------------------------------------------------


def test_the_hour_is_that_of_the_wall(machine: Make) -> None:
    paris = datetime(2026, 11, 21, 15, 30, tzinfo=timezone(timedelta(hours=1), "CET"))
    assert clock(machine(now=paris)) == "2026-11-21 15:30 CET"


def test_a_clock_in_1970_is_a_failure(machine: Make) -> None:
    with pytest.raises(KioskError) as raised:
        clock(machine(now=datetime(1970, 1, 1, tzinfo=UTC)))
    assert str(raised.value) == (
        "1970-01-01 00:00 UTC: before this kiosk was made; set the date: timedatectl set-ntp true"
    )


# --- settings, packs, journal ----------------------------------------------------------


def test_without_a_settings_file_the_kiosk_is_the_demonstration(machine: Make) -> None:
    assert settings(machine()) == "commune: demo"


def test_a_wrong_setting_is_a_finding_like_any_other(machine: Make, data: Path) -> None:
    data.mkdir()
    (data / "kiosk.toml").write_text('comune = "ploufragan"\n')
    assert finding("settings", machine()) == Finding(
        name="settings",
        level="failure",
        said=f"{data}/kiosk.toml: unknown setting “comune”",
        fix="did you mean “commune”?",
    )


def test_installed_packs_are_named_with_their_versions(machine: Make, shelf: Shelf) -> None:
    shelf.install(shelf.folder("mel"), "demo")
    assert packs(machine()) == "demo 1.0, mel 1.0"


def test_no_pack_at_all_is_a_failure(machine: Make) -> None:
    with pytest.raises(KioskError) as raised:
        packs(machine())
    assert str(raised.value) == (
        "no pack is installed; run “make run” in a checkout, or “kiosk pack install”"
    )


def test_one_changed_byte_in_a_pack_is_a_failure(machine: Make, shelf: Shelf) -> None:
    content = shelf.folder("mel") / "content.fr.json"
    data = bytearray(content.read_bytes())
    data[len(data) // 2] ^= 1
    content.write_bytes(data)
    assert finding("packs", machine()) == Finding(
        name="packs",
        level="failure",
        said=f"{content}: the file is not the one that was built",
        fix="build or install the pack again",
    )


def test_an_unreadable_pointer_is_a_failure(machine: Make, shelf: Shelf) -> None:
    (shelf.root / "mel" / "installed.json").write_bytes(b"\x00")
    with pytest.raises(KioskError, match=r"no such pack is installed; install a pack$"):
        packs(machine())


def test_a_kiosk_that_recorded_nothing_has_a_good_journal(machine: Make) -> None:
    assert journal(machine()) == "events: 0"


def test_events_of_all_kinds_are_counted(machine: Make, data: Path) -> None:
    writer = Journal(data / "journal.db", lambda: datetime(2026, 11, 21, 14, 30, tzinfo=UTC))
    writer.record(VisitStarted(language="fr"))
    writer.record(CaseOpened(universe="presse"))
    assert writer.close(10)
    assert journal(machine()) == "events: 2"


def test_a_damaged_journal_is_a_failure(machine: Make, data: Path) -> None:
    data.mkdir()
    (data / "journal.db").write_bytes(b"not a database" * 100)
    assert finding("journal", machine()) == Finding(
        name="journal",
        level="failure",
        said=f"{data}/journal.db: the journal cannot be read (file is not a database)",
        fix="check the disk, or move the file away: the kiosk begins a new one",
    )


# --- versions --------------------------------------------------------------------------


def test_versions_are_those_in_use(machine: Make) -> None:
    assert versions(machine()) == (
        f"kiosk {kiosk.__version__}, Python {platform.python_version()}, "
        f"Kivy {version_of('kivy')}, SQLite {sqlite3.sqlite_version} with FTS5"
    )


def test_a_package_that_is_not_installed_is_named() -> None:
    with pytest.raises(KioskError) as raised:
        version_of("no-such-package")
    assert str(raised.value) == (
        "the package no-such-package is missing; install the kiosk again (make run)"
    )


# --- all of them -----------------------------------------------------------------------


def test_a_file_where_a_folder_is_wanted_stops_no_other_check(
    machine: Make, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    broken = machine(data=tmp_path / "file", gl_libraries=("libabsent.so.1",))
    assert [found.name for found in examine(broken)] == list(CHECKS)
