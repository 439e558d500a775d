"""The settings files of a rig's machines: one kiosk, its counters, one call screen."""

from dataclasses import dataclass
from pathlib import Path

from deploy.rig.devices import Devices
from shared.domain.demo_clock import DemoClock


@dataclass(frozen=True, slots=True)
class Place:
    """Where a window stands on the desktop, in pixels."""

    x: int
    y: int
    width: int
    height: int

    def scaled(self, scale: float) -> "Place":
        """Return the place in the larger pixels of a program whose windows are drawn smaller."""
        return Place(*(round(value / scale) for value in (self.x, self.y, self.width, self.height)))


@dataclass(frozen=True, slots=True)
class Plan:
    """How a rig is to be run."""

    folder: Path
    database: str
    hall: str
    player: str
    """As in [screen] player."""
    clock: DemoClock | None = None
    places: dict[str, Place] | None = None
    """Where the windows of "kiosk", "screen", "counter-1" … stand; sizes matter without a display too."""
    scales: dict[str, float] | None = None
    """How much smaller than usual a program's windows are drawn, by its name."""
    clerks: dict[int, str] | None = None
    """Clerk numbers signed in at start, by counter."""
    stale_after_s: int = 45
    tile_s: float = 10
    kiosk: bool = True
    """Whether a kiosk is part of it."""


def write_settings(plan: Plan, devices: Devices) -> dict[str, list[str]]:
    """Write one file per program; return the `hall` command of each program by its name."""
    commands = {"screen": _write(plan, "screen", _screen(plan))}
    if plan.kiosk:
        commands["kiosk"] = _write(plan, "kiosk", _kiosk(plan, devices))
    for number in devices.counters:
        name = f"counter-{number}"
        commands[name] = _write(plan, name, _counter(plan, devices, number))
    return commands


def _kiosk(plan: Plan, devices: Devices) -> str:
    printer, journal = _text(devices.printer.address), _text(str(plan.folder / "kiosk-journal"))
    # Where calls go into files nobody stands at the kiosk to be read to.
    player = "device" if plan.player == "device" else "silent"
    scanner, reader = _text(devices.scanner.address), _text(devices.id_reader.address)
    return (
        f'[kiosk]\nname = "kiosk-1"\nprinter = {printer}\nscanner = {scanner}\nid_reader = {reader}\n'
        f'journal = {journal}\nplayer = "{player}"\nwidth_mm = 400.0\n'
    )


def _screen(plan: Plan) -> str:
    return (
        f'[screen]\nname = "screen-1"\nplayer = {_text(plan.player)}\nmerge = false\n'
        "repeat = false\nspeak_served = true\n"
        f"stale_after_s = {plan.stale_after_s}\ntile_s = {plan.tile_s}\n"
    )


def _counter(plan: Plan, devices: Devices, number: int) -> str:
    clerk = (plan.clerks or {}).get(number)
    signed_in = f"clerk = {_text(clerk)}\n" if clerk else ""
    bench = devices.counters[number]
    return (
        f"[counter]\nnumber = {number}\nboard = {_text(bench.board.address)}\npad = {_text(bench.pad.address)}\n"
        f'shape = "compact"\n{signed_in}'
    )


def _write(plan: Plan, name: str, own: str) -> list[str]:
    clock = f"clock = {_text(str(plan.clock))}\n" if plan.clock else ""
    window = ""
    if plan.places and (place := plan.places.get(name)):
        place = place.scaled((plan.scales or {}).get(name, 1.0))
        window = f"[window]\nx = {place.x}\ny = {place.y}\nwidth = {place.width}\nheight = {place.height}\n"
    text = f"[database]\nurl = {_text(plan.database)}\n[hall]\ncode = {_text(plan.hall)}\n{clock}{own}{window}"
    file = plan.folder / f"{name}.toml"
    file.write_text(text, encoding="utf-8")
    return [name.partition("-")[0], "--settings", str(file)]


def _text(value: str) -> str:
    """Return a TOML string; a literal one, since addresses hold no apostrophe and paths may hold backslashes."""
    return f"'{value}'"
