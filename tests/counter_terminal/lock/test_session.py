"""How logind names sessions."""

import pytest

from counter_terminal.lock.session import SESSIONS, session_path


@pytest.mark.parametrize(
    ("session", "object_name"), [("3", "_33"), ("12", "_312"), ("c2", "c2"), ("a-b", "a_2db"), ("é", "_c3_a9")]
)
def test_a_session_has_the_name_that_systemd_gives_it(session: str, object_name: str) -> None:
    assert session_path({"XDG_SESSION_ID": session}) == SESSIONS + object_name


def test_without_a_session_nothing_is_listened_to() -> None:
    assert session_path({}) is None
