//! What `ec2-authorize` and `ec2-revoke` share: their options and the rules among them (facts: `ec2-commands.md` N1).

use aws_sdk_ec2::Client;
use aws_sdk_ec2::types::{IpPermission, IpRange, UserIdGroupPair};
use clap::Args;

use super::rows::{self, Direction, Protocol};
use super::values::{IcmpTypeCode, Ports, Range};
use crate::error::{Error, Result};
use crate::output::{Report, Row};

#[derive(Args)]
pub struct Permissions {
    /// Id of the group, or its name in the default VPC.
    #[arg(value_name = "GROUP")]
    group: String,
    /// Traffic that leaves the group rather than enters it.
    #[arg(long)]
    egress: bool,
    /// Protocol: tcp, udp, icmp, a number, or all.
    #[arg(long, short = 'P', value_name = "PROTOCOL")]
    protocol: Option<String>,
    /// Port or range of ports (m-n) of tcp and udp; -1 for all.
    #[arg(long, short = 'p', value_name = "PORT-RANGE")]
    port_range: Option<Ports>,
    /// Type and code of icmp; -1:-1 for all.
    #[arg(long, short = 't', value_name = "TYPE:CODE")]
    icmp_type_code: Option<IcmpTypeCode>,
    /// Group that traffic comes from or goes to.
    #[arg(long, short = 'o', value_name = "SOURCE-OR-DEST-GROUP [--source-or-dest-group...]")]
    source_or_dest_group: Vec<String>,
    /// Account of each --source-or-dest-group, or one for all.
    #[arg(long, short = 'u', value_name = "SOURCE-OR-DEST-GROUP-USER [--source-or-dest-group-user...]")]
    source_or_dest_group_user: Vec<String>,
    /// Range of addresses that traffic comes from or goes to (default: 0.0.0.0/0).
    #[arg(long, short = 's', value_name = "CIDR")]
    cidr: Vec<String>,
    /// The same as --cidr, without --egress only.
    #[arg(long, value_name = "CIDR")]
    source_subnet: Vec<String>,
    /// The same as --cidr, with --egress only.
    #[arg(long, value_name = "CIDR")]
    dest_subnet: Vec<String>,
}

/// A security group by id or by name.
pub struct Group(String);

impl Group {
    fn is_id(&self) -> bool {
        self.0.starts_with("sg-")
    }

    pub fn id(&self) -> Option<String> {
        self.is_id().then(|| self.0.clone())
    }

    pub fn name(&self) -> Option<String> {
        (!self.is_id()).then(|| self.0.clone())
    }

    /// Asks for the group before its permissions are changed, as the original did: who gives a wrong id learns that.
    pub async fn look_up(&self, client: &Client) -> Result<()> {
        if let Some(id) = self.id() {
            client.describe_security_groups().group_ids(id).send().await?;
        }
        Ok(())
    }
}

fn usage(text: &str) -> Error {
    Error::Input(format!("{text} (-h for usage)"))
}

const PROTOCOL: &str = "-P, --protocol PROTOCOL";
const PORTS: &str = "-p, --port-range PORT-RANGE";
const ICMP: &str = "-t, --icmp-type-code TYPE:CODE";
const USER: &str = "-u, --source-or-dest-group-user SOURCE-OR-DEST-GROUP-USER [--source-or-dest-group-user...]";

/// A protocol with what it needs: ports, or type and code.
type Traffic = (String, Option<(i32, i32)>);

impl Permissions {
    /// The group, whether egress is meant, and the permissions to ask for.
    ///
    /// # Errors
    /// Whatever does not fit together, before anything is sent.
    pub fn checked(self) -> Result<(Group, bool, Vec<IpPermission>)> {
        let group = Group(self.group.clone());
        let cidrs = self.cidrs()?;
        if !cidrs.is_empty() && !self.source_or_dest_group.is_empty() {
            return Err(usage("Specify either source groups or source CIDRs, not both."));
        }
        let groups = self.groups(&group)?;
        let traffic = self.traffic(&group)?;
        if self.egress && !group.is_id() {
            return Err(usage("Specify the group of an egress permission by its id (sg-…)."));
        }
        let everywhere = if groups.is_empty() && cidrs.is_empty() { vec!["0.0.0.0/0".to_owned()] } else { cidrs };
        let ranges: Vec<IpRange> = everywhere.into_iter().map(|cidr| IpRange::builder().cidr_ip(cidr).build()).collect();
        let permission = |(protocol, ports): Traffic| {
            IpPermission::builder()
                .ip_protocol(protocol)
                .set_from_port(ports.map(|(from, _)| from))
                .set_to_port(ports.map(|(_, to)| to))
                .set_ip_ranges(Some(ranges.clone()))
                .set_user_id_group_pairs(Some(groups.clone()))
                .build()
        };
        Ok((group, self.egress, traffic.into_iter().map(permission).collect()))
    }

    fn cidrs(&self) -> Result<Vec<String>> {
        let (subnets, option) = if self.egress { (&self.dest_subnet, "--dest-subnet") } else { (&self.source_subnet, "--source-subnet") };
        match (self.egress, self.source_subnet.is_empty(), self.dest_subnet.is_empty()) {
            (false, _, false) => return Err(usage("Specify --dest-subnet for egress requests only.")),
            (true, false, _) => return Err(usage("Specify --source-subnet for ingress requests only.")),
            _ if !subnets.is_empty() && !self.cidr.is_empty() => {
                return Err(usage(&format!("Specify equivalently {option} or --cidr, but not both.")));
            }
            _ => {}
        }
        Ok(self.cidr.iter().chain(subnets).cloned().collect())
    }

    fn groups(&self, target: &Group) -> Result<Vec<UserIdGroupPair>> {
        let (groups, users) = (&self.source_or_dest_group, &self.source_or_dest_group_user);
        if users.len() > 1 && users.len() != groups.len() {
            return Err(usage(&format!("Required option '{USER}' missing")));
        }
        let pair = |(at, group): (usize, &String)| {
            let pair = UserIdGroupPair::builder().set_user_id(users.get(at).or(users.first()).cloned());
            if target.is_id() { pair.group_id(group).build() } else { pair.group_name(group).build() }
        };
        Ok(groups.iter().enumerate().map(pair).collect())
    }

    fn traffic(&self, target: &Group) -> Result<Vec<Traffic>> {
        let Some(protocol) = self.protocol.as_deref().map(str::to_lowercase) else {
            if target.is_id() {
                return Err(usage(&format!("Required option '{PROTOCOL}' missing")));
            }
            if self.source_or_dest_group.is_empty() {
                return Ok(vec![self.with_ports("tcp")?]);
            }
            // A group as the source and no protocol: everything.
            self.refuse(self.port_range.is_some(), PORTS)?;
            let all = |protocol: &str, from, to| (protocol.to_owned(), Some((from, to)));
            return Ok(vec![all("tcp", 0, 65535), all("udp", 0, 65535), all("icmp", -1, -1)]);
        };
        Ok(vec![match protocol.as_str() {
            "tcp" | "udp" | "6" | "17" => self.with_ports(&protocol)?,
            "icmp" | "1" => {
                let icmp = self.icmp_type_code.ok_or_else(|| usage(&format!("Required option '{ICMP}' missing")))?;
                self.refuse(self.port_range.is_some(), PORTS)?;
                (protocol, Some((icmp.kind, icmp.code)))
            }
            other => {
                self.refuse(self.port_range.is_some(), PORTS)?;
                self.refuse(self.icmp_type_code.is_some(), ICMP)?;
                let number = if other == "all" { "-1" } else { other };
                if !target.is_id() || !number.parse::<i32>().is_ok_and(|number| (-1..256).contains(&number)) {
                    return Err(usage(&format!("Invalid argument for option '{PROTOCOL}': '{other}'")));
                }
                (number.to_owned(), None)
            }
        }])
    }

    fn with_ports(&self, protocol: &str) -> Result<Traffic> {
        let Ports(Range { from, to }) = self.port_range.ok_or_else(|| usage(&format!("Required option '{PORTS}' missing")))?;
        self.refuse(self.icmp_type_code.is_some(), ICMP)?;
        Ok((protocol.to_owned(), Some((from, to))))
    }

    fn refuse(&self, given: bool, option: &str) -> Result<()> {
        if given { Err(usage(&format!("Unexpected option '{option}' encountered"))) } else { Ok(()) }
    }
}

/// What was asked for, in the form of a description: the reply does not say more.
pub fn echo(group: &Group, egress: bool, granted: &[IpPermission]) -> Report {
    let (id, name) = (group.id(), group.name());
    let row = Row::record("GROUP", rows::GROUP_HEADING)
        .field(id)
        .field(None::<&str>)
        .field(name.clone())
        .field(None::<&str>)
        .field(None::<&str>);
    let direction = if egress { Direction::Egress } else { Direction::Ingress };
    Report::rows([row.with(
        granted
            .iter()
            .flat_map(|granted| rows::permission(None, name.as_deref(), granted, direction, Protocol::AsSent)),
    )])
}
