"""Builds archives for tests."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

PLAN = "# 2024 Q4 OKR\n\nO1: 신규 고객 확대\n- KR1: 계약 30건\n"


def zipped(files: dict[str, str | bytes]) -> bytes:
    """An archive of files."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def with_symlink(name: str, target: str) -> bytes:
    """An archive with a symbolic link and a plan."""
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        link = ZipInfo(name)
        link.create_system = 3
        link.external_attr = 0o120777 << 16
        archive.writestr(link, target)
        archive.writestr("plan.md", PLAN)
    return held.getvalue()


def by_hand(
    names: list[bytes], data: bytes, *, flags: int = 0, method: int = 0, claimed: int | None = None
) -> bytes:
    """An archive whose headers say what no library writes: raw names, flags, false sizes.

    `data` is what each member holds, packed already where `method` says so; `claimed` its unpacked size.
    """
    unpacked = zlib.decompress(data, -15) if method == 8 and claimed is None else data
    size = len(unpacked) if claimed is None else claimed
    crc = zlib.crc32(unpacked)
    body, directory = bytearray(), bytearray()
    for name in names:
        common = struct.pack("<HHHHHIIIHH", 20, flags, method, 0, 0, crc, len(data), size, len(name), 0)
        at = len(body)
        body += b"PK\x03\x04" + common + name + data
        directory += b"PK\x01\x02\x14\x00" + common + struct.pack("<HHHII", 0, 0, 0, 0, at) + name
    count = min(len(names), 0xFFFF)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory) + b"PK\x05\x06" + end
