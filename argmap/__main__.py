"""`python -m argmap` and the `argmap` script."""

import sys


def main() -> None:
    """Run the command line; `--version` is answered before anything else is loaded."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from argmap import __version__

        sys.stdout.write(f"argmap {__version__}\n")
        return
    from argmap.cli._app import run

    run()


if __name__ == "__main__":
    main()
