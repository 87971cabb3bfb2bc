"""Where uradori meets its hosts: Python-Markdown, MkDocs, pytest and the command line."""
