"""The touch kiosk where citizens find a service and take a number."""
