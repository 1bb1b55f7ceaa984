"""Painted charts over the series of `planner.presentation.charts`."""
