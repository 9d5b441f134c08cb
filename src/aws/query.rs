//! Parameters of a Query request that the SDK's types have no room for, because the API no longer has them or because
//! it is for the service to refuse them.

use std::borrow::Borrow;

use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use form_urlencoded::Serializer;

/// Adds parameters to a request that is not signed yet: for `customize().mutate_request(…)`.
pub fn add<K: AsRef<str>, V: AsRef<str>>(request: &mut HttpRequest, parameters: impl IntoIterator<Item: Borrow<(K, V)>>) {
    let mut parameters = parameters.into_iter().peekable();
    let Some(form) = request.body().bytes().filter(|_| parameters.peek().is_some()) else { return };
    let form = Serializer::new(String::from_utf8_lossy(form).into_owned()).extend_pairs(parameters).finish();
    request.headers_mut().insert("content-length", form.len().to_string());
    *request.body_mut() = SdkBody::from(form);
}
