"""A call screen that starts again derives from the database what one that has followed the hall all the time shows."""

from datetime import UTC, datetime

from callscreen.presenter import CallScreenPresenter, Habits, Ways
from callscreen.state import ScreenState
from shared.actions import calling, duty, missing, serving
from shared.db.snapshot import read_view
from shared.domain.ids import new_command
from shared.domain.link import LinkState
from shared.domain.view import HallView
from shared.feed.follower import Follower
from tests.end_to_end.waiting import until
from tests.factories import RunningHall, a_hall

NOW = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)


class Screen:
    """A presenter whose calls have no display time left as soon as it looks again."""

    def __init__(self, running: RunningHall, *, announced: bool = False) -> None:
        self.states: list[ScreenState] = []
        self.spoken: list[str] = []
        self.cursor = 0
        ways = Ways(
            show=self.states.append,
            announce=lambda utterance: self.spoken.append(utterance.name),
            no_longer=lambda _: None,
            take_back=lambda _: None,
            now=lambda: NOW,
            monotonic_s=lambda: 1000.0,
            was_announced=lambda _seq, _called_at: announced,
        )
        self.presenter = CallScreenPresenter(running.hall, ways, Habits(full_time_s=0, stale_after_s=1e9))

    def see(self, view: HallView, events: tuple[object, ...]) -> None:
        self.presenter.view_changed(view, events)  # type: ignore[arg-type]
        self.cursor = view.cursor

    def state(self) -> ScreenState:
        self.presenter.tick()
        return self.states[-1]


def test_a_screen_that_starts_again_shows_what_it_would_show_had_it_never_ended(ready_url: str) -> None:
    running = a_hall(ready_url)
    lasting, again = Screen(running), Screen(running, announced=True)
    links: list[LinkState] = []
    follower = Follower(running.store, lasting.see, links.append, lasting.presenter.hall_changed)
    follower.start()
    until(lambda: lasting.states, "the snapshot")
    a_morning(running)
    store = running.store
    view = store.read(lambda connection: read_view(connection, store.hall_id, store.today(connection)))
    until(lambda: lasting.cursor == view.cursor, "all that happened")
    follower.stop()
    again.see(view, ())
    assert lasting.state() == again.state()
    assert again.state().missed
    assert again.state().calling
    assert (len(lasting.spoken), again.spoken, links) == (7, [], [])
    store.close()


def a_morning(running: RunningHall) -> None:
    """Six calls and a recall: served, missed, expected, at a window that pauses."""
    clerks = [running.clerk(number) for number in (1, 2, 3)]
    for letter in "ABABABAB":
        running.issue(letter)
    for clerk in clerks:
        running.serve(clerk)
        serving.finish(running.store, clerk, new_command())
    running.call(clerks[0])
    missing.no_show(running.store, clerks[0], new_command())
    duty.pause(running.store, clerks[0], "meal", new_command())
    running.serve(clerks[1])
    running.call(clerks[2])
    calling.recall(running.store, clerks[2], new_command())
