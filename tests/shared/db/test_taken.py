"""Which services are taken most on a day."""

from shared.db.taken import most_taken
from tests.factories import a_catalogue, a_hall


def test_the_service_taken_most_comes_first(ready_url: str) -> None:
    running = a_hall(ready_url, catalogue=a_catalogue(queues="ABC"))
    for letter in "CABCC":
        running.issue(letter)
    store = running.store
    found = store.read(lambda c: most_taken(c, store.hall_id, store.today(c), 2))
    assert found == (running.service("C").id, running.service("A").id)
    store.close()
