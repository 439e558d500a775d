"""The people who work in a hall, and the roles of people and programs."""

from dataclasses import dataclass
from enum import StrEnum

from shared.domain.ids import ClerkId, QueueId
from shared.domain.words import Words


class Role(StrEnum):
    KIOSK = "kiosk"
    SCREEN = "screen"
    PAD = "pad"
    CLERK = "clerk"
    GUIDE = "guide"
    MANAGER = "manager"
    TECHNICIAN = "technician"
    ADAPTER = "adapter"
    """A program that brings what another platform knows."""


GUIDING = (Role.GUIDE, Role.MANAGER)


def may_guide(role: Role) -> bool:
    """Tell whether somebody of a role may walk the hall as a guide, with no counter of their own."""
    return role in GUIDING


@dataclass(frozen=True, slots=True)
class Clerk:
    id: ClerkId
    number: str
    name: Words
    role: Role
    may_choose: bool = False
    """Whether this clerk may call a chosen ticket instead of the next one."""
    skills: tuple[QueueId, ...] | None = None
    """The queues that this clerk may serve; None for all."""
    has_pin: bool = False
    """Whether a PIN or password is set, which signing in then asks for."""

    def may_serve(self, queue_id: QueueId) -> bool:
        return self.skills is None or queue_id in self.skills
