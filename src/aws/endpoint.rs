//! Which endpoint to call and which region to sign for.

use aws_config::meta::region::ProvideRegion;
use aws_config::profile::ProfileFileRegionProvider;

use super::{SANDBOX, Settings, variable};
use crate::command::Dialect;
use crate::error::{Error, Result};

#[derive(Debug, PartialEq)]
pub struct Endpoint {
    /// `None`: the SDK knows the region's.
    pub url: Option<String>,
    /// What to call it in errors: as the user wrote it.
    pub shown: String,
    /// The region of requests' signatures.
    pub region: String,
}

impl Endpoint {
    /// The original's precedence: the service tools took `--url`, the family's URL variable, `--region`, in this
    /// order; the ec2 tools `--region`, `-U`, `EC2_URL` and its elder names. What they left to a built-in default we
    /// take from `EC2_REGION`, `AWS_REGION` and the profile.
    pub async fn of(settings: &Settings) -> Result<Self> {
        let endpoint = Self::called(settings).await?;
        Ok(match variable(SANDBOX) {
            Some(url) => Self { shown: url.clone(), url: Some(url), ..endpoint },
            None => endpoint,
        })
    }

    async fn called(settings: &Settings) -> Result<Self> {
        let variables = || settings.family.url_variables.iter().find_map(|name| variable(name));
        let url = match settings.family.dialect {
            Dialect::Ec2 if settings.region.is_some() => None,
            _ => settings.url.clone().or_else(variables),
        };
        let prefix = settings.family.endpoint_prefix;
        let Some(shown) = url else {
            let region = region(settings).await;
            return Ok(Self { url: None, shown: format!("https://{prefix}.{region}.amazonaws.com"), region });
        };
        let url = absolute(&shown, settings.family.dialect)?;
        Ok(match aws_region(host(&url), prefix) {
            // Only AWS's own hosts are known to speak TLS; a test double on http stays on http.
            Some(region) => Self { url: Some(url.replacen("http://", "https://", 1)), shown, region },
            None => Self { url: Some(url), shown, region: region(settings).await },
        })
    }
}

fn absolute(url: &str, dialect: Dialect) -> Result<String> {
    let known = url.starts_with("http://") || url.starts_with("https://");
    match dialect {
        _ if known && !host(url).is_empty() => Ok(url.to_owned()),
        // `EC2_URL=host/` meant https (ec2 #726).
        Dialect::Ec2 if !url.contains("://") => Ok(format!("https://{url}")),
        _ => Err(Error::Input(format!("Malformed service URL: {url}"))),
    }
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    authority
        .rsplit_once(':')
        .filter(|(_, port)| port.chars().all(|c| c.is_ascii_digit()))
        .map_or(authority, |(host, _)| host)
}

/// The region in the name of one of AWS's hosts: `ec2.eu-west-1.amazonaws.com`, `eu-west-1.ec2.amazonaws.com`,
/// `ec2.amazonaws.com` (us-east-1), `….amazonaws.com.cn`.
fn aws_region(host: &str, endpoint_prefix: &str) -> Option<String> {
    let name = host.strip_suffix(".amazonaws.com").or_else(|| host.strip_suffix(".amazonaws.com.cn"))?;
    if name == endpoint_prefix {
        return Some("us-east-1".into());
    }
    let region = name.strip_prefix(endpoint_prefix).and_then(|rest| rest.strip_prefix('.'));
    let region = region.or_else(|| name.strip_suffix(endpoint_prefix).and_then(|rest| rest.strip_suffix('.')))?;
    Some(region.to_owned())
}

/// The region where no URL names one: `--region`, the family's variable (`EC2_REGION`; `AWS_REGION` for `sns-*`), the
/// SDK's, the profile's, us-east-1.
async fn region(settings: &Settings) -> String {
    let variables = || {
        [settings.family.region_variable, "EC2_REGION", "AWS_REGION", "AWS_DEFAULT_REGION"]
            .into_iter()
            .find_map(variable)
    };
    match settings.region.clone().or_else(variables) {
        Some(region) => region,
        None => ProfileFileRegionProvider::new()
            .region()
            .await
            .map_or_else(|| "us-east-1".into(), |region| region.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::{aws_region, host};

    #[test]
    fn the_region_is_in_aws_s_host_names() {
        let region = |url| aws_region(host(url), "ec2");
        for url in
            ["https://ec2.eu-west-1.amazonaws.com", "http://eu-west-1.ec2.amazonaws.com/", "https://ec2.eu-west-1.amazonaws.com:443/x"]
        {
            assert_eq!(region(url).as_deref(), Some("eu-west-1"), "{url}");
        }
        assert_eq!(region("https://ec2.amazonaws.com").as_deref(), Some("us-east-1"));
        assert_eq!(region("https://ec2.cn-north-1.amazonaws.com.cn").as_deref(), Some("cn-north-1"));
        for url in ["http://127.0.0.1:8773/services/Eucalyptus", "https://ec2.example.com", "https://s3.amazonaws.com"] {
            assert_eq!(region(url), None, "{url}");
        }
    }
}
