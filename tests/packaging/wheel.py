"""The wheel, in an environment that has nothing else."""

import re
import venv
import zipfile

from common import REPOSITORY, Scratch, run

# What a test needs to know does not depend on how fast the command is.
QUICK = {"MATURIN_PEP517_ARGS": "--profile dev"}


def version():
    return re.search(r'^version = "(.+)"$', (REPOSITORY / "Cargo.toml").read_text(), re.MULTILINE)[1]


def crates(lock):
    """The crates of a Cargo.lock, with their versions."""
    return set(re.findall(r'^name = "(.+)"\nversion = "(.+)"$', lock.read_text(), re.MULTILINE))


class Wheel(Scratch):
    """`maturin build` and `pip install`."""

    def test_pip_install_gives_the_command(self):
        run("maturin", "build", "--profile", "dev", "--out", self.folder, cwd=REPOSITORY)
        (wheel,) = self.folder.glob("*.whl")
        self.assertTrue(wheel.name.startswith(f"kcfglint-{version()}-py3-none-"), wheel.name)
        environment = self.folder / "environment"
        # What the tests themselves run under is not to be found.
        venv.create(environment, with_pip=True)
        pip = environment / "bin" / "pip"
        run(pip, "install", "--no-index", "--disable-pip-version-check", wheel, cwd=self.folder)
        command = environment / "bin" / "kcfglint"
        self.assertEqual(f"kcfglint {version()}\n", run(command, "--version", cwd=self.folder))
        self.copy("peter")
        self.copy("peter-broken")
        run(command, "peter", cwd=self.folder)
        self.assertIn("CL002", run(command, "peter-broken", cwd=self.folder, code=1))
        with zipfile.ZipFile(wheel) as packed:
            (about,) = (it for it in packed.namelist() if it.endswith("/METADATA"))
            self.assertIn("License-Expression: MIT OR Apache-2.0\n", packed.read(about).decode())

    def test_pip_builds_it_from_the_repository(self):
        # As pre-commit does for the hook `kcfglint`.
        environment = self.folder / "environment"
        venv.create(environment, with_pip=True)
        run(environment / "bin" / "pip", "install", "--disable-pip-version-check", REPOSITORY, cwd=self.folder, env=QUICK)
        self.copy("peter-broken")
        command = environment / "bin" / "kcfglint"
        self.assertIn("CL002", run(command, "peter-broken/peter-zk004/myid", cwd=self.folder, code=1))

    def test_the_source_distribution_has_all_that_a_build_needs(self):
        run("maturin", "sdist", "--out", self.folder, cwd=REPOSITORY)
        (archive,) = self.folder.glob("*.tar.gz")
        run("tar", "-xzf", archive, cwd=self.folder)
        root = self.folder / archive.name.removesuffix(".tar.gz")
        for it in ("LICENSE-MIT", "LICENSE-APACHE", "README.md", "cli/build.rs", "core/src/rules/OUT_OF_REACH.md"):
            self.assertTrue((root / it).is_file(), it)
        # The packed workspace has fewer members, whose crates Cargo drops; the others stay what they are.
        run("cargo", "metadata", "--format-version=1", cwd=root)
        kept = crates(root / "Cargo.lock")
        self.assertIn(("kcfglint-core", version()), kept)
        self.assertEqual(set(), kept - crates(REPOSITORY / "Cargo.lock"))
