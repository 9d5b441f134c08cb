//! Settings → SDK client, built by hand: `aws_config::load_defaults` costs more than the rest of a call
//! (`facts/rust-sdk.md` 3a).

use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_async::rt::sleep::{SharedAsyncSleep, TokioSleep};
use aws_smithy_http_client::proxy::ProxyConfig;
use aws_smithy_http_client::{Connector, tls};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_runtime_api::client::http::{HttpClient, HttpConnectorSettings, SharedHttpClient, SharedHttpConnector};
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::{
    AfterDeserializationInterceptorContextRef, BeforeTransmitInterceptorContextRef,
};
use aws_smithy_runtime_api::client::retries::RequestAttempts;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SdkConfig;
use aws_types::app_name::AppName;
use aws_types::region::Region;
use http::StatusCode;

use super::endpoint::Endpoint;
use super::{Settings, credentials, proxy, variable};
use crate::command::Dialect;
use crate::error::Result;

/// Seconds to wait for a connection (facts: `--connection-timeout`, default 30).
const CONNECT_TIMEOUT: u32 = 30;

/// An SDK client that can be made from a connection; `()` for commands that call nothing.
pub trait Client: Sized {
    fn new(config: &SdkConfig, wire: Option<Wire>) -> Self;
}

impl Client for () {
    fn new(_: &SdkConfig, _: Option<Wire>) -> Self {}
}

macro_rules! clients {
    ($($sdk:ident),*) => {$(
        impl Client for $sdk::Client {
            fn new(config: &SdkConfig, wire: Option<Wire>) -> Self {
                let mut builder = $sdk::config::Builder::from(config);
                if let Some(wire) = wire {
                    builder = builder.interceptor(wire);
                }
                Self::from_conf(builder.build())
            }
        }
    )*};
}

clients!(aws_sdk_autoscaling, aws_sdk_cloudwatch, aws_sdk_ec2, aws_sdk_elasticloadbalancing, aws_sdk_sns);

/// Everything a client needs, checked.
#[derive(Debug)]
pub struct Connection {
    config: SdkConfig,
    /// The endpoint's URL, as the user wrote it.
    pub url: String,
    pub wire: Option<Wire>,
}

impl Connection {
    /// # Errors
    /// [`crate::error::Error::Input`] for a malformed URL and an unreadable credential file.
    pub async fn new(settings: &Settings) -> Result<Self> {
        let endpoint = Endpoint::of(settings).await?;
        let plain = endpoint.url.as_deref().is_some_and(|url| url.starts_with("http://"));
        let client = |plain| LazyHttp::client(plain, settings.family.dialect);
        let http = client(plain)?;
        // Whoever hands out credentials is called over TLS, whatever the service.
        let tls = if plain { client(false)? } else { http.clone() };
        let credentials: SharedCredentialsProvider = credentials::provider(settings, &endpoint.region, tls)?;
        let seconds = |seconds: u32| Duration::from_secs(seconds.into());
        let mut timeouts = TimeoutConfig::builder().connect_timeout(seconds(settings.connect_timeout.unwrap_or(CONNECT_TIMEOUT)));
        timeouts.set_read_timeout(settings.read_timeout.map(seconds));
        let mut config = SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(endpoint.region))
            .credentials_provider(credentials)
            .http_client(http)
            .sleep_impl(SharedAsyncSleep::new(TokioSleep::new()))
            .timeout_config(timeouts.build())
            .retry_config(retries())
            .app_name(AppName::new(concat!("aws-classic-", env!("CARGO_PKG_VERSION"))).expect("a valid token"));
        config.set_endpoint_url(endpoint.url);
        Ok(Self { config: config.build(), url: endpoint.shown, wire: settings.record.then(Wire::default) })
    }

    pub fn client<C: Client>(&self) -> C {
        C::new(&self.config, self.wire.clone())
    }
}

/// The originals never tried twice. Throttling is today's way of life, so we do, but waiting 0.2 s at first instead
/// of the SDK's 1 s: a script that meets a closed port should not hang. `AWS_MAX_ATTEMPTS` sets the number.
fn retries() -> RetryConfig {
    let attempts = variable("AWS_MAX_ATTEMPTS").and_then(|text| text.parse().ok()).filter(|&attempts| attempts > 0).unwrap_or(3);
    RetryConfig::standard().with_max_attempts(attempts).with_initial_backoff(Duration::from_millis(200))
}

/// One connector, made on first use; without TLS, hence without reading root certificates, for `http://`.
/// Does not check the configuration at start, which in the stock client builds a connector to throw away.
#[derive(Debug)]
struct LazyHttp {
    plain: bool,
    proxy: ProxyConfig,
    connector: OnceLock<SharedHttpConnector>,
}

impl LazyHttp {
    fn client(plain: bool, dialect: Dialect) -> Result<SharedHttpClient> {
        let proxy = proxy::proxy(dialect, plain)?;
        Ok(SharedHttpClient::new(Self { plain, proxy, connector: OnceLock::new() }))
    }
}

impl HttpClient for LazyHttp {
    fn http_connector(&self, settings: &HttpConnectorSettings, components: &RuntimeComponents) -> SharedHttpConnector {
        let make = || {
            let mut connector = Connector::builder().proxy_config(self.proxy.clone()).connector_settings(settings.clone());
            connector.set_sleep_impl(components.sleep_impl());
            if self.plain {
                return SharedHttpConnector::new(connector.build_http());
            }
            let ring = tls::Provider::Rustls(tls::rustls_provider::CryptoMode::Ring);
            SharedHttpConnector::new(connector.tls_provider(ring).build())
        };
        self.connector.get_or_init(make).clone()
    }
}

/// Keeps requests and replies for `--show-request`, `--show-xml` and `-v`.
#[derive(Clone, Debug, Default)]
pub struct Wire(Arc<Mutex<Kept>>);

#[derive(Debug, Default)]
struct Kept {
    exchanges: Vec<Exchange>,
    request_id: Option<String>,
}

/// A request and its reply.
#[derive(Clone, Debug, Default)]
pub struct Exchange {
    endpoint: String,
    form: String,
    /// `None` as long as there is no reply.
    pub status: Option<StatusCode>,
    pub headers: Vec<(String, String)>,
    pub reply: String,
}

impl Exchange {
    /// The request as one URL, as the tools showed it; our signature is in a header and not shown.
    pub fn url(&self) -> String {
        format!("{}?{}", self.endpoint, self.form)
    }
}

impl Wire {
    /// The exchanges since the last time, oldest first.
    pub fn take(&self) -> Vec<Exchange> {
        std::mem::take(&mut self.0.lock().expect("no panic while locked").exchanges)
    }

    /// The id of the last request.
    pub fn request_id(&self) -> Option<String> {
        self.0.lock().expect("no panic while locked").request_id.clone()
    }
}

impl Intercept for Wire {
    fn name(&self) -> &'static str {
        "Wire"
    }

    /// Called for every attempt, of which the last counts.
    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        config: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request();
        let form = String::from_utf8_lossy(request.body().bytes().unwrap_or_default()).into_owned();
        let exchanges = &mut self.0.lock().expect("no panic while locked").exchanges;
        if config.load::<RequestAttempts>().is_some_and(|attempts| attempts.attempts() > 1) {
            exchanges.pop();
        }
        exchanges.push(Exchange { endpoint: request.uri().to_owned(), form, ..Exchange::default() });
        Ok(())
    }

    fn read_after_deserialization(
        &self,
        context: &AfterDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let response = context.response();
        let reply = String::from_utf8_lossy(response.body().bytes().unwrap_or_default()).into_owned();
        let mut kept = self.0.lock().expect("no panic while locked");
        let id = reply.split_once("<requestId>").or_else(|| reply.split_once("<RequestId>"));
        kept.request_id = id.and_then(|(_, rest)| rest.split_once('<')).map(|(id, _)| id.to_owned());
        if let Some(exchange) = kept.exchanges.last_mut() {
            exchange.status = StatusCode::from_u16(response.status().as_u16()).ok();
            exchange.headers = response.headers().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            exchange.reply = reply;
        }
        Ok(())
    }
}
