//! The privacy promise as a test: nothing that could speak to a network is in the program.

use std::collections::BTreeSet;

use super::breach::{Breach, finds};

/// Libraries that open connections, or exist to do so.
const NETWORK: &[&str] = &[
    "async-std",
    "attohttpc",
    "aws-lc-rs",
    "curl",
    "curl-sys",
    "h2",
    "hickory-resolver",
    "http",
    "hyper",
    "hyper-util",
    "isahc",
    "mio",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "ring",
    "rustls",
    "schannel",
    "security-framework",
    "smol",
    "socket2",
    "surf",
    "tokio",
    "tungstenite",
    "ureq",
    "webpki",
    "webpki-roots",
    "zbus",
];

/// The default build contains no network library, not even below others.
pub(crate) fn network(manifest: &toml::Table, lock: &toml::Table) -> Vec<Breach> {
    let mut waiting = dependencies(manifest);
    let mut seen = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if seen.insert(name.clone()) {
            waiting.extend(below(lock, &name));
        }
    }
    let found = seen.iter().filter(|name| NETWORK.contains(&name.as_str()));
    found
        .map(|name| Breach::new("Cargo.lock", 0, format!("{name} is in the tree")))
        .collect()
}

/// Returns the names of what the program itself is built from; what only tests need is left out.
pub(crate) fn dependencies(manifest: &toml::Table) -> Vec<String> {
    let mut names = Vec::new();
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let tables = targets.into_iter().flat_map(|targets| targets.values());
    for table in tables.filter_map(toml::Value::as_table).chain([manifest]) {
        for kind in ["dependencies", "build-dependencies"] {
            if let Some(found) = table.get(kind).and_then(toml::Value::as_table) {
                names.extend(found.keys().cloned());
            }
        }
    }
    names
}

fn below(lock: &toml::Table, name: &str) -> Vec<String> {
    let packages = lock
        .get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten();
    let same = packages.filter(|package| package["name"].as_str() == Some(name));
    let lists = same.filter_map(|package| package.get("dependencies")?.as_array());
    let entries = lists.flatten().filter_map(toml::Value::as_str);
    // An entry is a name, or a name and a version where two versions are there.
    entries
        .filter_map(|entry| entry.split(' ').next().map(str::to_owned))
        .collect()
}

#[test]
fn a_network_library_below_another_is_found() {
    let manifest = toml::toml! {
        [dependencies]
        innocent = "1"
        [dev-dependencies]
        tokio = "1"
    };
    let lock: toml::Table = toml::from_str(
        "[[package]]\nname = 'innocent'\ndependencies = ['deep 1.0.0']\n\
         [[package]]\nname = 'deep'\ndependencies = ['rustls']\n\
         [[package]]\nname = 'rustls'\n",
    )
    .expect("the example is a lock file");
    finds(&network(&manifest, &lock), &[0]);
    finds(&network(&manifest, &toml::Table::new()), &[]);
}
