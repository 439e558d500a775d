"""Why a counter pauses, as clerks choose it and citizens read it, and for how long."""

from dataclasses import dataclass

from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class PauseReason:
    """A reason to pause; beyond `limit_s` seconds the duty manager is alerted, never where it is None."""

    code: str
    name: Words
    limit_s: int | None = None


LOCKED = PauseReason("locked", Words("临时离开", "Short absence"), 15 * 60)
"""Of a locked PC, given by its terminal; citizens read of a short absence, unless a catalogue has other words."""

USUAL_REASONS = (
    PauseReason("away", Words("临时离开", "Short absence"), 15 * 60),
    PauseReason("meeting", Words("会议", "Meeting"), 120 * 60),
    PauseReason("meal", Words("用餐", "Meal"), 90 * 60),
    PauseReason("fault", Words("设备故障", "Device fault")),
    PauseReason("papers", Words("整理材料", "Paperwork"), 30 * 60),
    PauseReason("handover", Words("交接班", "Handover"), 15 * 60),
    PauseReason("fetching", Words("取材料", "Fetching papers"), 15 * 60),
    PauseReason("training", Words("培训", "Training"), 240 * 60),
    PauseReason("rest", Words("休息", "Rest"), 20 * 60),
)
"""Where a hall's catalogue names none."""
