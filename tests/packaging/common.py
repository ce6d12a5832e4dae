"""What the tests of the packaging share."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
FIXTURES = REPOSITORY / "fixtures"
BINARY = Path(os.environ["CARGO_TARGET_DIR"]).resolve() / "debug" / "kcfglint"


def run(*command, cwd, env=None, code=0):
    """Both streams of a command that ends with that exit code."""
    done = subprocess.run(
        [str(it) for it in command],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode != code:
        raise AssertionError(f"{command} ended with {done.returncode}, not {code}:\n{done.stdout}")
    return done.stdout


class Scratch(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="kcfglint-packaging-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def installed(self):
        """A folder for PATH with the built kcfglint in it, and nothing else."""
        folder = self.folder / "bin"
        folder.mkdir(exist_ok=True)
        (folder / "kcfglint").symlink_to(BINARY)
        return folder

    def copy(self, fixture):
        """A fixture as somebody's folder."""
        return Path(shutil.copytree(FIXTURES / fixture, self.folder / fixture))
