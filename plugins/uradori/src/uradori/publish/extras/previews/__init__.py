"""Pictures for link previews, one a page (extra `cards`)."""
