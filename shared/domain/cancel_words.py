"""Why a ticket is cancelled, as clerks choose it and as its story tells it."""

from shared.domain.words import Words

CANCEL_REASONS = {
    "left": Words("群众已离开", "Has left"),
    "twice": Words("重复取号", "Took two"),
    "elsewhere": Words("改用别的方式办理", "Done elsewhere"),
    "another_day": Words("改天再来", "Another day"),
}
"""What a clerk chooses from, by its code, which the journal keeps."""

_BY_ITSELF = {
    "not back in time": Words("过号后未按时返回", "not back in time"),
    "its day is over": Words("当天已过", "its day is over"),
    "the day was closed": Words("当天已关闭", "the day was closed"),
    "given back at the kiosk by whoever holds the slip": Words("群众在取号机退号", "given back at the kiosk"),
}


def cancel_reason(code: str) -> Words:
    """Return why a ticket was cancelled as shown; a reason in somebody's own words is shown as it is."""
    return CANCEL_REASONS.get(code) or _BY_ITSELF.get(code) or Words(code, code)
