"""One file per group of figures; each has `measure(quick)`, which hands back a `Chapter`."""
