from collections.abc import Sequence

import pytest

from shared.qt.awake import X11_COMMANDS, keep_awake


def test_on_x11_the_display_is_told_not_to_blank() -> None:
    run: list[Sequence[str]] = []
    assert keep_awake("xcb", run.append, found=lambda _: "/usr/bin/xset")
    assert tuple(run) == X11_COMMANDS


def test_without_xset_nothing_is_run_and_the_log_can_say_so() -> None:
    run: list[Sequence[str]] = []
    assert not keep_awake("xcb", run.append, found=lambda _: None)
    assert run == []


@pytest.mark.parametrize(("platform", "asked"), [("offscreen", True), ("wayland", False)])
def test_other_platforms_are_left_alone(platform: str, asked: bool) -> None:
    run: list[Sequence[str]] = []
    assert keep_awake(platform, run.append, found=lambda _: "/usr/bin/xset") is asked
    assert run == []
