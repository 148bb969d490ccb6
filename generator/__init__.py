"""Turns an OpenAPI document into a typed Python client; `pipeline.py` is where to start reading."""

__version__ = "0.1.0"
