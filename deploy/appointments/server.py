"""Appointments over HTTP and JSON, for booking platforms that push: what is free, booking, moving, cancelling."""

import json
from datetime import date
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from deploy.appointments.access import Guard
from deploy.appointments.free_slots import free_slots
from deploy.appointments.importing import Result, bring_rows
from deploy.appointments.mapping import Mapping
from deploy.appointments.rows import row_of
from deploy.appointments.showing import shown
from deploy.appointments.understanding import service_id_of
from shared.actions.booking import cancel_booking
from shared.actions.bringing import Outcome
from shared.db.store import Store
from shared.domain import booking_words as say
from shared.domain.actor import Actor
from shared.domain.appointment import Reference, Source
from shared.domain.hall import Hall, Role
from shared.domain.ids import new_command
from shared.domain.problem import DatabaseAway, Problem, Refused

LARGEST = 1_000_000
"""Bytes of a request; some thousand appointments."""

BY = Actor(Role.ADAPTER, "hall appointments serve")


def application(store: Store, token: str, mapping: Mapping) -> Starlette:
    """Return the adapter of a hall; a platform's names are understood by the mapping."""
    adapter = _Adapter(store, mapping)
    return Starlette(
        routes=[
            Route("/appointments", adapter.bring, methods=["POST"]),
            Route("/appointments/{reference:path}", adapter.cancel, methods=["DELETE"]),
            Route("/slots", adapter.slots, methods=["GET"]),
        ],
        middleware=[Middleware(Guard, token=token)],
        exception_handlers={HTTPException: _http_error, Problem: _problem, Exception: _unexpected},
    )


class _Adapter:
    """Each request is read here and answered in a thread, where the database may take its time."""

    def __init__(self, store: Store, mapping: Mapping) -> None:
        self._store, self._mapping = store, mapping

    async def bring(self, request: Request) -> JSONResponse:
        """Take over one appointment or a list of them; each of a list is answered by itself."""
        told = await _json_of(request)
        results = await run_in_threadpool(self._bring, told if isinstance(told, list) else [told])
        if isinstance(told, list):
            return JSONResponse([answer for _, answer in results])
        ((status, answer),) = results
        return JSONResponse(answer, status)

    async def cancel(self, request: Request) -> JSONResponse:
        """Cancel the appointment of a reference; cancelling again is no mistake."""
        return await run_in_threadpool(self._cancel, request.path_params["reference"])

    async def slots(self, request: Request) -> JSONResponse:
        """Tell the times of a service on a day, and how many may still book each."""
        query = request.query_params
        return JSONResponse(await run_in_threadpool(self._slots, query.get("service", ""), query.get("day", "")))

    def _bring(self, told: list[Any]) -> list[tuple[int, dict[str, Any]]]:
        rows = [row_of(f"row {at}", one) for at, one in enumerate(told, 1)]
        results = bring_rows(self._store, BY, rows, self._mapping, Source.HTTP)
        hall = self._store.hall()
        return [(_status(result), _answer(result, hall)) for result in results]

    def _cancel(self, reference: str) -> JSONResponse:
        try:
            gone = cancel_booking(self._store, BY, Reference(Source.HTTP, reference), new_command())
        except Refused as refused:
            unknown = refused.words == say.UNKNOWN_REFERENCE.fill(reference=reference)
            return _error(404 if unknown else 409, refused.words.en, refused.words.zh)
        return JSONResponse(shown(gone, self._store.hall()))

    def _slots(self, service: str, day: str) -> dict[str, Any]:
        hall = self._store.hall()
        service_id = service_id_of(service, self._mapping, hall)
        try:
            wanted = date.fromisoformat(day)
        except ValueError:
            raise Problem(f'day = "{day}" is no day; write it like 2026-03-02.') from None
        slots = free_slots(self._store, hall, hall.service(service_id), wanted)
        return {"service": hall.service(service_id).code, "day": day, "slots": slots}


async def _json_of(request: Request) -> Any:
    """Return the body, and stop reading one that is too large."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise HTTPException(413, f"The body is larger than {LARGEST // 1000} kB; send fewer at a time.")
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, f"The body is no JSON ({error}).") from error


def _answer(result: Result, hall: Hall) -> dict[str, Any]:
    made = result.brought.appointment if result.brought else None
    answer = {"outcome": result.outcome.value, "appointment": shown(made, hall) if made else None}
    if result.outcome is not Outcome.REFUSED:
        return answer
    zh = result.brought.why.zh if result.brought else result.reason
    return answer | {"error": {"zh": zh, "en": result.reason}}


def _status(result: Result) -> int:
    if result.brought is None:
        return 422
    return {Outcome.NEW: 201, Outcome.REFUSED: 409}.get(result.outcome, 200)


def _error(status: int, en: str, zh: str | None = None) -> JSONResponse:
    return JSONResponse({"error": {"zh": zh or en, "en": en}}, status)


def _http_error(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return _error(error.status_code, error.detail)


def _problem(_: Request, problem: Exception) -> JSONResponse:
    return _error(503 if isinstance(problem, DatabaseAway) else 422, str(problem))


def _unexpected(_: Request, __: Exception) -> JSONResponse:
    # The error itself goes on to the server, which logs it.
    return _error(500, "Something went wrong in the hall; its log says what.", "大厅程序出错，请看它的日志。")
