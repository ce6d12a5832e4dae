//! Ensembles of ZooKeeper.

use super::*;

fn zoo(lines: &str) -> String {
    format!("tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/d\nclientPort=2181\n{lines}")
}

/// Servers `zk1` to `zkN` with these lines on each of them.
fn servers(n: usize, lines: &str) -> Vec<(String, String)> {
    let one = |it: usize| [(format!("zk{it}/zoo.cfg"), zoo(lines)), (format!("zk{it}/myid"), format!("{it}\n"))];
    (1..=n).flat_map(one).collect()
}

fn lines(n: usize) -> String {
    (1..=n).map(|it| format!("server.{it}=zk{it}:2888:3888\n")).collect()
}

fn ensemble(files: &[(String, String)]) -> Value {
    let it = told(files);
    assert_eq!(it["ensembles"].as_array().map(Vec::len), Some(1), "{it}");
    it["ensembles"][0]["tolerance"].clone()
}

#[test]
fn three_four_and_five_servers() {
    for (n, majority, may_fail, words) in [
        (2, 2, 0, "2 voters, both are needed: none may fail"),
        (3, 2, 1, "3 voters, 2 are needed: any one may fail"),
        (4, 3, 1, "4 voters, 3 are needed: any one may fail"),
        (5, 3, 2, "5 voters, 3 are needed: any two may fail"),
    ] {
        let it = ensemble(&servers(n, &lines(n)));
        assert_eq!([&it["voters"], &it["majority"], &it["may_fail"]], [n, majority, may_fail]);
        assert_eq!(text(&it), [words]);
        let points = if n == 2 { json!(["zk1", "zk2"]) } else { json!([]) };
        assert_eq!((&it["single_points"], &it["groups"]), (&points, &Value::Null));
        let codes: Vec<_> = it["weakened_by"].as_array().expect("a list").iter().map(|it| it["code"].clone()).collect();
        assert_eq!(codes.is_empty(), n % 2 == 1, "{n}: {codes:?}");
        assert!(codes.iter().all(|it| it == "ZK008"), "{codes:?}");
    }
}

#[test]
fn observers_do_not_count() {
    let lines = format!("{}server.4=zk4:2888:3888:observer\n", lines(3));
    let it = ensemble(&servers(4, &lines));
    assert_eq!([&it["voters"], &it["observers"], &it["may_fail"]], [3, 1, 1]);
    assert_eq!(text(&it), ["3 voters (1 observer does not count), 2 are needed: any one may fail"]);
}

#[test]
fn one_server_is_no_quorum() {
    let it = ensemble(&[("zk1/zoo.cfg".to_owned(), zoo(""))]);
    assert_eq!([&it["voters"], &it["may_fail"]], [1, 0]);
    assert_eq!((text(&it), &it["single_points"]), (vec!["one server without a quorum: it must not fail"], &json!(["zk1"])));
    let only_observer = zoo("server.1=zk1:2888:3888:observer\n");
    let it = ensemble(&[("zk1/zoo.cfg".to_owned(), only_observer)]);
    assert_eq!(text(&it), ["who may fail cannot be told: all of its servers are observers, and nobody votes"]);
}

#[test]
fn a_group_is_lost_with_its_majority() {
    let groups = "group.1=1:2:3\ngroup.2=4:5:6\ngroup.3=7:8:9\n";
    let it = ensemble(&servers(9, &format!("{}{groups}", lines(9))));
    // Two of a group end it, and two ended groups of three end the quorum; three servers never do.
    assert_eq!([&it["groups"], &it["may_fail"]], [3, 3]);
    assert_eq!((&it["majority"], &it["single_points"]), (&Value::Null, &json!([])));
    assert_eq!(text(&it), ["9 voters in 3 groups, most of the votes in 2 of them are needed: any three may fail"]);
}

#[test]
fn weights_make_one_server_count_for_more() {
    let it = ensemble(&servers(3, &format!("{}group.1=1:2:3\nweight.1=3\n", lines(3))));
    // zk1 has three of five votes.
    assert_eq!((&it["may_fail"], &it["single_points"]), (&json!(0), &json!(["zk1"])));
    assert_eq!(text(&it), ["3 voters with weights, most of the votes are needed: `zk1` must not fail; of the others all may"]);
    let it = ensemble(&servers(3, &format!("{}group.1=1:2:3\nweight.1=0\nweight.2=0\nweight.3=0\n", lines(3))));
    assert_eq!(
        text(&it),
        ["3 voters with weights, most of the votes are needed: no vote has weight, and there is never a quorum"]
    );
    let it = ensemble(&servers(3, &format!("{}group.1=1:2\n", lines(3))));
    assert_eq!(text(&it), ["who may fail cannot be told: ZooKeeper refuses the groups and weights"]);
}

#[test]
fn a_host_with_most_voters_must_not_fail() {
    let lines = "server.1=hosta:2888:3888\nserver.2=hosta:2889:3889\nserver.3=hostb:2888:3888\n";
    let it = ensemble(&servers(3, lines));
    assert_eq!([&it["may_fail"], &it["hosts_may_fail"]], [1, 0]);
    assert_eq!(it["single_points"], json!(["hosta"]));
    assert_eq!(
        text(&it),
        ["3 voters, 2 are needed: any one may fail", "`hosta` is the host of several voters, and must not fail"]
    );
    let lines = "server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=a:2889:3889\nserver.4=b:2889:3889\n";
    let it = ensemble(&servers(4, lines));
    assert_eq!(it["single_points"], json!(["a", "b"]));
    assert_eq!(text(&it)[1], "`a` and `b` are hosts of several voters, and must not fail");
    let local = "server.1=localhost:2888:3888\nserver.2=localhost:2889:3889\nserver.3=127.0.0.1:2890:3890\n";
    let it = ensemble(&servers(3, local));
    assert_eq!([&it["may_fail"], &it["hosts_may_fail"]], [1, 0]);
    assert_eq!(text(&it)[1], "all of them are on one machine, which must not fail");
}

#[test]
fn an_own_line_with_every_interface_is_the_node_s() {
    let own = |n: usize| -> String {
        let host = |it: usize| if it == n { "0.0.0.0".to_owned() } else { format!("zk{it}") };
        (1..=3).map(|it| format!("server.{it}={}:2888:3888\n", host(it))).collect()
    };
    let files: Vec<_> = (1..=3)
        .flat_map(|it| [(format!("zk{it}/zoo.cfg"), zoo(&own(it))), (format!("zk{it}/myid"), format!("{it}\n"))])
        .collect();
    let it = ensemble(&files);
    assert_eq!([&it["may_fail"], &it["hosts_may_fail"]], [1, 1]);
}

#[test]
fn what_is_hidden_has_no_number() {
    let template = format!("{}server.3={{{{ third }}}}:2888:3888\n", lines(2));
    let none = |it: &Value| [&it["voters"], &it["may_fail"], &it["majority"]].iter().all(|it| it.is_null());
    let it = ensemble(&servers(1, &template));
    assert!(none(&it) && text(&it)[0].starts_with("who may fail cannot be told: a template"), "{it}");
    // The servers may come with what fills it in.
    let it = ensemble(&[("zk1/zoo.cfg".to_owned(), zoo("").replace("/d", "/local/${USER}/d"))]);
    assert!(none(&it) && text(&it)[0].starts_with("who may fail cannot be told: a template"), "{it}");
    let it = ensemble(&servers(1, "dynamicConfigFile=/etc/zookeeper/zoo.cfg.dynamic\n"));
    assert!(none(&it) && text(&it)[0].contains("in a dynamic file that is not here"), "{it}");
    let it = ensemble(&servers(2, &format!("{}oraclePath=/chassis\n", lines(2))));
    assert!(none(&it) && text(&it)[0].contains("an oracle decides"), "{it}");
    let mut files = servers(3, &lines(3));
    files[4].1 = zoo(&lines(5));
    let it = told(&files)["ensembles"].clone();
    let all: Vec<&Value> = it.as_array().expect("a list").iter().map(|it| &it["tolerance"]).collect();
    assert!(
        all.iter().any(|it| text(it)[0] == "who may fail cannot be told: the server lines of `zk1` and `zk3` differ"),
        "{it}"
    );
}

#[test]
fn a_list_tells_all_where_one_file_is_there() {
    let it = ensemble(&servers(1, &lines(5)));
    assert_eq!([&it["voters"], &it["may_fail"]], [5, 2]);
}
