"""The settings of a guide's handset."""

from typing import Annotated

from pydantic import Field, StrictInt

from shared.tomlfile.group import Group


class GuideSettings(Group):
    sign_out_after_min: Annotated[StrictInt, Field(ge=0, le=480)] = Field(
        default=15, description="Minutes without a touch after which the guide is signed out; 0 for never."
    )

    @property
    def idle_min(self) -> int | None:
        """The minutes, None for never."""
        return self.sign_out_after_min or None
