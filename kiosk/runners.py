"""The kiosk's lines of slow work."""

from dataclasses import dataclass

from shared.domain.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Runners:
    """Three lines, so that neither a silent printer nor a database that does not answer holds up the rest."""

    database: Jobs
    printer: Jobs
    local: Jobs
    """For what only the kiosk's own disk and processor are needed."""
