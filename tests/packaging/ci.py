"""The action and the GitLab job: what their schemas say, and what their scripts do when they are run."""

import json
import os
import re
import shutil
import tarfile

from common import BINARY, REPOSITORY, Scratch, run
from ruamel.yaml import YAML

ACTION = REPOSITORY / "action.yml"
JOB = REPOSITORY / ".gitlab" / "kcfglint.yml"
VERSION = re.search(r'^version = "(.+)"$', (REPOSITORY / "Cargo.toml").read_text(), re.MULTILINE)[1]


class Schemas(Scratch):
    """What GitHub and GitLab would refuse."""

    def test_action(self):
        run("check-jsonschema", "--builtin-schema", "vendor.github-actions", ACTION, cwd=REPOSITORY)

    def test_job(self):
        run("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", JOB, cwd=REPOSITORY)

    def test_examples_of_the_readme(self):
        blocks = re.findall(r"```yaml (\S+)\n(.*?)```", (REPOSITORY / "README.md").read_text(), re.DOTALL)
        schemas = {
            ".pre-commit-config.yaml": ("pre-commit", "validate-config"),
            ".github/workflows/kcfglint.yml": ("check-jsonschema", "--builtin-schema", "vendor.github-workflows"),
            ".gitlab-ci.yml": ("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci"),
        }
        self.assertEqual(list(schemas), [name for name, _ in blocks])
        for name, text in blocks:
            file = self.folder / name.replace("/", "-")
            file.write_text(text)
            run(*schemas[name], file, cwd=self.folder)


class Scripts(Scratch):
    """Scripts that run in `peter-broken`, with commands of the test before those of the system."""

    def setUp(self):
        super().setUp()
        self.cluster = self.copy("peter-broken")
        self.temp = self.folder / "temp"
        self.bin = self.folder / "bin"
        self.temp.mkdir()
        self.bin.mkdir()
        # No test downloads or builds anything.
        self.command("curl", "exit 22")
        self.command("cargo", "exit 101")

    def command(self, name, script):
        file = self.bin / name
        file.write_text(f'#!/bin/bash\necho "{name} $*"\n{script}\n')
        file.chmod(0o755)

    def bash(self, script, code, **env):
        path = f"{self.bin}{os.pathsep}{os.environ['PATH']}"
        command = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
        return run(*command, cwd=self.cluster, env={"PATH": path, **env}, code=code)


class Action(Scripts):
    """The steps of action.yml as a runner takes them: expressions in `env` only, each step in bash."""

    def step(self, number, code=0, runner=("Linux", "X64"), **inputs):
        action = YAML(typ="safe").load(ACTION)
        step = action["runs"]["steps"][number]
        self.assertNotIn("${{", step["run"])
        self.assertEqual(set(), set(inputs) - set(action["inputs"]))
        values = {f"inputs.{name}": inputs.get(name, it["default"]) for name, it in action["inputs"].items()}
        values["github.action_path"] = str(REPOSITORY)
        env = {name: re.sub(r"\$\{\{ (.+?) \}\}", lambda it: values[it[1]], text) for name, text in step["env"].items()}
        runner_os, arch = runner
        return self.bash(step["run"], code, RUNNER_TEMP=str(self.temp), RUNNER_OS=runner_os, RUNNER_ARCH=arch, **env)

    def release(self):
        """A curl that has the archive of a release, and nothing where the address is of another one."""
        archive = self.folder / "release.tar.gz"
        with tarfile.open(archive, "w:gz", compresslevel=1) as packed:
            packed.add(BINARY, "kcfglint")
        name = f"/v{VERSION}/kcfglint-{VERSION}-x86_64-unknown-linux-musl.tar.gz"
        self.command(
            "curl",
            f'[[ ${{@: -1}} == *{name} ]] || exit 22\nwhile [[ $1 != --output ]]; do shift; done\ncp "{archive}" "$2"',
        )

    def builds(self):
        """A cargo that installs what is built already."""
        self.command("cargo", f'mkdir -p "${{@: -1}}/bin"\ncp "{BINARY}" "${{@: -1}}/bin"')

    def test_the_release_of_the_action_is_taken(self):
        self.release()
        output = self.step(0)
        self.assertIn(f"kcfglint {VERSION}\n", output)
        self.assertNotIn("cargo", output)

    def test_the_release_that_was_asked_for_is_taken(self):
        self.release()
        self.assertIn(f"kcfglint {VERSION}\n", self.step(0, version=VERSION))

    def test_a_release_that_is_not_there_is_said(self):
        self.release()
        self.builds()
        output = self.step(0, version="9.9.9", code=2)
        self.assertIn("::error::kcfglint 9.9.9 has no binary for Linux on X64", output)
        self.assertNotIn("cargo", output)

    def test_without_a_release_the_files_of_the_action_are_built(self):
        self.builds()
        output = self.step(0)
        self.assertIn(f"cargo install --locked --path {REPOSITORY}/cli --root {self.temp}/kcfglint\n", output)
        self.assertIn(f"kcfglint {VERSION}\n", output)

    def test_other_runners_build(self):
        self.release()
        self.builds()
        output = self.step(0, runner=("Windows", "X64"))
        self.assertNotIn("curl", output)
        self.assertIn("cargo install", output)

    def test_source_downloads_nothing(self):
        self.release()
        self.builds()
        output = self.step(0, version="source")
        self.assertNotIn("curl", output)
        self.assertIn("cargo install", output)

    def test_a_build_that_fails_fails_the_step(self):
        self.step(0, code=101)

    def lint(self, code, **inputs):
        self.builds()
        self.step(0)
        return self.step(1, code, **inputs)

    def test_findings_are_annotations_and_fail_the_step(self):
        output = self.lint(1)
        self.assertRegex(output, r"(?m)^::error .*file=peter-zk004/myid\b.*CL002")

    def test_paths_one_a_line_with_blanks_in_them(self):
        (self.cluster / "peter-zk001").rename(self.cluster / "zk 1")
        output = self.lint(0, paths="zk 1/myid\npeter-zk002/myid\n")
        self.assertNotIn("::error", output)
        self.lint(2, paths="zk 7/myid")

    def test_options_are_taken_and_not_read_by_the_shell(self):
        self.lint(0, args="--fail-on never --select CL")
        self.lint(2, args="$(touch made) --isolated")
        self.assertFalse((self.cluster / "made").exists())

    def test_sarif_beside_the_annotations(self):
        self.assertIn("CL002", self.lint(1, sarif="kcfglint.sarif"))
        report = json.loads((self.cluster / "kcfglint.sarif").read_text())
        self.assertIn("CL002", {it["ruleId"] for it in report["runs"][0]["results"]})


class Job(Scripts):
    """The script of the GitLab job."""

    def job(self, code, **variables):
        self.command("cargo", f"mkdir -p .kcfglint/bin\ncp {BINARY} .kcfglint/bin")
        job = YAML(typ="safe").load(JOB)["kcfglint"]
        return self.bash("\n".join(job["script"]), code, **{**job["variables"], **variables})

    def test_findings_fail_the_job_and_the_report_is_there(self):
        output = self.job(1)
        self.assertIn("--tag v", output)
        self.assertIn("CL002", output)
        report = json.loads((self.cluster / "gl-code-quality.json").read_text())
        self.assertIn("peter-zk004/myid", {it["location"]["path"] for it in report})

    def test_variables_are_taken(self):
        self.job(0, KCFGLINT_PATHS="peter-zk001/myid peter-zk002/myid")
        self.assertEqual([], json.loads((self.cluster / "gl-code-quality.json").read_text()))
        self.job(0, KCFGLINT_ARGS="--fail-on never --select CL")


class Image(Scratch):
    """What the image is built of."""

    def test_every_member_of_the_workspace_is_there(self):
        let_in = {it[1:] for it in (REPOSITORY / ".dockerignore").read_text().split() if it.startswith("!")}
        copied = {it for line in re.findall(r"^COPY (?!--)(.+) \S+$", (REPOSITORY / "Dockerfile").read_text(), re.MULTILINE) for it in line.split()}
        self.assertEqual(let_in, copied)
        tracked = run("git", "ls-files", "-z", "--", *sorted(copied), cwd=REPOSITORY).split("\0")
        for name in filter(None, tracked):
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(REPOSITORY / name, file)
        run("cargo", "metadata", "--format-version", "1", "--no-deps", cwd=self.folder)


class Versions(Scratch):
    """A version that stands in several files is the same in all."""

    def test_the_same_everywhere(self):
        named = {f"v{VERSION}"}
        self.assertEqual(named, set(re.findall(r"KCFGLINT_VERSION: (\S+)", JOB.read_text())))
        readme = (REPOSITORY / "README.md").read_text()
        self.assertEqual(named, set(re.findall(r"\bv\d+\.\d+\.\d+\b", readme)))
        rust = re.search(r'^rust-version = "(.+)"$', (REPOSITORY / "Cargo.toml").read_text(), re.MULTILINE)[1]
        self.assertIn(f"image: rust:{rust}-", JOB.read_text())
        self.assertIn(f"FROM rust:{rust}-", (REPOSITORY / "Dockerfile").read_text())
