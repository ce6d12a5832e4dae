//! What a plan says of clusters that cannot go on as they are, of what files hide, and of the release on the way.

use super::cases::{BEGUN, C, C1, D1, E3, G3, brokers, plan, titles, with};
use super::migration::Files;

#[test]
fn one_id_is_never_written_twice() {
    let files = brokers(&E3.replace("listeners", "broker.id=1\nlisteners"), 3);
    let (misfits, steps) =
        with(&files, "kafka=3.9", &["kraft"], |it| (it.clusters[0].misfits.clone(), it.clusters[0].steps.clone()));
    assert!(misfits.len() == 1 && misfits[0].contains("both have the id 1"), "{misfits:?}");
    assert_eq!(titles(&steps), ["First: mend what does not fit together"]);
}

#[test]
fn a_first_broker_without_zookeeper_costs_the_controllers_nothing() {
    let mut files = brokers(D1, 3);
    let first = files.get_mut("k1/server.properties").expect("k1");
    *first = first.replace("zookeeper.connect=z1:2181,z2:2181,z3:2181/kafka\n", "");
    with(&files, "kafka=3.9", &["kraft"], |it| {
        let steps = it.clusters.iter().flat_map(|it| &it.steps).filter(|it| it.phase == Some(1));
        for change in steps.flat_map(|it| &it.changes) {
            assert!(change.write.iter().any(|it| it.starts_with("zookeeper.connect=")), "{change:?}");
        }
    });
}

#[test]
fn what_the_release_of_the_migration_refuses_stops_it() {
    let text =
        D1.replace("log.dirs=/data", "log.dirs=/d1,/d2") + "authorizer.class.name=kafka.security.authorizer.AclAuthorizer\n";
    let files = brokers(&text.replace("=3.6", "=3.4"), 2);
    let stops = |to: &[&str]| with(&files, "kafka=3.4", to, |it| it.files[0].stops.iter().map(|it| it.code).collect::<Vec<_>>());
    assert_eq!(stops(&["kafka=3.6", "kraft"]), ["UP007"]);
    assert_eq!(stops(&["kafka=3.4", "kraft"]), ["UP007"]);
    assert_eq!(stops(&["kafka=3.7", "kraft"]), Vec::<&str>::new());
    assert_eq!(stops(&["kafka=3.6"]), Vec::<&str>::new());
}

#[test]
fn what_stops_the_release_on_the_way_is_told_for_the_goal() {
    let files = brokers(C1, 3);
    with(&files, "kafka=3.5", &["kafka=4.0"], |it| {
        let stop = it.files[0].stops.iter().find(|it| it.code == "KF027").expect("the control plane");
        assert_eq!((stop.with.as_deref(), stop.today), (Some("Kafka 3.9"), true));
    });
}

#[test]
fn what_a_template_hides_does_not_make_a_cluster_start() {
    let text = "broker.id={{ id }}\nlisteners=PLAINTEXT://{{ host }}:9092\nzookeeper.connect={{ zk }}\nlog.dirs=/data\n{% if x %}\n\
        inter.broker.protocol.version={{ v }}\n{% endif %}\n";
    let files = brokers(text, 1);
    with(&files, "", &["kafka=4.0"], |it| assert!(it.is_stopped() && it.files[0].stops.is_empty()));
    with(&files, "", &["kraft"], |it| assert!(!it.is_stopped()));
}

#[test]
fn other_servers_are_another_cluster() {
    let mut files = brokers(D1, 2);
    files.values_mut().for_each(|it| it.push_str(BEGUN));
    files.insert("c1/controller.properties".into(), C.replace("z1:2181,z2:2181,z3", "y1:2181,y2"));
    let misfits = with(&files, "", &["kraft"], |it| it.clusters[0].misfits.clone());
    assert!(misfits.len() == 1 && misfits[0].contains("names other servers on c1 than on k1"), "{misfits:?}");
}

#[test]
fn no_4_x_runs_in_zookeeper_mode() {
    let files = brokers(D1, 3);
    let steps = plan(&files, "kafka=4.0", &["kafka=4.1"]);
    assert_eq!(titles(&steps), ["First: find out which release runs"]);
}

#[test]
fn three_brokers_get_three_controllers() {
    for connect in ["z1:2181,z2:2181", "zk:2181"] {
        let files = brokers(&D1.replace("z1:2181,z2:2181,z3:2181/kafka", connect), 3);
        let steps = plan(&files, "kafka=3.9", &["kraft"]);
        let first = steps.iter().find(|it| it.phase == Some(1)).expect("phase 1");
        assert!(first.changes.len() == 3 && first.why.contains("HOST1"), "{first:?}");
        assert!(first.changes.iter().all(|it| it.is_new));
    }
}

#[test]
fn with_4_0_there_is_one_authorizer() {
    let files = brokers(G3, 2);
    with(&files, "kafka=2.8", &["kafka=4.0"], |it| {
        let stop = it.files[0].stops.iter().find(|it| it.code == "SE007").expect("the authorizer");
        assert!(stop.help.as_ref().is_some_and(|it| it.contains("StandardAuthorizer")), "{stop:?}");
    });
}

#[test]
fn who_may_run_a_release_of_before_3_3_goes_by_way_of_3_9() {
    let files: Files = [("b4/server.properties".to_owned(), super::NEW.to_owned())].into();
    let steps = plan(&files, "kafka=2.8..3.9", &["kafka=4.0"]);
    assert_eq!(steps[0].title, "Upgrade the software to 3.9 where it is older than 3.3, one node after the other");
    assert!(steps[1].why.contains("RELEASE is"), "{steps:#?}");
    assert!(titles(&plan(&files, "kafka=3.3..3.9", &["kafka=4.0"]))[0].starts_with("See that"));
}

#[test]
fn defaults_come_from_releases_that_the_cluster_may_run() {
    let mut files = brokers(D1, 1);
    files.values_mut().for_each(|it| *it = it.replace("inter.broker.protocol.version=3.6\n", "") + BEGUN);
    files.insert("c1/controller.properties".into(), C.replace("zookeeper.metadata.migration.enable=true\n", ""));
    with(&files, "", &["kafka=4.0"], |it| {
        let all = it.files.iter().flat_map(|it| &it.defaults).filter_map(|it| it.only.clone());
        assert_eq!(all.filter(|it| it.starts_with("2.") || it.starts_with("3.0")).collect::<Vec<_>>(), Vec::<String>::new());
        assert!(it.files.iter().all(|it| it.from.as_deref() == Some("3.4 to 3.9")), "{:?}", it.files);
    });
}

#[test]
fn jmx_that_was_off_goes_on() {
    let files: Files = [("b4/server.properties".to_owned(), format!("{}auto.include.jmx.reporter=false\n", super::NEW))].into();
    with(&files, "kafka=3.9", &["kafka=4.0"], |it| {
        let told = it.files[0].defaults.iter().find(|it| it.key == "metric.reporters").expect("it changes");
        assert!(told.does.is_some_and(|it| it.contains("was off")), "{told:?}");
    });
}

#[test]
fn controllers_alone_do_not_tell_whether_the_brokers_have_moved() {
    let files: Files = [("c1/controller.properties".to_owned(), C.to_owned())].into();
    let steps = plan(&files, "", &["kraft"]);
    assert!(steps.len() == 1 && steps[0].why.starts_with("Only when every broker is of KRaft"), "{steps:#?}");
}

#[test]
fn units_that_start_what_is_gone_are_told_with_the_software() {
    let mut files = brokers(D1, 1);
    let log = "Environment=\"KAFKA_LOG4J_OPTS=-Dlog4j.configuration=file:/opt/kafka/config/log4j.properties\"\n";
    let unit =
        format!("[Service]\nUser=kafka\n{log}ExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties\n");
    files.insert("k1/kafka.service".into(), unit);
    let last = |to: &str| {
        plan(&files, "kafka=3.6", &[to]).into_iter().rfind(|it| it.title.starts_with("Upgrade")).expect("the software")
    };
    assert!(last("kafka=4.0").why.contains("Log4j 2"), "{:?}", last("kafka=4.0"));
    assert!(!last("kafka=3.9").why.contains("Log4j"));
}
