"""`python -m generator`: the same program as the console script."""

from .cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
