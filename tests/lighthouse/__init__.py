"""Scores of the built site by Lighthouse."""
