use aws_sdk_ec2::Client;
use aws_sdk_ec2::types::{
    Filter, IamInstanceProfileSpecification, InstanceNetworkInterfaceSpecification, Placement, RunInstancesMonitoringEnabled,
};
use clap::Parser;
use clap::builder::PossibleValuesParser;

use super::rows;
use super::values::{Attachment, Device, Range, addresses};
use crate::command::{Command, Entry, entry};
use crate::error::{Error, Result};
use crate::output::Report;

pub const COMMAND: Entry = entry::<RunInstances>("ec2-run-instances").aliases(&["ec2run"]);

/// Launch instances of an image.
#[derive(Parser)]
struct RunInstances {
    /// Id of the image.
    #[arg(value_name = "AMI")]
    image: String,
    /// Map a device: DEVICE=none, DEVICE=ephemeralN or DEVICE=[snapshot][:size[:delete-on-termination[:type[:iops]]]].
    #[arg(long, short = 'b', value_name = "MAPPING")]
    block_device_mapping: Vec<Device>,
    /// Text that instances find in their user data.
    #[arg(long, short = 'd', value_name = "DATA")]
    user_data: Option<String>,
    /// File whose content instances find in their user data.
    #[arg(long, short = 'f', value_name = "DATA-FILE", value_parser = contents)]
    user_data_file: Option<Contents>,
    /// Security group, by id or, in the VPC of the subnet, by name.
    #[arg(long, short = 'g', value_name = "GROUP [--group GROUP...]")]
    group: Vec<String>,
    /// Key pair to log in with.
    #[arg(long, short = 'k', value_name = "KEYPAIR")]
    key: Option<String>,
    /// Turn detailed monitoring on.
    #[arg(long, short = 'm', alias = "monitoring")]
    monitor: bool,
    /// How many instances to launch, at least and at most (default: 1).
    #[arg(long, short = 'n', value_name = "MIN[-MAX]")]
    instance_count: Option<Range>,
    /// Subnet to launch in.
    #[arg(long, short = 's', value_name = "SUBNET")]
    subnet: Option<String>,
    /// Type of the instances.
    #[arg(long, short = 't', value_name = "TYPE")]
    instance_type: Option<String>,
    /// Zone to launch in.
    #[arg(long, short = 'z', value_name = "ZONE")]
    availability_zone: Option<String>,
    /// Addressing scheme, of which the API knows one only; accepted for old scripts.
    #[arg(long, value_name = "ADDRESSING")]
    addressing: Option<String>,
    /// Refuse termination through the API.
    #[arg(long)]
    disable_api_termination: bool,
    /// What a shutdown from inside does: stop or terminate.
    #[arg(long, value_name = "BEHAVIOR")]
    instance_initiated_shutdown_behavior: Option<String>,
    /// Kernel image.
    #[arg(long, value_name = "KERNEL")]
    kernel: Option<String>,
    /// Licence pool, which the API no longer has; accepted for old scripts.
    #[arg(long, value_name = "LICENSE_POOL")]
    license_pool: Option<String>,
    /// RAM disk image.
    #[arg(long, value_name = "RAMDISK")]
    ramdisk: Option<String>,
    /// Placement group to launch in.
    #[arg(long, value_name = "GROUP_NAME")]
    placement_group: Option<String>,
    /// Primary private address; needs --subnet.
    #[arg(long, value_name = "IP_ADDRESS")]
    private_ip_address: Option<String>,
    /// Instance profile, by ARN or name.
    #[arg(long, short = 'p', value_name = "ARN")]
    iam_profile: Option<String>,
    /// Token that makes a repeated request harmless.
    #[arg(long, value_name = "TOKEN")]
    client_token: Option<String>,
    /// Tenancy of the hardware: default or dedicated.
    #[arg(long, value_name = "TENANCY", value_parser = PossibleValuesParser::new(["default", "dedicated"]))]
    tenancy: Option<String>,
    /// Whether instances are optimised for EBS: true or false.
    #[arg(long, value_name = "BOOLEAN")]
    ebs_optimized: Option<bool>,
    /// Attach a network interface: nic:index[:subnet[:description[:ip[:groups[:delete-on-termination[:count[:ips]]]]]]].
    #[arg(long, short = 'a', value_name = "NETWORKATTACHMENT")]
    network_attachment: Vec<Attachment>,
    /// Secondary private address; needs --subnet.
    #[arg(long, value_name = "SECONDARY-PRIVATE-IP-ADDRESS")]
    secondary_private_ip_address: Vec<String>,
    /// How many secondary private addresses to assign; needs --subnet.
    #[arg(long, value_name = "SECONDARY-PRIVATE-ADDRESS-COUNT")]
    secondary_private_ip_address_count: Option<i32>,
    /// Properties file of very old tools; accepted and ignored.
    #[arg(long, value_name = "PROPERTIES", hide = true)]
    properties: Option<String>,
}

impl Command for RunInstances {
    type Client = Client;

    async fn call(
        Self {
            image,
            block_device_mapping,
            user_data,
            user_data_file,
            group,
            key,
            monitor,
            instance_count,
            subnet,
            instance_type,
            availability_zone,
            addressing: _,
            disable_api_termination,
            instance_initiated_shutdown_behavior,
            kernel,
            license_pool: _,
            ramdisk,
            placement_group,
            private_ip_address,
            iam_profile,
            client_token,
            tenancy,
            ebs_optimized,
            network_attachment,
            secondary_private_ip_address,
            secondary_private_ip_address_count,
            properties: _,
        }: Self,
        client: Client,
    ) -> Result<Report> {
        let data = match (user_data, user_data_file) {
            (Some(_), Some(_)) => {
                return Err(Error::Input("Specify either --user-data or --user-data-file, not both. (-h for usage)".into()));
            }
            (Some(text), None) => Some(text.into_bytes()),
            (None, file) => file.map(|file| file.0),
        };
        let secondary = !secondary_private_ip_address.is_empty() || secondary_private_ip_address_count.is_some();
        if subnet.is_none() && (private_ip_address.is_some() || secondary) {
            return Err(Error::Input("Required option '-s, --subnet SUBNET' missing (-h for usage)".into()));
        }
        let (mut group_ids, mut group_names): (Vec<String>, Vec<String>) = group.into_iter().partition(|group| group.starts_with("sg-"));
        if let Some(subnet) = &subnet
            && !group_names.is_empty()
        {
            group_ids.extend(ids_of_groups(&client, subnet, std::mem::take(&mut group_names)).await?);
        }
        let mut request = client
            .run_instances()
            .image_id(image)
            .set_block_device_mappings(Some(block_device_mapping.into_iter().map(|device| device.0).collect()))
            .set_user_data(data.map(aws_smithy_types::base64::encode))
            .set_key_name(key)
            .monitoring(RunInstancesMonitoringEnabled::builder().enabled(monitor).build())
            .min_count(instance_count.map_or(1, |count| count.from))
            .max_count(instance_count.map_or(1, |count| count.to))
            .set_instance_type(instance_type.as_deref().map(Into::into))
            .disable_api_termination(disable_api_termination)
            .set_instance_initiated_shutdown_behavior(instance_initiated_shutdown_behavior.as_deref().map(Into::into))
            .set_kernel_id(kernel)
            .set_ramdisk_id(ramdisk)
            .set_client_token(client_token)
            .ebs_optimized(ebs_optimized.unwrap_or(false))
            .set_iam_instance_profile(iam_profile.map(profile))
            .set_network_interfaces(Some(network_attachment.into_iter().map(|attachment| attachment.0).collect()));
        if availability_zone.is_some() || placement_group.is_some() || tenancy.is_some() {
            let placement = Placement::builder().set_availability_zone(availability_zone).set_group_name(placement_group);
            request = request.placement(placement.set_tenancy(tenancy.as_deref().map(Into::into)).build());
        }
        // With secondary addresses, all that is about the network moves to the first interface (ec2 #316).
        request = if secondary {
            let nic = InstanceNetworkInterfaceSpecification::builder()
                .device_index(0)
                .set_subnet_id(subnet)
                .set_groups(Some(group_ids).filter(|ids| !ids.is_empty()))
                .set_private_ip_addresses(addresses(private_ip_address, secondary_private_ip_address))
                .set_secondary_private_ip_address_count(secondary_private_ip_address_count);
            request.network_interfaces(nic.build())
        } else {
            let request = request.set_subnet_id(subnet).set_private_ip_address(private_ip_address);
            request.set_security_group_ids(Some(group_ids)).set_security_groups(Some(group_names))
        };
        let reply = request.send().await?;
        Ok(Report::rows([rows::reservation(reply.reservation_id(), reply.owner_id(), reply.groups(), reply.instances())]))
    }
}

/// The content of a file, read when the command line is.
#[derive(Clone, Debug)]
struct Contents(Vec<u8>);

fn contents(path: &str) -> std::io::Result<Contents> {
    std::fs::read(path).map(Contents)
}

fn profile(name: String) -> IamInstanceProfileSpecification {
    let profile = IamInstanceProfileSpecification::builder();
    if name.starts_with("arn:") { profile.arn(name).build() } else { profile.name(name).build() }
}

/// The API takes no group names beside a subnet: looks their ids up in the subnet's VPC.
async fn ids_of_groups(client: &Client, subnet: &str, names: Vec<String>) -> Result<Vec<String>> {
    let reply = client.describe_subnets().subnet_ids(subnet).send().await?;
    let vpc = reply.subnets().first().and_then(|subnet| subnet.vpc_id()).unwrap_or_default();
    let in_vpc = Filter::builder().name("vpc-id").values(vpc).build();
    let named = Filter::builder().name("group-name").set_values(Some(names.clone())).build();
    let found = client.describe_security_groups().filters(in_vpc).filters(named).send().await?;
    let id = |name: &String| {
        found
            .security_groups()
            .iter()
            .find(|group| group.group_name() == Some(name))
            .and_then(|group| group.group_id())
    };
    let ids = names.iter().map(|name| id(name).map(str::to_owned).ok_or(name));
    ids.collect::<Result<_, _>>()
        .map_err(|name| Error::Input(format!("The security group '{name}' does not exist in {vpc}")))
}
