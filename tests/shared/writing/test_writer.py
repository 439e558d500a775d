"""Loading the words when somebody first wants to write."""

import pytest

from shared.domain.jobs import ManualJobs
from shared.pinyin_input.lexicon import Lexicon
from shared.writing import writer as module
from shared.writing.strokes import TypeSign
from shared.writing.writer import Edit, Writer
from shared.writing.written import EMPTY, Written
from tests.shared.pinyin_input.small import SMALL


class Desk:
    """Something written, and the writer that changes it."""

    def __init__(self) -> None:
        self.jobs, self.written = ManualJobs(), EMPTY
        self.writer = Writer(self.jobs, self._change, most=20)

    def type(self, keys: str) -> Written:
        for key in keys:
            self.writer.answers()[TypeSign](TypeSign(key))
        return self.written

    def _change(self, edit: Edit) -> None:
        self.written = edit(self.written)


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[Lexicon]:
    counted: list[Lexicon] = []

    def load() -> Lexicon:
        counted.append(SMALL)
        return SMALL

    monkeypatch.setattr(module, "load", load)
    return counted


def test_letters_typed_before_the_words_are_there_are_answered_when_they_are(loads: list[Lexicon]) -> None:
    desk = Desk()
    desk.writer.prepare()
    assert desk.type("nihao").offered == ()
    desk.jobs.drain()
    assert desk.written.offered[0].text == "你好"
    assert desk.type(" ").text == "你好"


def test_the_words_are_loaded_once(loads: list[Lexicon]) -> None:
    desk = Desk()
    for _ in range(2):
        desk.writer.prepare()
        desk.jobs.drain()
    assert len(loads) == 1


@pytest.mark.allow_warnings("words of the pinyin keyboard could not be loaded")
def test_without_words_latin_letters_can_still_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Lexicon:
        raise OSError("no such file")

    monkeypatch.setattr(module, "load", missing)
    desk = Desk()
    desk.writer.prepare()
    desk.jobs.drain()
    assert desk.type("ok ").text == "ok"
