import sys
from pathlib import Path

import pytest

from shared.feed.file_writes import FileWrites

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of writes to a file")


def test_a_write_is_told_once_and_reading_is_not(tmp_path: Path) -> None:
    file = tmp_path / "log"
    file.write_bytes(b"one")
    watch = FileWrites(file)
    try:
        file.read_bytes()
        assert not watch.wait(0)
        with file.open("ab") as opened:
            opened.write(b"two")
        assert watch.wait(10)
        assert not watch.wait(0)
    finally:
        watch.close()


def test_a_file_that_is_not_there_cannot_be_watched(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        FileWrites(tmp_path / "missing")
