"""How long the kiosk waits for a citizen, in seconds."""

from dataclasses import dataclass

from kiosk.modes import Modes


@dataclass(frozen=True, slots=True)
class Patience:
    """Without a touch, the kiosk goes home after `idle_s`; the countdown shows for the last `warning_s` of it."""

    idle_s: float
    warning_s: float


@dataclass(frozen=True, slots=True)
class Timing:
    usual: Patience = Patience(30, 15)
    elder: Patience = Patience(60, 20)
    spoken: Patience = Patience(120, 30)
    """Reading a long page aloud takes a minute, and so does the question whether somebody is still there."""
    attract_s: float = 60
    """After so long untouched at rest the kiosk shows what goes on in the hall, and how to begin."""
    attract_turn_s: float = 10
    """What it shows changes this often; calm means not more than once in 8 s."""
    slip_s: float = 8
    """The number stays on screen after its slip came out."""
    no_slip_s: float = 20
    """The number stays longer when the screen is all that tells it."""
    patience_s: float = 2
    """A hall that does not answer for so long is taken to be away; a number of the kiosk's own follows."""
    kept_s: float = 10
    """What was begun and left for the home page is forgotten there after so long untouched."""
    looking_s: float = 15
    """The same for the services of one number, while another one is looked for; before the question comes."""
    notice_s: float = 6
    """A sentence on the home page stays this long."""
    printer_look_s: float = 20
    """The printer of an idle kiosk is asked this often, so that a fault is known before a citizen meets it."""

    def staying_s(self, seconds: float, modes: Modes) -> float:
        """Return how long a page stays that is read in so many seconds: who is read to, or reads slowly, has longer."""
        return seconds * (5 if modes.spoken else 2 if modes.elder else 1)

    def patience(self, modes: Modes) -> Patience:
        """Return the longest patience of the modes chosen."""
        return self.spoken if modes.spoken else self.elder if modes.elder else self.usual


USUAL = Timing()
