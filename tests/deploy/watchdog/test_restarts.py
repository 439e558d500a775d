from deploy.watchdog.restarts import Restarts


def test_pauses_grow_up_to_a_minute() -> None:
    restarts = Restarts()
    assert [restarts.add(at) for at in range(8)] == [1, 2, 4, 8, 16, 32, 60, 60]


def test_the_third_restart_in_ten_minutes_is_worth_an_alert() -> None:
    restarts = Restarts()
    told = []
    for at in (0, 10, 20):
        restarts.add(at)
        told.append(restarts.worth_an_alert(at))
    assert told == [False, False, True]


def test_restarts_far_apart_are_forgotten() -> None:
    restarts = Restarts()
    assert [restarts.add(at) for at in (0, 700, 1400)] == [1, 1, 1]
    assert not restarts.worth_an_alert(1400)
    assert restarts.count(2100) == 0
