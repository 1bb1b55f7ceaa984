"""The frame around the views: navigation, top bar, status bar and command palette."""
