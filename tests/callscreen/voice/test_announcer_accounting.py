from hypothesis import given
from hypothesis import strategies as st

from callscreen.voice.announcement import Announcement
from callscreen.voice.announcer import Announcer
from callscreen.voice.outcome import Outcome
from callscreen.voice.settings import VoiceSettings
from callscreen.voice.utterance import Utterance
from tests.callscreen.voice.calls import a_call

TICKETS = ["A001", "A002", "B001"]
steps = st.one_of(
    st.tuples(st.just("call"), st.sampled_from(TICKETS), st.booleans()),
    st.tuples(st.just("cancel"), st.sampled_from(TICKETS)),
    st.tuples(st.just("next")),
    st.tuples(st.just("end"), st.sampled_from(["heard", "silent", "failed"])),
    st.tuples(st.just("pass"), st.floats(0, 60)),
)


class Hall:
    """An announcer, and what the hall should remember of it."""

    def __init__(self, settings: VoiceSettings) -> None:
        self.settled: list[tuple[int, Outcome]] = []
        self.announcer = Announcer(settings, self._settle)
        self.called: list[Announcement] = []
        self.begun: list[int] = []
        self.asked = 0
        self.now_s = 0.0

    def play(self, step: tuple[object, ...]) -> None:
        match step:
            case ("call", str(ticket), bool(recall)):
                self.called.append(a_call(len(self.called), ticket, 1 + len(self.called), recall=recall))
                self.announcer.add(self.called[-1], self.now_s)
            case ("cancel", str(ticket)):
                self.announcer.cancel(ticket)
            case ("next",):
                self.begin()
            case ("end", str(how)):
                self.end(how)
            case ("pass", float(seconds)):
                self.now_s += seconds

    def begin(self) -> bool:
        request = self.announcer.next(self.now_s)
        speaking = self.announcer.speaking
        if request is None or speaking is None:
            return False
        self.asked = request.id
        if self.begun[-1:] != [speaking.id]:
            self.begun.append(speaking.id)
        return True

    def end(self, how: str) -> None:
        if self.announcer.speaking is None:
            return
        if how == "failed":
            self.announcer.failed(self.asked)
        else:
            self.announcer.done(self.asked, heard=how == "heard")

    def finish(self) -> None:
        self.end("heard")
        while self.begin():
            self.end("heard")

    def _settle(self, utterance: Utterance, outcome: Outcome) -> None:
        self.settled.append((utterance.id, outcome))


@given(
    st.lists(steps, max_size=60),
    st.builds(
        VoiceSettings,
        stale_after_s=st.one_of(st.none(), st.floats(1, 60)),
        merge=st.booleans(),
        drop_served=st.booleans(),
        repeat_when_idle=st.booleans(),
    ),
)
def test_every_call_and_recall_has_exactly_one_outcome(
    story: list[tuple[object, ...]], settings: VoiceSettings
) -> None:
    hall = Hall(settings)
    for step in story:
        hall.play(step)
        waiting = [one.id for one in hall.announcer.waiting]
        speaking = [hall.announcer.speaking.id] if hall.announcer.speaking else []
        settled = [one for one, _ in hall.settled]
        assert sorted(waiting + speaking + settled) == [one.id for one in hall.called]
    hall.finish()

    assert sorted(one for one, _ in hall.settled) == [one.id for one in hall.called]
    assert sum(hall.announcer.counts.values()) == len(hall.called)
    assert len(hall.begun) == sum(o in {Outcome.SPOKEN, Outcome.SILENT, Outcome.FAILED} for _, o in hall.settled)


@given(st.lists(steps, max_size=60))
def test_with_every_call_wanted_all_are_begun_once(story: list[tuple[object, ...]]) -> None:
    hall = Hall(VoiceSettings.every_call("silent"))
    for step in story:
        hall.play(step)
    hall.finish()

    assert sorted(hall.begun) == [one.id for one in hall.called]


@given(st.lists(steps, max_size=60))
def test_calls_keep_their_order_and_recalls_theirs(story: list[tuple[object, ...]]) -> None:
    hall = Hall(VoiceSettings.every_call("silent"))
    for step in story:
        hall.play(step)
        waiting = hall.announcer.waiting
        assert [one.id for one in waiting] == sorted((one.id for one in waiting), key=lambda i: _rank(hall.called[i]))


def _rank(announcement: Announcement) -> tuple[bool, int]:
    return (not announcement.recall, announcement.id)
