"""LED boards and customer displays over a counter."""
