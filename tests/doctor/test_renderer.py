"""Drawing is tried for real, in another process: whatever happens to it is an answer."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.doctor.display import gl
from kiosk.doctor.finding import Remark
from kiosk.doctor.machine import Machine
from kiosk.doctor.renderer import renderer
from kiosk.errors import MachineError

FIX = "check that the display answers, then: apt install libgl1-mesa-dri"


@pytest.fixture
def crashing(tmp_path: Path) -> dict[str, str]:
    """An environment where Python dies as it does of a bad driver."""
    (tmp_path / "sitecustomize.py").write_text("import os\nos.kill(os.getpid(), 11)\n")
    return {"PYTHONPATH": str(tmp_path)}


def test_without_a_display_the_kiosk_draws_off_screen() -> None:
    drawing = renderer({})
    assert drawing.name
    assert drawing.is_software == ("llvmpipe" in drawing.name)


def test_drawing_leaves_nothing_behind(tmp_path: Path) -> None:
    renderer({"HOME": str(tmp_path), "TMPDIR": str(tmp_path)})
    assert list(tmp_path.iterdir()) == []


def test_a_display_that_does_not_answer_is_not_replaced_by_drawing_off_screen() -> None:
    with pytest.raises(MachineError) as raised:
        renderer({**os.environ, "DISPLAY": ":987", "SDL_VIDEODRIVER": ""})
    assert str(raised.value) == f"nothing can be drawn (no window opens); {FIX}"


def test_a_crash_of_the_driver_is_a_finding(crashing: dict[str, str]) -> None:
    with pytest.raises(MachineError) as raised:
        renderer(crashing)
    assert str(raised.value) == f"nothing can be drawn (SIGSEGV); {FIX}"


def test_a_driver_that_hangs_is_given_up() -> None:
    with pytest.raises(MachineError) as raised:
        renderer({}, timeout_seconds=0.01)
    assert str(raised.value) == f"nothing can be drawn (no answer in 0.01 s); {FIX}"


def test_a_missing_library_is_named_with_its_package(machine: Callable[..., Machine]) -> None:
    with pytest.raises(MachineError) as raised:
        gl(machine(gl_libraries=("libabsent.so.1", "libc.so.6", "libgone.so.2")))
    assert str(raised.value) == (
        "missing: libabsent.so.1, libgone.so.2; install the packages: apt install libgl1 libegl1"
    )


def test_a_machine_without_a_gpu_gets_a_remark(machine: Callable[..., Machine]) -> None:
    drawing = renderer({"LIBGL_ALWAYS_SOFTWARE": "1"})
    assert gl(machine(environment={"LIBGL_ALWAYS_SOFTWARE": "1"})) == Remark(
        f"{drawing.name}: the processor draws; movements are left out if it is slow",
        "if the machine has a graphics card, install its driver",
    )
