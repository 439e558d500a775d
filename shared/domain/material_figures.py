"""How often which paper of a service was missing or deferred."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from shared.domain.material_check import Checked, MaterialState


@dataclass(slots=True)
class MaterialFigures:
    """What visits for one service came to; `more` adds one."""

    visits: int = 0
    """Visits in which a clerk looked at the papers."""
    found: dict[MaterialState, Counter[str]] = field(default_factory=lambda: {s: Counter() for s in MaterialState})

    def more(self, checked: Checked) -> None:
        self.visits += 1
        for one in checked:
            self.found[one.state][one.name] += 1

    def figures(self) -> dict[str, Any]:
        """Return the figures for programs, most frequent first."""
        return {"visits": self.visits, "missing": self._most("missing"), "deferred": self._most("deferred")}

    def sentence(self, name: str) -> str:
        """Return the figures of the service of that name for people."""
        told = [
            f"{state} {', '.join(f'{material} {times}' for material, times in found.items())}"
            for state in ("missing", "deferred")
            if (found := self._most(state))
        ]
        return f"{name} ({self.visits}): {'; '.join(told) or 'nothing missing'}"

    def _most(self, state: str) -> dict[str, int]:
        return dict(self.found[MaterialState(state)].most_common())
