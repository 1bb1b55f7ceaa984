"""What a person can do to a workspace: one small method per use case, each returning `Changes`."""
