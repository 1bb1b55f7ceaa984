"""Comparing draft wordings with the approved one."""
