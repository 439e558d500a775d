"""What the windows share: theme, jobs, feed signals and the remote handle."""
