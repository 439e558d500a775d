"""What `hall bench voice` tells of its figures."""

from dataclasses import replace

from benchmarks.figures import times
from benchmarks.voice.clearness import ENGLISH_AIM, Clearness
from benchmarks.voice.measure import NO_SERVER, Found
from benchmarks.voice.renders import Renders
from benchmarks.voice.table import told
from shared.domain.tongue import Tongue
from shared.voice.pack.index import Judgement

QUICK = times([0.01])
JUDGED = Judgement("a judge", "2026-11-26", "ABCDEFG", 20, 60, letter=94, digit=99, number=98, window=95)
GOOD = Found(
    first_sample=QUICK,
    joined=QUICK,
    renders=Renders("espeak 1.52", QUICK, QUICK, 1000, wrong=0, grown_mb=0.3),
    waits=times([12.0]),
    clearness=(Clearness("en-us+f3", Tongue.EN, ENGLISH_AIM, JUDGED),),
    notes=(),
)


def test_figures_that_reach_their_aims_miss_none() -> None:
    assert GOOD.missed == []
    assert "missed" not in told(GOOD)
    assert "en-us+f3, en: 60 calls, number 98 % (aim 98), window 95 % (aim 95), letter 94 %; a judge" in told(GOOD)


def test_each_aim_that_is_missed_is_a_sentence() -> None:
    unclear = replace(GOOD.clearness[0], found=replace(JUDGED, number=90.0))
    bad = replace(GOOD, renders=replace(GOOD.renders, wrong=2, grown_mb=7.5), clearness=(unclear,))
    assert bad.missed == [
        "under load there were 2 wrong renders, the aim is 0",
        "memory grew by 7.5 MB, the aim is 5",
        "en-us+f3: 90 % of the numbers are understood, the aim is 98 %",
    ]


def test_what_was_not_measured_is_said_and_counts_as_nothing_missed() -> None:
    deaf = replace(GOOD, first_sample=None, clearness=(), notes=(NO_SERVER,))
    assert deaf.missed == []
    assert NO_SERVER in told(deaf)
