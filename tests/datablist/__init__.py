"""Files written by hand in the format of Datablist's samples: headers in title case, file names with a number."""

from pathlib import Path

_HERE = Path(__file__).parent


def write(folder: Path) -> Path:
    """Copy the files into a new folder as a Windows program saves them: CRLF, the customers with a byte-order mark."""
    folder.mkdir()
    for path in _HERE.glob("*.csv"):
        mark = "\ufeff" if path.name.startswith("customers") else ""
        (folder / path.name).write_bytes((mark + path.read_text(encoding="utf-8").replace("\n", "\r\n")).encode())
    return folder
