//! A file that was read: its kind and what is in it.

mod drop_ins;
pub mod named;

pub use drop_ins::{instance_with, replaced_by, whole_unit, wholes_with};

use crate::catalog::Product;
use crate::model::kind::{OTHER_UNIT, Skip, is_drop_in, recognise_and_read};
use crate::model::unit::{EnvironmentFile, Unit};
use crate::model::{BrokerConfig, Properties, ZooKeeperConfig, java_number, secret};
use crate::order;
use crate::source::{Kind, SourceFile};
use crate::text::{Span, encoding};

/// What is in a file.
#[derive(Debug, Clone)]
pub enum Body<'a> {
    /// Keys and values: zoo.cfg, dynamic files, server.properties, meta.properties.
    Properties(Properties<'a>),
    /// A unit or a drop-in.
    Unit(Unit<'a>),
    /// The file of an `EnvironmentFile=`.
    Environment(EnvironmentFile),
    /// Read by its bytes.
    Bytes,
    /// Left alone.
    Skipped(Skip),
}

/// A file that was read.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// The bytes, and where they come from.
    pub source: &'a SourceFile,
    /// Its kind; nothing where it is left alone.
    pub kind: Option<Kind>,
    /// What is in it.
    pub body: Body<'a>,
    /// What is in a drop-in that is left alone: it may lie over a unit of ours all the same.
    apart: Option<Box<Unit<'a>>>,
    /// Of a unit: the environment and JAAS files that it names and that are there, as absolute path and index. Of a zoo.cfg:
    /// what its start script reads beside it.
    /// [`Document::sort`] looks for them.
    pub named: Vec<(String, usize)>,
}

impl<'a> Document<'a> {
    /// Reads a file.
    #[must_use]
    pub fn read(source: &'a SourceFile) -> Self {
        let told = source.kind.map(|it| (Ok(it), None));
        let (kind, settings) = told.unwrap_or_else(|| recognise_and_read(&source.path, &source.bytes));
        let is_apart = kind.is_err_and(|it| it == OTHER_UNIT) && is_drop_in(&source.path);
        let apart = is_apart.then(|| Box::new(Unit::read(&source.path, &source.bytes)));
        let body = match kind {
            Err(skip) => Body::Skipped(skip),
            // No program reads a setting out of UTF-16, so nothing else can be wrong with its settings.
            Ok(Kind::ZooKeeper | Kind::ZooKeeperDynamic | Kind::Kafka | Kind::Meta) if !encoding::is_utf16(&source.bytes) => {
                Body::Properties(settings.unwrap_or_else(|| Properties::read(&source.bytes)))
            }
            Ok(Kind::Unit | Kind::UnitDropIn) => Body::Unit(Unit::read(&source.path, &source.bytes)),
            Ok(Kind::Environment) => Body::Environment(EnvironmentFile::read(&source.bytes)),
            Ok(_) => Body::Bytes,
        };
        Self { source, kind: kind.ok(), body, apart, named: Vec::new() }
    }

    /// Puts files in the order of their paths, and tells each unit where the files are that it names.
    pub fn sort(documents: &mut [Self]) {
        order::sort_by_key(documents, |it| it.source.path.as_str());
        named::link(documents);
    }

    /// Where it holds what must not be shown, in the order of the file and without overlaps.
    #[must_use]
    pub fn secrets(&self) -> Vec<Span> {
        let read = if let Body::Properties(file) = &self.body { Some(file) } else { None };
        secret::places(self.kind, &self.source.bytes, read)
    }

    /// The keys and values of a file of one of these kinds.
    #[must_use]
    pub fn properties(&self, kinds: &[Kind]) -> Option<&Properties<'a>> {
        match &self.body {
            Body::Properties(file) if self.kind.is_some_and(|it| kinds.contains(&it)) => Some(file),
            _ => None,
        }
    }

    /// The directives of a unit or a drop-in.
    #[must_use]
    pub const fn unit(&self) -> Option<&Unit<'a>> {
        if let Body::Unit(unit) = &self.body { Some(unit) } else { None }
    }

    /// The directives of a drop-in, also where it says nothing of ours.
    fn drop_in(&self) -> Option<&Unit<'a>> {
        self.unit().or(self.apart.as_deref())
    }

    /// The assignments of an environment file.
    #[must_use]
    pub const fn environment(&self) -> Option<&EnvironmentFile> {
        if let Body::Environment(file) = &self.body { Some(file) } else { None }
    }

    /// What a server.properties says.
    #[must_use]
    pub fn broker(&self) -> Option<BrokerConfig<'_, 'a>> {
        self.properties(&[Kind::Kafka]).map(BrokerConfig::of)
    }

    /// What a zoo.cfg or a dynamic file says.
    #[must_use]
    pub fn zookeeper(&self) -> Option<ZooKeeperConfig<'_, 'a>> {
        self.properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic]).map(ZooKeeperConfig::of)
    }

    /// The number in a myid: its first line, without the blanks around it (which ZK010 is about).
    #[must_use]
    pub fn myid(&self) -> Option<i64> {
        let line = self.source.bytes.split(|it| matches!(it, b'\n' | b'\r')).next()?;
        java_number(std::str::from_utf8(line).ok()?.trim()).filter(|_| self.kind == Some(Kind::Myid))
    }

    /// The product whose file it is.
    #[must_use]
    pub fn product(&self) -> Option<Product> {
        Some(match self.kind? {
            Kind::ZooKeeper | Kind::ZooKeeperDynamic | Kind::Myid => Product::ZooKeeper,
            Kind::Kafka | Kind::Meta => Product::Kafka,
            Kind::Unit | Kind::UnitDropIn => Product::Systemd,
            Kind::Environment | Kind::Jaas => return None,
        })
    }
}
