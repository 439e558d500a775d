"""What the commands' tests share: Typer's commands, made once."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import typer

from deploy.commands import device
from deploy.commands.device.encode import Families


@pytest.fixture(scope="session", autouse=True)
def commands_once() -> Iterator[None]:
    """Keep what the program makes once for its one command: tests give hundreds, and all are made for each of them."""
    make = Families.get_command
    made = cache(lambda name: make(Families(), None, name))

    def get_command(_self: Families, _ctx: Any, name: str) -> Any:
        return made(name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("typer.testing._get_command", cache(typer.main.get_command))
        patch.setattr(device, "_loaded", cache(device._loaded))
        patch.setattr(Families, "get_command", get_command)
        yield
