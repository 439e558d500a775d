"""What bytes on the wire mean, as plain JSON-ready objects for a technician's eyes; one module a family."""

from collections.abc import Callable
from importlib import import_module

DECODERS: dict[str, str] = {
    "alpha": "drivers.decoding.alpha",
    "cd5220": "drivers.decoding.cd5220",
    "cpower": "drivers.decoding.cpower",
    "epson": "drivers.decoding.cd5220",
    "escpos-status": "drivers.decoding.escpos_status",
    "idcard": "drivers.decoding.idcard",
    "idnumber": "drivers.decoding.idnumber",
    "keypad-qsystem": "drivers.decoding.keypad_qsystem",
    "led8n": "drivers.decoding.cd5220",
    "onbon": "drivers.decoding.onbon",
    "rating-ff68": "drivers.decoding.rating_ff68",
    "scanner": "drivers.decoding.scanner",
    "utc": "drivers.decoding.cd5220",
}
"""Where each family's `told` is; loaded when it is asked for."""

Told = Callable[..., list[dict[str, object]]]
"""Takes bytes; returns an object for each frame in order, with an "error" for a damaged one, and none for noise."""


def decoder(family: str) -> Told:
    """Return the `told` of a family that is in DECODERS."""
    told: Told = import_module(DECODERS[family]).told
    return told
