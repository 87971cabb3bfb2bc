"""A deck of flashcards for Anki, where a site has a plan of one (extra `anki`)."""
