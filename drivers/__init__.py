"""Device drivers: slips, board texts, key presses and bytes; never tickets or windows."""
