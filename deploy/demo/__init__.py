"""The demonstration: a whole hall to try with a display, a scripted morning to look at without one."""
