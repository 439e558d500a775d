"""Without a display a program says so, where Qt would end it."""

import pytest

from deploy.display import has_display, need_windows
from shared.domain.problem import Problem


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("HOME", "/", "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ("DISPLAY", ":99", "could not connect to display :99"),
        ("QT_QPA_PLATFORM", "nix", 'Could not find the Qt platform plugin "nix" in ""'),
    ],
)
def test_a_missing_display_is_one_sentence(bare: pytest.MonkeyPatch, name: str, value: str, why: str) -> None:
    bare.setenv(name, value)
    assert not has_display()
    with pytest.raises(Problem) as problem:
        need_windows()
    assert str(problem.value) == (
        f"No window can be opened here ({why}). "
        "Start it on the desktop of this machine, or look what is missing with: hall doctor."
    )


def test_programs_run_where_nobody_is_to_see_them(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("QT_QPA_PLATFORM", "offscreen")
    need_windows()
    assert not has_display()
