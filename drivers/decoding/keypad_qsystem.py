"""What goes over QSystem's RS-485 line, from pads and to pads and boards, as JSON-ready values."""

from drivers.decoding.pads import told_by
from drivers.pad.preset_file import our_presets
from drivers.pad.qsystem_reading import FRAMES


def told(data: bytes) -> list[dict[str, object]]:
    """Return each frame. Keys and lamps share numbers: one that may be either has the lamp under "or"."""
    return told_by(our_presets()["qsystem"], data, to_pad=FRAMES)
