"""The base of all places: where a citizen stands in the kiosk, and what holds there."""


class Place:
    """A frozen value with all that its page shows beyond the hall itself; the properties tell what holds there."""

    __slots__ = ()

    @property
    def busy(self) -> bool:
        """Whether something is on its way, so that the countdown to going home rests."""
        return False

    @property
    def ends_at(self) -> float | None:
        """When the kiosk goes home whether touched or not, in the presenter's seconds."""
        return None

    @property
    def patience(self) -> int:
        """How many times longer than usual the kiosk waits for a touch here."""
        return 1

    @property
    def returns_to(self) -> "Place | None":
        """Where the kiosk goes when that wait is over; None ends the visit, which is asked about before."""
        return None

    @property
    def back(self) -> "Place | None":
        """Where the button "back" leads; None where there is none."""
        return None

    @property
    def leads_home(self) -> bool:
        """Whether the page has a button of its own that leads where "back" would."""
        return False

    @property
    def keeps_on_back(self) -> bool:
        """Whether "back" goes on with what is in hand, so that nothing is undone."""
        return False

    @property
    def can_leave(self) -> bool:
        """Whether the visit may be ended by hand just now."""
        return True

    @property
    def calls_guide(self) -> bool:
        """Whether the band at the bottom offers to call a guide; some pages have the button where the question is."""
        return False

    @property
    def offers(self) -> bool:
        """Whether services are chosen here."""
        return False

    @property
    def fills_screen(self) -> bool:
        """Whether the page has the whole screen, without the bands above and below it; it then leads back itself."""
        return False

    @property
    def has_modes(self) -> bool:
        """Whether a citizen's modes hold here; the pages for staff have none."""
        return True

    @property
    def resting(self) -> bool:
        """Whether nothing is asked of the printer here, so that it may be asked how it is."""
        return False
