"""Whether an ID number can be right."""

from datetime import date

from drivers.idcard.id_number import masked, tidied, wrong_with


def told(data: bytes) -> list[dict[str, object]]:
    """Return one object for the number that the bytes spell, masked; nothing for no bytes."""
    number = tidied(data.decode("ascii", "replace"))
    if not number:
        return []
    wrong = wrong_with(number, date.today())
    found: dict[str, object] = {"id_number": masked(number), "valid": wrong is None}
    return [found if wrong is None else {**found, "error": f"the ID number {wrong}"}]
