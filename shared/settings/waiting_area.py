"""What hangs in a waiting area beside its call screen: LED boards that list calls, and pagers."""

from typing import Annotated

from pydantic import Field, StrictInt

from shared.tomlfile.group import Group

ROWS_MOST = 8


class CallReader(Group):
    """A device that is told calls: where it is, and which of the call screen's calls it gets."""

    address: Annotated[str, Field(min_length=1)] = Field(description="Address of the device.")
    zone: Annotated[str, Field(min_length=1)] | None = Field(
        default=None, description="Only calls in the queues of this zone; all that the call screen shows if left out."
    )
    windows: tuple[Annotated[StrictInt, Field(ge=1)], ...] = Field(
        default=(), description="Only calls to the windows of these numbers; all if left out."
    )


class HallBoardSettings(CallReader):
    rows: Annotated[StrictInt, Field(ge=1, le=ROWS_MOST)] = Field(
        default=4, description="How many calls it lists, 1 to 8, one in a line."
    )


class PagerSettings(CallReader):
    """A transmitter of the template family."""
