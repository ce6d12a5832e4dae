"""The hooks of .pre-commit-hooks.yaml, run by the real pre-commit on a repository of somebody's cluster."""

import json
import os
import re
import shutil

from common import BINARY, FIXTURES, REPOSITORY, Scratch, run
from ruamel.yaml import YAML

MANIFEST = REPOSITORY / ".pre-commit-hooks.yaml"


class Hooks(Scratch):
    """`kcfglint-system`, in a repository with the cluster of `peter` committed."""

    def setUp(self):
        super().setUp()
        # Whoever runs the tests has settings of git and hooks that are cached; neither is for these.
        self.env = {
            "PATH": f"{self.installed()}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.folder),
            "PRE_COMMIT_HOME": str(self.folder / "cache"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        self.hooks = self.folder / "kcfglint"
        self.hooks.mkdir()
        shutil.copy(MANIFEST, self.hooks)
        self.commit(self.hooks)
        revision = self.git(self.hooks, "rev-parse", "HEAD").strip()
        self.cluster = self.copy("peter")
        (self.cluster / ".pre-commit-config.yaml").write_text(
            f"repos:\n  - repo: {self.hooks}\n    rev: {revision}\n    hooks:\n      - id: kcfglint-system\n"
        )
        self.commit(self.cluster)

    def git(self, folder, *command, code=0):
        who = ("-c", "user.name=Peter", "-c", "user.email=peter@example.org", "-c", "commit.gpgsign=false")
        return run("git", *who, *command, cwd=folder, env=self.env, code=code)

    def commit(self, folder):
        if not (folder / ".git").exists():
            self.git(folder, "init", "--quiet")
        self.git(folder, "add", "--all")
        self.git(folder, "commit", "--quiet", "--message", "Change")

    def hook(self, *options, code):
        return run("pre-commit", "run", "--color=never", *options, cwd=self.cluster, env=self.env, code=code)

    def change(self, path, text):
        path = self.cluster / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        self.git(self.cluster, "add", "--all")

    def replace(self, path, old, new):
        text = (self.cluster / path).read_text()
        self.assertIn(old, text)
        self.change(path, text.replace(old, new))

    def test_the_whole_repository_is_clean(self):
        self.assertIn("Passed", self.hook("--all-files", code=0))

    def test_a_changed_myid_alone_is_checked_against_its_zoo_cfg(self):
        self.change("peter-zk002/myid", "7\n")
        output = self.hook(code=1)
        self.assertIn("CL002", output)
        self.assertIn("peter-zk002/zoo.cfg", output)

    def test_a_myid_that_another_node_has_is_found(self):
        self.change("peter-zk002/myid", "1\n")
        self.assertRegex(self.hook(code=1), r"error CL00\d")

    def test_a_changed_server_list_is_checked_against_the_myid_beside_it(self):
        self.replace("peter-zk002/zoo.cfg", "server.2=", "server.9=")
        self.assertIn("CL002", self.hook(code=1))

    def test_a_clean_myid_passes(self):
        self.change("peter-zk002/myid", "2")
        self.assertIn("Passed", self.hook(code=0))

    def test_what_is_wrong_in_other_files_stops_no_commit(self):
        self.change("peter-zk003/myid", "x\n")
        self.commit(self.cluster)
        self.change("peter-zk001/myid", "1")
        self.assertIn("Passed", self.hook(code=0))
        self.assertIn("Failed", self.hook("--all-files", code=1))

    def test_only_what_is_staged_counts(self):
        self.change("peter-zk002/myid", "2")
        (self.cluster / "peter-zk001/zoo.cfg").write_text("tickTime=x\n")
        self.assertIn("Passed", self.hook(code=0))

    def test_files_of_others_pass(self):
        # All are handed over for their names.
        self.change("game/server.properties", "gamemode=survival\nlevel-name=world\nmax-players=x\n")
        self.change("web/nginx.service", "[Service]\nExecStart=/usr/sbin/nginx\n")
        self.change("web/nginx.service.d/limits.conf", "[Service]\nLimitNOFILE=x\n")
        self.change("setup.cfg", "[metadata]\nname = tool\n")
        self.change("kafka_server_jaas.conf", "KafkaServer {\n};\n")
        output = self.hook("--verbose", code=0)
        self.assertEqual(5, output.count("nothing to lint:"), output)

    def test_files_of_other_names_start_nothing(self):
        self.change("README.md", "broker.id=x\n")
        self.assertIn("Skipped", self.hook(code=0))

    def test_options_of_the_user_are_taken(self):
        config = self.cluster / ".pre-commit-config.yaml"
        config.write_text(config.read_text() + "        args: [--fail-on, hint]\n")
        self.git(self.cluster, "add", "--all")
        self.assertIn("UN010", self.with_hint(code=1))

    def with_hint(self, code):
        self.replace("peter-zk001/zookeeper-server.service", "network-online.target", "network.target")
        return self.hook(code=code)

    def test_a_hint_stops_no_commit(self):
        self.assertIn("Passed", self.with_hint(code=0))

    def test_a_commit_is_refused(self):
        run("pre-commit", "install", cwd=self.cluster, env=self.env)
        self.change("peter-zk002/myid", "7\n")
        self.assertIn("CL002", self.git(self.cluster, "commit", "--message", "Change", code=1))


class Manifest(Scratch):
    """What is in the file."""

    def test_pre_commit_takes_it(self):
        run("pre-commit", "validate-manifest", MANIFEST, cwd=REPOSITORY)

    def test_both_hooks_are_the_same_but_for_the_installation(self):
        built, system = YAML(typ="safe").load(MANIFEST)
        self.assertEqual(("kcfglint", "kcfglint-system"), (built["id"], system["id"]))
        self.assertEqual(("python", "system"), (built["language"], system["language"]))
        for key in ("entry", "require_serial", "files"):
            self.assertEqual(built[key], system[key])

    def test_every_name_that_a_walk_looks_at_is_handed_over(self):
        pattern = re.compile(YAML(typ="safe").load(MANIFEST)[0]["files"])
        for name in NAMES:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("1\n")
        seen = self.walked(self.folder)
        self.assertEqual(sorted(NAMES), seen)
        missed = [it for it in seen + self.walked(FIXTURES) if not pattern.search(it)]
        self.assertEqual([], missed)

    def walked(self, folder):
        output = run(BINARY, "--isolated", "--allow-empty", "--fail-on=never", "--format=json", ".", cwd=folder)
        report = json.loads(output)
        return sorted(it["path"] for it in report["files"] + report["skipped"])

    def test_names_of_other_files_are_not_handed_over(self):
        pattern = re.compile(YAML(typ="safe").load(MANIFEST)[0]["files"])
        self.assertEqual([], [it for it in OTHERS if pattern.search(it)])


NAMES = [
    "a.service.d/override.conf",
    "b.service.d/heap.conf.j2",
    "kafka.Service",
    "kafka.servie",
    "kafka.service",
    "kafka.service.txt",
    "kafka.services",
    "kafka.sevice",
    "kafka.serivce",
    "kafka@.service",
    "my-id",
    "my.id",
    "my_id",
    "myid",
    "myid-1",
    "myid.2",
    "myid.j2",
    "myid.txt",
    "myid3",
    "server.propertis",
    "server.properites",
    "server.properties",
    "server.properties.1",
    "server.properties.erb",
    "server.properties.txt",
    "server.properties2",
    "zk1/MYID",
    "zoo.cfg",
    "zoo.cfg.dynamic",
    "zoo.cfg.dynamic.100000000",
    "zoo.cfg.dynamic.next",
    "zoo.cfg.tmpl",
    "zoo.cfg.txt",
    "zoo.cfg1",
    "zoo.cgf",
    "zoo.cnf",
    "zoo.conf",
    "zoo1.config",
]

OTHERS = [
    "Cargo.toml",
    "app.conf",
    "db.sql",
    "docs/myid.md",
    "docs/server.properties.md",
    "index.svelte",
    "kafka.conf",
    "kafka.service.bak",
    "kafka.timer",
    "mycfg",
    "myidea",
    "page.jinja",
    "script.sh",
    "server.json",
    "x.service.d/README",
    "zoo.py",
]
