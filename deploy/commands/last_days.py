"""The last days of a hall, as a report is asked for them."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from shared.db.store import Store

DaysOption = Annotated[int, typer.Option(min=1, max=3660, help="How many days, today included.")]


def last_days(store: "Store", days: int) -> tuple[date, date]:
    """Return the first and the last of so many days."""
    last = store.read(store.today)
    return last - timedelta(days=days - 1), last
