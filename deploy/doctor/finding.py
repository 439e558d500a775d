"""What the doctor found about one thing of a machine."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: a sentence for what was seen and, where it is not well, one for what to do.

    What is not `needed` takes a part away when it is missing (the hall is silent) but keeps no program from working.
    """

    name: str
    ok: bool
    text: str
    remedy: str = ""
    needed: bool = True


def exit_status(findings: Iterable[Finding]) -> int:
    """Return 1 when something is missing that the hall cannot do without, else 0."""
    return int(any(finding.needed and not finding.ok for finding in findings))
