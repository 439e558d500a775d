"""Answers the keys of whoever writes; a flow that has a text to write holds one."""

import logging
from collections.abc import Callable
from dataclasses import replace

from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.pinyin_input.lexicon import Lexicon, load
from shared.press import Answers
from shared.writing.strokes import (
    ChooseCandidate,
    DeleteSign,
    MoveCursor,
    NextIsCapital,
    OtherKeys,
    OtherLetters,
    PlaceCursor,
    TypeSign,
)
from shared.writing.written import Written, chosen, deleted, in_other_letters, offering, placed, typed

log = logging.getLogger(__name__)

Edit = Callable[[Written], Written]


class Writer:
    """Loads the words when somebody first wants to write; until they are there, letters wait."""

    def __init__(self, jobs: Jobs, change: Callable[[Edit], None], most: int) -> None:
        """`change` puts an edit into what is written, if anything is; `most` signs have room."""
        self._jobs, self._change, self._most = jobs, change, most
        self._lexicon: Lexicon | None = None

    def prepare(self) -> None:
        """Load the words, off the GUI thread, unless they are there."""
        if self._lexicon is None:
            self._jobs.run(load, self._loaded)

    def answers(self) -> Answers:
        return {
            TypeSign: lambda press: self._change(lambda w: typed(w, press.sign, self._lexicon, self._most)),
            DeleteSign: lambda _: self._change(lambda w: deleted(w, self._lexicon)),
            ChooseCandidate: lambda press: self._change(lambda w: chosen(w, press.index, self._lexicon, self._most)),
            MoveCursor: lambda press: self._change(lambda w: self._place(w, w.cursor + press.step)),
            PlaceCursor: lambda press: self._change(lambda w: self._place(w, press.position)),
            OtherLetters: lambda _: self._change(lambda w: in_other_letters(w, self._most)),
            OtherKeys: lambda _: self._change(lambda w: replace(w, signs=not w.signs)),
            NextIsCapital: lambda _: self._change(lambda w: replace(w, capital=not w.capital)),
        }

    def _place(self, written: Written, cursor: int) -> Written:
        return placed(written, cursor, self._lexicon, self._most)

    def _loaded(self, outcome: Outcome[Lexicon]) -> None:
        match outcome:
            case Ok(lexicon):
                self._lexicon = lexicon
                self._change(lambda w: offering(w, lexicon))
            case Err(error):
                log.error("The words of the pinyin keyboard could not be loaded.", exc_info=error)
