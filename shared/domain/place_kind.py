"""What a hall calls the places where citizens are served: windows, rooms, counters, desks."""

from enum import StrEnum

from shared.domain.words import Words


class PlaceKind(StrEnum):
    """The kind of a counter, as citizens see and hear it."""

    WINDOW = "window"
    ROOM = "room"
    COUNTER = "counter"
    DESK = "desk"

    @property
    def words(self) -> Words:
        """Return its name, as it stands behind a number in Chinese and before it in English."""
        return _WORDS[self]

    @property
    def behind_zh(self) -> str:
        """Return what stands behind the number in Chinese: 号窗口."""
        return _BEHIND_ZH[self]

    @property
    def unit(self) -> Words:
        """Return what stands beside a large number: 号窗口, Window."""
        return Words(self.behind_zh, self.words.en.capitalize())

    def called(self, number: object) -> Words:
        """Return the place by its number: 5 号窗口, window 5."""
        return Words(f"{number} {self.behind_zh}", f"{self.words.en} {number}")

    def titled(self, number: object) -> Words:
        """Return the place as it stands alone: 5 号窗口, Window 5."""
        return Words(f"{number} {self.behind_zh}", f"{self.unit.en} {number}")


_WORDS = {
    PlaceKind.WINDOW: Words("窗口", "window"),
    PlaceKind.ROOM: Words("诊室", "room"),
    PlaceKind.COUNTER: Words("柜台", "counter"),
    PlaceKind.DESK: Words("台", "desk"),
}
_BEHIND_ZH = {
    PlaceKind.WINDOW: "号窗口",
    PlaceKind.ROOM: "诊室",
    PlaceKind.COUNTER: "号柜台",
    PlaceKind.DESK: "号台",
}
