"""How printing a slip ended."""

from dataclasses import dataclass

from drivers.errors import DeviceError


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer took the whole slip and said afterwards that all is well."""


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """No whole slip came out; when the fault struck in mid-print, a piece of one may hang out."""

    error: DeviceError


@dataclass(frozen=True, slots=True)
class PrintUnknown:
    """The whole slip was sent, but whether it came out nobody knows: ask the citizen before printing it again."""

    error: DeviceError


PrintOutcome = Printed | NotPrinted | PrintUnknown
