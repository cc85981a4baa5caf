"""`python -m argmap` and the `argmap` script."""

import os
import sys


def main() -> None:
    """Run the command line; `--version` is answered before anything else is loaded."""
    try:
        if sys.argv[1:] in (["--version"], ["-V"]) and _told_version():
            return
        from argmap.cli._app import run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


def script() -> None:
    """Run `main` as a program of its own: what is in memory is dropped at the end, not taken apart piece by piece.

    A big map is a million objects; undoing them one by one takes a twentieth of the time of a check.
    """
    try:
        main()
    except SystemExit as done:
        if isinstance(done.code, str):
            raise
        _flush()
        os._exit(done.code or 0)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            continue  # it was told when it was written to; there is nothing more to lose


def _told_version() -> bool:
    """Tell the version, and whether that went well; where it did not, the application knows what to say."""
    from argmap import __version__

    try:
        sys.stdout.write(f"argmap {__version__}\n")
        sys.stdout.flush()
    except (OSError, AttributeError):
        return False
    return True


if __name__ == "__main__":
    script()
