"""What the inspector shows and how it changes it, without its widgets."""
