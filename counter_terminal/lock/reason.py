"""The reason that stands behind a pause which the locked screen began."""

LOCKED = "locked"
