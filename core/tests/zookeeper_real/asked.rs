//! The real ZooKeeper in a JVM, asked as often as one likes.

use std::fs;
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use super::files::Files;

/// What tells Java that a name resolves: all of them to the wildcard, so that no verdict hangs on a name.
const HOSTS: &str = "0.0.0.0 localhost zk1 zk2 zk3 zk1.example.net host.example.net\n";
/// What Debian's release is made of.
const DEBIAN: [&str; 3] = ["zookeeper.jar", "slf4j-nop.jar", "servlet-api.jar"];
/// What another release finds beside its own: a log that is quiet in front, and behind it what a folder may lack.
const IN_FRONT: [&str; 2] = ["slf4j-api.jar", "slf4j-nop.jar"];
const BEHIND: [&str; 10] = [
    "servlet-api.jar",
    "jetty9-http.jar",
    "jetty9-io.jar",
    "jetty9-security.jar",
    "jetty9-server.jar",
    "jetty9-servlet.jar",
    "jetty9-util.jar",
    "jackson-annotations.jar",
    "jackson-core.jar",
    "jackson-databind.jar",
];
const PACKAGES: &str = "libzookeeper-java and default-jdk-headless (tests/run installs both as root)";

/// One thing to ask.
pub(crate) enum Question<'a> {
    /// Would a server start with these files?
    Server(&'a Files),
    /// The same, and would the parts of it start that read their values late?
    Start(&'a Files),
    /// Would a client take this string?
    Connect(&'a str),
    /// Would a client take this path?
    Path(&'a str),
}

/// A JVM with the real classes.
pub(crate) struct Asked {
    child: Child,
    answers: BufReader<ChildStdout>,
    /// The folder that the server's files lie in.
    pub(crate) folder: PathBuf,
    /// The release, as it names itself.
    pub(crate) release: String,
    hosts: PathBuf,
}

impl Asked {
    /// Starts one. `name` keeps the folders of several tests apart.
    pub(crate) fn start(name: &str) -> Self {
        let jars = jars();
        let missing = jars.iter().find(|it| !it.exists());
        assert!(missing.is_none(), "{} is not there: install {PACKAGES}", missing.expect("one").display());
        let folder = std::env::temp_dir().join(format!("kcfglint-{name}-{}", std::process::id()));
        let hosts = folder.with_extension("hosts");
        fs::create_dir_all(&folder).expect("a folder for the server's files");
        fs::write(&hosts, HOSTS).expect("the names that resolve");
        let class_path = std::env::join_paths(&jars).expect("no colon");
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/java/AskZooKeeper.java");
        let mut child = Command::new("java")
            .current_dir(&folder)
            .arg(format!("-Djdk.net.hosts.file={}", hosts.display()))
            .args(["-XX:+UseSerialGC", "-cp"])
            .arg(class_path)
            .arg(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|it| panic!("java does not run ({it}): install {PACKAGES}"));
        let mut answers = BufReader::new(child.stdout.take().expect("piped"));
        // Up to 3.6.3 a hyphen stands behind it.
        let release = text(&mut answers).trim_end_matches('-').to_owned();
        Self { child, answers, folder, release, hosts }
    }

    /// The answers, in the order of the questions: empty where it is taken.
    pub(crate) fn ask(&mut self, questions: &[Question<'_>]) -> Vec<String> {
        let mut block = (questions.len() as u32).to_be_bytes().to_vec();
        let put = |block: &mut Vec<u8>, bytes: &[u8]| {
            block.extend_from_slice(&(bytes.len() as u32).to_be_bytes());
            block.extend_from_slice(bytes);
        };
        for question in questions {
            match question {
                Question::Server(files) | Question::Start(files) => {
                    block.push(if matches!(question, Question::Start(_)) { b'l' } else { b'z' });
                    block.extend_from_slice(&(files.all().count() as u32).to_be_bytes());
                    for (name, bytes) in files.all() {
                        put(&mut block, name.as_bytes());
                        put(&mut block, bytes);
                    }
                }
                Question::Connect(it) => {
                    block.push(b'c');
                    put(&mut block, it.as_bytes());
                }
                Question::Path(it) => {
                    block.push(b'p');
                    put(&mut block, it.as_bytes());
                }
            }
        }
        // From another thread: both pipes are shorter than what goes through them.
        let stdin = self.child.stdin.as_mut().expect("piped");
        std::thread::scope(|scope| {
            scope.spawn(move || stdin.write_all(&block).and_then(|()| stdin.flush()).expect("java reads all of it"));
            questions.iter().map(|_| text(&mut self.answers)).collect()
        })
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let ended = self.child.wait();
        let removed = [fs::remove_dir_all(&self.folder), fs::remove_file(&self.hosts)];
        // A test that fails already says why; a second panic would hide it.
        if !std::thread::panicking() {
            assert!(ended.is_ok_and(|it| it.success()), "java ends well");
            assert!(removed.iter().all(Result::is_ok), "{removed:?}");
        }
    }
}

/// The class path: Debian's ZooKeeper, or the one in the folder that `KCFGLINT_ZOOKEEPER` names.
fn jars() -> Vec<PathBuf> {
    let of_debian = |names: &[&str]| -> Vec<PathBuf> { names.iter().map(|it| Path::new("/usr/share/java").join(it)).collect() };
    let Some(folder) = std::env::var_os("KCFGLINT_ZOOKEEPER") else { return of_debian(&DEBIAN) };
    let entries = fs::read_dir(&folder).unwrap_or_else(|it| panic!("{}: {it}", folder.display()));
    let mut own: Vec<PathBuf> = entries.map(|it| it.expect("an entry").path()).collect();
    let name = |it: &PathBuf| it.file_name().and_then(|it| it.to_str()).unwrap_or_default().to_owned();
    own.retain(|it| name(it).ends_with(".jar") && !name(it).contains("slf4j"));
    own.sort();
    [of_debian(&IN_FRONT), own, of_debian(&BEHIND)].concat()
}

fn text(from: &mut impl Read) -> String {
    let mut length = [0; 4];
    from.read_exact(&mut length).unwrap_or_else(|it| panic!("no answer from java ({it}): install {PACKAGES}"));
    let mut bytes = vec![0; u32::from_be_bytes(length) as usize];
    from.read_exact(&mut bytes).expect("all of the answer");
    String::from_utf8(bytes).expect("UTF-8")
}
