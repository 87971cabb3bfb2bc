"""What a site publishes beside its pages: documents for machines, feeds, badges, texts, decks.

Each module makes one kind of document from a `Site`; `uradori.publish.site` puts them together.
Nothing here knows a host: a MkDocs plugin and `uradori publish` both call it.
"""
