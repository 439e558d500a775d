"""Joins the citizen's screen to its counter: what it is told, and what it tells."""

from counter_terminal.presenter import CounterPresenter
from counter_terminal.rating_desk import RatingDesk
from counter_terminal.rating_screen.mind import RatingScreenMind


def join(mind: RatingScreenMind, presenter: CounterPresenter, rating: RatingDesk) -> None:
    """Let the screen follow the counter and its rating, and the rating leave its citizen the time for the screen."""
    rating.on_level, rating.screen_taken = mind.level_given, mind.tells_of_another
    presenter.on_refreshed = lambda facts: mind.follow(facts, rating.asked)
    presenter.refresh()
