"""The part of a line that is called before somebody of a class."""

from dataclasses import dataclass

from shared.domain.ids import QueueId


@dataclass(frozen=True, slots=True)
class ClassLine:
    queue_id: QueueId
    priority: str
    people: int
    """Ahead of whoever takes a number of this class now."""

    def is_of(self, queue_id: QueueId, priority: str) -> bool:
        return (self.queue_id, self.priority) == (queue_id, priority)
