//! Which proxy to go through.

use aws_smithy_http_client::proxy::ProxyConfig;

use super::{SANDBOX, variable};
use crate::command::Dialect;
use crate::error::{Error, Result};

/// The proxy that the old tools were told of as one tells Java, in `SERVICE_JVM_ARGS` or `EC2_JVM_ARGS`, else that of
/// `HTTPS_PROXY`, where `NO_PROXY` does not except the host. `plain` is for an endpoint without TLS, which only Java's
/// options send through a proxy: it is on this machine or nearby. A sandbox has none.
///
/// # Errors
/// [`Error::Input`] for Java options that name no host.
pub fn proxy(dialect: Dialect, plain: bool) -> Result<ProxyConfig> {
    let arguments = match dialect {
        Dialect::Service => "SERVICE_JVM_ARGS",
        Dialect::Ec2 => "EC2_JVM_ARGS",
    };
    if variable(SANDBOX).is_some() {
        return Ok(ProxyConfig::disabled());
    }
    let Some((url, except)) = of_java(&variable(arguments).unwrap_or_default(), plain) else {
        return Ok(if plain { ProxyConfig::disabled() } else { ProxyConfig::from_env() });
    };
    let config = if plain { ProxyConfig::http(&*url) } else { ProxyConfig::https(&*url) };
    // Not the URL: a proxy's may hold a password.
    config
        .map(|config| config.no_proxy(except))
        .map_err(|_| Error::Input(format!("Malformed proxy in {arguments}")))
}

/// The proxy's URL, and the hosts that are reached without it, from `-Dhttps.proxyHost=… -Dhttps.proxyPort=…
/// -Dhttp.nonProxyHosts=a|*.b`. Defaults are Java's.
fn of_java(arguments: &str, plain: bool) -> Option<(String, String)> {
    let property = |name: &str| {
        let value = |word: &'_ str| Some(word.strip_prefix("-D")?.strip_prefix(name)?.strip_prefix('=')?.to_owned());
        arguments.split_whitespace().filter_map(value).next_back()
    };
    // Endpoints at AWS that were http:// are https:// today: their proxy serves if there is no other.
    let schemes: &[_] = if plain { &[("http", "80")] } else { &[("https", "443"), ("http", "80")] };
    let url = schemes.iter().find_map(|(scheme, port)| {
        let host = property(&format!("{scheme}.proxyHost"))?;
        let port = property(&format!("{scheme}.proxyPort")).unwrap_or_else(|| (*port).to_owned());
        Some(format!("http://{host}:{port}"))
    });
    let except = property("http.nonProxyHosts").map_or_else(|| "localhost,127.0.0.0/8,::1".to_owned(), |hosts| hosts.replace('|', ","));
    url.map(|url| (url, except))
}

#[cfg(test)]
mod tests {
    use super::of_java;

    #[test]
    fn java_s_options_name_a_proxy() {
        let url = |arguments, plain| of_java(arguments, plain).map(|(url, _)| url);
        let both = "-Xmx64m -Dhttp.proxyHost=a -Dhttp.proxyPort=3128 -Dhttps.proxyHost=b";
        assert_eq!(url(both, true).as_deref(), Some("http://a:3128"));
        assert_eq!(url(both, false).as_deref(), Some("http://b:443"));
        assert_eq!(url("-Dhttp.proxyHost=a", false).as_deref(), Some("http://a:80"));
        assert_eq!(url("-Dhttps.proxyHost=b", true), None);
        assert_eq!(url("-Dhttp.proxyHosts=a -Xmx64m", false), None);
        let (_, except) = of_java("-Dhttp.proxyHost=a -Dhttp.nonProxyHosts=localhost|*.example.com", true).expect("a proxy");
        assert_eq!(except, "localhost,*.example.com");
    }
}
