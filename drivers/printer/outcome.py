"""How printing a slip ended."""

from dataclasses import dataclass, field

from drivers.errors import DeviceError


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer took the whole slip and said afterwards that all is well."""

    near_end: bool = field(default=False, compare=False)
    """It said too that its paper is near the end."""


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """No whole slip came out; when the fault struck in mid-print, a piece of one may hang out."""

    error: DeviceError


@dataclass(frozen=True, slots=True)
class PrintUnknown:
    """The whole slip was sent, but whether it came out nobody knows: ask the citizen before printing it again."""

    error: DeviceError


PrintOutcome = Printed | NotPrinted | PrintUnknown
