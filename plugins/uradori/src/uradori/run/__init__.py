"""Running snippets: the only part of uradori that executes what an author wrote.

claims.py   plans the runs of a claim and turns them into evidence   (any process)
pool.py     gives runs to a host and hands back futures              (any process)
host.py     a warm process that forks one child a run                (its own process)
child.py    one run                                                  (one process a run)
sandbox.py  what that process may not do
"""
