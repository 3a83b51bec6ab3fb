"""When nobody is there any more: a quiet time, a warning that counts down, the end.

Any touch during the warning goes on with the visit, as often as wanted (EN 301 549,
11.2.2.1 asks for at least ten times, and for 20 seconds to answer).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

# A finger whose lifting the panel never reported, or an activity that forgot to say it
# ended, would otherwise leave one patron's visit open to the next. Longer than any gesture
# or any single sitting at one game.
MAX_HOLD_SECONDS = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleLimits:
    """Seconds; the design's ``[session]``. Accessible: large text, speech or easy French."""

    quiet_seconds: float = 90
    accessible_quiet_seconds: float = 180
    warning_seconds: float = 20


@dataclass(frozen=True, slots=True)
class Active:
    """Somebody is there."""


@dataclass(frozen=True, slots=True)
class NobodyThere:
    """« Toujours là ? »: ``fraction`` of the countdown is left, from 1 down to 0."""

    seconds_left: int
    fraction: float


@dataclass(frozen=True, slots=True)
class Over:
    """Nobody answered: the visit is to be forgotten."""


class IdleClock:
    """Tells from touches and holds whether the visit goes on.

    ``now`` gives monotonic seconds. Nothing runs by itself: ask ``state()`` a few times a second.
    """

    def __init__(self, limits: IdleLimits, now: Callable[[], float]) -> None:
        self._limits = limits
        self._now = now
        self._quiet_seconds = limits.quiet_seconds
        self._last_sign = now()
        self._held_since: dict[str, float] = {}

    def touched(self) -> None:
        """Somebody is there: the quiet time starts again."""
        self._last_sign = self._now()

    def hold(self, reason: str) -> None:
        """Count as active until ``release(reason)``: a finger is down, someone types or plays.

        Reasons are names: holding twice for one is holding once, so give each finger its own.
        """
        self._held_since.setdefault(reason, self._now())

    def release(self, reason: str) -> None:
        """End a hold; the quiet time starts here. A reason that holds nothing changes nothing."""
        if self._held_since.pop(reason, None) is not None:
            self.touched()

    def use_accessible_time(self, wanted: bool) -> None:
        """Wait longer before the warning, for whoever reads or moves more slowly."""
        limits = self._limits
        self._quiet_seconds = limits.accessible_quiet_seconds if wanted else limits.quiet_seconds

    def state(self) -> Active | NobodyThere | Over:
        now = self._now()
        quiet = now - self._last_sign_at(now)
        left = self._quiet_seconds + self._limits.warning_seconds - quiet
        if quiet < self._quiet_seconds:
            return Active()
        if left <= 0:
            return Over()
        return NobodyThere(math.ceil(left), left / self._limits.warning_seconds)

    def _last_sign_at(self, now: float) -> float:
        holds = (min(now, since + MAX_HOLD_SECONDS) for since in self._held_since.values())
        return max((self._last_sign, *holds))
