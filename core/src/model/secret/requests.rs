//! Secrets of requests and of commands: the password or the token in an address, headers, and what `curl` and others log in with.

use memchr::memchr_iter;

use super::{Around, ends_with, is_name, name_start, sign_end, until, whole_line, word};
use crate::source::Kind;
use crate::text::{Span, find};

/// A user without a password is a token from so many letters and digits on: `https://ghp_16C7e42F292c69@example.org`.
const TOKEN: usize = 16;

/// Options of `curl` without a value, which may stand before the one that logs in: `-fsSu me:hunter2`.
const FLAGS: &[u8] = b"aBfgGiIjJklLnNOpqRsSvV0123456#";

/// Adds the places of them.
pub(super) fn places(kind: Option<Kind>, bytes: &[u8], places: &mut Vec<Span>) {
    addresses(bytes, places);
    headers(kind, bytes, places);
    logins(kind, bytes, places);
    short_options(kind, bytes, places);
}

/// The password of a user in an address: `https://me:hunter2@example.org/`.
fn addresses(bytes: &[u8], places: &mut Vec<Span>) {
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], b"://").map(|it| from + it + 3) {
        let is_web = bytes[from..at - 3].ends_with(b"http") || bytes[from..at - 3].ends_with(b"https");
        from = at;
        let authority = &bytes[at..at + until(&bytes[at..], |b| b == b'/' || b.is_ascii_whitespace())];
        let user = until(authority, |b| !is_name(b));
        let name = &authority[..user];
        let is_token = user >= TOKEN && name.iter().any(u8::is_ascii_digit) && !name.contains(&b'.');
        if is_web && is_token && (authority[user..].starts_with(b"@") || authority[user..].starts_with(b":@")) {
            places.push(Span::of(at..at + user));
            continue;
        }
        let user = until(authority, |b| matches!(b, b':' | b'@'));
        let password = authority.get(user + 1..).unwrap_or_default();
        let end = password.iter().rposition(|b| *b == b'@').filter(|_| authority[user] == b':' && password[0] != b'@');
        places.extend(end.map(|end| Span::of(at + user + 1..at + user + 1 + end)));
    }
}

/// `Authorization: Bearer …`, and behind `-H` any header whose name tells a secret.
fn headers(kind: Option<Kind>, bytes: &[u8], places: &mut Vec<Span>) {
    // Behind a header each byte is looked at once.
    let mut done = 0;
    for colon in memchr_iter(b':', bytes) {
        if colon < done {
            continue;
        }
        let from = name_start(bytes, colon);
        let name = &bytes[from..colon];
        let start = colon + 1 + until(&bytes[colon + 1..], |b| !matches!(b, b' ' | b'\t'));
        let is_authorization = ends_with(name, b"authorization");
        let is_option = || {
            let end = bytes[..from].iter().rposition(|b| !matches!(b, b'"' | b'\'' | b' ' | b'=')).map_or(0, |it| it + 1);
            let option = &bytes[name_start(bytes, end)..end];
            // `-HX-Token:x`, `-sH X-Token:x`.
            let is_short = |it: &[u8]| matches!(it, [b'-', first, ..] if *first != b'-');
            is_short(name) && name.contains(&b'H')
                || ends_with(option, b"-h")
                || ends_with(option, b"--header")
                || is_short(option) && option.ends_with(b"H")
        };
        // Prose has other words there.
        let is_scheme = || {
            let scheme = until(&bytes[start..], |b| !is_name(b));
            let word = &bytes[start..start + scheme];
            bytes.get(start + scheme) == Some(&b' ')
                && ["basic", "bearer", "digest", "token", "negotiate", "apikey"]
                    .iter()
                    .any(|it| word.eq_ignore_ascii_case(it.as_bytes()))
        };
        if is_authorization && is_scheme() || (is_authorization || sign_end(name).is_some()) && is_option() {
            let quote = bytes[..from].last().copied().filter(|it| matches!(it, b'"' | b'\''));
            let is_bare = quote.is_none() && name.first() == Some(&b'-');
            let length = if quote.is_some() || is_bare {
                word(kind, &bytes[start..], quote, quote.is_some())
            } else {
                whole_line(&bytes[start..])
            };
            done = start + length;
            places.push(Span::of(start..done));
        }
    }
}

/// `curl -u me:hunter2`, `curl --proxy-user=me:hunter2`, `curl -su me:hunter2`.
fn logins(kind: Option<Kind>, bytes: &[u8], places: &mut Vec<Span>) {
    let (mut from, mut done, mut around) = (0, 0, Around::default());
    while let Some(at) = find(&bytes[from..], b"curl").map(|it| from + it) {
        from = at + whole_line(&bytes[at..]);
        for dash in memchr_iter(b'-', &bytes[at..from]).map(|it| at + it).filter(|it| !is_name(bytes[it - 1])) {
            if dash < done {
                continue;
            }
            let name = until(&bytes[dash..from], |b| !is_name(b));
            let option = &bytes[dash..dash + name];
            let letter = 1 + until(&option[1..], |b| !FLAGS.contains(&b));
            let start = if option.len() == letter + 1 || ends_with(option, b"-user") {
                dash + name + until(&bytes[dash + name..from], |b| !matches!(b, b' ' | b'\t' | b'=' | b'\\' | b'\n'))
            } else {
                dash
            };
            if ends_with(option, b"-user") || option.get(letter).is_some_and(|it| matches!(it, b'u' | b'U')) {
                done = start + word(kind, &bytes[start..from], around.quote(bytes, dash), false);
                let user = start + until(&bytes[start..done], |b| b == b':') + 1;
                places.extend((user < done).then(|| Span::of(user..done)));
            }
        }
    }
}

/// `sshpass -p hunter2 ssh …`, and `mysql -phunter2`, where a blank has it ask.
fn short_options(kind: Option<Kind>, bytes: &[u8], places: &mut Vec<Span>) {
    for command in ["sshpass ", "mysql ", "mysqldump ", "mysqladmin ", "mariadb "] {
        let (mut from, mut done, mut around) = (0, 0, Around::default());
        while let Some(at) = find(&bytes[from..], command.as_bytes()).map(|it| from + it) {
            from = at + command.len();
            if at > 0 && is_name(bytes[at - 1]) {
                continue;
            }
            let is_ssh = command == "sshpass ";
            let end = from + whole_line(&bytes[from..]);
            let dashes = memchr_iter(b'-', &bytes[from..end]).map(|it| from + it).filter(|it| !is_name(bytes[it - 1]));
            // Behind its own option that of `sshpass` has those of another command.
            for dash in dashes.take(if is_ssh { 1 } else { usize::MAX }) {
                let value = dash + 2;
                if dash < done || !bytes[dash + 1..end].starts_with(b"p") {
                    continue;
                }
                let start = value + until(&bytes[value..end], |b| b != b' ');
                if is_ssh || start == value {
                    done = start + word(kind, &bytes[start..end], around.quote(bytes, dash), false);
                    places.push(Span::of(start..done));
                }
            }
            from = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(text: &str) -> String {
        let mut all = Vec::new();
        places(Some(Kind::Unit), text.as_bytes(), &mut all);
        let mut out = text.to_owned();
        all.into_iter().rev().for_each(|it| out.replace_range(it.range(), "*"));
        out
    }

    #[test]
    fn a_request_brings_its_login() {
        for (text, shown) in [
            ("curl -u me:pw http://h\n", "curl -u me:* http://h\n"),
            ("/usr/bin/curl -s -ume:pw \\\n --proxy-user=a:b h\n", "/usr/bin/curl -s -ume:* \\\n --proxy-user=a:* h\n"),
            ("sh -c 'curl --user \"me:p w\" h'; x\n", "sh -c 'curl --user \"me:* h'; x\n"),
            ("curl -H \"Authorization: Bearer x\" h\n", "curl -H \"Authorization: *\" h\n"),
            ("# authorization: Basic eA==\nA=b\n", "# authorization: *\nA=b\n"),
            ("wget --header='X-Vault-Token: x' h\n", "wget --header='X-Vault-Token: *' h\n"),
            ("http://token1token2token@h/x https://ghp_123456789012:@h\n", "http://*@h/x https://*:@h\n"),
            ("curl -su me:pw h; curl -fsSu me:pw h\n", "curl -su me:* h; curl -fsSu me:* h\n"),
            ("curl -sume:pw -sU 'a:b' h\n", "curl -sume:* -sU 'a:* h\n"),
            ("curl -HX-Api-Key:pw h\ncurl -sH X-Token:pw\n", "curl -HX-Api-Key:* h\ncurl -sH X-Token:*\n"),
            ("curl -H 'Authorization: x'\n", "curl -H 'Authorization: *'\n"),
            ("curl -sH \"X-Token: a b\" h\n", "curl -sH \"X-Token: *\" h\n"),
            ("sshpass -p pw ssh -p 22 h\n/bin/sshpass -p'p w' x\n", "sshpass -p * ssh -p 22 h\n/bin/sshpass -p* x\n"),
            ("mysql -u root -ppw -P 3306\n", "mysql -u root -p* -P 3306\n"),
            ("curl https://me:pw@h\n", "curl https://me:*@h\n"),
        ] {
            assert_eq!(masked(text), shown);
        }
    }

    #[test]
    fn what_is_none_stays() {
        for text in [
            "curl -u me http://h:80/x -o a:b\n",
            "docker run --user kafka:kafka x\nchpst -u kafka:kafka x\n",
            "User=curl\nGroup=-u a:b\n",
            "# the token: see below\n-H 'Accept: x'\n",
            "http://me@h:80 http://host.example.org?mail=a@b SSL://listener1@h\n",
            "authorizer: x\n",
            "# Authorization: only super users may do anything\n",
            "# Authorization: by ACLs, see wiki\n",
            "# https://wikiuser1@wiki.example.org https://firstname.lastname1@h https://confluence-reader@h\n",
            "curl -XPOST -sSo a:b h\ncurl -ku me h:80\n",
            "sshpass -f /run/pw ssh -p 22 h\nsshpass -e ssh -p 22\n",
            "mysql -p -u root\nmysql -h h -P 3306 --protocol=tcp\nAfter=mysql -x\nmymysql -pa\n",
        ] {
            assert_eq!(masked(text), text);
        }
    }
}
