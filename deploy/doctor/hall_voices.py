"""Looks whether a voice pack speaks all of a hall's calls, or a hall is called in two voices."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deploy.doctor.finding import Finding
from shared.catalogue.model import Catalogue
from shared.db.store import open_store
from shared.domain.hall import Counter, Hall
from shared.domain.place_kind import PlaceKind
from shared.domain.problem import Problem
from shared.domain.voice_rules import VoiceRules
from shared.settings import Settings
from shared.voice.pack.cover import clips_for
from shared.voice.pack.finding import built_in_packs, pack_folders
from shared.voice.pack.index import PackIndex, read_index
from shared.voice.pack.loading import load_pack
from shared.voice.pack.problem import PackRefused
from shared.voice.readings import call_sentence
from shared.voice.sentence import Sentence

NAME = "voices"
TRIED = (("000", ""), ("012", ""))
"""Of each queue's numbers, one without a 1 and one with it, which halls read differently."""
TRIED_WITH_NAMES = (*TRIED, ("000", "王*"))
REMEDY = (
    "Bring letters, windows and [voice] of the catalogue into the pack's cover (hall voice list; no pack says names), "
    'or set voice_pack in [screen] to a pack of your own or "none".'
)


@dataclass(frozen=True, slots=True)
class CalledTo:
    """A place to which numbers with these letters are called."""

    number: int
    kind: PlaceKind
    letters: tuple[str, ...]


def look_at_hall_voices(settings: Settings) -> list[Finding]:
    """Return a finding for each pack that does not speak all calls; none where the database or the pack is away."""
    try:
        hall = hall_of(settings)
    except Problem:
        return []  # The look at the database tells of it.
    places = [CalledTo(c.number, c.kind, _letters(hall, c)) for c in hall.counters]
    found = (look_at_calls(places, hall.voice, index) for index in _indexes(settings))
    return [finding for finding in found if finding is not None]


def look_at_catalogue(catalogue: Catalogue) -> list[Finding]:
    """Return a finding for each pack of the program that does not speak all calls of a catalogue's hall."""
    places = [CalledTo(c.number, c.kind, c.queues) for c in catalogue.counters]
    found = (look_at_calls(places, catalogue.voice, read_index(folder)) for folder in built_in_packs())
    return [finding for finding in found if finding is not None]


def look_at_calls(places: Sequence[CalledTo], rules: VoiceRules, index: PackIndex) -> Finding | None:
    """Compare a pack with a few calls of each queue to each of its windows."""
    calls = tuple(_calls(places, rules, index))
    others = [call for call in calls if clips_for(index, call) is None]
    if not others:
        return None
    example = f"{others[0].ticket_numbers[0]} to window {others[0].counter_number}"
    if len(others) == len(calls):
        told = f"{index.voice} speaks none of this hall's calls, such as {example}; the speech engine does."
    else:
        told = (
            f"This hall is called in two voices: {index.voice} does not speak {len(others)} of {len(calls)} calls "
            f"tried, such as {example}{' by name' if rules.names else ''}, and the speech engine does."
        )
    return Finding(NAME, False, told, REMEDY, needed=False)


def _letters(hall: Hall, counter: Counter) -> tuple[str, ...]:
    return tuple(hall.queue(one).letter for one in counter.queue_ids if hall.has_queue(one))


def _calls(places: Sequence[CalledTo], rules: VoiceRules, index: PackIndex) -> Iterator[Sentence]:
    for place in places:
        for letter in place.letters:
            for serial, name in TRIED_WITH_NAMES if rules.names else TRIED:
                number = (f"{letter}{serial}",)
                text = call_sentence(number, place.number, index.language, rules, place.kind, name)
                yield Sentence(index.language, text, number, place.number)


def hall_of(settings: Settings) -> Hall:
    """Read the hall of a machine's settings. Raises Problem."""
    store = open_store(settings.database.url, settings.hall.code)
    try:
        return store.hall()
    finally:
        store.close()


def _indexes(settings: Settings) -> Iterator[PackIndex]:
    for folder in pack_folders(settings.screen.voice_pack):
        try:
            index = load_pack(folder).index
        except PackRefused:
            continue  # The look at the packs tells of it.
        if index.language in settings.screen.languages:
            yield index
