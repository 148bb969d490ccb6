"""Surface to the files of a package."""
