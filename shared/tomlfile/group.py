"""What every group of keys in a settings file has in common."""

from pydantic import BaseModel, ConfigDict


class Group(BaseModel):
    """A table of a file: unknown keys are mistakes, and what was read does not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)
