"""What every face of a simulated device is: a part of its card that looks at the device when told to."""

from PySide6.QtWidgets import QWidget

from deploy.device_bench.spoken import Spoken


class Face(QWidget):
    """The front of one device. It is called with the name its controls begin with, the device, and the language."""

    def __init__(self, name: str, spoken: Spoken) -> None:
        super().__init__()
        self.setObjectName(f"{name}_face")
        self.name, self.spoken = name, spoken

    def refresh(self) -> None:
        """Show what the device shows by now; called some ten times a second."""
        raise NotImplementedError
