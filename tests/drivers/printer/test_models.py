"""What a model's data changes on the wire and in what is believed."""

import pytest

from drivers.address import parse_address
from drivers.printer.job import Jobs
from drivers.printer.models import GENERIC, MODELS, Model
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster, raster_blocks
from drivers.printer.status import Paper, Question, read_status
from drivers.printer.text import TextLine
from tests.drivers.wire import hexes

FINE = dict.fromkeys(Question, 0x12)


def jobs(options: str = "") -> Jobs:
    return Jobs(parse_address(f"escpos+tcp://10.0.0.7{options}"))


@pytest.mark.parametrize("name", MODELS)
def test_every_model_prints_a_long_slip_in_blocks_that_it_can_take(name: str) -> None:
    model = MODELS[name]
    slip = Raster(model.width_dots, bytes(model.width_dots // 8 * 5000))
    heights = [
        int.from_bytes(block[6:8], "little") for block in raster_blocks(slip, model.block_rows, model.avoid_rows)
    ]
    assert max(heights) <= model.block_rows
    assert not model.avoid_rows or all(height % model.avoid_rows for height in heights)
    assert sum(heights) >= slip.height


@pytest.mark.parametrize("name", MODELS)
def test_every_model_says_where_it_is_known_from_and_can_be_named_in_an_address(name: str) -> None:
    assert MODELS[name].title
    assert MODELS[name].source
    assert jobs(f"?model={name}").model is MODELS[name]


def test_blocks_that_would_all_be_of_a_bad_height_are_refused() -> None:
    with pytest.raises(ValueError, match="multiple of 48"):
        list(raster_blocks(Raster(8, b"\0"), 96, 48))


def test_without_a_model_everything_is_as_for_any_printer() -> None:
    assert jobs().model is MODELS[GENERIC] == Model(MODELS[GENERIC].title, MODELS[GENERIC].source)
    assert (jobs().width_dots, jobs().cut()) == (576, hexes("1D 56 42 10"))


def test_options_overrule_the_model() -> None:
    assert jobs("?model=58mm").width_dots == 384
    assert jobs("?model=58mm&width=400").width_dots == 400
    assert jobs("?model=58mm").cut() == hexes("1B 4A A0")
    assert jobs("?model=58mm&cut=full").cut() == hexes("1D 56 41 10")


def test_a_printer_that_can_not_feed_to_its_cutter_is_fed_by_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MODELS, "80mm", Model("", "", feeds_to_cutter=False))
    assert jobs("?model=80mm").cut() == hexes("1B 64 06 1D 56 01")
    assert jobs("?model=80mm&cut=full").cut() == hexes("1B 64 06 1D 56 00")


def test_chinese_sizes_are_given_by_fs_where_the_model_wants_it() -> None:
    (piece,) = jobs("?model=80mm").of_text([TextLine("业", width=2, height=2)]).pieces
    assert piece == hexes("1D 21 11 1C 21 0C D2 B5 0A")


def test_a_model_without_a_sensor_is_not_believed_when_it_says_near_end() -> None:
    near = {**FINE, Question.PAPER: 0x1E}
    assert read_status(near, "").paper is Paper.NEAR_END
    assert read_status(near, "", near_end_sensor=False).paper is Paper.OK
    assert read_status({**FINE, Question.PAPER: 0x7E}, "", near_end_sensor=False).paper is Paper.OUT


def test_a_model_whose_answers_mean_nothing_is_not_asked() -> None:
    # Nobody listens there: a question would not be answered by "unknown" but by NotConnected.
    assert Printer(parse_address("escpos+sim:?model=tsp650")).answers is False
    assert Printer(parse_address("escpos+sim:?model=tsp650&status=yes")).answers is True
