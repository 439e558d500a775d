"""What a call screen costs while nothing happens, at rest and with a ticker, and its speaking process with it."""

from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.processes import core_shares
from benchmarks.screen.settings import a_screen
from benchmarks.starts import running, settle
from deploy.rig.processes import children_of
from deploy.rig.rig import set_up
from shared.catalogue.model import Catalogue
from shared.domain.words import Words

SHORT = Words("今日系统升级。", "Upgrade today.")
LONG = Words("请带身份证原件和车辆登记证书到一楼办理。" * 6, "Bring your ID and the registration. " * 6)


@dataclass(frozen=True, slots=True)
class Idle:
    """Shares of one core."""

    at_rest: float
    voice: float
    """Of the speaking process, which waits meanwhile."""
    ticker: float


def measure_idle(folder: Path, url: str, catalogue: Catalogue, seconds: float) -> Idle | None:
    """Watch a screen without and with a ticker for so many seconds each; None where the system does not tell."""
    rest, voice = _share(folder, url, replace(catalogue, notices=(SHORT,)), seconds)
    ticker, _ = _share(folder, url, replace(catalogue, notices=(LONG,)), seconds)
    if rest is None or voice is None or ticker is None:
        return None
    return Idle(rest, voice, ticker)


def _share(folder: Path, url: str, catalogue: Catalogue, seconds: float) -> tuple[float | None, float | None]:
    store = set_up(url, catalogue)
    hall = store.hall()
    store.close()
    screen = a_screen(url, hall)
    with running(folder, screen) as (program, _):
        pid = program.process.pid
        settle(pid)
        used = core_shares((pid, *children_of(pid)[:1]), seconds)
    return used[0], used[-1]
