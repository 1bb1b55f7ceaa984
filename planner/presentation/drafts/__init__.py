"""Draft wordings beside the approved one."""
