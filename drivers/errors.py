"""What can go wrong with a device, each as one sentence that names the device and says what to do."""


class DeviceError(Exception):
    """Any fault of a device; ``str(error)`` is a full sentence fit for a screen."""


class BadAddress(DeviceError):
    """The address can't be understood, so nothing was opened."""


class NotConnected(DeviceError):
    """The port or socket can't be opened, or was lost."""


class NoAnswer(DeviceError):
    """The device took the bytes but said nothing in time."""


class BadAnswer(DeviceError):
    """The device answered with a refusal or with something that makes no sense."""


class PaperOut(DeviceError):
    """The printer has no paper."""


class CoverOpen(DeviceError):
    """The printer's cover is open."""


class PrinterFault(DeviceError):
    """The printer reports a cutter, head or other fault."""


class BadPreset(DeviceError):
    """A preset file can't be understood, so nothing was opened."""
