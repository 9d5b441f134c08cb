//! The records of `ec2-*`: one function per kind (facts: `ec2-records.md`).

use aws_sdk_ec2::types::{
    Instance, InstanceBlockDeviceMapping, InstanceNetworkInterface, InstanceStateChange, IpPermission, Reservation, SecurityGroup, Tag,
};
use aws_smithy_types::DateTime;

use crate::output::{Row, list, spaced};

pub const GROUP_HEADING: &str = "GROUP\tId\tOwner\tName\tDescription\tVpcID";

const INSTANCE_HEADING: &str = "Type\tInstanceID\tImageID\tPublicDNSName\tPrivateDNSName\tState\tKeyPair\tAmiLaunchIndex\tProductCodes\t\
    InstanceType\tLaunchTime\tAvailabilityZone\tKernelId\tRamdiskId\tPlatform\tMonitoring\tPublicIpAddress\tPrivateIpAddress\tVpc\tSubnet\t\
    RootDeviceType\tInstanceLifecycle\tSpotInstanceRequestID\tLicensePool\tPlacementGroupName\tVirtualizationType\tHypervisor\tClientToken\t\
    SecurityGroups\tTenancy\tEbsOptimized\tIAMProfile";

pub fn reservation(id: Option<&str>, owner: Option<&str>, groups: &[aws_sdk_ec2::types::GroupIdentifier], instances: &[Instance]) -> Row {
    let names: Vec<&str> = groups.iter().filter_map(|group| group.group_name()).collect();
    Row::record("RESERVATION", "Type\tReservationID\tOwner\tGroups\tPlatform")
        .field(id)
        .field(owner)
        .field(list(&names))
        .with(instances.iter().map(instance))
}

pub fn described_reservation(reservation: &Reservation) -> Row {
    self::reservation(reservation.reservation_id(), reservation.owner_id(), reservation.groups(), reservation.instances())
}

fn instance(instance: &Instance) -> Row {
    let placement = instance.placement();
    let codes = instance.product_codes().iter().map(|code| {
        let kind = code.product_code_type().map_or("null", |kind| kind.as_str());
        format!("[{kind}: {}]", code.product_code_id().unwrap_or("null"))
    });
    let groups: Vec<&str> = instance.security_groups().iter().filter_map(|group| group.group_id()).collect();
    let monitoring = instance
        .monitoring()
        .and_then(|monitoring| monitoring.state())
        .map(|state| format!("monitoring-{}", state.as_str()));
    Row::record("INSTANCE", INSTANCE_HEADING)
        .field(instance.instance_id())
        .field(instance.image_id())
        .field(instance.public_dns_name())
        .field(instance.private_dns_name())
        .state(instance.state().and_then(|state| state.name()), instance.state().and_then(|state| state.code()))
        .field(instance.key_name())
        .field(instance.ami_launch_index())
        .field(list(&codes.collect::<Vec<_>>()))
        .field(instance.instance_type())
        .field(utc(instance.launch_time()))
        .field(placement.and_then(|placement| placement.availability_zone()))
        .field(instance.kernel_id())
        .field(instance.ramdisk_id())
        .field(instance.platform().map(|platform| platform.as_str()))
        .field(monitoring)
        .field(instance.public_ip_address())
        .field(instance.private_ip_address())
        .field(instance.vpc_id())
        .field(instance.subnet_id())
        .field(instance.root_device_type())
        .field(instance.instance_lifecycle())
        .field(instance.spot_instance_request_id())
        // Licence pools are gone from the API.
        .field(None::<&str>)
        .field(placement.and_then(|placement| placement.group_name()))
        .field(instance.virtualization_type())
        .field(instance.hypervisor())
        .field(instance.client_token())
        .field(spaced(&groups))
        .field(placement.and_then(|placement| placement.tenancy()))
        .field(instance.ebs_optimized())
        .field(instance.iam_instance_profile().and_then(|profile| profile.arn()))
        .with(instance.block_device_mappings().iter().map(block_device))
        .with(instance.network_interfaces().iter().flat_map(nic))
        .with(tags("instance", instance.instance_id(), instance.tags()))
}

fn block_device(device: &InstanceBlockDeviceMapping) -> Row {
    let ebs = device.ebs();
    Row::record("BLOCKDEVICE", "Type\tDeviceName\tEphemeral\tVolumeId")
        .field(device.device_name())
        .field(ebs.and_then(|ebs| ebs.volume_id()))
        .field(ebs.and_then(|ebs| raw(ebs.attach_time())))
        .field(ebs.and_then(|ebs| ebs.delete_on_termination()))
        // Volume type and IOPS, which the reply does not tell.
        .field(None::<&str>)
        .field(None::<&str>)
}

/// A network interface and the lines about it, which stand beside it rather than below.
fn nic(nic: &InstanceNetworkInterface) -> Vec<Row> {
    let mut rows = vec![
        Row::record("NIC", "NetworkInterfaceID\tSubnetId\tVpcId\tOwnerID\tStatus\tPrivateIpAddress\tPrivateDnsName\tSourceDestCheck")
            .field(nic.network_interface_id())
            .field(nic.subnet_id())
            .field(nic.vpc_id())
            .field(nic.owner_id())
            .field(nic.status())
            .field(nic.private_ip_address())
            .field(nic.private_dns_name())
            .field(nic.source_dest_check()),
    ];
    rows.extend(nic.attachment().map(|attachment| {
        Row::record("NICATTACHMENT", "AttachmentId\tDeviceIndex\tStatus\tAttachTime\tDeleteOnTermination")
            .field(attachment.attachment_id())
            .field(attachment.device_index())
            .field(attachment.status())
            .field(local(attachment.attach_time()))
            .field(attachment.delete_on_termination())
    }));
    let addresses = nic.private_ip_addresses();
    rows.extend(addresses.iter().filter_map(|address| {
        let association = address.association()?;
        let row = Row::record("NICASSOCIATION", "PublicIP\tOwnerID\tPrivateIP")
            .field(association.public_ip())
            .field(association.ip_owner_id())
            .field(address.private_ip_address());
        Some(row)
    }));
    rows.extend(
        nic.groups()
            .iter()
            .map(|group| Row::record("GROUP", "GroupID\tGroupName").field(group.group_id()).field(group.group_name())),
    );
    rows.extend(addresses.iter().map(|address| {
        Row::record("PRIVATEIPADDRESS", "PrivateIPAddress")
            .field(address.private_ip_address())
            .field(address.private_dns_name())
            .field(address.association().and_then(|association| association.public_dns_name()))
    }));
    rows
}

/// What start, stop and terminate print of an instance.
pub fn state_change(change: &InstanceStateChange) -> Row {
    Row::record("INSTANCE", "Type\tName")
        .field(change.instance_id())
        .state(change.previous_state().and_then(|state| state.name()), change.previous_state().and_then(|state| state.code()))
        .state(change.current_state().and_then(|state| state.name()), change.current_state().and_then(|state| state.code()))
}

pub fn security_group(group: &SecurityGroup) -> Row {
    let permissions = |permissions: &[IpPermission], direction| {
        let rows = permissions
            .iter()
            .flat_map(|granted| permission(group.owner_id(), group.group_name(), granted, direction, Protocol::Named));
        rows.collect::<Vec<_>>()
    };
    Row::record("GROUP", GROUP_HEADING)
        .field(group.group_id())
        .field(group.owner_id())
        .field(group.group_name())
        .field(group.description())
        .field(group.vpc_id())
        .with(permissions(group.ip_permissions(), Direction::Ingress))
        .with(permissions(group.ip_permissions_egress(), Direction::Egress))
        .with(tags("GROUP", group.group_id(), group.tags()))
}

#[derive(Clone, Copy)]
pub enum Direction {
    Ingress,
    Egress,
}

/// How to print the protocol -1: descriptions call it `all`, the echo of a request repeats the number.
#[derive(Clone, Copy)]
pub enum Protocol {
    Named,
    AsSent,
}

/// The lines of a permission: one per source group, then one per range of addresses.
pub fn permission(owner: Option<&str>, group: Option<&str>, granted: &IpPermission, direction: Direction, protocol: Protocol) -> Vec<Row> {
    let (preposition, word) = match direction {
        Direction::Ingress => ("FROM", "ingress"),
        Direction::Egress => ("TO", "egress"),
    };
    let protocol = match (protocol, granted.ip_protocol()) {
        (Protocol::Named, Some("-1")) => Some("all"),
        (_, name) => name,
    };
    let start = || {
        Row::new("PERMISSION")
            .field(owner)
            .field(group)
            .field("ALLOWS")
            .field(protocol)
            .field(granted.from_port())
            .field(granted.to_port())
            .field(preposition)
            .nothing()
    };
    let labelled = |label: &str, value: Option<&str>| value.filter(|value| !value.is_empty()).map(|value| format!("{label} {value}"));
    let groups = granted.user_id_group_pairs().iter().map(|pair| {
        let source = start().field("USER").field(pair.user_id());
        source.field(labelled("NAME", pair.group_name())).field(labelled("ID", pair.group_id())).field(word)
    });
    let ranges = granted.ip_ranges().iter().map(|range| start().field("CIDR").field(range.cidr_ip()).field(word));
    let ranges6 = granted.ipv6_ranges().iter().map(|range| start().field("CIDR").field(range.cidr_ipv6()).field(word));
    groups.chain(ranges).chain(ranges6).collect()
}

/// The tags of a resource, which `--hide-tags` hides.
pub fn tags(kind: &'static str, id: Option<&str>, tags: &[Tag]) -> Vec<Row> {
    tags.iter().map(|tag| Row::new("TAG").field(kind).field(id).field(tag.key()).field(tag.value())).collect()
}

/// `2013-01-15T09:30:05+0000`, whatever the time zone.
fn utc(moment: Option<&DateTime>) -> Option<String> {
    zoned(moment, jiff::tz::TimeZone::UTC)
}

/// `2013-01-15T04:30:05-0500`, in the user's time zone: some columns of the original were local.
fn local(moment: Option<&DateTime>) -> Option<String> {
    zoned(moment, jiff::tz::TimeZone::system())
}

fn zoned(moment: Option<&DateTime>, zone: jiff::tz::TimeZone) -> Option<String> {
    let moment = jiff::Timestamp::from_second(moment?.secs()).ok()?;
    Some(moment.to_zoned(zone).strftime("%Y-%m-%dT%H:%M:%S%z").to_string())
}

/// `2013-01-15T09:30:10.000Z`: the service's own text, which has milliseconds.
fn raw(moment: Option<&DateTime>) -> Option<String> {
    let moment = jiff::Timestamp::from_millisecond(moment?.to_millis().ok()?).ok()?;
    Some(format!("{moment:.3}"))
}
