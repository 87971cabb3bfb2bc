"""Builds every wall round this process and says which stand: a line each, and why one does not.

Started by `stand` as `python -m uradori.run.walls`; what has walls round it can never leave them.
"""

import json
import sys
from pathlib import Path

from uradori.run.walls import Builder, Wall, prepare

if __name__ == "__main__":
    site, folder = prepare(shares_network=False), Path.cwd()
    built = Builder(site).round(str(folder), (), folder, processes=True)()
    refused = "the kernel refuses it"
    told = {wall: "" if wall in built else site.missing.get(wall, refused) for wall in Wall}
    sys.stdout.write(json.dumps(told))
