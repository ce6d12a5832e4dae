use super::*;

#[test]
fn a_user_of_an_address_has_a_password() {
    for (text, shown) in [
        ("url=https://me:hunter2@example.org/x:y@z\n", "url=https://me:********@example.org/x:y@z\n"),
        ("# see http://a:b@c and http://d:e@f\n", "# see http://a:********@c and http://d:********@f\n"),
        ("listeners=A://h:9092,B://@HOST@:1,C://h:@PORT@\n", "listeners=A://h:9092,B://@HOST@:1,C://h:@PORT@\n"),
        ("url=http://me@h:80\nmail=a:b@c\n", "url=http://me@h:80\nmail=a:b@c\n"),
        ("url=https://me:p@ss!w@h\nq=redis://:x@r:1\n", "url=https://me:********@h\nq=redis://:********@r:1\n"),
        ("ssl.truststore.password-x now\n", "ssl.truststore.password******** ********\n"),
        (
            "listener.name.token.ssl.client.auth=none\njaasLoginRenew=1\n",
            "listener.name.token.ssl.client.auth=none\njaasLoginRenew=1\n",
        ),
        ("listener.name.token.my.secret=a\nx.password.file=/f\n", "listener.name.token.my.secret=********\nx.password.file=/f\n"),
        (
            "my.passphrase=a\nMYSQL_PWD=b\nssl.password.location=c\n",
            "my.passphrase=********\nMYSQL_PWD=********\nssl.password.location=c\n",
        ),
        ("aws.access.key=x\nMY_API_KEY=y\naccess=z\n", "aws.access.key=********\nMY_API_KEY=********\naccess=z\n"),
    ] {
        let bytes = text.as_bytes();
        assert_eq!(String::from_utf8_lossy(&super::masked(bytes, &places(None, bytes, None))), shown);
    }
}

#[test]
fn the_passwords_of_kafka_have_a_sign() {
    let passwords = kafka::keys().filter(|it| it.kinds.iter().any(|(_, kind)| *kind == kafka::Kind::Password));
    let unseen: Vec<_> = passwords.filter(|it| !is_secret(it.name())).map(|it| it.name()).collect();
    assert_eq!(unseen, Vec::<&str>::new());
}

fn masked(kind: Kind, text: &str) -> String {
    let mut out = text.to_owned();
    for place in places(Some(kind), text.as_bytes(), None).into_iter().rev() {
        out.replace_range(place.range(), "*");
    }
    out
}

#[test]
fn secrets_are_told_by_their_keys() {
    for key in [
        "ssl.keystore.password",
        "listener.name.x.plain.sasl.jaas.config",
        "ssl.quorum.keyStore.password",
        "ssl.keystore.key",
        "my.SECRET",
    ] {
        assert_eq!(shown(key, "x"), MASK, "{key}");
    }
    for key in [
        "my.pass",
        "DB_PASS",
        "keyPass",
        "MYSQL_PWD",
        "pwd",
        "config.providers.secrets.param.token",
        "secret.params",
        "user_path",
    ] {
        assert_eq!(shown(key, "x"), MASK, "{key}");
    }
    for key in [
        "broker.id",
        "delegation.token.expiry.time.ms",
        "password.encoder.iterations",
        "ssl.keyStore.passwordPath",
        "confluent.metadata.server.token.max.lifetime.ms",
        "config.providers.secrets.class",
        "config.providers.token.param.url",
        "listener.name.controller.plain.sasl.jaas.config.context.name",
        "PWD",
        "OLDPWD",
        "ENABLE_BYPASS",
        "zookeeper.jaasLoginRenew",
    ] {
        assert_eq!(shown(key, "1"), "1", "{key}");
    }
}

#[test]
fn every_sign_is_found_in_any_case() {
    for sign in (b'a'..=b'z').flat_map(signs) {
        // PWD alone is the folder that a shell is in.
        assert_eq!(sign_end(format!("A_{}", sign.to_uppercase()).as_bytes()), Some(2 + sign.len()), "{sign}");
    }
}

#[test]
fn in_settings_they_are_the_values_of_secret_keys_also_in_comments() {
    for (text, expected) in [
        ("a.password=x y \nb=1\n", "a.password=* \nb=1\n"),
        ("#a.password: x\n# the password: see below\n", "#a.password: *\n# the password: see below\n"),
        ("sasl.jaas.config=a \\\n  b=\"c\";\n", "sasl.jaas.config=*\n"),
        ("ssl.keystore.password-x\n", "ssl.keystore.password*\n"),
        ("ssl.keystore.password=\n", "ssl.keystore.password=\n"),
        ("opts=-Da.password=x -Db=y\n", "opts=-Da.password=* -Db=y\n"),
        ("ssl.keystore.passwrod=x\nssl.key.passwor=y\n", "ssl.keystore.passwrod=*\nssl.key.passwor=*\n"),
        ("ssl.p\u{430}ssword=x\nsasl.jass.config=y\n", "ssl.p\u{430}ssword=*\nsasl.jass.config=*\n"),
        ("ssl.keystor.key=x\nSSL_KEYSTORE_KEY=y\n", "ssl.keystor.key=*\nSSL_KEYSTORE_KEY=*\n"),
        ("plugin.jars=x\nkeystore.keys=y\nsecrets=z\n", "plugin.jars=x\nkeystore.keys=*\nsecrets=*\n"),
        ("#ssl.key.password x y\n! ssl.key.password  x=y:z\n", "#ssl.key.password *\n! ssl.key.password  *\n"),
        ("# ssl.key.password\n#password x\n# log.dirs /d\n", "# ssl.key.password\n#password x\n# log.dirs /d\n"),
        ("#ssl.passwrod=x\n# passwords are below\n", "#ssl.passwrod=*\n# passwords are below\n"),
        (
            "k=-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n",
            "k=-----BEGIN PRIVATE KEY-----*-----END PRIVATE KEY-----\n",
        ),
    ] {
        assert_eq!(masked(Kind::Kafka, text), expected);
    }
}

#[test]
fn in_units_they_are_options_and_variables() {
    for (text, expected) in [
        (
            "Environment=\"OPTS=-Djavax.net.ssl.keyStorePassword=x -Db=y\"\n",
            "Environment=\"OPTS=-Djavax.net.ssl.keyStorePassword=* -Db=y\"\n",
        ),
        ("Environment=\"A_PASSWORD=x y\" B=1\n", "Environment=\"A_PASSWORD=*\" B=1\n"),
        ("Environment=A_PASSWORD=x B=1\n", "Environment=A_PASSWORD=* B=1\n"),
        ("ExecStart=/bin/k --password x --port 1\n", "ExecStart=/bin/k --password * --port 1\n"),
        ("ExecStart=/bin/keytool -storepass x -keypass y -v\n", "ExecStart=/bin/keytool -storepass * -keypass * -v\n"),
        ("ExecStart=/k -storepass:env X -Dx.password -Db=c\n", "ExecStart=/k -storepass:env X -Dx.password -Db=c\n"),
        (
            "ExecStart=/bin/openssl x -passin pass:x -passout file:/y -pass env:Z\n",
            "ExecStart=/bin/openssl x -passin * -passout file:/y -pass env:Z\n",
        ),
        ("ExecStart=/k -bypass x -path y\n# a -passes b\n", "ExecStart=/k -bypass x -path y\n# a -passes b\n"),
        ("#SetCredential=a:b c\n", "#SetCredential=*\n"),
        ("SetCredential=a:b \\\n c\nUser=d\n", "SetCredential=*\nUser=d\n"),
        ("User=kafka\n", "User=kafka\n"),
        ("Environment=A_PASSWORD=x;y,z B=1\n", "Environment=A_PASSWORD=* B=1\n"),
        ("Environment=A_PASSWORD=it's B=1\nUser=a\n", "Environment=A_PASSWORD=*\nUser=a\n"),
        ("Environment=A_PASSWORD=x\"y z\"w B=1\n", "Environment=A_PASSWORD=* B=1\n"),
        ("Environment=A_PASSWORD=\"x\\\"y\"z B=1\n", "Environment=A_PASSWORD=* B=1\n"),
        ("Environment=\"A_PASSWORD=x y\nUser=a\"\n", "Environment=\"A_PASSWORD=*\nUser=a\"\n"),
        ("Environment=\"A_PASSWORD=x\"y B=1\n", "Environment=\"A_PASSWORD=* B=1\n"),
        ("Environment=\"O=-Da.password=it's;x -Db=y\" B=1\n", "Environment=\"O=-Da.password=* -Db=y\" B=1\n"),
        ("Environment=\"O=-Da.password=x\" \\\n \"B=1\"\n", "Environment=\"O=-Da.password=*\" \\\n \"B=1\"\n"),
        ("Environment=A_PASSWORD=x\\\n B=1\n", "Environment=A_PASSWORD=*\\\n B=1\n"),
        ("ExecStart=/bin/k --password \"x y\" --port 1\n", "ExecStart=/bin/k --password * --port 1\n"),
        ("ExecStart=/bin/k --password \\\n  x --port 1\n", "ExecStart=/bin/k --password \\\n  * --port 1\n"),
        (
            "Environment=O=-Dzookeeper.DigestAuthenticationProvider.superDigest=super:x= -Db=y\n",
            "Environment=O=-Dzookeeper.DigestAuthenticationProvider.superDigest=* -Db=y\n",
        ),
        ("Environment=O=-Dzookeeper.superUser=x\n", "Environment=O=-Dzookeeper.superUser=x\n"),
        // A blank in a value that wants quotes.
        ("Environment=A_PASSWORD=x y+z w B=1 c\n", "Environment=A_PASSWORD=* B=1 c\n"),
        ("Environment=A_PASSWORD=x # y\n", "Environment=A_PASSWORD=* # y\n"),
        ("Environment=\"O=-Da.password=x y -Db=c d\" e\n", "Environment=\"O=-Da.password=* -Db=c d\" e\n"),
        ("Environment=A=b \\\n B_PASSWORD=\"x\" y \\\n C=d\n", "Environment=A=b \\\n B_PASSWORD=* \\\n C=d\n"),
        ("ExecStart=/k a --override a.password=x y --override b=c\n", "ExecStart=/k a --override a.password=* --override b=c\n"),
        ("ExecStart=/bin/java -Da.password=x kafka.Kafka /s\n", "ExecStart=/bin/java -Da.password=* kafka.Kafka /s\n"),
        // Comments between the lines of one.
        ("ExecStart=/k \\\n# a.password x\n; A_PASSWORD: y\n --z\n", "ExecStart=/k \\\n# a.password *\n; A_PASSWORD: *\n --z\n"),
        ("ExecStart=/k --password \\\n# as it was\n x --y\n", "ExecStart=/k --password \\\n# as it was\n * --y\n"),
        (
            "Environment=MY_PASS=x PWD=/y BYPASS=z\nPassEnvironment=A\n",
            "Environment=MY_PASS=* PWD=/y BYPASS=z\nPassEnvironment=A\n",
        ),
        ("LoadCredential=a:/etc/b\nLoadCredential=x\n", "LoadCredential=a:/etc/b\nLoadCredential=*\n"),
    ] {
        assert_eq!(masked(Kind::Unit, text), expected);
    }
    assert_eq!(masked(Kind::Jaas, "  password=\"x\"\n  user_a='y';\n"), "  password=*\n  user_a=*;\n");
    assert_eq!(masked(Kind::Environment, "O=\"-Db=c -Da.password=x;y -Dd=e\"\n"), "O=\"-Db=c -Da.password=* -Dd=e\"\n");
    assert_eq!(masked(Kind::Environment, "A_PASSWORD='x\ny' \nB=c\n"), "A_PASSWORD=* \nB=c\n");
    assert_eq!(masked(Kind::Jaas, "  password=\"x\\\"y\" a=b;\n"), "  password=* a=b;\n");
    assert_eq!(masked(Kind::Jaas, "  password = \"x y\"\n  b = c\n"), "  password = *\n  b = c\n");
}
