"""Notes and errors as they come back from the file."""

from pathlib import Path

from benchmarks.engine.notes import Note, Notebook, Step, read_errors, read_notes
from shared.domain.problem import Problem

CALL = Note(Step.CALL, 12.5, 0.25, 7, "A007", 0.125)
PLAY = Note(Step.PLAY, 13.0, 0.5)


def test_a_successor_writes_on(tmp_path: Path) -> None:
    for note in (CALL, PLAY):
        with Notebook(tmp_path / "1.notes") as notebook:
            notebook.write(note)
    assert read_notes(tmp_path / "1.notes") == [CALL, PLAY]


def test_notes_are_in_the_file_before_it_is_closed(tmp_path: Path) -> None:
    with Notebook(tmp_path / "1.notes") as notebook:
        notebook.write(CALL)
        assert read_notes(tmp_path / "1.notes") == [CALL]


def test_an_error_is_one_line(tmp_path: Path) -> None:
    with Notebook(tmp_path / "1.notes") as notebook:
        notebook.fail(Problem("It broke.\n Mend it."))
        notebook.fail(Problem("Again."))
    assert read_errors(tmp_path / "1.notes") == ["It broke. Mend it.", "Again."]
