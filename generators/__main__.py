"""Let `python -m generators` be the `commerce` command."""

from generators.cli import main

if __name__ == "__main__":
    main()
