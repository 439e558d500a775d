"""Files that are no files of ours are refused in one sentence, and soon."""

import os
from pathlib import Path

import pytest

from shared.domain.problem import Problem
from shared.tomlfile.reading import LARGEST, read_toml


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a = " + "[" * 3000 + "]" * 3000, "lists or tables stand too deep in each other; write them flat."),
        ("a = " + "9" * 6000, "a number has too many digits; correct it."),
        ("#" * (LARGEST + 1), "is larger than 1000 kB and no file of ours; check the path."),
    ],
)
def test_a_text_that_no_hand_wrote_is_refused(tmp_path: Path, text: str, sentence: str) -> None:
    file = tmp_path / "hall.toml"
    file.write_text(text)
    with pytest.raises(Problem) as problem:
        read_toml(file, Problem)
    assert str(problem.value) == f"{file}: {sentence}"


@pytest.mark.timeout(10)
def test_a_pipe_and_a_device_are_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(Problem) as problem:
            read_toml(path, Problem)
        assert str(problem.value) == f"{path}: is no file but a device; name a file."


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be read \\(is a directory\\)"):
        read_toml(tmp_path, Problem)
