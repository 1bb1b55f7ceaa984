"""Editors of single values: each shows what is stored and offers what a person made of it."""
