"""Tools of the project's own frame: none of them is part of the package a user installs."""
