"""Identities of the hall's things; whole numbers that may not be mixed up."""

from typing import NewType
from uuid import uuid4

HallId = NewType("HallId", int)
DepartmentId = NewType("DepartmentId", int)
QueueId = NewType("QueueId", int)
ServiceId = NewType("ServiceId", int)
NO_SERVICE = ServiceId(0)
"""Where an older version noted none."""
CounterId = NewType("CounterId", int)
ClerkId = NewType("ClerkId", int)
ShiftId = NewType("ShiftId", int)
TicketId = NewType("TicketId", int)
VisitId = NewType("VisitId", int)
AppointmentId = NewType("AppointmentId", int)
AlertId = NewType("AlertId", int)
SuggestionId = NewType("SuggestionId", int)
MessageId = NewType("MessageId", int)
CommandId = NewType("CommandId", str)


def new_command() -> CommandId:
    """Return a fresh command id; make one per intent and send the same one again after a lost answer."""
    return CommandId(str(uuid4()))
