"""Asks the console of Windows to obey escape sequences: an old one prints them, a new one wants to be asked."""

from __future__ import annotations

STDOUT = 1
ENABLE_VIRTUAL_TERMINAL_PROCESSING = 4


def obeys_escapes() -> bool:
    """Whether standard output is a console that obeys escape sequences from now on."""
    try:
        import ctypes
        import msvcrt

        kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
        handle = ctypes.c_void_p(msvcrt.get_osfhandle(STDOUT))  # type: ignore[attr-defined,unused-ignore]
        mode = ctypes.c_ulong()
        if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
            return False
        return bool(kernel.SetConsoleMode(handle, mode.value | ENABLE_VIRTUAL_TERMINAL_PROCESSING))
    except (ImportError, AttributeError, OSError, ValueError):
        return False
