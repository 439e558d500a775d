"""What a kiosk keeps on its own disk, so that it goes on without the database and loses nothing when it dies."""
