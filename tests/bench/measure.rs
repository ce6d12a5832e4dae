//! Measures whole processes side by side, from start to exit.
//!
//! `measure --runs 21 [--budget SECONDS]` reads cases from standard input, one a line, fields parted by tabs:
//!
//! ```text
//! NAME  EXIT  AGAINST  TIMES  MIB  PROGRAM  [ARGUMENT]...
//! ```
//!
//! EXIT is the exit code that belongs to the case. AGAINST is the name of an earlier case, TIMES how many times
//! as long this one may take, MIB the memory it may have; each is `-` where nothing is compared.
//!
//! The cases run in turn, round after round, so that a machine that gets slower for a while slows all of them.
//! The first round warms up and is not counted. A case that has used its budget sits the later rounds out.
//! Figures are medians; a ratio is the median of the ratios within each round. What a goal does not allow is
//! marked with `!`, and so is another exit code than the expected one, which alone makes `measure` fail.
//!
//! Processor time and peak memory are what the operating system accounts to the process and those it waited
//! for. A new process begins as a copy of this one, so no peak can be below the one of `measure` itself.

use std::fmt;
use std::io::{self, Read, Write};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            // Nothing is left to do when standard error is closed too.
            let _ = writeln!(io::stderr(), "measure: {problem}");
            ExitCode::from(2)
        }
    }
}

/// Whether every process ended as expected.
fn run() -> Result<bool, String> {
    let (mut runs, mut budget) = (21_usize, 20_u64);
    let mut arguments = std::env::args().skip(1);
    while let Some(option) = arguments.next() {
        let value = arguments.next().ok_or(format!("{option} needs a value"))?;
        let bad = |_| format!("{value} is not a number");
        match option.as_str() {
            "--runs" => runs = value.parse().map_err(bad)?,
            "--budget" => budget = value.parse().map_err(bad)?,
            _ => return Err(format!("no option {option}")),
        }
    }
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).map_err(|error| error.to_string())?;
    let mut cases = text.lines().map(Case::parse).collect::<Result<Vec<_>, _>>()?;
    for case in &cases {
        if let Some((other, _)) = &case.against
            && !cases.iter().any(|known| known.name == *other)
        {
            return Err(format!("{}: no case {other}", case.name));
        }
    }
    let budget = Duration::from_secs(budget);
    for round in 0..=runs {
        for case in &mut cases {
            if round < 2 || case.spent < budget {
                let sample = case.sample().map_err(|error| format!("{}: {error}", case.command[0]))?;
                case.spent += sample.wall;
                if round > 0 {
                    case.samples.push(sample);
                }
            }
        }
    }
    print(&cases).map_err(|error| error.to_string())?;
    Ok(cases.iter().all(Case::ended_well))
}

struct Case {
    name: String,
    exit: i32,
    against: Option<(String, f64)>,
    most_mib: Option<f64>,
    command: Vec<String>,
    samples: Vec<Sample>,
    spent: Duration,
}

struct Sample {
    wall: Duration,
    cpu: Duration,
    peak: u64,
    /// None for a process that a signal ended.
    exit: Option<i32>,
}

impl Case {
    fn parse(line: &str) -> Result<Case, String> {
        let fields: Vec<&str> = line.split('\t').collect();
        let [name, exit, against, times, mib, command @ ..] = fields.as_slice() else {
            return Err(format!("too few fields: {line}"));
        };
        if command.is_empty() {
            return Err(format!("no program: {line}"));
        }
        let goal = |text: &str| match text {
            "-" => Ok(None),
            _ => text.parse().map(Some).map_err(|_| format!("{text} is not a number: {line}")),
        };
        Ok(Case {
            name: (*name).to_owned(),
            exit: exit.parse().map_err(|_| format!("{exit} is no exit code: {line}"))?,
            against: match *against {
                "-" => None,
                other => Some((other.to_owned(), goal(times)?.unwrap_or(f64::INFINITY))),
            },
            most_mib: goal(mib)?,
            command: command.iter().map(|word| (*word).to_owned()).collect(),
            samples: Vec::new(),
            spent: Duration::ZERO,
        })
    }

    fn sample(&self) -> io::Result<Sample> {
        let mut command = Command::new(&self.command[0]);
        command.args(&self.command[1..]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        let used = command.spawn()?.wait4()?;
        Ok(Sample {
            wall: start.elapsed(),
            cpu: used.rusage.utime + used.rusage.stime,
            peak: used.rusage.maxrss,
            exit: used.status.code(),
        })
    }

    fn ended_well(&self) -> bool {
        self.samples.iter().all(|sample| sample.exit == Some(self.exit))
    }

    /// Median, over the rounds that both were in, of how many times as long this case takes.
    fn ratio(&self, other: &Case, time: impl Fn(&Sample) -> Duration) -> f64 {
        let rounds = self.samples.iter().zip(&other.samples);
        median(rounds.map(|(mine, its)| time(mine).as_secs_f64() / time(its).as_secs_f64()))
    }

    fn walls(&self) -> impl Iterator<Item = f64> {
        self.samples.iter().map(|sample| sample.wall.as_secs_f64() * 1e3)
    }
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    match figures.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => figures[length / 2],
        length => f64::midpoint(figures[length / 2 - 1], figures[length / 2]),
    }
}

/// A figure and whether its goal allows it.
struct Judged(f64, bool);

impl fmt::Display for Judged {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.1 { " " } else { "!" };
        write!(out, "{:.2}{mark}", self.0)
    }
}

fn print(cases: &[Case]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{:36} {:>4} {:>9} {:>9} {:>9} {:>9} {:>8}  {:>8} {:>8}  goal",
        "case", "runs", "wall ms", "least", "most", "cpu ms", "MiB", "× wall", "× cpu"
    )?;
    for case in cases {
        let wall = median(case.walls());
        let least = case.walls().fold(f64::INFINITY, f64::min);
        let most = case.walls().fold(0.0, f64::max);
        let cpu = median(case.samples.iter().map(|sample| sample.cpu.as_secs_f64() * 1e3));
        let peak = case.samples.iter().map(|sample| sample.peak).max().unwrap_or(0);
        let mib = peak as f64 / f64::from(1 << 20);
        let mib = Judged(mib, case.most_mib.is_none_or(|most| mib <= most)).to_string();
        let (mut ratios, mut goals) = ([String::new(), String::new()], Vec::new());
        if let Some((name, times)) = &case.against
            && let Some(other) = cases.iter().find(|other| other.name == *name)
        {
            let wall = case.ratio(other, |sample| sample.wall);
            let cpu = case.ratio(other, |sample| sample.cpu);
            ratios = [wall, cpu].map(|ratio| Judged(ratio, ratio <= *times).to_string());
            goals.push(if times.is_finite() { format!("{times} × {name}") } else { format!("(against {name})") });
        }
        goals.extend(case.most_mib.map(|most| format!("{most} MiB")));
        if !case.ended_well() {
            let other = case.samples.iter().map(|sample| sample.exit).find(|exit| *exit != Some(case.exit));
            goals.push(match other.flatten() {
                Some(code) => format!("! exit code {code}, not {}", case.exit),
                None => format!("! ended by a signal, not with exit code {}", case.exit),
            });
        }
        let row = format!(
            "{:36} {:>4} {:>9.2} {:>9.2} {:>9.2} {:>9.2} {:>8}  {:>8} {:>8}  {}",
            case.name,
            case.samples.len(),
            wall,
            least,
            most,
            cpu,
            mib,
            ratios[0],
            ratios[1],
            goals.join(", ")
        );
        writeln!(out, "{}", row.trim_end())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(line: &str, walls: &[u64]) -> Case {
        let mut case = Case::parse(line).expect("a case");
        case.samples = walls
            .iter()
            .map(|&wall| Sample { wall: Duration::from_millis(wall), cpu: Duration::from_millis(wall), peak: 0, exit: Some(0) })
            .collect();
        case
    }

    #[test]
    fn a_case_is_five_fields_and_a_command() {
        let case = Case::parse("lint\t1\tfloor\t3\t12\tkcfglint\ta b").expect("a case");
        assert_eq!(case.against, Some(("floor".to_owned(), 3.0)));
        assert_eq!((case.exit, case.most_mib), (1, Some(12.0)));
        assert_eq!(case.command, ["kcfglint", "a b"]);
        for bad in ["lint\t0\t-\t-\t-", "lint\t0\t-\t-", "lint\tx\t-\t-\t-\ttrue", "lint\t0\ty\tz\t-\ttrue"] {
            assert!(Case::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_ratio_is_the_median_of_the_rounds_ratios() {
        let slow = case("slow\t0\tfast\t-\t-\ttrue", &[20, 30, 400]);
        let fast = case("fast\t0\t-\t-\t-\ttrue", &[10, 10, 100, 1]);
        assert!((slow.ratio(&fast, |sample| sample.wall) - 3.0).abs() < 1e-9);
        assert!((median([4.0, 1.0, 2.0, 3.0].into_iter()) - 2.5).abs() < 1e-9);
    }

    #[test]
    fn a_process_is_measured_and_its_exit_code_kept() -> io::Result<()> {
        let mut case = Case::parse("three\t0\t-\t-\t-\tsh\t-c\texit 3").expect("a case");
        let sample = case.sample()?;
        assert_eq!(sample.exit, Some(3));
        assert!(sample.peak > 0 && sample.wall > Duration::ZERO);
        case.samples.push(sample);
        assert!(!case.ended_well());
        Ok(())
    }
}
