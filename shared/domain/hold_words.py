"""Why a ticket is put on hold, as clerks choose it and read it in the list of those on hold."""

from shared.domain.words import Words

HOLD_REASONS = {
    "papers": Words("补材料", "Fetching papers"),
    "copy": Words("复印、拍照", "Copies, photos"),
    "payment": Words("缴费", "Payment"),
    "form": Words("填表", "Filling in a form"),
    "advice": Words("请示、会商", "Asking a colleague"),
    "system": Words("系统故障", "System fault"),
}


def hold_reason(code: str) -> Words:
    """Return a hold's reason as shown; one in a clerk's own words is shown as it is."""
    return HOLD_REASONS.get(code, Words(code, code))
