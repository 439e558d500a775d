"""Looks whether a voice pack speaks all of a hall's calls, or a hall is called in two voices."""

from collections.abc import Iterator

from deploy.doctor.finding import Finding
from shared.db.store import open_store
from shared.domain.hall import Hall
from shared.domain.problem import Problem
from shared.settings import Settings
from shared.voice.pack.cover import clips_for
from shared.voice.pack.finding import pack_folders
from shared.voice.pack.index import PackIndex
from shared.voice.pack.loading import load_pack
from shared.voice.pack.problem import PackRefused
from shared.voice.readings import call_sentence
from shared.voice.sentence import Sentence

NAME = "voices"
SERIALS = ("000", "012")
"""Of each queue's numbers, one without a 1 and one with it, which halls read differently."""
REMEDY = (
    "Bring letters, windows and [voice] of the catalogue into the pack's cover (hall voice list), or set voice_pack "
    'in [screen] to a pack of your own or "none".'
)


def look_at_hall_voices(settings: Settings) -> list[Finding]:
    """Return a finding for each pack that does not speak all calls; none where the database or the pack is away."""
    try:
        hall = hall_of(settings)
    except Problem:
        return []  # The look at the database tells of it.
    return [finding for index in _indexes(settings) if (finding := look_at_calls(hall, index)) is not None]


def look_at_calls(hall: Hall, index: PackIndex) -> Finding | None:
    """Compare a pack with one call or two of each queue to each of its windows."""
    calls = tuple(_calls(hall, index))
    others = [call for call in calls if clips_for(index, call) is None]
    if not others:
        return None
    example = f"{others[0].ticket_number} to window {others[0].counter_number}"
    if len(others) == len(calls):
        told = f"{index.voice} speaks none of this hall's calls, such as {example}; the speech engine does."
    else:
        told = (
            f"This hall is called in two voices: {index.voice} does not speak {len(others)} of {len(calls)} calls "
            f"tried, such as {example}, and the speech engine does."
        )
    return Finding(NAME, False, told, REMEDY, needed=False)


def _calls(hall: Hall, index: PackIndex) -> Iterator[Sentence]:
    for counter in hall.counters:
        for letter in (hall.queue(one).letter for one in counter.queue_ids if hall.has_queue(one)):
            for number in (f"{letter}{serial}" for serial in SERIALS):
                text = call_sentence((number,), counter.number, index.language, hall.voice, counter.kind)
                yield Sentence(index.language, text, number, counter.number)


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
