"""Looks at what a machine's settings name: the file itself, the database, the ports that devices are plugged into."""

import getpass
import os
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from counter_terminal.preset import check_addresses
from deploy.doctor.counter import look_at_counter
from deploy.doctor.finding import Finding
from deploy.doctor.hall_voices import look_at_hall_voices
from deploy.doctor.kiosk import look_at_kiosk
from deploy.doctor.local_journal import look_at_journal
from deploy.doctor.pins import look_at_pins
from deploy.doctor.rating_screen import look_at_rating_screen
from deploy.doctor.screen import look_at_screen
from deploy.doctor.voice_packs import look_at_packs
from drivers.address import parse_address
from drivers.errors import BadAddress, NotConnected
from drivers.link.usb import port_now
from shared.db import schema
from shared.db.engine import away, is_sqlite, open_engine, shown
from shared.domain.problem import Problem
from shared.settings import KEYBOARD, Settings, load_settings

UPGRADE = "Run: hall db upgrade."


def look_at_settings(file: Path | None = None) -> list[Finding]:
    """Return what was found about this machine's settings and what they name."""
    try:
        settings = load_settings(file)
    except Problem as problem:
        return [Finding("settings", False, str(problem), "Mend that line and look again.")]
    well = Finding("settings", True, f"Settings come from {settings.source}.")
    kiosk = (*look_at_kiosk(settings), *look_at_journal(settings))
    own = (
        *look_at_devices(settings),
        *kiosk,
        *look_at_counter(settings),
        *look_at_rating_screen(settings),
        *look_at_screen(settings),
        *look_at_packs(settings),
    )
    voices = look_at_hall_voices(settings)
    return [well, look_at_database(settings.database.url), *own, *voices, *look_at_pins(settings)]


def look_at_database(url: str) -> Finding:
    """Reach a database and see whether this user may write it; an SQLite file is not made for that."""
    try:
        engine = open_engine(url)
    except Problem as problem:
        return Finding("database", False, str(problem), "Mend [database] url in the settings.")
    try:
        return _file(engine) if _not_there(engine) else _reached(engine)
    except DBAPIError as error:
        return Finding("database", False, str(away(engine, error)), "See above, then look again.")
    finally:
        engine.dispose()


def look_at_devices(settings: Settings) -> list[Finding]:
    """See whether the serial ports that the settings name are there and may be used."""
    found = [finding for name, address in devices_of(settings).items() if (finding := look_at_device(name, address))]
    try:
        check_addresses(settings)
    except Problem as problem:
        # Which looks closer than what follows, and names the line.
        own = {"board", "pad", "list printer"}
        rest = [finding for finding in found if finding.name not in own or finding.ok]
        return [*rest, Finding("devices", False, str(problem), "Mend that line and look again.")]
    return found


def devices_of(settings: Settings) -> dict[str, str]:
    """Return the address of each device that the settings name, by what it is."""
    kiosk, counter, screen = settings.kiosk, settings.counter, settings.screen
    optional = {"printer-2": kiosk.second_printer, "scanner": kiosk.scanner, "ID card reader": kiosk.id_reader}
    optional["list printer"] = counter.printer
    named = {name: address for name, address in optional.items() if address not in (None, KEYBOARD)}
    boards = {f"hall board {n}": board.address for n, board in enumerate(screen.board, 1)}
    pagers = {f"pager {n}": pager.address for n, pager in enumerate(screen.pager, 1)}
    return {"printer": kiosk.printer, "board": counter.board, "pad": counter.pad} | named | boards | pagers


def _not_there(engine: Engine) -> bool:
    return is_sqlite(engine) and not Path(engine.url.database or "").exists()


def _file(engine: Engine) -> Finding:
    file = Path(engine.url.database or "").absolute()
    folder = file.parent
    if not folder.exists():
        return Finding("database", False, str(away(engine, FileNotFoundError())), "See above, then look again.")
    if os.access(folder, os.W_OK):
        return Finding("database", True, f"{folder} can be written; {file.name} is made there when a hall is imported.")
    return Finding("database", False, f"{folder} cannot be written.", f"Run: sudo chown {getpass.getuser()} '{folder}'")


def _reached(engine: Engine) -> Finding:
    name = f"Database {shown(engine.url)}"
    if not _writable(engine):
        remedy = "Let this user write it, or name another database in [database] url."
        return Finding("database", False, f"{name} answers but cannot be written.", remedy)
    match schema.version(engine):
        case schema.Version.CURRENT:
            return Finding("database", True, f"{name} answers, and its tables are current.")
        case schema.Version.NEWER:
            return Finding(
                "database", False, f"{name} is of a newer version than this program.", "Update this program."
            )
        case _:
            return Finding("database", False, f"{name} answers; its tables are missing or older.", UPGRADE)


def _writable(engine: Engine) -> bool:
    if is_sqlite(engine):
        file = Path(engine.url.database or "")
        return os.access(file, os.W_OK) and os.access(file.absolute().parent, os.W_OK)
    with engine.connect() as connection:
        return bool(connection.execute(text("SHOW transaction_read_only")).scalar_one() == "off")


def look_at_device(name: str, address: str) -> Finding | None:
    """See whether a device's serial port is there and may be used; None for a device that has none."""
    try:
        parsed = parse_address(address)
    except BadAddress as error:
        return Finding(name, False, str(error), "Mend it in the settings.")
    if parsed.link != "serial":
        return None
    try:
        port = Path(port_now(parsed.path))
    except NotConnected as error:
        return Finding(name, False, str(error), "Plug the device in, or name another port.")
    if not port.exists():
        return Finding(name, False, f"There is no {port} on this machine.", "Plug the device in, or name another port.")
    if not os.access(port, os.R_OK | os.W_OK):
        remedy = f"Run: sudo usermod -aG dialout {getpass.getuser()}, then sign in again."
        return Finding(name, False, f"This user may not use {port}.", remedy)
    return Finding(name, True, f"{port} is there and may be used.")
