//! Writes the files that the benchmarks read: fleets of nodes, and single files full of findings.
//!
//! ```text
//! fleet DIR --nodes 250 [--findings none|every-node] [--seed N]
//! fleet --one-file FILE --findings 10000 [--of misspelled|duplicate]
//! ```
//!
//! A fleet is clusters of five nodes, ten clusters to a site. A node is a ZooKeeper server and a broker on
//! one host: `zoo.cfg`, `myid`, `server.properties` and `kafka.service`, about 8 KB with the comments that
//! such files carry. As written, `none` gives no error and no warning (that both run on one host is a hint).
//! With `every-node` each node has one mistake, and each cluster one of each kind: S009, S002, UN001, S007
//! and CL002.
//!
//! The same arguments give the same bytes on every machine.

mod one_file;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const NODES_PER_CLUSTER: usize = 5;
const CLUSTERS_PER_SITE: usize = 10;

const SERVER_PROPERTIES: &str = include_str!("templates/server.properties.in");
const ZOO_CFG: &str = include_str!("templates/zoo.cfg.in");
const KAFKA_SERVICE: &str = include_str!("templates/kafka.service.in");

const USAGE: &str = "\
usage: fleet DIR --nodes N [--findings none|every-node] [--seed N]
       fleet --one-file FILE --findings N [--of misspelled|duplicate]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let written = match Job::parse(&arguments) {
        Ok(job) => job.run().map_err(|error| error.to_string()),
        Err(problem) => Err(format!("{problem}\n{USAGE}")),
    };
    match written {
        Ok(written) => {
            let told = writeln!(
                io::stdout(),
                "files {} bytes {} lines {} clusters {} findings {}",
                written.files,
                written.bytes,
                written.lines,
                written.clusters,
                written.findings
            );
            if told.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(problem) => {
            // Nothing is left to do when standard error is closed too.
            let _ = writeln!(io::stderr(), "fleet: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// What the command line asks for.
enum Job {
    Fleet { dir: PathBuf, nodes: usize, mistakes: bool, seed: u64 },
    OneFile { file: PathBuf, findings: usize, kind: one_file::Kind },
}

impl Job {
    fn parse(arguments: &[String]) -> Result<Job, String> {
        let (mut dir, mut file, mut nodes, mut findings, mut kind) = (None, None, None, None, None);
        let mut seed = 1;
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().ok_or(format!("{argument} needs a value"));
            match argument.as_str() {
                "--nodes" => nodes = Some(number(value()?)?),
                "--seed" => seed = number(value()?)? as u64,
                "--findings" => findings = Some(value()?.clone()),
                "--one-file" => file = Some(PathBuf::from(value()?)),
                "--of" => kind = Some(value()?.clone()),
                option if option.starts_with('-') => return Err(format!("no option {option}")),
                _ if dir.is_none() => dir = Some(PathBuf::from(argument)),
                _ => return Err(format!("one folder only, not {argument} too")),
            }
        }
        match (dir, file) {
            (Some(dir), None) => {
                let nodes = nodes.ok_or("--nodes is missing")?;
                if nodes == 0 || !nodes.is_multiple_of(NODES_PER_CLUSTER) {
                    return Err(format!("--nodes is a multiple of {NODES_PER_CLUSTER}"));
                }
                let mistakes = match findings.as_deref() {
                    None | Some("none") => false,
                    Some("every-node") => true,
                    Some(other) => return Err(format!("--findings of a fleet is none or every-node, not {other}")),
                };
                Ok(Job::Fleet { dir, nodes, mistakes, seed })
            }
            (None, Some(file)) => {
                let findings = number(findings.as_deref().ok_or("--findings is missing")?)?;
                let kind = match kind.as_deref() {
                    None | Some("misspelled") => one_file::Kind::Misspelled,
                    Some("duplicate") => one_file::Kind::Duplicate,
                    Some(other) => return Err(format!("--of is misspelled or duplicate, not {other}")),
                };
                if findings > one_file::MOST {
                    return Err(format!("--findings of one file is at most {}", one_file::MOST));
                }
                Ok(Job::OneFile { file, findings, kind })
            }
            _ => Err("either a folder or --one-file".to_owned()),
        }
    }

    fn run(&self) -> io::Result<Written> {
        let mut written = Written::default();
        match self {
            Job::Fleet { dir, nodes, mistakes, seed } => {
                if dir.exists() && fs::read_dir(dir)?.next().is_some() {
                    return Err(io::Error::other(format!("{} is not empty", dir.display())));
                }
                written.clusters = nodes / NODES_PER_CLUSTER;
                for index in 0..written.clusters {
                    let cluster = Cluster::new(index, written.clusters, *seed);
                    for id in 1..=NODES_PER_CLUSTER {
                        let node = cluster.node(id, *mistakes);
                        let folder = dir.join(cluster.folder()).join(format!("node-{id}"));
                        fs::create_dir_all(&folder)?;
                        for (name, content) in node {
                            written.write(&folder.join(name), &content)?;
                        }
                        written.findings += usize::from(*mistakes);
                    }
                }
            }
            Job::OneFile { file, findings, kind } => {
                if let Some(folder) = file.parent() {
                    fs::create_dir_all(folder)?;
                }
                written.write(file, &one_file::broker_file(*findings, *kind))?;
                written.findings = *findings;
            }
        }
        Ok(written)
    }
}

fn number(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| format!("{text} is not a number"))
}

/// What was written, for the caller to compare with what a reader counts.
#[derive(Default)]
struct Written {
    files: usize,
    bytes: usize,
    lines: usize,
    clusters: usize,
    findings: usize,
}

impl Written {
    fn write(&mut self, path: &Path, content: &str) -> io::Result<()> {
        fs::write(path, content)?;
        self.files += 1;
        self.bytes += content.len();
        self.lines += content.lines().count();
        Ok(())
    }
}

/// Five nodes with one ensemble and one chroot, and the settings that all five share.
struct Cluster {
    site: String,
    name: String,
    connect: String,
    servers: String,
    /// Turns the order of the mistakes, so that a node's number does not tell which one it has.
    turn: usize,
    network_threads: usize,
    partitions: usize,
    retention_hours: usize,
    heap: usize,
}

impl Cluster {
    fn new(index: usize, clusters: usize, seed: u64) -> Cluster {
        let width = clusters.to_string().len().max(2);
        let mut dice = Dice::new(seed, index as u64);
        let mut cluster = Cluster {
            site: format!("dc{:02}", index / CLUSTERS_PER_SITE + 1),
            name: format!("cluster-{:0width$}", index + 1),
            connect: String::new(),
            servers: String::new(),
            turn: dice.one_of(&[0, 1, 2, 3, 4]),
            network_threads: dice.one_of(&[3, 6, 8]),
            partitions: dice.one_of(&[3, 6, 12, 24]),
            retention_hours: dice.one_of(&[72, 168, 336]),
            heap: dice.one_of(&[4, 6, 8]),
        };
        let hosts: Vec<String> = (1..=NODES_PER_CLUSTER).map(|id| cluster.host(id)).collect();
        let clients: Vec<String> = hosts.iter().map(|host| format!("{host}:2181")).collect();
        let servers: Vec<String> = (1..).zip(&hosts).map(|(id, host)| format!("server.{id}={host}:2888:3888")).collect();
        cluster.connect = format!("{}/kafka-{}", clients.join(","), cluster.name);
        cluster.servers = servers.join("\n");
        cluster
    }

    fn host(&self, id: usize) -> String {
        format!("node-{id}.{}.{}.example.org", self.name, self.site)
    }

    fn folder(&self) -> PathBuf {
        Path::new(&self.site).join(&self.name)
    }

    /// The four files of one node under their names.
    fn node(&self, id: usize, mistake: bool) -> [(&'static str, String); 4] {
        let io_threads = self.network_threads * 2;
        let values = [
            ("{{id}}", id.to_string()),
            ("{{cluster}}", self.name.clone()),
            ("{{host}}", self.host(id)),
            ("{{rack}}", (id % 3 + 1).to_string()),
            ("{{network_threads}}", self.network_threads.to_string()),
            ("{{io_threads}}", io_threads.to_string()),
            ("{{partitions}}", self.partitions.to_string()),
            ("{{retention_hours}}", self.retention_hours.to_string()),
            ("{{connect}}", self.connect.clone()),
            ("{{servers}}", self.servers.clone()),
            ("{{heap}}", self.heap.to_string()),
        ];
        let fill = |template: &str| values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(name, value));
        let zoo_cfg = fill(ZOO_CFG);
        let mut myid = format!("{id}\n");
        let mut broker = fill(SERVER_PROPERTIES);
        let mut unit = fill(KAFKA_SERVICE);
        if mistake {
            match (id + self.turn) % NODES_PER_CLUSTER {
                0 => broker = broker.replace("\nnum.partitions=", "\nnum.partitons="),
                1 => {
                    let right = format!("\nlog.retention.hours={}\n", self.retention_hours);
                    let wrong = format!("\nlog.retention.hours={} # whole days\n", self.retention_hours);
                    broker = broker.replace(&right, &wrong);
                }
                2 => unit = unit.replace("\nType=simple\n", "\nType=forking\n"),
                3 => broker.push_str(&format!("num.io.threads={}\n", io_threads + 8)),
                _ => myid = format!("{}\n", NODES_PER_CLUSTER + 1),
            }
        }
        [("zoo.cfg", zoo_cfg), ("myid", myid), ("server.properties", broker), ("kafka.service", unit)]
    }
}

/// SplitMix64: the same numbers everywhere, and no dependency.
struct Dice(u64);

impl Dice {
    fn new(seed: u64, stream: u64) -> Dice {
        Dice(seed ^ stream.wrapping_mul(0xd6e8_feb8_6659_fd93))
    }

    fn one_of(&mut self, sides: &[usize]) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        sides[(mixed % sides.len() as u64) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values<'a>(text: &'a str, key: &str) -> Vec<&'a str> {
        text.lines().filter_map(|line| line.strip_prefix(key)?.strip_prefix('=')).collect()
    }

    #[test]
    fn a_node_is_complete_and_about_eight_kilobytes() {
        let node = Cluster::new(6, 50, 1).node(3, false);
        let bytes: usize = node.iter().map(|(_, content)| content.len()).sum();
        assert!((7_500..9_500).contains(&bytes), "{bytes}");
        for (name, content) in &node {
            assert!(!content.contains("{{"), "{name} has an unfilled place");
        }
        let [(_, zoo_cfg), (_, myid), (_, broker), _] = &node;
        assert_eq!(myid, "3\n");
        assert_eq!(values(broker, "broker.id"), ["3"]);
        assert_eq!(values(broker, "advertised.listeners"), ["PLAINTEXT://node-3.cluster-07.dc01.example.org:9092"]);
        assert_eq!(values(zoo_cfg, "server.3"), ["node-3.cluster-07.dc01.example.org:2888:3888"]);
    }

    #[test]
    fn the_connect_string_names_the_servers_of_its_own_ensemble() {
        let node = Cluster::new(10, 50, 1).node(1, false);
        let [(_, zoo_cfg), _, (_, broker), _] = &node;
        let connect = values(broker, "zookeeper.connect")[0];
        let (hosts, chroot) = connect.split_once('/').expect("a chroot");
        assert_eq!(chroot, "kafka-cluster-11");
        let clients: Vec<&str> = hosts.split(',').map(|host| host.trim_end_matches(":2181")).collect();
        let servers: Vec<&str> = (1..=5)
            .flat_map(|id| values(zoo_cfg, &format!("server.{id}")))
            .map(|server| server.trim_end_matches(":2888:3888"))
            .collect();
        assert_eq!(clients, servers);
        assert!(clients[0].ends_with(".cluster-11.dc02.example.org"));
    }

    #[test]
    fn with_mistakes_each_node_differs_from_the_clean_one_in_one_line() {
        let cluster = Cluster::new(0, 1, 7);
        let mut seen = Vec::new();
        for id in 1..=NODES_PER_CLUSTER {
            let clean = cluster.node(id, false);
            for ((name, wrong), (_, right)) in cluster.node(id, true).iter().zip(&clean) {
                let changed: Vec<&str> = wrong.lines().filter(|line| !right.lines().any(|other| other == *line)).collect();
                seen.extend(changed.iter().map(|line| format!("{name}: {line}")));
            }
        }
        assert_eq!(seen.len(), NODES_PER_CLUSTER, "{seen:?}");
        for start in [
            "server.properties: num.partitons=",
            "server.properties: log.retention.hours=",
            "server.properties: num.io.threads=",
            "kafka.service: Type=forking",
            "myid: 6",
        ] {
            assert!(seen.iter().any(|line| line.starts_with(start)), "{start} in {seen:?}");
        }
    }

    #[test]
    fn the_seed_decides_the_settings_and_nothing_else_does() {
        let broker = |seed| Cluster::new(3, 50, seed).node(1, true);
        assert_eq!(broker(1), broker(1));
        assert!((2..20).any(|seed| broker(seed) != broker(1)));
    }
}
