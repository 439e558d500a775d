"""The ID card at the kiosk: asked for where a service needs it, masked, forgotten, and not left lying."""
