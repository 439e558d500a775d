"""How a film goes on when the process that plays it has ended before the film."""

from dataclasses import dataclass, replace

RETRY_S = 30.0
"""How long after a fault a film is silent before its sound is tried again."""
STEP_MS = 500
"""A run that came less far than this is no step forward."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the process: from where, and whether with its sound."""

    start_ms: int = 0
    sound: bool = True
    wants_sound: bool = True
    """Whether the film is to be heard at all."""

    def after_fault(self, at_ms: int) -> "Run | None":
        """Return how to go on after the run ended at a place; None to give the film up.

        A sound server that died is the usual reason, so the film goes on without sound, even from the same place. A run
        without sound that got nowhere will get nowhere again.
        """
        if self.sound:
            return replace(self, start_ms=max(at_ms, self.start_ms), sound=False)
        return replace(self, start_ms=at_ms) if at_ms >= self.start_ms + STEP_MS else None

    def with_sound_again(self, at_ms: int) -> "Run":
        return replace(self, start_ms=at_ms, sound=True)

    @property
    def lacks_sound(self) -> bool:
        return self.wants_sound and not self.sound


def first_run(*, sound: bool) -> Run:
    return Run(sound=sound, wants_sound=sound)
