"""The counter terminal's group of settings."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StrictBool, StrictInt, model_validator

from shared.settings.chord import NO_KEY, Chord, parse_chord
from shared.settings.values import Monitor, Name, Seconds
from shared.tomlfile.group import Group


def _chord(value: object) -> object:
    if value is None or isinstance(value, Chord):
        return value
    if not isinstance(value, str):
        raise ValueError('must be a key in quotes, like "F9", or "none"')
    return None if value.strip().lower() == NO_KEY else parse_chord(value)


LEAST_RATING_S = 20
"""A machine may not ask citizens for less, or whoever edits its file could keep them from rating."""


def _rating_time(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and value < LEAST_RATING_S:
        raise ValueError(f"must be at least {LEAST_RATING_S}, not {value}: in less nobody can rate")
    return value


Key = Annotated[Chord | None, BeforeValidator(_chord)]


class CounterKeys(Group):
    """Keys that work while another program has the keyboard; "none" leaves a key to the other programs."""

    call_next: Key = Field(default=Chord("F9"), description="The next step: call, start, finish or resume.")
    recall: Key = Field(default=Chord("F10"), description="Call the same number once more.")
    no_show: Key = Field(default=Chord("F11"), description="Keep the number called as missed.")
    transfer: Key = Field(default=None, description="Open the list of queues to transfer to; no key if left out.")
    pause: Key = Field(default=None, description="Open the list of reasons to pause for; no key if left out.")
    finish_and_next: Key = Field(default=None, description="Finish and call the next one at once; no key if left out.")
    undo: Key = Field(default=None, description="Take the last step back; no key if left out.")
    window: Key = Field(
        default=Chord("F9", ("Ctrl",)), description="Take the keyboard into the terminal, and give it back."
    )

    @model_validator(mode="after")
    def _each_key_once(self) -> "CounterKeys":
        seen: dict[Chord, str] = {}
        for name, chord in self.named().items():
            if chord in seen:
                raise ValueError(f'names "{chord}" twice, for {seen[chord]} and {name}; give each its own key')
            seen[chord] = name
        return self

    def named(self) -> dict[str, Chord]:
        """Return the keys that there are, by what they do."""
        return {name: chord for name in type(self).model_fields if (chord := getattr(self, name)) is not None}


class CounterSettings(Group):
    number: Annotated[StrictInt, Field(ge=1)] = Field(default=1, description="Number of the counter.")
    board: Name = Field(default="sim:", description="Address of the LED board over the window.")
    pad: Name = Field(default="sim:", description="Address of the rating pad on the counter.")
    printer: Name | None = Field(
        default=None, description="Address of a slip printer for lists of missing materials; none if left out."
    )
    clerk: Name | None = Field(
        default=None, description="Number of the clerk who is signed in at start; asked if left out."
    )
    rating_timeout_s: Annotated[Seconds, BeforeValidator(_rating_time)] = Field(
        default=60, description="Seconds a citizen has to rate, at least 20; the hall's own rule if left out."
    )
    rating_display: Monitor = Field(
        default=None,
        description="Name or number of the small touch monitor where citizens rate; none if left out.",
    )
    rating_mouse: StrictBool = Field(
        default=False,
        description="Let a mouse rate too, for touch panels that show up as one; only touches count if left out.",
    )
    photos: Name | None = Field(
        default=None, description="Folder with the clerks' photos, each named by the clerk's number, like 101.jpg."
    )
    shape: Literal["bar", "compact", "full"] = Field(
        default="bar",
        description='`"bar"` along the screen\'s edge, `"compact"` for a small window, or `"full"` for the full desk; '
        "the one used last if left out.",
    )
    edge: Literal["top", "bottom", "left", "right"] = Field(
        default="top", description="Edge of the screen along which the bar lies; the one chosen last if left out."
    )
    reserve: StrictBool = Field(
        default=False, description="Keep other windows out of the bar's strip, on desktops with X11."
    )
    tray: StrictBool = Field(default=True, description="Show the counter's state in the desktop's tray.")
    pause_when_locked: StrictBool = Field(
        default=True, description="Pause the counter while the screen is locked, and resume when it is unlocked."
    )
    keys: CounterKeys = Field(
        default_factory=CounterKeys, description="Keys that work in every program, [counter.keys]."
    )
