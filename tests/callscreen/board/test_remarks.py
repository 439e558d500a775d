import pytest

from callscreen.board.choice import chosen_layout, layout_names
from callscreen.board.layout import Area, BoardLayout, PartKind
from callscreen.board.remarks import remarks_on


def a_layout(*parts: PartKind) -> BoardLayout:
    return BoardLayout(landscape=Area(rows=tuple(Area(part=part) for part in parts)))


@pytest.mark.parametrize(
    ("parts", "speaks", "told"),
    [
        (("header", "calling"), True, ["no caption", "not the last calls"]),
        (("header", "calling", "recent"), True, ["no caption"]),
        (("header", "calling", "recent"), False, []),
        (("header", "calling"), False, ["not the last calls"]),
        (("header", "queues", "caption"), True, []),
        (("calling", "recent", "caption"), True, []),
    ],
)
def test_what_hides_a_call_is_told(parts: tuple[PartKind, ...], speaks: bool, told: list[str]) -> None:
    remarks = remarks_on(a_layout(*parts), speaks=speaks)
    assert len(remarks) == len(told)
    assert all(remark.startswith("[landscape]") for remark in remarks)
    assert all(some in remark for some, remark in zip(told, remarks, strict=True))


@pytest.mark.parametrize("name", layout_names())
def test_nothing_is_to_be_said_about_our_own_layouts(name: str) -> None:
    assert remarks_on(chosen_layout(name), speaks=True) == ()
