"""The demonstration's own time: a morning that starts at a given moment and runs faster than the wall clock."""

import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_FORM = re.compile(r"demo:(?P<start>[^@]+)@(?P<speed>[^/]+)/(?P<epoch>.+)")
FASTEST = 10_000
LATEST = 2**33
EXAMPLE = "demo:2026-03-02T08:50:00+08:00@60/1772412600"


@dataclass(frozen=True, slots=True)
class DemoClock:
    """A hall's time that stood at `start` when the machine's clock stood at `epoch`."""

    start: datetime
    speed: float
    """Seconds of hall time in one second of the machine's."""
    epoch: float
    """Unix time in seconds."""

    def __call__(self) -> datetime:
        """Return the hall's time now, in UTC."""
        return self.at(time.time())

    def at(self, unix_time: float) -> datetime:
        """Return the hall's time, in UTC, at a moment of the machine's clock."""
        return self.start + timedelta(seconds=(unix_time - self.epoch) * self.speed)

    def __str__(self) -> str:
        return f"demo:{self.start.isoformat()}@{self.speed:g}/{self.epoch!r}"


def parse_clock(text: str) -> DemoClock:
    """Read `demo:START@SPEED/EPOCH`; raises ValueError with what is wrong with it."""
    form = _FORM.fullmatch(text)
    if form is None:
        raise ValueError(f'"{text}" is not a demonstration clock like "{EXAMPLE}"')
    speed, epoch = _number(form["speed"], "speed"), _number(form["epoch"], "epoch")
    if not 0 < speed <= FASTEST:
        raise ValueError(f"speed must be more than 0 and at most {FASTEST}, not {speed:g}")
    if not 0 <= epoch < LATEST:
        raise ValueError(f"epoch must be a Unix time in seconds, not {epoch:g}")
    return DemoClock(_moment(form["start"]), speed, epoch)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f'start "{text}" is not a date and time like "2026-03-02T08:50:00+08:00"') from None
    if moment.tzinfo is None:
        raise ValueError(f'start "{text}" has no time zone; add one like "+08:00"')
    return moment.astimezone(UTC)


def _number(text: str, name: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise ValueError(f'{name} "{text}" is not a number') from None
