"""What documents get wrong, one file per concern; `validate.py` runs them all."""
