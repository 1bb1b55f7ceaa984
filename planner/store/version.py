"""What a workspace file calls itself; importing this costs nothing, which start-up needs."""

from __future__ import annotations

# The newest migration, the one that the tables are written for.
SCHEMA_VERSION = "0001"
# "OKRP": SQLite's own mark (PRAGMA application_id) of whose file it is.
APPLICATION_ID = 0x4F4B5250
FILE_NAME = "okr-planner.db"
BACKUP_FOLDER = "backups"
