"""How long the kiosk waits for a citizen, in seconds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    idle_s: float = 30
    """Without a touch, the kiosk goes home after this long."""
    warning_s: float = 10
    """The countdown shows for the last of it."""
    slip_s: float = 8
    """The number stays on screen after its slip came out."""
    no_slip_s: float = 20
    """The number stays longer when the screen is all that tells it."""
    patience_s: float = 2
    """A hall that does not answer for so long is taken to be away; a number of the kiosk's own follows."""
    notice_s: float = 6
    """A sentence on the home page stays this long."""
    printer_look_s: float = 20
    """The printer of an idle kiosk is asked this often, so that a fault is known before a citizen meets it."""


USUAL = Timing()
