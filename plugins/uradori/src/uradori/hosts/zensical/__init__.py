"""Zensical, which runs Python-Markdown extensions and no plugins."""
