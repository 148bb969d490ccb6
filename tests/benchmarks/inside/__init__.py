"""What runs inside the environments of the candidates.

The rule of this folder: the standard library, and what the candidate brings, imported by name when
the candidate is the one that is measured, for no environment has them all.
"""
