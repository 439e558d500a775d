"""Pictures of what stands between a service and its number at the kiosk."""

from dataclasses import replace

from deploy.pictures.kiosk import CATALOGUE, COMMAND, home_state
from kiosk.deciding.place import AtLongLine, AtQuestions, AtSample, AtWholeSample, sheet
from kiosk.guide.place import Call, GuideCalled
from kiosk.state import AtService, Home, KioskState, SlipTrouble, Step
from shared.domain.hall import Hall
from shared.domain.words import Language


def at(hall: Hall, code: str) -> AtService:
    """Return the page of a service of the demonstration."""
    service = next(s for s in hall.services if s.code == code)
    return AtService(service.id, Home(service.department_id), COMMAND)


def states(hall: Hall) -> list[tuple[str, KioskState]]:
    """Return samples, long lines, the three questions, and the guide's coming, in both languages."""
    home, certificate = home_state(hall), at(hall, "transport-certificate")
    assert home.view is not None
    view = replace(home.view, waiting={queue.id: 26 for queue in hall.queues})
    home, shut = replace(home, view=view), replace(home, view=replace(view, counters={}))
    letter = next(m for s in hall.services for m in s.materials if m.sample)
    content = (CATALOGUE.parent / letter.sample).read_bytes()
    sample = sheet(AtSample, certificate, material=letter, content=content)
    questions = sheet(AtQuestions, certificate)
    places = [
        ("sample", sample),
        ("sample-whole", sheet(AtWholeSample, certificate, sample=sample)),
        ("sample-missing", sheet(AtSample, certificate, material=letter, missing=True)),
        ("long-line-booking", sheet(AtLongLine, at(hall, "passenger-operation"))),
        ("long-line-online", sheet(AtLongLine, at(hall, "repair-operation"))),
        ("long-line-ways", sheet(AtLongLine, at(hall, "annual-review"))),
        ("long-line-nothing", sheet(AtLongLine, at(hall, "driver-training"))),
        ("questions", questions),
        ("questions-trouble", replace(questions, trouble=SlipTrouble.PAPER_OUT)),
        ("questions-issuing", replace(questions, step=Step.ISSUING)),
        ("questions-window-only", sheet(AtQuestions, at(hall, "dangerous-goods-transfer"))),
        ("guide-coming", GuideCalled(Home(), Call.HEARD)),
        ("guide-before", GuideCalled(Home(), Call.HEARD, before=True)),
        ("guide-not-heard", GuideCalled(Home(), Call.NOT_HEARD)),
    ]
    shown = [(name, replace(home, place=place)) for name, place in places]
    shown.append(("long-line-no-window", replace(shut, place=sheet(AtLongLine, at(hall, "passenger-operation")))))
    return shown + [(f"{name}-en", replace(state, language=Language.EN)) for name, state in shown]
