"""Document to document: all that happens before it is understood."""
