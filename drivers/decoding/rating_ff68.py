"""What goes over the line of FF 68 pads, from them and to them, as JSON-ready values."""

from drivers.decoding.pads import told_by
from drivers.pad.preset_file import our_presets


def told(data: bytes, scores: str = "") -> list[dict[str, object]]:
    """Return each frame: a key, a score key with the score that `scores` gives it, or a command to a pad."""
    return told_by(our_presets()["ff68"], data, scores)
