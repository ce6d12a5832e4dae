//! Whether nodes can be restarted one by one, held against what the products' documentation and their code say.

#[path = "common/states.rs"]
mod states;
#[path = "common/verdicts.rs"]
mod verdicts;

use kcfglint_core::lens::diff::Verdict;
use states::{all, brokers, ensemble, with};
use verdicts::{added, controllers, notes, one, replaced, separate};

#[test]
fn servers_of_an_ensemble() {
    let three = ensemble(&[1, 2, 3], "");
    with(&three, &ensemble(&[1, 2, 3], "maxClientCnxns=70\n"), |it| one(it, "ensemble", Verdict::Yes, ""));
    with(&three, &ensemble(&[1, 2, 3, 4], ""), |it| one(it, "ensemble", Verdict::Yes, ""));
    with(&three, &ensemble(&[1, 2, 3, 4, 5], ""), |it| one(it, "ensemble", Verdict::No, "3 voting servers become 5"));
    with(&ensemble(&[1, 2], ""), &ensemble(&[1, 2], "maxClientCnxns=70\n"), |it| {
        one(it, "ensemble", Verdict::No, "two voting servers");
    });
    let moved = |ids: &[i64]| {
        let mut files = three.clone();
        for (_, text) in &mut files {
            ids.iter().for_each(|it| *text = text.replace(&format!("=zk{it}:2888"), &format!("=new{it}:2888")));
        }
        files
    };
    // Another machine or another name of the same one: nobody knows; of five one can be away beside the one that restarts.
    with(&three, &moved(&[2]), |it| one(it, "ensemble", Verdict::Unknown, "server.2"));
    with(&three, &moved(&[1, 2, 3]), |it| one(it, "ensemble", Verdict::Unknown, "server.1, server.2, server.3"));
    let five = ensemble(&[1, 2, 3, 4, 5], "");
    with(&five, &replaced(&five, "=zk2:2888", "=new2:2888"), |it| one(it, "ensemble", Verdict::Yes, ""));
    with(&three, &replaced(&three, ":2888:", ":4888:"), |it| one(it, "ensemble", Verdict::No, "other ports"));
    let mut other = three.clone();
    other.iter_mut().filter(|it| it.0 == "zk3/myid").for_each(|it| it.1 = "2\n".to_owned());
    with(&three, &other, |it| one(it, "ensemble", Verdict::No, "server 3 becomes server 2"));
    let groups = "group.1=1:2:3\n";
    with(&ensemble(&[1, 2, 3], groups), &ensemble(&[1, 2, 3, 4], "group.1=1:2:3:4\n"), |it| {
        one(it, "ensemble", Verdict::Unknown, "groups");
    });
    with(&three, &ensemble(&[1, 2, 3], "server.4={{ host }}:2888:3888\n"), |it| one(it, "ensemble", Verdict::Unknown, ""));
}

/// The steps of "Upgrading existing non-TLS cluster" and of "Server-Server mutual authentication" in ZooKeeper's guides.
#[test]
fn servers_that_encrypt_and_log_in_step_by_step() {
    let of = |lines: &str| ensemble(&[1, 2, 3], lines);
    let (unified, both) = ("portUnification=true\n", "sslQuorum=true\nportUnification=true\n");
    for (old, new, verdict) in [
        ("", unified, Verdict::Yes),
        (unified, both, Verdict::Yes),
        (both, "sslQuorum=true\n", Verdict::Yes),
        ("", "sslQuorum=true\n", Verdict::No),
        ("", both, Verdict::No),
        ("sslQuorum=true\n", "", Verdict::No),
    ] {
        with(&of(old), &of(new), |it| assert_eq!(it.rolling[0].one_by_one, verdict, "{old:?} {new:?}"));
    }
    let [enabled, learner, server] = [
        "quorum.auth.enableSasl=true\n",
        "quorum.auth.enableSasl=true\nquorum.auth.learnerRequireSasl=true\n",
        "quorum.auth.enableSasl=true\nquorum.auth.learnerRequireSasl=true\nquorum.auth.serverRequireSasl=true\n",
    ];
    for (old, new, verdict) in [
        ("", enabled, Verdict::Yes),
        (enabled, learner, Verdict::Yes),
        (learner, server, Verdict::Yes),
        ("", learner, Verdict::No),
        (enabled, server, Verdict::No),
        (server, "", Verdict::No),
    ] {
        with(&of(old), &of(new), |it| assert_eq!(it.rolling[0].one_by_one, verdict, "{old:?} {new:?}"));
    }
}

#[test]
fn brokers_find_each_other_half_way() {
    let old = "listeners=PLAINTEXT://:9092\n";
    let both = "listeners=PLAINTEXT://:9092,SSL://:9093\n";
    let name = "security.inter.broker.protocol=SSL\n";
    let turned = format!("{both}{name}");
    let only = format!("listeners=SSL://:9093\n{name}");
    for (before, after, verdict) in [
        (old, both, Verdict::Yes),
        (both, turned.as_str(), Verdict::Yes),
        (turned.as_str(), only.as_str(), Verdict::Yes),
        (old, turned.as_str(), Verdict::No),
        (old, only.as_str(), Verdict::No),
        (both, only.as_str(), Verdict::No),
    ] {
        with(&all(before), &all(after), |it| {
            let Some(group) = it.rolling.first() else { return assert_eq!(verdict, Verdict::Yes, "{before:?} {after:?}") };
            assert_eq!(group.one_by_one, verdict, "{before:?} {after:?} {:?}", group.reasons);
        });
    }
    let mapped = |protocol: &str| {
        format!("listeners=IN://:9092\ninter.broker.listener.name=IN\nlistener.security.protocol.map=IN:{protocol}\n")
    };
    with(&all(&mapped("PLAINTEXT")), &all(&mapped("SSL")), |it| one(it, "cluster", Verdict::No, "changes its protocol"));
    with(&all("listeners={{ l }}\n"), &all("listeners={{ l }}\nnum.partitions=9\n"), |it| {
        one(it, "cluster", Verdict::Unknown, "template");
    });
}

#[test]
fn brokers_log_in_half_way() {
    let of = |enabled: &str, own: &str, partitions: u8| {
        all(&format!(
            "num.partitions={partitions}\nlisteners=SASL_SSL://:9093\nsecurity.inter.broker.protocol=SASL_SSL\nsasl.enabled.mechanisms={enabled}\nsasl.mechanism.inter.broker.protocol={own}\n"
        ))
    };
    let (plain, both, turned) =
        (of("PLAIN", "PLAIN", 1), of("PLAIN,SCRAM-SHA-512", "PLAIN", 1), of("PLAIN,SCRAM-SHA-512", "SCRAM-SHA-512", 2));
    with(&both, &turned, |it| one(it, "cluster", Verdict::Yes, ""));
    with(&plain, &turned, |it| one(it, "cluster", Verdict::No, "PLAIN now and SCRAM-SHA-512 then"));
}

#[test]
fn what_parts_a_cluster() {
    let replaced =
        |from: &str, to: &str| -> Vec<_> { all("").into_iter().map(|(path, text)| (path, text.replace(from, to))).collect() };
    with(&all(""), &replaced("/k\n", "/other\n"), |it| one(it, "cluster", Verdict::No, "chroot /k becomes /other"));
    with(&all(""), &replaced("zk1:2181,zk2:2181,zk3:2181", "a:2181,b:2181"), |it| {
        one(it, "cluster", Verdict::Unknown, "two clusters");
    });
    with(&all(""), &replaced("zk1:2181,", ""), |it| one(it, "cluster", Verdict::Yes, ""));
    with(&all(""), &replaced("broker.id=2", "broker.id=9"), |it| one(it, "cluster", Verdict::No, "node 2 becomes node 9"));
    let kraft = controllers(["controller.quorum.voters=1@c1:9093,2@c2:9093,3@c3:9093\n"; 3]);
    let as_kraft: Vec<_> = all("").into_iter().map(|it| it.0).zip(kraft.into_iter().map(|it| it.1)).collect();
    with(&all(""), &as_kraft, |it| one(it, "cluster", Verdict::No, "migrate"));
    let single = all("").into_iter().take(1).collect::<Vec<_>>();
    let changed: Vec<_> = all("num.partitions=9\n").into_iter().take(1).collect();
    with(&single, &changed, |it| one(it, "cluster", Verdict::Unknown, "one broker is in the files"));
}

#[test]
fn voters_of_kraft() {
    let of = |voters: &str| {
        let line = format!("controller.quorum.voters={voters}\n");
        controllers([line.as_str(); 3])
    };
    let three = of("1@c1:9093,2@c2:9093,3@c3:9093");
    with(&three, &of("1@c1:9093,2@c2:9093,3@new:9093"), |it| one(it, "cluster", Verdict::Unknown, "controller 3"));
    with(&three, &of("1@a:9093,2@b:9093,3@c3:9093"), |it| one(it, "cluster", Verdict::Unknown, "1, 2"));
    with(&three, &of("1@c1:9193,2@c2:9193,3@c3:9093"), |it| one(it, "cluster", Verdict::No, "1, 2"));
    with(&three, &of("1@c1:9093,2@c2:9093,3@c3:9093,4@c4:9093"), |it| one(it, "cluster", Verdict::No, "static quorum"));
    let dynamic = controllers(["controller.quorum.bootstrap.servers=c1:9093,c2:9093\n"; 3]);
    with(&three, &dynamic, |it| one(it, "cluster", Verdict::Unknown, "kraft.version"));
}

#[test]
fn quorums_that_lack_a_server_half_way() {
    let sizes = |old: &[i64], new: &[i64], part: &str| {
        with(&ensemble(old, ""), &ensemble(new, ""), |it| {
            one(it, "ensemble", Verdict::No, part);
            // How to go about it is told only where it can be done.
            assert_eq!(notes(it), "");
        });
    };
    sizes(&[1], &[1, 2, 3], "drops its own");
    sizes(&[2], &[1, 2], "one server");
    sizes(&[1, 2], &[1, 2, 3], "two voting servers");
    sizes(&[1, 2, 3], &[1, 2], "of 3 voting servers 2 stay");
    sizes(&[1, 2, 3], &[1, 2, 4], "server.3 is replaced by server.4");
    let three = ensemble(&[1, 2, 3], "");
    let observer = replaced(&three, "server.3=zk3:2888:3888", "server.3=zk3:2888:3888:observer");
    with(&three, &observer, |it| one(it, "ensemble", Verdict::No, "2 stay"));
    let five = ensemble(&[1, 2, 3, 4, 5], "");
    with(&five, &replaced(&five, "server.5=zk5:2888:3888", "server.5=zk5:2888:3888:observer"), |it| {
        one(it, "ensemble", Verdict::Yes, "");
        assert!(!notes(it).contains("Stop"), "{}", notes(it));
    });
    with(&five, &ensemble(&[1, 2, 3, 4], ""), |it| assert!(notes(it).contains("Stop what is no longer"), "{}", notes(it)));
}

#[test]
fn only_what_restarts_is_missing() {
    for (list, observers) in [(&[1, 2, 3][..], &[3][..]), (&[1, 2, 3], &[2, 3])] {
        let old = observers.iter().fold(ensemble(list, ""), |files, it| {
            replaced(&files, &format!("server.{it}=zk{it}:2888:3888"), &format!("server.{it}=zk{it}:2888:3888:observer"))
        });
        with(&old, &added(&old, "zk3/zoo.cfg", "maxClientCnxns=7\n"), |it| one(it, "ensemble", Verdict::Yes, ""));
        with(&old, &added(&old, "zk1/zoo.cfg", "maxClientCnxns=7\n"), |it| one(it, "ensemble", Verdict::No, ""));
    }
    let mut old = separate(3, "", 1, "");
    with(&old, &added(&old, "c2/server.properties", "queued.max.requests=700\n"), |it| one(it, "cluster", Verdict::Yes, ""));
    let broker = added(&old, "b1/server.properties", "queued.max.requests=700\n");
    with(&old, &broker, |it| one(it, "cluster", Verdict::Unknown, "one broker"));
    // Separate controllers: brokers go on without.
    for voters in [1, 2] {
        old = separate(voters, "", 3, "");
        with(&old, &added(&old, "c1/server.properties", "queued.max.requests=700\n"), |it| {
            one(it, "cluster", Verdict::Yes, "");
            assert!(notes(it).contains("while a controller restarts"), "{}", notes(it));
        });
    }
    // Combined ones: what they lead has nobody who elects another leader.
    let two: Vec<_> = controllers(["controller.quorum.voters=1@c1:9093,2@c2:9093\n"; 3]).into_iter().take(2).collect();
    with(&two, &added(&two, "c1/server.properties", "num.partitions=9\n"), |it| {
        one(it, "cluster", Verdict::No, "two voters and needs both");
    });
}

#[test]
fn one_broker_on_one_machine() {
    let local = "broker.id=0\nzookeeper.connect=localhost:2181\nlog.dirs=/d\n";
    let of = |more: &str| [("server.properties", format!("{local}{more}"))];
    with(&of(""), &of("num.partitions=9\n"), |it| one(it, "cluster", Verdict::No, "it is one broker"));
    let template = |more: &str| [("server.properties.j2", format!("{}{more}", local.replace("=0", "={{ id }}")))];
    with(&template(""), &template("num.partitions=9\n"), |it| one(it, "cluster", Verdict::Unknown, "one broker is in"));
    let single: Vec<_> = all("").into_iter().take(1).collect();
    with(&single, &all("num.partitions=9\n"), |it| one(it, "cluster", Verdict::Unknown, "was in the files before"));
}

#[test]
fn numbers_folders_and_ports_of_servers() {
    let shared = |second: &str, third: &str| {
        let list = "dataDir=/d\nclientPort=2181\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";
        let myid = |path, id: &str| (path, format!("{id}\n"));
        vec![("zoo.cfg", list.to_owned()), myid("zk1/myid", "1"), myid("zk2/myid", second), myid("zk3/myid", third)]
    };
    with(&shared("2", "3"), &shared("3", "2"), |it| one(it, "ensemble", Verdict::No, "server 2 becomes server 3"));
    let three = ensemble(&[1, 2, 3], "");
    with(&three, &replaced(&three, "dataDir=/d", "dataDir=/e"), |it| {
        one(it, "ensemble", Verdict::Unknown, "dataDir /d becomes /e");
    });
    let logs = |dir: &str| ensemble(&[1, 2, 3], &format!("dataLogDir={dir}\n"));
    with(&logs("/l"), &logs("/m"), |it| one(it, "ensemble", Verdict::Unknown, "from /l to /m"));
    with(&logs("/l"), &logs("/l/"), |it| one(it, "ensemble", Verdict::Yes, ""));
    with(&three, &replaced(&three, "clientPort=2181", "clientPort=2281"), |it| {
        one(it, "ensemble", Verdict::Yes, "");
        assert!(notes(it).contains("`clientPort` 2181"), "{}", notes(it));
    });
    let listener = |port: u16| {
        brokers(
            [1, 2, 3]
                .map(|it| format!("num.partitions={port}\nlisteners=PLAINTEXT://k{it}:{port}\n"))
                .each_ref()
                .map(String::as_str),
        )
    };
    with(&listener(9092), &listener(9192), |it| {
        one(it, "cluster", Verdict::Yes, "");
        assert!(notes(it).contains("k1:9092, k2:9092, k3:9092"), "{}", notes(it));
    });
}

#[test]
fn servers_that_are_counted_by_groups_or_call_themselves_otherwise() {
    let of = |lines: &str| ensemble(&[1, 2, 3], lines);
    with(&of("group.1=1:2:3\n"), &of("group.1=1\ngroup.2=2\ngroup.3=3\n"), |it| {
        one(it, "ensemble", Verdict::Unknown, "groups or weights");
    });
    let own = |more: &str| -> Vec<_> {
        let itself = |(path, text): (&'static str, String)| {
            let id = &path[2..3];
            (path, text.replace(&format!("=zk{id}:"), "=0.0.0.0:"))
        };
        of(more).into_iter().map(itself).collect()
    };
    with(&own(""), &own("maxClientCnxns=70\n"), |it| one(it, "ensemble", Verdict::Yes, ""));
}

#[test]
fn logins_and_stores_half_way() {
    let sasl = |lines: &str| ensemble(&[1, 2, 3], &format!("quorum.auth.enableSasl=true\n{lines}"));
    let (learner, both) =
        ("quorum.auth.learnerRequireSasl=true\n", "quorum.auth.learnerRequireSasl=true\nquorum.auth.serverRequireSasl=true\n");
    for (old, new, verdict) in [(both, "", Verdict::No), (both, learner, Verdict::Yes), (learner, "", Verdict::Yes)] {
        with(&sasl(old), &sasl(new), |it| one(it, "ensemble", verdict, ""));
    }
    let quorum = |store: &str| ensemble(&[1, 2, 3], &format!("sslQuorum=true\nssl.quorum.trustStore.location={store}\n"));
    with(&quorum("/a"), &quorum("/b"), |it| one(it, "ensemble", Verdict::Unknown, "trustStore"));
    let tls = |lines: &str| all(&format!("listeners=SSL://:9093\nsecurity.inter.broker.protocol=SSL\n{lines}"));
    for (old, new, verdict) in [
        ("ssl.enabled.protocols=TLSv1.2\n", "num.partitions=2\nssl.enabled.protocols=TLSv1.3\n", Verdict::No),
        ("ssl.enabled.protocols=TLSv1.2\n", "num.partitions=2\nssl.enabled.protocols=TLSv1.2,TLSv1.3\n", Verdict::Yes),
        ("ssl.truststore.location=/a\n", "ssl.truststore.location=/b\n", Verdict::Unknown),
        // The listener's own line holds.
        (
            "ssl.truststore.location=/a\nlistener.name.ssl.ssl.truststore.location=/c\n",
            "num.partitions=2\nssl.truststore.location=/b\nlistener.name.ssl.ssl.truststore.location=/c\n",
            Verdict::Yes,
        ),
    ] {
        with(&tls(old), &tls(new), |it| one(it, "cluster", verdict, ""));
    }
    let plain = |secret: &str| {
        all(&format!(
            "listeners=SASL_SSL://:9093\nsecurity.inter.broker.protocol=SASL_SSL\nsasl.enabled.mechanisms=PLAIN\nsasl.mechanism.inter.broker.protocol=PLAIN\nlistener.name.sasl_ssl.plain.sasl.jaas.config=x required password=\"{secret}\";\n"
        ))
    };
    with(&plain("hunter22"), &plain("hunter23"), |it| {
        one(it, "cluster", Verdict::Unknown, "plain.sasl.jaas.config");
        assert!(!format!("{:?}", it.rolling).contains("hunter"));
    });
    let map = "listener.security.protocol.map=CONTROLLER:SASL_PLAINTEXT,PLAINTEXT:PLAINTEXT\n";
    let mechanism = |own: &str, all: &str| {
        separate(3, &format!("{map}sasl.mechanism.controller.protocol={own}\nsasl.enabled.mechanisms={all}\n"), 3, "")
    };
    let (plain, both, scram) = ("PLAIN", "PLAIN,SCRAM-SHA-512", "SCRAM-SHA-512");
    with(&mechanism(plain, plain), &mechanism(scram, scram), |it| one(it, "cluster", Verdict::No, "PLAIN now"));
    with(&mechanism(plain, both), &mechanism(scram, both), |it| one(it, "cluster", Verdict::Yes, ""));
}
