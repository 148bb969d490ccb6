"""`python -m generator` in a checkout, `python -m clientlathe` where it is installed."""

from .cli.main import program

if __name__ == "__main__":
    raise SystemExit(program())
