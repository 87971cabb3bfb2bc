"""Wall: a run started by root has none of root's rights over other users and processes.

capabilities(7): with them, root reads the memory of any process whatever else is forbidden.
"""

import struct

from uradori.run.walls.kernel import call, process_control

_PR_CAPBSET_READ, _PR_CAPBSET_DROP = 23, 24
_PR_CAP_AMBIENT, _CLEAR_ALL = 47, 4
_CAPSET = {"x86_64": 126, "aarch64": 91}
_VERSION_3 = 0x20080522
_MOST = 64
"""More capabilities than the two words of the third version can name there are none."""
_HEAD, _NONE = struct.pack("=Ii", _VERSION_3, 0), struct.pack("=6I", *[0] * 6)


def limit() -> None:
    """Have no program that this process or a later child starts gain a capability, for good.

    Raises OSError where the kernel refuses that.
    """
    for number in range(_MOST):
        try:
            if process_control(_PR_CAPBSET_READ, number):
                process_control(_PR_CAPBSET_DROP, number)
        except PermissionError:
            break  # no right to drop them: there are none in force, as `drop` makes sure
        except OSError:
            break  # the first number that this kernel does not know
    process_control(_PR_CAP_AMBIENT, _CLEAR_ALL)


def drop(machine: str) -> None:
    """Give up every capability, for good, in a process that was limited.

    Raises OSError where the kernel refuses that, and KeyError for a machine whose number is not
    known here.
    """
    call(_CAPSET[machine], _HEAD, _NONE)
