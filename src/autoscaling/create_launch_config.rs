use std::path::absolute;

use aws_sdk_autoscaling::Client;
use aws_sdk_autoscaling::types::{BlockDeviceMapping, Ebs, InstanceMonitoring};
use aws_smithy_types::base64;
use clap::{ArgGroup, Parser};

use crate::cli::ARGUMENTS;
use crate::cli::values::{List, Maps};
use crate::command::{Command, Entry, entry};
use crate::error::{Error, Result};
use crate::output::Report;

pub const COMMAND: Entry = entry::<CreateLaunchConfiguration>("as-create-launch-config");

/// User data comes from one of these.
const USER_DATA: [&str; 2] = ["user_data_file", "user_data"];

/// Create a launch configuration.
#[derive(Parser)]
#[command(group = ArgGroup::new("data").args(USER_DATA))]
struct CreateLaunchConfiguration {
    /// Name of the launch configuration.
    #[arg(long, value_name = "LaunchConfigurationName", help_heading = ARGUMENTS)]
    launch_config: String,
    /// Image that instances start from.
    #[arg(long, short = 'i')]
    image_id: String,
    /// Instance type.
    #[arg(long, short = 't')]
    instance_type: String,
    /// Name of the key pair to log in with.
    #[arg(long)]
    key: Option<String>,
    /// Security groups of the instances: ids, or names in the default VPC.
    #[arg(long)]
    group: Option<List>,
    /// User data of the instances.
    #[arg(long)]
    user_data: Option<String>,
    /// Read the user data from this file, which may have 16384 bytes.
    #[arg(long)]
    user_data_file: Option<String>,
    /// Kernel to start.
    #[arg(long)]
    kernel: Option<String>,
    /// RAM disk to start with.
    #[arg(long)]
    ramdisk: Option<String>,
    /// Monitor instances every minute (the default).
    #[arg(long)]
    monitoring_enabled: bool,
    /// Monitor instances every five minutes.
    #[arg(long)]
    monitoring_disabled: bool,
    /// Devices of the instances: DEVICE=ephemeralN, DEVICE=SNAPSHOT, DEVICE=SNAPSHOT:GIGABYTES or DEVICE=:GIGABYTES.
    #[arg(long, value_name = "DEVICE=SOURCE,DEVICE=SOURCE...")]
    block_device_mapping: Option<Maps>,
    /// Launch spot instances, for at most this price an hour.
    #[arg(long)]
    spot_price: Option<String>,
    /// Name or ARN of the instance profile with the instances' role.
    #[arg(long)]
    iam_instance_profile: Option<String>,
    /// Optimize instances for EBS.
    #[arg(long)]
    ebs_optimized: bool,
}

impl Command for CreateLaunchConfiguration {
    type Client = Client;

    async fn call(
        Self {
            launch_config,
            image_id,
            instance_type,
            key,
            group,
            user_data,
            user_data_file,
            kernel,
            ramdisk,
            monitoring_enabled,
            monitoring_disabled,
            block_device_mapping,
            spot_price,
            iam_instance_profile,
            ebs_optimized,
        }: Self,
        client: Client,
    ) -> Result<Report> {
        let monitoring = InstanceMonitoring::builder().enabled(monitoring_enabled || !monitoring_disabled).build();
        let user_data = user_data_of(user_data, user_data_file)?;
        let devices = block_device_mapping.map(|maps| maps.0.into_iter().flat_map(|map| map.0).map(device).collect::<Result<_>>());
        client
            .create_launch_configuration()
            .launch_configuration_name(launch_config)
            .image_id(image_id)
            .instance_type(instance_type)
            .set_key_name(key)
            .set_security_groups(group.map(|group| group.0))
            .set_user_data(user_data.filter(|data| !data.is_empty()).map(base64::encode))
            .set_kernel_id(kernel)
            .set_ramdisk_id(ramdisk)
            .instance_monitoring(monitoring)
            .set_block_device_mappings(devices.transpose()?)
            .set_spot_price(spot_price)
            .set_iam_instance_profile(iam_instance_profile)
            .ebs_optimized(ebs_optimized)
            .send()
            .await?;
        Ok(Report::done("OK-Created launch config"))
    }
}

fn user_data_of(text: Option<String>, file: Option<String>) -> Result<Option<Vec<u8>>> {
    const MOST: usize = 16384;
    let Some(file) = file else { return Ok(text.map(String::into_bytes)) };
    let path = absolute(file)?;
    let path = path.display();
    let data = std::fs::read(path.to_string()).map_err(|_| Error::Input(format!("File not found: {path}")))?;
    if data.len() > MOST {
        let size = data.len();
        let refusal = format!("Can't read from {path}: file size ({size} Bytes) is bigger than allowed or available {MOST} Bytes");
        return Err(Error::Input(refusal));
    }
    Ok(Some(data))
}

/// Reads `DEVICE=SOURCE:SIZE`: a source that starts with `snap` is a snapshot, any other an instance store. Further
/// parts, and the size of an instance store, were ignored; `none` and devices were no sources. Source: the original.
fn device((name, value): (String, String)) -> Result<BlockDeviceMapping> {
    let mut parts = value.split(':');
    let (source, size) = (parts.next().unwrap_or_default(), parts.next().filter(|size| !size.is_empty()));
    if source.eq_ignore_ascii_case("none") || source.starts_with("/dev/") {
        return Err(Error::Input("Malformed input".into()));
    }
    let mapping = BlockDeviceMapping::builder().device_name(name);
    if !source.is_empty() && !source.to_ascii_lowercase().starts_with("snap") {
        return Ok(mapping.virtual_name(source).build());
    }
    let gigabytes = |size: &str| size.parse().map_err(|_| Error::Input(format!("Invalid value '{size}' for --block-device-mapping")));
    let snapshot = Some(source.to_owned()).filter(|source| !source.is_empty());
    let ebs = Ebs::builder().set_snapshot_id(snapshot).set_volume_size(size.map(gigabytes).transpose()?);
    Ok(mapping.ebs(ebs.build()).build())
}

#[cfg(test)]
mod tests {
    use super::device;

    fn read(source: &str) -> Option<(Option<String>, Option<String>, Option<i32>)> {
        let device = device(("/dev/sda".into(), source.into())).ok()?;
        let ebs = device.ebs;
        Some((device.virtual_name, ebs.as_ref().and_then(|ebs| ebs.snapshot_id.clone()), ebs.and_then(|ebs| ebs.volume_size)))
    }

    #[test]
    fn sources_of_devices_are_the_original_s() {
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(read("ephemeral0"), Some((text("ephemeral0"), None, None)));
        assert_eq!(read("ephemeral0:10"), Some((text("ephemeral0"), None, None)));
        assert_eq!(read("snap-1"), Some((None, text("snap-1"), None)));
        assert_eq!(read("SNAP-1:10:true"), Some((None, text("SNAP-1"), Some(10))));
        assert_eq!(read(":10"), Some((None, None, Some(10))));
        assert_eq!(read(""), Some((None, None, None)));
        for refused in ["none", "NONE:1", "/dev/sdb", "snap-1:ten"] {
            assert_eq!(read(refused), None, "{refused}");
        }
    }
}
