"""What stands on a resident ID card. Nothing of it but a masked number appears in a repr, and so in no log."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from drivers.idcard.id_number import masked


class Sex(StrEnum):
    MALE = "1"
    FEMALE = "2"
    UNKNOWN = "0"
    NOT_STATED = "9"


@dataclass(frozen=True, slots=True, repr=False)
class IdCard:
    """A card's text. `nation` is a code of GB/T 3304; `valid_to` is None on a card without an end.

    Keep it no longer than the ticket needs it.
    """

    name: str
    sex: Sex
    nation: str
    birth: date
    address: str
    id_number: str
    issuer: str
    valid_from: date
    valid_to: date | None

    @property
    def masked_number(self) -> str:
        """The ID number as it may be shown and logged."""
        return masked(self.id_number)

    def __repr__(self) -> str:
        return f"IdCard({self.masked_number})"
