"""Writing what the program knows in the formats that people keep."""
