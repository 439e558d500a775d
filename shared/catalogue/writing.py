"""Writes a hall as a catalogue file that a technician can edit and read in again."""

import json
from collections.abc import Mapping
from datetime import date

from shared.catalogue.model import Catalogue, ClerkEntry, CounterEntry, HallEntry, QueueEntry, ServiceEntry
from shared.catalogue.opening_pairs import caps_pairs, hours_pairs, slots_pairs, special_day_pairs, week_pairs
from shared.catalogue.tables import IN_MINUTES
from shared.catalogue.voice_pairs import notice_pairs, voice_pairs
from shared.domain.hall import Elsewhere, Material, PriorityClass
from shared.domain.pause_words import PauseReason
from shared.domain.place_kind import PlaceKind
from shared.domain.rules import Rules
from shared.domain.words import Words


def written(catalogue: Catalogue) -> str:
    """Return the text of a catalogue file; reading it gives an equal catalogue."""
    blocks = [
        _block("[hall]", _hall(catalogue.hall)),
        _block("[settings]", _rules(catalogue.rules)),
        _block("[hours]", hours_pairs(catalogue.hall.hours)),
        *(_block("[[special_day]]", special_day_pairs(d)) for d in catalogue.hall.hours.special_days),
        *(_block("[[priority]]", _priority(p)) for p in catalogue.priorities),
        *(_block("[[department]]", {"code": d.code, **_words(d.name)}) for d in catalogue.departments),
        *(_block("[[queue]]", _queue(q)) for q in catalogue.queues),
        *(_block("[[service]]", _service(s)) for s in catalogue.services),
        *(_block("[[counter]]", _counter(c)) for c in catalogue.counters),
        *(_block("[[clerk]]", _clerk(c)) for c in catalogue.clerks),
        *(_block("[[pause_reason]]", _pause_reason(p)) for p in catalogue.pause_reasons),
        *(_block("[[outcome]]", {"code": o.code, **_words(o.name)}) for o in catalogue.outcomes),
        *(_block("[[notice]]", _words(n)) for n in catalogue.notices),
        _block("[voice]", voice_pairs(catalogue.voice)),
        *(_block("[[spoken_notice]]", notice_pairs(n)) for n in catalogue.voice.notices),
    ]
    return "\n".join(blocks)


def _hall(hall: HallEntry) -> dict[str, object]:
    return {
        "code": hall.code,
        **_words(hall.name),
        "time_zone": hall.time_zone,
        "phone": hall.phone,
        "open_from": hall.open_from,
        "open_until": hall.open_until,
        "demonstration": hall.demonstration,
    }


def _rules(rules: Rules) -> dict[str, object]:
    told = {name: getattr(rules, name) for name in rules.__slots__}
    for name in IN_MINUTES:
        told[f"{name}_min"] = told.pop(f"{name}_s") // 60
    return told


def _priority(priority: PriorityClass) -> dict[str, object]:
    return {
        "code": priority.code,
        **_words(priority.name),
        "head_start_min": priority.head_start_s // 60,
        "from_age": priority.from_age,
        **_words(priority.who, "who_"),
    }


def _queue(queue: QueueEntry) -> dict[str, object]:
    return {
        "letter": queue.letter,
        **_words(queue.name),
        **_words(queue.place, "place_"),
        "zone": queue.zone,
        "head_start_min": {code: seconds // 60 for code, seconds in queue.head_starts} or None,
    }


def _service(service: ServiceEntry) -> dict[str, object]:
    minutes = service.mean_service_s / 60
    return {
        "code": service.code,
        "department": service.department,
        "queue": service.queue,
        **_words(service.name),
        **_words(service.hint, "hint_"),
        **_words(service.fee, "fee_"),
        "mean_service_min": int(minutes) if minutes.is_integer() else minutes,
        "promised_service_min": None if service.promised_s is None else service.promised_s // 60,
        "promised_working_days": service.promised_days,
        "materials": [_material(m) for m in service.materials] or None,
        "elsewhere": [_elsewhere(e) for e in service.elsewhere] or None,
        "hours": None if service.hours is None else week_pairs(service.hours),
        "caps": caps_pairs(service.caps),
        "slots": [slots_pairs(pattern) for pattern in service.slots] or None,
        "no_slots_on": list(service.no_slots_on) or None,
        "long_line_from": service.long_line_from,
        "id_card": service.id_card,
        "id_typed": service.id_typed or None,
        "keywords": list(service.keywords) or None,
    }


def _material(material: Material) -> dict[str, object]:
    told = {**_words(material.name), **_words(material.note, "note_"), "required": material.required}
    days = material.deferrable_days
    more = {"sample": material.sample} | ({} if days is None else {"deferrable_days": days})
    return told | ({"form": True} if material.form else {}) | more


def _elsewhere(elsewhere: Elsewhere) -> dict[str, object]:
    where = _words(elsewhere.where, "where_")
    return {"kind": str(elsewhere.kind), **_words(elsewhere.name), **where, "url": elsewhere.url}


def _counter(counter: CounterEntry) -> dict[str, object]:
    kind = {} if counter.kind is PlaceKind.WINDOW else {"kind": str(counter.kind)}
    return {"number": counter.number, **kind, "queues": list(counter.queues), **_words(counter.place, "place_")}


def _clerk(clerk: ClerkEntry) -> dict[str, object]:
    return {
        "number": clerk.number,
        **_words(clerk.name),
        "role": str(clerk.role),
        "may_choose": clerk.may_choose or None,
        "skills": None if clerk.skills is None else list(clerk.skills),
    }


def _pause_reason(reason: PauseReason) -> dict[str, object]:
    limit_min = None if reason.limit_s is None else reason.limit_s // 60
    return {"code": reason.code, **_words(reason.name), "limit_min": limit_min}


def _words(words: Words, prefix: str = "") -> dict[str, object]:
    return {f"{prefix}zh": words.zh, f"{prefix}en": words.en}


def _block(heading: str, pairs: Mapping[str, object]) -> str:
    lines = [f"{key} = {_value(value)}" for key, value in pairs.items() if value not in (None, "")]
    return "\n".join([heading, *lines, ""])


def _value(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case list() if value and isinstance(value[0], dict):
            return "\n".join(["[", *(f"  {_inline(item)}," for item in value), "]"])
        case list():
            return f"[{', '.join(_value(item) for item in value)}]"
        case dict():
            return _inline(value)
        case date():
            return value.isoformat()
        case str():  # an enumeration's value too
            return json.dumps(value, ensure_ascii=False)  # a JSON text is also a TOML text
        case _:
            return repr(value)


def _inline(pairs: Mapping[str, object]) -> str:
    return "{ " + ", ".join(f"{key} = {_value(value)}" for key, value in pairs.items() if value != "") + " }"
