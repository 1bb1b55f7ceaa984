"""What an OKR workspace is and how it is scored: standard library only, no input or output."""
