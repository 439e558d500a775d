"""What citizens put before the kiosk besides their fingers: codes for its scanner, ID cards for its reader."""
