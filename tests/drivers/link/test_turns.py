import math

from drivers.link.turns import Place, Turns


class Row:
    """Places before one line, and who was rung for."""

    def __init__(self) -> None:
        self.turns = Turns()
        self.rung: list[str] = []
        self.places: dict[str, Place] = {}

    def stand(self, name: str, urgent: bool = False) -> None:
        self.places[name] = self.turns.stand(lambda: self.rung.append(name), urgent)

    def leave(self, name: str) -> None:
        self.turns.leave(self.places.pop(name))

    @property
    def first(self) -> str:
        (name,) = (name for name, place in self.places.items() if self.turns.left_s(place) < math.inf)
        return name

    def order(self) -> list[str]:
        """Let one after the other go; return who they were."""
        found = []
        while self.places:
            found.append(self.first)
            self.leave(self.first)
        return found


def test_who_came_first_goes_first() -> None:
    row = Row()
    for name in "abc":
        row.stand(name)
    assert row.order() == ["a", "b", "c"]


def test_what_is_urgent_goes_before_all_but_whoever_has_the_line_and_what_was_urgent_before() -> None:
    row = Row()
    for name in ("a", "b", "c"):
        row.stand(name)
    row.stand("urgent", urgent=True)
    row.stand("urgent too", urgent=True)
    row.stand("d")
    assert row.order() == ["a", "urgent", "urgent too", "b", "c", "d"]


def test_a_place_can_become_urgent() -> None:
    row = Row()
    for name in ("a", "b", "c"):
        row.stand(name)
    row.turns.hurry(row.places["c"])
    row.turns.hurry(row.places["a"])
    assert row.order() == ["a", "c", "b"]


def test_whoever_has_the_line_is_told_that_it_is_wanted_and_the_next_that_it_is_free() -> None:
    row = Row()
    row.stand("a")
    assert (row.rung, row.turns.wanted) == ([], False)
    row.stand("b")
    assert (row.rung, row.turns.wanted) == (["a"], True)
    row.leave("a")
    assert (row.rung, row.turns.wanted) == (["a", "b"], False)


def test_nobody_begins_while_it_shall_be_quiet() -> None:
    row = Row()
    row.stand("a")
    row.turns.quiet_for(3600)
    row.turns.quiet_for(1)
    assert 3500 < row.turns.left_s(row.places["a"]) <= 3600


def test_a_place_may_be_left_twice() -> None:
    row = Row()
    row.stand("a")
    place = row.places["a"]
    row.leave("a")
    row.turns.leave(place)
    assert row.turns.left_s(place) == math.inf
