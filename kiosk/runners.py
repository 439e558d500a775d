"""The two lines of slow work, so that a silent printer does not hold up the database."""

from dataclasses import dataclass

from shared.domain.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Runners:
    database: Jobs
    printer: Jobs
