//! What newer virtual machines for Java do not take any more.
//!
//! Tried on OpenJDK 17 and 25: "Unrecognized VM option".

/// Options behind `-XX:` that 17 and later refuse; those that begin with `CMS` are gone, too.
const GONE: [&str; 21] = [
    "AggressiveOpts",
    "GCLogFileSize",
    "MaxPermSize",
    "NumberOfGCLogFiles",
    "PermSize",
    "PrintAdaptiveSizePolicy",
    "PrintFLSStatistics",
    "PrintGCApplicationConcurrentTime",
    "PrintGCApplicationStoppedTime",
    "PrintGCCause",
    "PrintGCDateStamps",
    "PrintGCTimeStamps",
    "PrintHeapAtGC",
    "PrintPromotionFailure",
    "PrintTenuringDistribution",
    "UseCGroupMemoryLimitForHeap",
    "UseCMSInitiatingOccupancyOnly",
    "UseConcMarkSweepGC",
    "UseFastAccessorMethods",
    "UseGCLogFileRotation",
    "UseParNewGC",
];

/// The first major release without them.
pub const WITHOUT: u32 = 17;

/// The name of the option in a word such as `-XX:+UseParNewGC`, where [`WITHOUT`] and later refuse it.
#[must_use]
pub fn gone(word: &str) -> Option<&str> {
    let option = word.strip_prefix("-XX:")?;
    let name = option.trim_start_matches(['+', '-']).split('=').next()?;
    (name.starts_with("CMS") || GONE.binary_search(&name).is_ok()).then_some(name)
}

/// The major release that the name of a folder tells: `java-11-openjdk`, `jdk1.8.0_202`, `temurin-17-jdk`.
#[must_use]
pub fn release_in(path: &str) -> Option<u32> {
    path.split('/').find_map(|part| {
        let stems = ["java", "jdk", "jre", "temurin", "corretto", "zulu"];
        let behind = |stem: &str| part.match_indices(stem).find_map(|(at, _)| major(&part[at + stem.len()..]));
        stems.iter().find_map(|it| behind(it))
    })
}

fn major(rest: &str) -> Option<u32> {
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    let rest = rest.strip_prefix("1.").unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    rest[..end].parse().ok().filter(|it| (6..100).contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_that_are_gone() {
        assert!(GONE.is_sorted());
        for word in ["-XX:+UseParNewGC", "-XX:-CMSClassUnloadingEnabled", "-XX:MaxPermSize=64m", "-XX:+UseConcMarkSweepGC"] {
            assert!(gone(word).is_some(), "{word}");
        }
        for word in ["-XX:+PrintGCDetails", "-XX:+UseG1GC", "-Xloggc:gc.log", "UseParNewGC", "-XX:MaxGCPauseMillis=20"] {
            assert_eq!(gone(word), None, "{word}");
        }
    }

    #[test]
    fn releases_in_paths() {
        for (path, release) in [
            ("/usr/lib/jvm/java-11-openjdk", Some(11)),
            ("/usr/java/jdk1.8.0_202/bin/java", Some(8)),
            ("/opt/temurin-17-jdk", Some(17)),
            ("/usr/lib/jvm/java-1.8.0-openjdk-1.8.0.332.x86_64", Some(8)),
            ("/usr/lib/jvm/jdk-21.0.2", Some(21)),
            ("/usr/lib/jvm/default-java", None),
            ("/usr/bin/java", None),
            ("/opt/kafka_2.13-3.9.0/bin/kafka-server-start.sh", None),
        ] {
            assert_eq!(release_in(path), release, "{path}");
        }
    }
}
