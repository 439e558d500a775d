"""The turn at an SQLite file cannot be had while its folder is gone; that is a database that is away, and no crash."""

import sys
from pathlib import Path

import pytest
from sqlalchemy import make_url

from shared.domain.problem import DatabaseAway
from tests.factories import a_hall

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has only SQLite's own waiting")


def test_a_folder_that_is_gone_is_a_database_that_is_away_until_it_is_back(ready_sqlite_url: str) -> None:
    running = a_hall(ready_sqlite_url)
    folder = Path(make_url(ready_sqlite_url).database or "").parent
    elsewhere = folder.rename(folder.with_name("elsewhere"))
    with pytest.raises(DatabaseAway, match=r"hall\.db is not there: there is no folder .*\. Make or mount it"):
        running.issue()
    elsewhere.rename(folder)
    assert running.issue().ticket.number == "A001"
    running.store.close()
