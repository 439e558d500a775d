"""Taking back a clerk's last move in the model."""

from datetime import timedelta

from tests.shared.actions.simple_hall.counters import Counters
from tests.shared.actions.simple_hall.papers import Last, No, Paper

IN_TIME = timedelta(seconds=10)


class LastMoves(Counters):
    def undo_last(self, counter: int, clerk: int) -> tuple[str, Paper | None]:
        """Return what was taken back, and the ticket in hand again."""
        desk = self._desk(counter, clerk)
        last = desk.last
        if last is None or last.step in ("call", "recall") or last.rated or self.now - last.at > IN_TIME:
            raise No
        desk.last = None
        if last.paper is None:
            desk.paused = last.step == "resume"
            return last.step, None
        if last.asked:
            desk.rating = None
        return last.step, self._as_before(last, last.paper)

    def _as_before(self, last: Last, paper: Paper) -> Paper:
        if last.step == "note":
            paper.comment = last.before["comment"]
            return paper
        vars(paper).update(last.before)
        if last.step in ("start", "no_show"):
            paper.due = self.starts()
        return paper
