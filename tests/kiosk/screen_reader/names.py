"""What both ends of the screen reader's test call the kiosk."""

APPLICATION = "kiosk-for-screen-readers"
