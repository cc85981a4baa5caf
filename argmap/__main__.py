"""`python -m argmap` and the `argmap` script."""

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
    main()
