"""What QSystem RS-485 pads send, as JSON-ready values."""

from drivers.decoding.pads import told_by
from drivers.pad.preset_file import load_preset


def told(data: bytes) -> list[dict[str, object]]:
    """Return each key frame: its pad and its key."""
    return told_by(load_preset("qsystem"), data)
