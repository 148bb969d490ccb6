"""What the API means: frozen records between the document and what a caller sees.

No Python names, no text to print, no mapping, no version of OpenAPI; every node that a person wrote
keeps its pointer and its position. Values of the document (defaults, examples) are kept as JSON
text, so that they stay immutable and exact.
"""
