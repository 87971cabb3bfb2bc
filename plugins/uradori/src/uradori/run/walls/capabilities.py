"""Wall: a run started by root has none of root's rights over other users and processes.

capabilities(7): with them, root reads the memory of any process whatever else is forbidden.
"""

import ctypes
import struct

from uradori.run.walls.kernel import call, process_control

_PR_CAPBSET_READ, _PR_CAPBSET_DROP = 23, 24
_PR_CAP_AMBIENT, _CLEAR_ALL = 47, 4
_CAPSET = {"x86_64": 126, "aarch64": 91}
_VERSION_3 = 0x20080522
_MOST = 64
"""More capabilities than the two words of the third version can name there are none."""


def drop(machine: str) -> None:
    """Give up every capability, for good. Raises OSError where the kernel refuses that."""
    for number in range(_MOST):
        try:
            if process_control(_PR_CAPBSET_READ, number):
                process_control(_PR_CAPBSET_DROP, number)
        except PermissionError:
            break  # no right to drop them: there are none in force, as the last call makes sure
        except OSError:
            break  # the first number that this kernel does not know
    process_control(_PR_CAP_AMBIENT, _CLEAR_ALL)
    none = ctypes.create_string_buffer(struct.pack("=6I", *[0] * 6))
    call(_CAPSET[machine], struct.pack("=Ii", _VERSION_3, 0), none)
