from pathlib import Path

from benchmarks.soak.judgement import judge
from benchmarks.soak.measure import Soak
from benchmarks.soak.record import table, write_rows
from tests.benchmarks.soak.samples import a_day

DAY = a_day(screen_mb=[80 + i * 0.01 for i in range(40)], calls=range(40))


def test_each_look_is_a_row(tmp_path: Path) -> None:
    write_rows(tmp_path / "soak.csv", DAY)
    lines = (tmp_path / "soak.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 41
    assert lines[0].startswith("hall_h,calls,screen_mb,")
    assert lines[40].startswith("24.0,39,80.39,")


def test_the_table_tells_what_happened_and_what_grew() -> None:
    told = table(Soak("postgresql", 24.0, 11, tuple(DAY)), judge(DAY), 20)
    assert "24 hours of the hall's time in 20 minutes on postgresql: 39 calls and recalls, 11 losses" in told
    assert "slowest took 7 ms" in told
    assert "the speaking process 30 MB, 5 handles, 3 threads, 0 times anew." in told
    assert "| own memory of the call screen | +0.2 MB | 3 MB |" in told
