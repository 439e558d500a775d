"""Why a counter pauses, as clerks choose it and citizens read it."""

from shared.domain.words import Words

PAUSE_REASONS = {
    "away": Words("临时离开", "Short absence"),
    "meeting": Words("会议", "Meeting"),
    "meal": Words("用餐", "Meal"),
    "fault": Words("设备故障", "Device fault"),
    "papers": Words("整理材料", "Paperwork"),
    "handover": Words("交接班", "Handover"),
}


def pause_reason(code: str) -> Words:
    """Return a pause's reason as shown; a reason that another program wrote is shown as it is."""
    return PAUSE_REASONS.get(code, Words(code, code))
