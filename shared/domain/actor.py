"""Who does something in a hall, and from where."""

from dataclasses import dataclass

from shared.domain.hall import Role
from shared.domain.ids import ClerkId, CounterId


@dataclass(frozen=True, slots=True)
class Actor:
    """The hand behind a change: a program's role and name, and the clerk at a counter where there is one."""

    role: Role
    name: str
    counter_id: CounterId | None = None
    clerk_id: ClerkId | None = None
