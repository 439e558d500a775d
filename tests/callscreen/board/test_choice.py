from pathlib import Path

import pytest

from callscreen.board.choice import LayoutProblem, chosen_layout, layout_names
from shared.domain.words import Language

GOOD = """
distance_m = 12
languages = "en+zh"
[calling]
tiles = 4
[landscape]
rows = [
    { share = 1, part = "header" },
    { share = 6, columns = [{ part = "calling" }, { part = "recent" }] },
]
"""


def written(folder: Path, text: str) -> str:
    file = folder / "board.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def problem_with(name: str) -> str:
    with pytest.raises(LayoutProblem) as problem:
        chosen_layout(name)
    return str(problem.value)


def test_our_own_layouts_are_found_by_their_names() -> None:
    assert set(layout_names()) >= {"usual", "two", "four", "six", "windows", "media", "waiting", "zone"}
    for name in layout_names():
        layout = chosen_layout(name)
        assert layout.landscape is not None
        assert layout.portrait is not None


def test_a_file_of_the_technicians_own_is_read(tmp_path: Path) -> None:
    layout = chosen_layout(written(tmp_path, GOOD))
    assert (layout.distance_m, layout.tongues) == (12, (Language.EN, Language.ZH))
    assert layout.parts() == ("header", "calling", "recent")
    assert (layout.tiles_usual, layout.tiles_most) == (4, 4)


def test_a_file_with_one_arrangement_uses_it_in_both_shapes(tmp_path: Path) -> None:
    layout = chosen_layout(written(tmp_path, GOOD))
    assert layout.arrangement(portrait=True) == layout.arrangement(portrait=False)


def test_an_unknown_name_is_told_with_the_nearest_one() -> None:
    assert problem_with("usal") == (
        'the built-in settings: [screen] layout = "usal": no such layout, did you mean "usual"?'
    )
    assert problem_with("zzz").endswith(
        'choose one of "four", "media", "six", "two", "usual", "waiting", "windows", "zone", or name a .toml file.'
    )


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (
            'part = "recent"',
            'part = "recnt"',
            'line 9: [landscape] rows 2 columns 2 part: must be one of "header", "calling", "caption", "recent", '
            '"queues", "next", "windows", "open_windows", "missed", "hours", "media", "notices", not "recnt", '
            'did you mean "recent"?',
        ),
        ("tiles = 4", "tiles = 3", "line 5: [calling] tiles: must be one of 1, 2, 4, 6, not 3."),
        ("tiles = 4", "tiles = 4\nmost = 2", 'line 4: [calling]: "most" must be at least "tiles", which is 4.'),
        ("share = 6", "share = 0", "line 9: [landscape] rows 2 share: must be more than 0, not 0."),
        ("share = 6", "shar = 6", 'line 9: [landscape] rows 2 shar: no such key, did you mean "share"?'),
        (
            '{ part = "recent" }',
            "{ share = 2 }",
            'line 9: [landscape] rows 2 columns 2: an area has either "part", "rows" or "columns"; '
            "give it one of them.",
        ),
        (
            'part = "recent"',
            'part = "calling"',
            'line 6: [landscape]: the part "calling" stands in it twice; name each part once.',
        ),
        ("distance_m = 12", "distance_m = 0.5", "line 2: distance_m: must be at least 1, not 0.5."),
        (
            'languages = "en+zh"',
            'languages = "en,zh"',
            'line 3: languages: must be one of "zh+en", "zh", "en+zh", "en", not "en,zh", did you mean "en+zh"?',
        ),
        ("[landscape]", "[landscap]", 'line 6: [landscap]: no such key, did you mean "landscape"?'),
    ],
)
def test_a_mistake_is_one_sentence_with_line_key_and_what_is_allowed(
    tmp_path: Path, was: str, now: str, told: str
) -> None:
    assert was in GOOD
    file = written(tmp_path, GOOD.replace(was, now))
    assert problem_with(file) == f"{file}, {told}"


def test_a_file_without_any_arrangement_says_what_to_add(tmp_path: Path) -> None:
    told = problem_with(written(tmp_path, "distance_m = 10\n"))
    assert told.endswith('has neither "landscape" nor "portrait"; add a section of one of these names.')
