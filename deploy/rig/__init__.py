"""A whole hall on one machine: simulated devices, and every program as a process of its own."""
