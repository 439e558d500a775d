"""Whether an ID number can be right."""

from datetime import date

from drivers.idcard.id_number import LENGTH, masked, tidied, wrong_with


def told(data: bytes) -> list[dict[str, object]]:
    """Return one object for the number in the bytes, masked; nothing for no bytes.

    A number that ends in a digit is itself pairs of hex digits, so its 9 bytes are taken for it too.
    """
    number = tidied(data.hex() if len(data) == LENGTH // 2 else data.decode("ascii", "replace"))
    if not number:
        return []
    wrong = wrong_with(number, date.today())
    found: dict[str, object] = {"id_number": masked(number), "valid": wrong is None}
    return [found if wrong is None else {**found, "error": f"the ID number {wrong}"}]
