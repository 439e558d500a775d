"""Which sentence is read next."""

from kiosk.spoken.narrator import Narrator


def said(narrator: Narrator) -> list[str]:
    """Say everything that comes, to its end."""
    heard = []
    while (text := narrator.next) is not None:
        heard.append(text)
        narrator.done()
    return heard


def reading(*told: str) -> Narrator:
    narrator = Narrator()
    narrator.read(told)
    return narrator


def test_a_page_is_read_from_its_start_to_its_end() -> None:
    assert said(reading("one", "two", "three")) == ["one", "two", "three"]


def test_what_is_told_later_goes_before_what_was_being_read() -> None:
    narrator = reading("one", "two")
    narrator.read(("other",))
    assert said(narrator) == ["other"]
    narrator.read(("one", "two"))
    narrator.say("a button")
    assert said(narrator) == ["a button"]


def test_a_pause_goes_on_with_the_sentence_that_was_broken_off() -> None:
    narrator = reading("one", "two", "three")
    narrator.done()
    narrator.pause(True)
    assert narrator.next is None
    narrator.pause(False)
    assert said(narrator) == ["two", "three"]


def test_again_begins_at_the_start_even_after_a_control_was_said() -> None:
    narrator = reading("one", "two")
    narrator.say("a button")
    assert said(narrator) == ["a button"]
    narrator.again()
    assert said(narrator) == ["one", "two"]


def test_a_new_page_ends_a_pause() -> None:
    narrator = reading("one")
    narrator.pause(True)
    narrator.read(("two",))
    assert said(narrator) == ["two"]


def test_quiet_forgets_everything() -> None:
    narrator = reading("one")
    narrator.quiet()
    narrator.again()
    assert said(narrator) == []
