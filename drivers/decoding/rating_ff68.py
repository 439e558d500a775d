"""What FF 68 pads send, as JSON-ready values."""

from drivers.decoding.pads import told_by
from drivers.pad.preset_file import our_presets


def told(data: bytes, scores: str = "") -> list[dict[str, object]]:
    """Return each frame: its pad and key, or its score key and the score that `scores` gives it."""
    return told_by(our_presets()["ff68"], data, scores)
