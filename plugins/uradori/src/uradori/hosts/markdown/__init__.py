"""The Python-Markdown extension."""
