"""How the devices of a counter and their faults are named to staff; alerts keep the codes, so each reads their own."""

from collections.abc import Mapping

from shared.domain.words import Words

DEVICES: Mapping[str, Words] = {
    "board": Words("LED 屏", "LED board"),
    "pad": Words("评价器", "Rating pad"),
    "rating_screen": Words("评价屏", "Rating screen"),
}
AWAY, SILENT, WRONG = "away", "silent", "wrong"
FAULTS: Mapping[str, Words] = {
    AWAY: Words("连不上。请检查电源和线。", "it cannot be reached. Check its power and cable."),
    SILENT: Words("没有回应。请检查电源和线。", "it does not answer. Check its power and cable."),
    WRONG: Words("回应不对。请技术人员查看。", "its answers make no sense. A technician should look at it."),
}
_CODES = {"device": DEVICES, "error": FAULTS}


def named_devices(details: Mapping[str, str]) -> dict[str, str | Words]:
    """Return the details of an alert with the words of their codes; what is no code stays as it is."""
    return {key: _CODES[key].get(value, value) if key in _CODES else value for key, value in details.items()}
