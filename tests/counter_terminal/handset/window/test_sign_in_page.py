"""Nothing of a PIN is left in the field where it was typed."""

import pytest
from PySide6.QtWidgets import QLineEdit

from shared.actions.staff_pins import set_pin
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from tests.counter_terminal.handset.bench import GUIDE, PIN
from tests.counter_terminal.handset.window.hand import Hand


@pytest.mark.parametrize("tried", [False, True], ids=["given up", "wrong"])
def test_no_undoing_brings_a_pin_back_in_plain_letters(hand: Hand, tried: bool) -> None:
    set_pin(hand.bench.store, Actor(Role.MANAGER, "m"), hand.bench.clerk(GUIDE).id, PIN, new_command())
    hand.bench.presenter.hall_came(hand.bench.store.hall())
    hand.press("key_0", "key_0", "key_3", "sign_in", *(f"key_{sign}" for sign in PIN[::-1]))
    if tried:
        hand.press("sign_in")
    hand.press("not_me")
    field = hand.find("sign_in_field")
    assert isinstance(field, QLineEdit)
    field.undo()
    assert field.text() == ""
