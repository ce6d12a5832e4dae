//! Secrets of requests: the password or the token in an address, what `curl` logs in with, and headers.

use memchr::memchr_iter;

use super::{Around, ends_with, is_name, name_start, sign_end, until, whole_line, word};
use crate::source::Kind;
use crate::text::{Span, find};

/// A user without a password is a token from so many letters on: `https://ghp_16C7e42F292c69@example.org`.
const TOKEN: usize = 8;

/// Adds the places of them.
pub(super) fn places(kind: Option<Kind>, bytes: &[u8], places: &mut Vec<Span>) {
    addresses(bytes, places);
    headers(kind, bytes, places);
    logins(kind, bytes, places);
}

/// The password of a user in an address: `https://me:hunter2@example.org/`.
fn addresses(bytes: &[u8], places: &mut Vec<Span>) {
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], b"://").map(|it| from + it + 3) {
        let is_web = bytes[from..at - 3].ends_with(b"http") || bytes[from..at - 3].ends_with(b"https");
        from = at;
        let authority = &bytes[at..at + until(&bytes[at..], |b| b == b'/' || b.is_ascii_whitespace())];
        let user = until(authority, |b| !is_name(b));
        if is_web && user >= TOKEN && (authority[user..].starts_with(b"@") || authority[user..].starts_with(b":@")) {
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
        let is_option = || {
            let end = bytes[..from].iter().rposition(|b| !matches!(b, b'"' | b'\'' | b' ' | b'=')).unwrap_or(0);
            ends_with(&bytes[..=end], b"-h") || ends_with(&bytes[..=end], b"--header")
        };
        if ends_with(name, b"authorization") || sign_end(name).is_some() && is_option() {
            let start = colon + 1 + until(&bytes[colon + 1..], |b| !matches!(b, b' ' | b'\t'));
            let quote = bytes[..from].last().copied().filter(|it| matches!(it, b'"' | b'\''));
            let length = if quote.is_some() { word(kind, &bytes[start..], quote, true) } else { whole_line(&bytes[start..]) };
            done = start + length;
            places.push(Span::of(start..done));
        }
    }
}

/// `curl -u me:hunter2`, `curl --proxy-user=me:hunter2`.
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
            let start = if option.len() == 2 || ends_with(option, b"-user") {
                dash + name + until(&bytes[dash + name..from], |b| !matches!(b, b' ' | b'\t' | b'=' | b'\\' | b'\n'))
            } else {
                dash
            };
            if ends_with(option, b"-user") || option[1..].first().is_some_and(|it| matches!(it, b'u' | b'U')) {
                done = start + word(kind, &bytes[start..from], around.quote(bytes, dash), false);
                let user = start + until(&bytes[start..done], |b| b == b':') + 1;
                places.extend((user < done).then(|| Span::of(user..done)));
            }
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
            ("http://tokentoken@h/x https://ghp_1234567:@h\n", "http://*@h/x https://*:@h\n"),
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
        ] {
            assert_eq!(masked(text), text);
        }
    }
}
