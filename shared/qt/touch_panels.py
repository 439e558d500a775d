"""The touch panels that the desktop tells Qt of, and which events come from one."""

from PySide6.QtGui import QInputDevice, QPointerEvent


def touch_panels() -> list[QInputDevice]:
    """Return the touch panels known now; some desktops tell of one only at its first touch."""
    return [device for device in QInputDevice.devices() if device.type() is QInputDevice.DeviceType.TouchScreen]


def is_touch(event: QPointerEvent) -> bool:
    """Tell whether a finger did this; Qt makes mouse events of touches, and leaves their panel in them."""
    return event.device().type() is QInputDevice.DeviceType.TouchScreen
