"""Starts a host, after seeing to it that every import from the first on is noted."""

from uradori.run import imports

if __name__ == "__main__":
    imports.watch()
    from uradori.run.host import main

    main()
