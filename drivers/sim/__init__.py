"""Simulated devices that speak the device's side of the real protocols."""
