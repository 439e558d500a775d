"""The HTTP adapter, asked as booking platforms ask it."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette

from deploy.appointments.access import read_token
from deploy.appointments.mapping import PLAIN, Mapping
from deploy.appointments.server import LARGEST, application
from deploy.appointments.serving import listening, serve
from shared.actions.booking import cancel_booking
from shared.domain.check_in import Code
from shared.domain.ids import new_command
from shared.domain.problem import Problem
from tests.shared.actions.booked import GUIDE, Booked, booked

TOKEN = "0123456789abcdef0123456789abcdef"
HEADERS = {"Authorization": f"Bearer {TOKEN}"}


@dataclass
class Platform:
    """A booking platform that talks to the adapter without a network."""

    app: Starlette

    def ask(self, method: str, path: str, headers: Any = HEADERS, **more: Any) -> httpx.Response:
        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://hall", headers=headers) as client:
                return await client.request(method, path, **more)

        return asyncio.run(asked())

    def send(self, **changes: Any) -> httpx.Response:
        return self.ask("POST", "/appointments", json=wish(**changes))


@contextmanager
def platform(url: str, mapping: Mapping = PLAIN) -> Iterator[tuple[Booked, Platform]]:
    with booked(url) as hall:
        yield hall, Platform(application(hall.store, TOKEN, mapping))


def wish(**changes: Any) -> dict[str, Any]:
    told = {"reference": "W/1", "date": "2026-03-02", "time": "10:00", "service": "service-a"}
    return told | {"name": "张小三", "phone": "13800001234"} | changes


def test_an_appointment_is_pushed_moved_and_cancelled(ready_url: str) -> None:
    with platform(ready_url) as (hall, city):
        made = city.send()
        assert made.status_code == 201
        told = made.json()
        assert (told["outcome"], told["appointment"]["name"]) == ("new", "张*三")
        assert told["appointment"]["slot_at"] == "2026-03-02T10:00:00+08:00"
        again = city.send()
        assert (again.status_code, again.json()["outcome"]) == (200, "unchanged")
        moved = city.send(time="11:00")
        assert (moved.status_code, moved.json()["outcome"]) == (200, "moved")
        for _ in range(2):
            gone = city.ask("DELETE", "/appointments/W/1")
            assert (gone.status_code, gone.json()["state"]) == (200, "cancelled")
        assert hall.listed() == [("11:00", "cancelled")]


def test_each_of_a_list_is_answered_by_itself(ready_url: str) -> None:
    with platform(ready_url) as (hall, city):
        wishes = [wish(reference=f"W-{n}") for n in range(3)]
        told = city.ask("POST", "/appointments", json=[*wishes, wish(service="passport"), 7])
        assert told.status_code == 200
        assert [one["outcome"] for one in told.json()] == ["new", "new", "refused", "refused", "refused"]
        assert [one["error"]["en"] for one in told.json()[2:]] == [
            "All appointments at 10:00 are taken. Choose another time.",
            'there is no service "passport"; choose one of "service-a", "service-b".',
            "is no object with keys.",
        ]
        assert told.json()[2]["error"]["zh"] == "10:00 的预约已满，请另选时间。"
        assert len(hall.listed()) == 2
        assert city.ask("POST", "/appointments", json=[]).json() == []


@pytest.mark.parametrize(
    ("changes", "status"),
    [({"time": "10:10"}, 409), ({"date": "2026-03-20"}, 409), ({"reference": ""}, 422), ({"name": {"a": 1}}, 422)],
)
def test_one_that_cannot_be_booked_is_told_why(ready_sqlite_url: str, changes: dict[str, Any], status: int) -> None:
    with platform(ready_sqlite_url) as (_, city):
        told = city.send(**changes)
        assert told.status_code == status
        assert told.json()["outcome"] == "refused"
        assert told.json()["error"]["en"].endswith(".")


def test_a_platforms_own_words_are_understood(ready_sqlite_url: str) -> None:
    with platform(ready_sqlite_url, Mapping(services={"年审": "service-a"}, cancelled=("9",))) as (_, city):
        assert city.send(service="年审").status_code == 201
        assert city.send(service="年审", state=9).json()["outcome"] == "cancelled"


def test_free_times_are_told(ready_url: str) -> None:
    with platform(ready_url) as (hall, city):
        hall.book("10:00")
        hall.at("09:35")
        told = city.ask("GET", "/slots", params={"service": "service-a", "day": "2026-03-02"}).json()
        free = {slot["start"][11:16]: (slot["capacity"], slot["free"]) for slot in told["slots"]}
        assert (told["service"], told["day"]) == ("service-a", "2026-03-02")
        assert (free["09:30"], free["10:00"], free["10:30"], free["17:30"]) == ((2, 0), (2, 1), (2, 2), (2, 2))
        weekend = city.ask("GET", "/slots", params={"service": "service-b", "day": "2026-03-07"})
        assert weekend.json()["slots"] == []


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"service": "service-a", "day": "tomorrow"}, 'day = "tomorrow" is no day; write it like 2026-03-02.'),
        ({"day": "2026-03-02"}, 'there is no service ""; choose one of "service-a", "service-b".'),
    ],
)
def test_a_wrong_question_is_one_sentence(ready_sqlite_url: str, query: dict[str, str], sentence: str) -> None:
    with platform(ready_sqlite_url) as (_, city):
        told = city.ask("GET", "/slots", params=query)
        assert (told.status_code, told.json()["error"]["en"]) == (422, sentence)


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}, {"Authorization": "Bearer é"}]
)
@pytest.mark.parametrize(("method", "path"), [("GET", "/slots"), ("DELETE", "/appointments/W/1"), ("GET", "/nothing")])
def test_nobody_gets_in_without_the_token(
    ready_sqlite_url: str, headers: dict[str, str], method: str, path: str
) -> None:
    with platform(ready_sqlite_url) as (_, city):
        told = city.ask(method, path, headers={k: v.encode() for k, v in headers.items()})
        assert (told.status_code, told.headers["www-authenticate"]) == (401, "Bearer")
        assert "Authorization" in told.json()["error"]["en"]


@pytest.mark.parametrize(
    ("method", "path", "content", "status"),
    [
        ("POST", "/appointments", b"{", 400),
        ("POST", "/appointments", b"[" * 100_000, 400),
        ("POST", "/appointments", b" " * (LARGEST + 1), 413),
        ("GET", "/appointments", b"", 405),
        ("GET", "/nothing", b"", 404),
        ("DELETE", "/appointments/W-9", b"", 404),
    ],
)
def test_what_is_wrong_with_a_request_is_told_in_json(
    ready_sqlite_url: str, method: str, path: str, content: bytes, status: int
) -> None:
    with platform(ready_sqlite_url) as (_, city):
        told = city.ask(method, path, content=content)
        assert told.status_code == status
        assert set(told.json()["error"]) == {"zh", "en"}


def test_who_has_arrived_cannot_be_cancelled_over_http(ready_url: str) -> None:
    with platform(ready_url) as (hall, city):
        code = city.send(time="09:30").json()["appointment"]["code"]
        hall.check_in(code)
        told = city.ask("DELETE", "/appointments/W/1")
        assert told.status_code == 409
        assert told.json()["error"]["zh"] == "09:30 的预约已经签到，请取消它的号票。"


def test_what_the_hall_cancelled_is_told_as_cancelled(ready_url: str) -> None:
    with platform(ready_url) as (hall, city):
        code = city.send().json()["appointment"]["code"]
        cancel_booking(hall.store, GUIDE, Code(code), new_command())
        told = city.send().json()
        assert (told["outcome"], told["appointment"]["state"]) == ("unchanged", "cancelled")


def test_over_a_real_connection(ready_sqlite_url: str) -> None:
    with platform(ready_sqlite_url) as (hall, city), listening("127.0.0.1", 0) as at:
        servers = list[uvicorn.Server]()
        thread = threading.Thread(target=serve, args=(city.app, at, servers.append))
        thread.start()
        address = f"http://127.0.0.1:{at.getsockname()[1]}"
        told = httpx.post(f"{address}/appointments", json=wish(), headers=HEADERS, timeout=20)
        refused = httpx.post(f"{address}/appointments", json=wish(), timeout=20)
        servers[0].should_exit = True
        thread.join(20)
        assert (told.status_code, refused.status_code) == (201, 401)
        assert "server" not in told.headers
        assert hall.listed() == [("10:00", "booked")]


def test_an_address_that_is_taken_is_one_sentence() -> None:
    with listening("127.0.0.1", 0) as at, pytest.raises(Problem, match="cannot listen there"):
        listening("127.0.0.1", at.getsockname()[1])


@pytest.mark.parametrize(
    ("token", "mode", "sentence"),
    [
        (TOKEN, 0o644, "others on this machine can read the token. Run: chmod 600"),
        ("short", 0o600, "the token is shorter than 16 characters."),
        ("令牌" * 20, 0o600, "cannot be read (not plain text); write the token into it."),
        (None, 0, "cannot be read (no such file or directory); write the token into it."),
    ],
)
def test_a_token_that_is_no_secret_is_refused(tmp_path: Path, token: str | None, mode: int, sentence: str) -> None:
    file = tmp_path / "token"
    if token is not None:
        file.write_text(token, encoding="utf-8")
        file.chmod(mode)
    with pytest.raises(Problem) as problem:
        read_token(file)
    assert sentence in str(problem.value)


def test_a_token_is_read_without_its_line_end(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.touch(0o600)
    file.write_text(f"{TOKEN}\n", encoding="ascii")
    assert read_token(file) == TOKEN
