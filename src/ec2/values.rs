//! Option values that only the ec2 tools have.

use std::str::FromStr;

use aws_sdk_ec2::types::{
    BlockDeviceMapping, EbsBlockDevice, Filter, InstanceNetworkInterfaceSpecification, PrivateIpAddressSpecification,
};

use crate::cli::values::BadValue;

/// `name=value[,value…]` of `--filter`.
#[derive(Clone, Debug)]
pub struct NameValues {
    name: String,
    values: Vec<String>,
}

impl FromStr for NameValues {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        let (name, values) = text.split_once('=').ok_or_else(|| BadValue::argument(text))?;
        Ok(Self { name: name.to_owned(), values: values.split(',').map(str::to_owned).collect() })
    }
}

/// The filters of a request: values of the same name go together, in the order of first appearance.
pub fn filters(given: Vec<NameValues>) -> Option<Vec<Filter>> {
    let mut merged: Vec<NameValues> = Vec::new();
    for filter in given {
        match merged.iter_mut().find(|known| known.name == filter.name) {
            Some(known) => known.values.extend(filter.values),
            None => merged.push(filter),
        }
    }
    let filter = |NameValues { name, values }| Filter::builder().name(name).set_values(Some(values)).build();
    (!merged.is_empty()).then(|| merged.into_iter().map(filter).collect())
}

/// `MIN[-MAX]`, whole numbers up to 65535.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    pub from: i32,
    pub to: i32,
}

impl FromStr for Range {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        let (from, to) = text.split_once('-').unwrap_or((text, text));
        let number = |text: &str| text.parse::<u16>().ok().map(i32::from);
        match (number(from), number(to)) {
            (Some(from), Some(to)) if from <= to => Ok(Self { from, to }),
            _ => Err(BadValue::new(format!("Invalid range specified: '{text}' (use m-n)"))),
        }
    }
}

/// A range of ports; `-1` is all of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ports(pub Range);

impl FromStr for Ports {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        if text == "-1" { Ok(Self(Range { from: 0, to: 65535 })) } else { text.parse().map(Self) }
    }
}

/// `TYPE:CODE` of ICMP, -1 for all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IcmpTypeCode {
    pub kind: i32,
    pub code: i32,
}

impl FromStr for IcmpTypeCode {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        let parts = text.split_once(':').and_then(|(kind, code)| Some((kind.parse().ok()?, code.parse().ok()?)));
        parts.map(|(kind, code)| Self { kind, code }).ok_or_else(|| BadValue::argument(text))
    }
}

/// `DEVICE=none`, `DEVICE=ephemeralN`, `DEVICE=[SNAPSHOT][:SIZE[:DELETE-ON-TERMINATION[:TYPE[:IOPS]]]]`.
#[derive(Clone, Debug)]
pub struct Device(pub BlockDeviceMapping);

impl FromStr for Device {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        let invalid = || BadValue::argument(text);
        let (device, source) = text.split_once('=').ok_or_else(invalid)?;
        let mapping = BlockDeviceMapping::builder().device_name(device);
        if source == "none" {
            return Ok(Self(mapping.no_device("").build()));
        }
        if !source.contains(':') && !source.starts_with("snap-") {
            return Ok(Self(mapping.virtual_name(source).build()));
        }
        let mut parts = source.split(':').map(|part| Some(part).filter(|part| !part.is_empty()));
        let mut next = || parts.next().flatten();
        let number = |part: Option<&str>| part.map(str::parse::<i32>).transpose().map_err(|_| invalid());
        let ebs = EbsBlockDevice::builder()
            .set_snapshot_id(next().map(str::to_owned))
            .set_volume_size(number(next())?)
            // Anything but true is false (ec2 #332).
            .set_delete_on_termination(next().map(|part| part == "true"))
            .set_volume_type(next().map(Into::into))
            .set_iops(number(next())?);
        Ok(Self(mapping.ebs(ebs.build()).build()))
    }
}

/// `NIC:INDEX[:SUBNET[:DESCRIPTION[:IP[:GROUP,GROUP[:DELETE-ON-TERMINATION[:COUNT[:IP,IP]]]]]]]`.
#[derive(Clone, Debug)]
pub struct Attachment(pub InstanceNetworkInterfaceSpecification);

impl FromStr for Attachment {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        let invalid = || BadValue::argument(text);
        let mut parts = text.split(':').map(|part| Some(part).filter(|part| !part.is_empty()));
        let mut next = || parts.next().flatten().map(str::to_owned);
        let number = |part: Option<String>| part.map(|part| part.parse::<i32>()).transpose().map_err(|_| invalid());
        let list = |part: Option<String>| part.map(|part| part.split(',').map(str::to_owned).collect::<Vec<_>>());
        let nic = InstanceNetworkInterfaceSpecification::builder()
            .set_network_interface_id(next())
            .device_index(number(next())?.ok_or_else(invalid)?)
            .set_subnet_id(next())
            .set_description(next());
        let primary = next();
        let nic = nic
            .set_groups(list(next()))
            .set_delete_on_termination(next().map(|part| part == "true"))
            .set_secondary_private_ip_address_count(number(next())?);
        let secondary = list(next()).unwrap_or_default();
        Ok(Self(nic.set_private_ip_addresses(addresses(primary, secondary)).build()))
    }
}

/// The private addresses of an interface: a primary one, and secondary ones.
pub fn addresses(primary: Option<String>, secondary: Vec<String>) -> Option<Vec<PrivateIpAddressSpecification>> {
    let primary = primary.map(|ip| PrivateIpAddressSpecification::builder().private_ip_address(ip).primary(true).build());
    let secondary = secondary.into_iter().map(|ip| PrivateIpAddressSpecification::builder().private_ip_address(ip).build());
    let all: Vec<_> = primary.into_iter().chain(secondary).collect();
    (!all.is_empty()).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges() {
        assert_eq!("80-443".parse::<Range>().unwrap(), Range { from: 80, to: 443 });
        assert_eq!("-1".parse::<Ports>().unwrap().0, Range { from: 0, to: 65535 });
        for text in ["x", "3-1", "70000", "-1", ""] {
            assert!(text.parse::<Range>().is_err(), "{text}");
        }
    }

    #[test]
    fn devices() {
        let device = |text: &str| text.parse::<Device>().expect(text).0;
        assert_eq!(device("/dev/sdb=ephemeral0").virtual_name(), Some("ephemeral0"));
        assert_eq!(device("/dev/sdb=none").no_device(), Some(""));
        let ebs = device("/dev/sdb=snap-1:10:false:io1:100");
        assert_eq!(ebs.ebs().and_then(|ebs| ebs.volume_size()), Some(10));
        assert_eq!(ebs.ebs().and_then(|ebs| ebs.iops()), Some(100));
        assert_eq!(device("/dev/sdb=:20").ebs().and_then(|ebs| ebs.snapshot_id()), None);
        assert!("junk".parse::<Device>().is_err());
        assert!("/dev/sdb=snap-1:x".parse::<Device>().is_err());
    }
}
