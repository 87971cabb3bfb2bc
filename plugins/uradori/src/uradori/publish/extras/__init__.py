"""Documents that need more packages: decks of flashcards, pictures for link previews."""
