"""The `hall` command's subcommands; each imports its program only when it runs, so that all start fast."""
