"""How much flows into streams, as calculations take it to be."""

KIB_PER_SECOND = {"slow": 1, "fast": 100}
