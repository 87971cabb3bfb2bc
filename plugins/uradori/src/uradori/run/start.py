"""Starts a host, after seeing to it that every import from the first on is noted.

Started by `pool.py` as `python -m uradori.run.start` with a clean environment.
"""

from uradori.run import imports

if __name__ == "__main__":
    imports.watch()
    from uradori.run.warming import main

    main()
