"""What QSystem RS-485 pads send, as JSON-ready values."""

from drivers.decoding.pads import told_by
from drivers.pad.preset_file import our_presets


def told(data: bytes) -> list[dict[str, object]]:
    """Return each key frame: its pad and its key."""
    return told_by(our_presets()["qsystem"], data)
