//! The real Kafka in a JVM, asked as often as one likes.

use std::fs;
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

/// The names that resolve: all of them to this host, so that no verdict hangs on a name.
const HOSTS: &str = "127.0.0.1 localhost zk1 zk2 zk3 kafka1 kafka2 kafka3 kafka1.example.net kafka.example.org\n::1 ip6\n";

/// How deep a question goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// What `KafkaConfig` says.
    Config = b'c' as isize,
    /// What a start says, as far as it goes alone.
    Start = b's' as isize,
}

/// What a test needs to know of the machine.
#[derive(Clone)]
pub(crate) struct Place {
    /// The folder that the node's files lie in.
    pub(crate) folder: PathBuf,
    /// A store with a key, whose password is `secret`.
    pub(crate) store: PathBuf,
    /// Free ports: the first is ZooKeeper's.
    pub(crate) ports: Vec<u16>,
}

impl Place {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("kcfglint-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the node's files");
        let store = folder.with_extension("p12");
        let taken: Vec<_> = (0..7).map(|_| std::net::TcpListener::bind("127.0.0.1:0").expect("a free port")).collect();
        let ports = taken.iter().map(|it| it.local_addr().expect("an address").port()).collect();
        let made = Command::new("keytool")
            .args(["-genkeypair", "-alias", "kafka", "-keyalg", "EC", "-dname", "CN=localhost", "-storetype", "PKCS12"])
            .args(["-storepass", "secret", "-keystore"])
            .arg(&store)
            .output();
        assert!(made.is_ok_and(|it| it.status.success()), "keytool makes a store");
        Self { folder, store, ports }
    }

    /// A text with the machine's own in the place of the marks: `%D` the folder, `%K` the store, `%0` to `%6` the ports.
    pub(crate) fn put(&self, text: &str) -> String {
        let text = text.replace("%D", &self.folder.display().to_string()).replace("%K", &self.store.display().to_string());
        let ports = self.ports.iter().enumerate();
        ports.fold(text, |text, (at, port)| text.replace(&format!("%{at}"), &port.to_string()))
    }
}

/// A JVM with the real classes.
pub(crate) struct Asked {
    class_path: String,
    jvm: Option<(Child, BufReader<ChildStdout>)>,
    pub(crate) place: Place,
    /// The release, as it names itself.
    pub(crate) release: String,
    hosts: PathBuf,
    /// Whether it is one with ZooKeeper.
    zookeeper: bool,
}

impl Asked {
    /// Starts one.
    pub(crate) fn start(class_path: String) -> Self {
        let place = Place::new("kafka");
        let hosts = place.folder.with_extension("hosts");
        // A listener without a host is told by the host's own.
        let own = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
        fs::write(&hosts, format!("{HOSTS}127.0.0.1 {own}\n")).expect("the names that resolve");
        let mut asked = Self { class_path, jvm: None, place, release: String::new(), hosts, zookeeper: true };
        asked.anew();
        if asked.release.is_empty() {
            // A Kafka in KRaft alone comes without.
            asked.zookeeper = false;
            asked.anew();
        }
        assert!(!asked.release.is_empty(), "no Kafka starts with the class path {}", asked.class_path);
        asked
    }

    fn anew(&mut self) {
        self.end();
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/java/AskKafka.java");
        let mut child = Command::new("java")
            .current_dir(&self.place.folder)
            .arg(format!("-Djdk.net.hosts.file={}", self.hosts.display()))
            .arg("-Dorg.slf4j.simpleLogger.defaultLogLevel=error")
            .args(["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g", "-Dzookeeper.admin.enableServer=false", "-cp"])
            .arg(&self.class_path)
            .arg(program)
            .arg(if self.zookeeper { self.place.ports[0].to_string() } else { "0".to_owned() })
            .args(self.place.ports[1..].iter().map(u16::to_string))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("java runs");
        let mut answers = BufReader::new(child.stdout.take().expect("piped"));
        self.release = text(&mut answers).unwrap_or_default();
        self.jvm = Some((child, answers));
    }

    fn end(&mut self) {
        if let Some((mut child, _)) = self.jvm.take() {
            drop(child.stdin.take());
            child.wait().expect("java ends");
        }
    }

    /// The answers, in the order of the questions; `ok …` where it is taken.
    pub(crate) fn ask(&mut self, depth: Depth, files: &[Vec<u8>]) -> Vec<String> {
        // What a start leaves behind may be in the way of the next.
        let blocks = files.chunks(if depth == Depth::Start { 1 } else { 1000 });
        blocks.flat_map(|it| self.block(depth, it)).collect()
    }

    fn block(&mut self, depth: Depth, files: &[Vec<u8>]) -> Vec<String> {
        let mut block = (files.len() as u32).to_be_bytes().to_vec();
        for bytes in files {
            block.push(depth as u8);
            block.extend_from_slice(&(bytes.len() as u32).to_be_bytes());
            block.extend_from_slice(bytes);
        }
        let (child, answers) = self.jvm.as_mut().expect("it runs");
        let stdin = child.stdin.as_mut().expect("piped");
        let (mut is_worn, mut all) = (false, Vec::new());
        // From another thread: both pipes are shorter than what goes through them.
        std::thread::scope(|scope| {
            scope.spawn(move || stdin.write_all(&block).and_then(|()| stdin.flush()));
            for _ in files {
                let mut worn = [0];
                is_worn |= answers.read_exact(&mut worn).is_err() || worn[0] == 1;
                all.push(text(answers).unwrap_or_else(|| "apart java is gone".to_owned()));
            }
        });
        if is_worn {
            self.anew();
        }
        all
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        self.end();
        let _ = (fs::remove_dir_all(&self.place.folder), fs::remove_file(&self.place.store), fs::remove_file(&self.hosts));
    }
}

fn text(from: &mut impl Read) -> Option<String> {
    let mut length = [0; 4];
    from.read_exact(&mut length).ok()?;
    let mut bytes = vec![0; u32::from_be_bytes(length) as usize];
    from.read_exact(&mut bytes).ok()?;
    String::from_utf8(bytes).ok()
}
