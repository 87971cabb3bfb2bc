"""What runs left behind, and what a page may say because of it."""
