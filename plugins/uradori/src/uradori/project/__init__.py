"""What authors write: settings, snippets, faults, pages, notes, and what is wrong with them."""
