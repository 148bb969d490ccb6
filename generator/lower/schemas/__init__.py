"""The schema algebra: Document nodes become the types of the ir.

From the ground up: `keywords` (one directory above) reads one node; `objects` and `object_variants`
say what is a class; `union`, `intersection` and `constraints` combine types; `store` holds the
named schemas; `types` gives the type of a schema where it is used; `properties` and `definitions`
define the named ones.
"""
