"""Documents: text in, what it says out (`reading`), and a workspace back into text (`writing`)."""
