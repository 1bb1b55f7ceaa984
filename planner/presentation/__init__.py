"""What the views show, without any widget: models, roles, commands, signs and colours."""
