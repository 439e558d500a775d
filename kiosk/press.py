"""What a citizen can do: one small value for each press, told by the pages and answered by the flows."""

from dataclasses import dataclass

from kiosk.modes import Mode
from shared.domain.ids import DepartmentId, ServiceId
from shared.press import Press


@dataclass(frozen=True, slots=True)
class GoBack(Press):
    pass


@dataclass(frozen=True, slots=True)
class GoHome(Press):
    stays: bool = False
    """The same person goes on: how they want the kiosk, and its language, last."""


@dataclass(frozen=True, slots=True)
class SwitchLanguage(Press):
    pass


@dataclass(frozen=True, slots=True)
class ToggleMode(Press):
    mode: Mode


@dataclass(frozen=True, slots=True)
class MoreTime(Press):
    pass


@dataclass(frozen=True, slots=True)
class ChooseDepartment(Press):
    department_id: DepartmentId


@dataclass(frozen=True, slots=True)
class ChooseService(Press):
    service_id: ServiceId


@dataclass(frozen=True, slots=True)
class Take(Press):
    """Take a number of the service shown."""


@dataclass(frozen=True, slots=True)
class PrintAgain(Press):
    pass


@dataclass(frozen=True, slots=True)
class Keep(Press):
    """Keep the number without a slip."""


@dataclass(frozen=True, slots=True)
class GiveBack(Press):
    pass
