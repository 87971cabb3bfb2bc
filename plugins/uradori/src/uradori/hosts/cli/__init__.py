"""The `uradori` command."""
