"""An appointment as other programs read it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shared.domain.appointment import Appointment
    from shared.domain.hall import Hall


def shown(appointment: "Appointment", hall: "Hall") -> dict[str, Any]:
    """Return an appointment for JSON; the key that stands for a person stays in the hall."""
    zone = hall.zone
    return {
        "code": appointment.code,
        "service": hall.service(appointment.service_id).code,
        "slot_at": appointment.slot_at.astimezone(zone).isoformat(),
        "until": appointment.until.astimezone(zone).isoformat(),
        "state": appointment.state.value,
        "name": appointment.name,
        "phone_tail": appointment.phone_tail,
        "source": appointment.source.value,
        "reference": appointment.reference,
        "ticket_id": appointment.ticket_id,
    }
