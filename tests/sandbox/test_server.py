"""Checks of src/sandbox/server.py, one per thing it adds to moto. Only loopback, a few seconds:

    VENV/bin/python -m unittest tests/sandbox/test_server.py

VENV has src/sandbox/requirements.txt installed. Requests are the plain Query POSTs that the Rust SDK sends; boto3 is
not used, because it speaks CBOR to CloudWatch and would check the answers against its own ideas.
"""

import json
import os
import re
import socket
import subprocess
import sys
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request
from datetime import datetime, timedelta, timezone
from pathlib import Path
from xml.etree import ElementTree

SERVER = Path(__file__).resolve().parents[2] / "src" / "sandbox" / "server.py"
VERSIONS = {
    "autoscaling": "2011-01-01",
    "monitoring": "2010-08-01",
    "elasticloadbalancing": "2012-06-01",
    "sns": "2010-03-31",
    "sqs": "2012-11-05",
    "ec2": "2016-11-15",
}
TOPIC = "arn:aws:sns:eu-west-1:123456789012:news"
server = None


class Server:
    """A server.py of our own."""

    def __init__(self, *options, **environment):
        command, pipe = [sys.executable, str(SERVER), *options], subprocess.PIPE
        self.process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=pipe, env={**os.environ, **environment}
        )
        self.first_line = self.process.stdout.readline().decode()
        self.port = int(self.first_line.split()[1])

    def stop(self):
        """Closes its standard input, as the death of its parent would; returns what it left on stdout and stderr."""
        try:
            return self.process.communicate(timeout=10)
        finally:
            self.process.kill()


def setUpModule():
    global server
    # Every test begins with a reset, and moto's 1300 images are two thirds of its cost.
    server = Server(MOTO_EC2_LOAD_DEFAULT_AMIS="false")


def tearDownModule():
    server.stop()


class Answer:
    def __init__(self, status, body):
        self.status, self.body = status, body
        self.root = ElementTree.fromstring(re.sub(r' xmlns="[^"]*"', "", body))

    def all(self, name):
        return [each.text or "" for each in self.root.iter(name)]

    def __getitem__(self, name):
        """The first element of that name; fails where there is none, but is None for an empty one."""
        return next(self.root.iter(name)).text

    def rows(self, name, *columns):
        """For every member of the list `name` the texts of its own children named in columns (None: absent)."""
        members = [*next(self.root.iter(name))]
        return [tuple(member.findtext(column) for column in columns) for member in members]


def call(service, action, region="eu-west-1", access_key="AKIDEXAMPLE", port=None, **parameters):
    """Sends one Query request. A list becomes x.member.1 …, for EC2 x.1 …; __ in a name stands for a dot."""
    form = {"Action": action, "Version": VERSIONS[service]}
    for name, value in parameters.items():
        name = name.replace("__", ".")
        if isinstance(value, list):
            infix = "" if service == "ec2" else ".member"
            for number, item in enumerate(value, 1):
                fields = {f".{key}": text for key, text in item.items()} if isinstance(item, dict) else {"": item}
                form.update({f"{name}{infix}.{number}{key}": text for key, text in fields.items()})
        else:
            form[name] = value
    scope = f"{access_key}/20260101/{region}/{service}/aws4_request"
    signature = f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"
    return post("/", urllib.parse.urlencode(form).encode(), {"Authorization": signature}, port)


def post(path, body=b"", headers=None, port=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port or server.port}{path}", body, headers or {})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return Answer(answer.status, answer.read().decode()) if path == "/" else answer.status
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.read().decode())


class Case(unittest.TestCase):
    def setUp(self):
        self.assertEqual(post("/moto-api/reset"), 200)

    def ok(self, service, action, **parameters):
        answer = call(service, action, **parameters)
        self.assertEqual(answer.status, 200, answer.body)
        return answer

    def refused(self, code, message, service, action, status=400, **parameters):
        """The call fails with that code and a message matching that pattern."""
        answer = call(service, action, **parameters)
        self.assertEqual((answer.status, answer["Code"]), (status, code), answer.body)
        self.assertRegex(answer["Message"], message)

    def run_instances(self, count=1):
        answer = self.ok(
            "ec2", "RunInstances", ImageId="ami-12c6146b", InstanceType="m1.small", MinCount=count, MaxCount=count
        )
        return answer.all("instanceId")


class AutoScalingCase(Case):
    service = "autoscaling"

    def setUp(self):
        super().setUp()
        self.ok_as(
            "CreateLaunchConfiguration", LaunchConfigurationName="lc", ImageId="ami-12c6146b", InstanceType="m1.small"
        )

    def ok_as(self, action, **parameters):
        return self.ok("autoscaling", action, **parameters)

    def refused_as(self, code, message, action, **parameters):
        self.refused(code, message, "autoscaling", action, **parameters)

    def group(self, name="g", least=0, most=5, desired=2, **more):
        sizes = {"MinSize": least, "MaxSize": most, "DesiredCapacity": desired, "LaunchConfigurationName": "lc"}
        self.ok_as(
            "CreateAutoScalingGroup", AutoScalingGroupName=name, AvailabilityZones=["eu-west-1a"], **{**sizes, **more}
        )

    def instances(self):
        rows = self.ok_as("DescribeAutoScalingInstances").rows("AutoScalingInstances", "InstanceId")
        return [instance for (instance,) in rows]

    def activities(self, **parameters):
        """(what, cause) of every activity, newest first."""
        rows = self.ok_as("DescribeScalingActivities", **parameters).rows("Activities", "Description", "Cause")
        return [
            (description.split(":")[0], re.sub(r"\d{4}-\d\d-\d\dT[\d:]+Z", "T", cause)) for description, cause in rows
        ]

    def policy(self, name="up", by=1, kind="ChangeInCapacity", group="g", **more):
        parameters = {
            "PolicyName": name,
            "AutoScalingGroupName": group,
            "ScalingAdjustment": by,
            "AdjustmentType": kind,
        }
        return self.ok_as("PutScalingPolicy", **parameters, **more)["PolicyARN"]


class FixedLists(AutoScalingCase):
    def test_adjustment_types(self):
        answer = self.ok_as("DescribeAdjustmentTypes")
        self.assertEqual(answer.all("AdjustmentType"), ["ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity"])

    def test_notification_types(self):
        rows = self.ok_as("DescribeAutoScalingNotificationTypes").root.find(".//AutoScalingNotificationTypes")
        events = "LAUNCH LAUNCH_ERROR TERMINATE TERMINATE_ERROR".split()
        expected = [f"autoscaling:EC2_INSTANCE_{event}" for event in events] + ["autoscaling:TEST_NOTIFICATION"]
        self.assertEqual([each.text for each in rows], expected)

    def test_metric_collection_types(self):
        answer = self.ok_as("DescribeMetricCollectionTypes")
        self.assertEqual(answer.all("Granularity"), ["1Minute"])
        self.assertEqual(len(answer.all("Metric")), 20)
        self.assertIn("GroupInServiceInstances", answer.all("Metric"))

    def test_process_types(self):
        answer = self.ok_as("DescribeScalingProcessTypes")
        self.assertEqual(answer.all("ProcessName")[:3], ["AZRebalance", "AddToLoadBalancer", "AlarmNotification"])
        self.assertEqual(len(answer.all("ProcessName")), 9)

    def test_termination_policy_types(self):
        rows = self.ok_as("DescribeTerminationPolicyTypes").root.find(".//TerminationPolicyTypes")
        self.assertIn("OldestLaunchConfiguration", [each.text for each in rows])
        self.assertEqual(len(rows), 7)

    def test_lifecycle_hook_types(self):
        rows = self.ok_as("DescribeLifecycleHookTypes").root.find(".//LifecycleHookTypes")
        expected = ["autoscaling:EC2_INSTANCE_LAUNCHING", "autoscaling:EC2_INSTANCE_TERMINATING"]
        self.assertEqual([each.text for each in rows], expected)

    def test_account_limits_count_what_is_there(self):
        self.group()
        answer = self.ok_as("DescribeAccountLimits")
        self.assertEqual((answer["NumberOfAutoScalingGroups"], answer["NumberOfLaunchConfigurations"]), ("1", "1"))
        self.assertEqual(
            (answer["MaxNumberOfAutoScalingGroups"], answer["MaxNumberOfLaunchConfigurations"]), ("500", "200")
        )


class LaunchConfigurations(AutoScalingCase):
    new = {"ImageId": "ami-12c6146b", "InstanceType": "m1.small"}

    def test_a_second_one_of_the_name_is_refused(self):
        name = {"LaunchConfigurationName": "lc"}
        self.refused_as(
            "AlreadyExists", "already exists with the name lc$", "CreateLaunchConfiguration", **name, **self.new
        )

    def test_refuse_prefix_stands_for_a_young_account(self):
        name = {"LaunchConfigurationName": "refuse-me"}
        text = "^The Launch Configuration creation operation is not available in your account. Use launch templates"
        self.refused_as("UnsupportedOperation", text, "CreateLaunchConfiguration", **name, **self.new)

    def test_deleting_a_missing_one_is_refused(self):
        self.refused_as(
            "ValidationError",
            "Launch configuration no not found",
            "DeleteLaunchConfiguration",
            LaunchConfigurationName="no",
        )

    def test_deleting_one_in_use_is_refused(self):
        self.group(desired=0)
        text = "^Cannot delete launch configuration lc because it is attached to AutoScalingGroup g$"
        self.refused_as("ResourceInUse", text, "DeleteLaunchConfiguration", LaunchConfigurationName="lc")
        self.ok_as("DeleteAutoScalingGroup", AutoScalingGroupName="g")
        self.ok_as("DeleteLaunchConfiguration", LaunchConfigurationName="lc")

    def test_fields_come_back_as_sent(self):
        devices = [{"DeviceName": "/dev/sdb", "VirtualName": "ephemeral0"}, {"DeviceName": "/dev/sdc", "NoDevice": "true"},
                   {"DeviceName": "/dev/sda1", "Ebs.VolumeSize": 9}]  # fmt: skip
        self.ok_as(
            "CreateLaunchConfiguration",
            LaunchConfigurationName="disks",
            BlockDeviceMappings=devices,
            PlacementTenancy="dedicated",
            **self.new,
        )
        answer = self.ok_as("DescribeLaunchConfigurations", LaunchConfigurationNames=["disks"])
        rows = answer.rows("BlockDeviceMappings", "DeviceName", "VirtualName", "NoDevice", "Ebs/VolumeSize")
        expected = [
            ("/dev/sdb", "ephemeral0", None, None),
            ("/dev/sdc", None, "true", None),
            ("/dev/sda1", None, None, "9"),
        ]
        self.assertEqual(rows, expected)
        self.assertEqual(len(answer.all("Ebs")), 1)
        self.assertEqual((answer["PlacementTenancy"], answer["Enabled"]), ("dedicated", "true"))
        self.group(LaunchConfigurationName="disks", desired=1)

    def test_unknown_one_in_a_group_is_refused(self):
        group = {"AutoScalingGroupName": "g", "MinSize": 0, "MaxSize": 1, "AvailabilityZones": ["eu-west-1a"]}
        self.refused_as(
            "ValidationError",
            "Launch configuration no not found",
            "CreateAutoScalingGroup",
            LaunchConfigurationName="no",
            **group,
        )
        self.group(desired=0)
        self.refused_as(
            "ValidationError",
            "no not found",
            "UpdateAutoScalingGroup",
            AutoScalingGroupName="g",
            LaunchConfigurationName="no",
        )


class Groups(AutoScalingCase):
    def test_unknown_group_is_refused(self):
        calls = {"SetDesiredCapacity": {"DesiredCapacity": 1}, "SuspendProcesses": {}, "PutNotificationConfiguration": {"TopicARN": TOPIC},
                 "EnableMetricsCollection": {"Granularity": "1Minute"}, "DeleteAutoScalingGroup": {}}  # fmt: skip
        for action, parameters in calls.items():
            with self.subTest(action):
                self.refused_as(
                    "ValidationError",
                    "^AutoScalingGroup name not found - null$",
                    action,
                    AutoScalingGroupName="no",
                    **parameters,
                )

    def test_tags_of_an_unknown_group_are_refused(self):
        tag = {"ResourceId": "no", "ResourceType": "auto-scaling-group", "Key": "k", "Value": "v"}
        self.refused_as("ValidationError", "AutoScaling Group no not found", "CreateOrUpdateTags", Tags=[tag])

    def test_second_group_of_the_name_is_refused(self):
        self.group(desired=0)
        group = {
            "AutoScalingGroupName": "g",
            "MinSize": 0,
            "MaxSize": 1,
            "AvailabilityZones": ["eu-west-1a"],
            "LaunchConfigurationName": "lc",
        }
        self.refused_as("AlreadyExists", "A group with the name g already exists", "CreateAutoScalingGroup", **group)

    def test_desired_capacity_outside_the_bounds_is_refused(self):
        self.group(least=1, most=3, desired=1)
        for wanted, text in ((4, "value 4 is above max value 3 for"), (0, "value 0 is below min value 1 for")):
            self.refused_as(
                "ValidationError", text, "SetDesiredCapacity", AutoScalingGroupName="g", DesiredCapacity=wanted
            )
        self.refused_as(
            "ValidationError",
            "Desired capacity:9 must be between",
            "UpdateAutoScalingGroup",
            AutoScalingGroupName="g",
            DesiredCapacity=9,
        )
        self.assertEqual(len(self.instances()), 1)

    def test_deleting_a_group_with_instances_needs_force(self):
        self.group()
        self.policy()
        self.refused_as(
            "ResourceInUse", "while there are instances", "DeleteAutoScalingGroup", AutoScalingGroupName="g"
        )
        self.ok_as("DeleteAutoScalingGroup", AutoScalingGroupName="g", ForceDelete="true")
        self.assertEqual(self.instances(), [])
        self.assertEqual(self.ok_as("DescribePolicies").all("PolicyName"), [])

    def test_update_keeps_the_fields_moto_forgets(self):
        self.group(desired=0)
        changes = {
            "DefaultCooldown": 7,
            "PlacementGroup": "close",
            "TerminationPolicies": ["NewestInstance", " OldestInstance"],
        }
        self.ok_as("UpdateAutoScalingGroup", AutoScalingGroupName="g", **changes)
        answer = self.ok_as("DescribeAutoScalingGroups")
        self.assertEqual((answer["DefaultCooldown"], answer["PlacementGroup"]), ("7", "close"))
        self.assertEqual(
            [each.text for each in answer.root.find(".//TerminationPolicies")], ["NewestInstance", "OldestInstance"]
        )
        self.assertEqual(answer["HealthCheckGracePeriod"], "0")

    def test_load_balancers_must_exist(self):
        new = {"AutoScalingGroupName": "g", "MinSize": 0, "MaxSize": 0, "LaunchConfigurationName": "lc"}
        new.update(AvailabilityZones=["eu-west-1a"], LoadBalancerNames=["no"])
        self.refused_as("ValidationError", "^Provided Load Balancers may not be valid", "CreateAutoScalingGroup", **new)
        self.assertEqual(self.ok_as("DescribeAutoScalingGroups").all("AutoScalingGroupName"), [])

    def test_instances_keep_what_they_were_launched_from(self):
        self.group(desired=1)
        new = {"LaunchConfigurationName": "new", "ImageId": "ami-12c6146b", "InstanceType": "m1.small"}
        self.ok_as("CreateLaunchConfiguration", **new)
        self.ok_as("UpdateAutoScalingGroup", AutoScalingGroupName="g", LaunchConfigurationName="new", DesiredCapacity=2)
        origins = self.ok_as("DescribeAutoScalingGroups").rows("Instances", "LaunchConfigurationName")
        self.assertEqual(origins, [("lc",), ("new",)])
        origins = self.ok_as("DescribeAutoScalingInstances").rows("AutoScalingInstances", "LaunchConfigurationName")
        self.assertEqual(origins, [("lc",), ("new",)])

    def test_moving_to_a_template_drops_the_configuration(self):
        self.group(desired=1)
        template = {"LaunchTemplateData__ImageId": "ami-12c6146b", "LaunchTemplateData__InstanceType": "t3.micro"}
        self.ok("ec2", "CreateLaunchTemplate", LaunchTemplateName="template", **template)
        self.ok_as(
            "UpdateAutoScalingGroup",
            AutoScalingGroupName="g",
            LaunchTemplate__LaunchTemplateName="template",
            LaunchTemplate__Version="1",
        )
        answer = self.ok_as("DescribeAutoScalingGroups")
        self.assertEqual(answer.rows("AutoScalingGroups", "LaunchConfigurationName"), [(None,)])
        self.assertEqual(answer.rows("Instances", "LaunchConfigurationName"), [("lc",)])
        self.assertEqual(answer["LaunchTemplateName"], "template")
        self.ok_as("UpdateAutoScalingGroup", AutoScalingGroupName="g", LaunchConfigurationName="lc")
        answer = self.ok_as("DescribeAutoScalingGroups")
        self.assertEqual((answer["LaunchConfigurationName"], answer.all("LaunchTemplateName")), ("lc", []))

    def test_metrics(self):
        self.group(desired=0)
        metrics = lambda: self.ok_as("DescribeAutoScalingGroups").all("Metric")
        group = {"AutoScalingGroupName": "g"}
        self.ok_as("EnableMetricsCollection", Granularity="1Minute", Metrics=["GroupMaxSize", " GroupMinSize"], **group)
        self.assertEqual(metrics(), ["GroupMinSize", "GroupMaxSize"])
        self.ok_as("EnableMetricsCollection", Granularity="1Minute", **group)
        self.assertEqual(len(metrics()), 20)
        self.ok_as("DisableMetricsCollection", Metrics=["GroupMinSize"], **group)
        self.assertEqual(len(metrics()), 19)
        self.ok_as("DisableMetricsCollection", **group)
        self.assertEqual(metrics(), [])

    def test_suspended_processes_say_when(self):
        self.group(desired=0)
        self.ok_as("SuspendProcesses", AutoScalingGroupName="g", ScalingProcesses=["Launch", " Terminate"])
        answer = self.ok_as("DescribeAutoScalingGroups")
        self.assertEqual(answer.all("ProcessName"), ["Launch", "Terminate"])
        self.assertRegex(answer["SuspensionReason"], r"^User suspended at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.ok_as("ResumeProcesses", AutoScalingGroupName="g", ScalingProcesses=["Launch"])
        self.assertEqual(self.ok_as("DescribeAutoScalingGroups").all("ProcessName"), ["Terminate"])
        self.ok_as("SuspendProcesses", AutoScalingGroupName="g")
        self.assertEqual(len(self.ok_as("DescribeAutoScalingGroups").all("ProcessName")), 9)
        self.ok_as("ResumeProcesses", AutoScalingGroupName="g")
        self.assertEqual(self.ok_as("DescribeAutoScalingGroups").all("ProcessName"), [])

    def test_what_is_suspended_waits(self):
        self.group(desired=1)
        group = {"AutoScalingGroupName": "g"}
        self.ok_as("SuspendProcesses", ScalingProcesses=["Launch", "Terminate"], **group)
        self.ok_as("SetDesiredCapacity", DesiredCapacity=3, **group)
        self.assertEqual((len(self.instances()), self.ok_as("DescribeAutoScalingGroups")["DesiredCapacity"]), (1, "3"))
        self.ok_as("ResumeProcesses", ScalingProcesses=["Launch"], **group)
        self.assertEqual(len(self.instances()), 3)
        self.assertIn("increasing the capacity from 2 to 3", self.activities()[0][1])
        self.ok_as("SetDesiredCapacity", DesiredCapacity=2, **group)
        self.assertEqual(len(self.instances()), 3)
        self.ok_as("ResumeProcesses", **group)
        self.assertEqual(len(self.instances()), 2)

    def test_a_lost_instance_is_not_replaced_while_launches_are_suspended(self):
        self.group(desired=2)
        self.ok_as("SuspendProcesses", AutoScalingGroupName="g", ScalingProcesses=["Launch"])
        self.ok("ec2", "TerminateInstances", InstanceId=self.instances()[:1])
        self.assertEqual(len(self.instances()), 1)
        self.ok_as("ResumeProcesses", AutoScalingGroupName="g")
        self.assertEqual(len(self.instances()), 2)

    def test_a_group_takes_its_instances_with_it_whatever_is_suspended(self):
        self.group(desired=2)
        self.ok_as("SuspendProcesses", AutoScalingGroupName="g")
        self.ok_as("DeleteAutoScalingGroup", AutoScalingGroupName="g", ForceDelete="true")
        states = self.ok("ec2", "DescribeInstances").root.iterfind(".//instanceState/name")
        self.assertEqual([each.text for each in states], ["terminated"] * 2)

    def test_lifecycle_actions_answer(self):
        self.group(desired=0)
        hook = {"AutoScalingGroupName": "g", "LifecycleHookName": "h"}
        self.ok_as("RecordLifecycleActionHeartbeat", **hook)
        self.ok_as("CompleteLifecycleAction", LifecycleActionResult="CONTINUE", **hook)

    def test_tags_and_instances_have_pages(self):
        tags = [
            {
                "ResourceId": "g",
                "ResourceType": "auto-scaling-group",
                "Key": key,
                "Value": "v",
                "PropagateAtLaunch": "true",
            }
            for key in "ab"
        ]
        self.group(Tags=tags)
        for action, column, expected in (
            ("DescribeTags", "Key", ["a", "b"]),
            ("DescribeAutoScalingInstances", "InstanceId", self.instances()),
        ):
            first = self.ok_as(action, MaxRecords=1)
            second = self.ok_as(action, MaxRecords=1, NextToken=first["NextToken"])
            self.assertEqual((first.all(column), second.all(column)), (expected[:1], expected[1:]))
            self.assertEqual(second.all("NextToken"), [])


class Notifications(AutoScalingCase):
    launch, error = "autoscaling:EC2_INSTANCE_LAUNCH", "autoscaling:EC2_INSTANCE_LAUNCH_ERROR"

    def rows(self, **parameters):
        answer = self.ok_as("DescribeNotificationConfigurations", **parameters)
        return answer.rows("NotificationConfigurations", "AutoScalingGroupName", "TopicARN", "NotificationType")

    def put(self, *kinds, group="g", topic=TOPIC):
        self.ok_as(
            "PutNotificationConfiguration", AutoScalingGroupName=group, TopicARN=topic, NotificationTypes=[*kinds]
        )

    def setUp(self):
        super().setUp()
        self.group(desired=0)
        self.group("other", desired=0)

    def test_put_replaces_and_trims(self):
        self.put(self.launch)
        self.put(self.error, f" {self.launch}")  # what the old tools send for "a, b"
        self.assertEqual(self.rows(), [("g", TOPIC, self.error), ("g", TOPIC, self.launch)])

    def test_groups_and_pages(self):
        self.put(self.launch)
        self.put(self.launch, self.error, group="other")
        self.assertEqual([row[0] for row in self.rows(AutoScalingGroupNames=["other"])], ["other", "other"])
        first = self.ok_as("DescribeNotificationConfigurations", MaxRecords=2)
        self.assertEqual(len(first.all("TopicARN")), 2)
        self.assertEqual(self.rows(NextToken=first["NextToken"]), [("other", TOPIC, self.error)])
        self.refused_as("InvalidNextToken", "junk", "DescribeNotificationConfigurations", NextToken="junk")

    def test_delete(self):
        self.put(self.launch)
        self.put(self.launch, topic=TOPIC + "2")
        self.ok_as("DeleteNotificationConfiguration", AutoScalingGroupName="g", TopicARN=TOPIC)
        self.assertEqual(self.rows(), [("g", TOPIC + "2", self.launch)])
        self.ok_as("DeleteAutoScalingGroup", AutoScalingGroupName="g")
        self.assertEqual(self.rows(), [])

    def test_unknown_group_or_type_is_refused(self):
        self.refused_as(
            "ValidationError", "name not found", "DescribeNotificationConfigurations", AutoScalingGroupNames=["no"]
        )
        self.refused_as(
            "ValidationError",
            "name not found",
            "DeleteNotificationConfiguration",
            AutoScalingGroupName="no",
            TopicARN=TOPIC,
        )
        put = {"AutoScalingGroupName": "g", "TopicARN": TOPIC, "NotificationTypes": ["boo"]}
        self.refused_as("ValidationError", "boo", "PutNotificationConfiguration", **put)


class Activities(AutoScalingCase):
    def test_of_a_new_group(self):
        self.group()
        answer = self.ok_as("DescribeScalingActivities")
        columns = ("AutoScalingGroupName", "StatusCode", "Progress", "Description")
        newest = self.instances()[::-1]
        expected = [("g", "Successful", "100", f"Launching a new EC2 instance: {each}") for each in newest]
        self.assertEqual(answer.rows("Activities", *columns), expected)
        for name in ("ActivityId", "StartTime", "EndTime"):
            self.assertEqual(len(answer.all(name)), 2, name)
        self.assertEqual(json.loads(answer["Details"])["Availability Zone"], "eu-west-1a")
        asked = "At T a user request created an AutoScalingGroup changing the desired capacity from 0 to 2.  "
        started = "At T an instance was started in response to a difference between desired and actual capacity, "
        causes = [cause for _, cause in self.activities()]
        self.assertEqual(causes, [f"{asked}{started}increasing the capacity from {n} to {n + 1}." for n in (1, 0)])

    def test_of_a_launch_into_an_unknown_security_group(self):
        configuration = {"ImageId": "ami-12c6146b", "InstanceType": "m1.small", "SecurityGroups": ["web"]}
        self.ok_as("CreateLaunchConfiguration", LaunchConfigurationName="web", **configuration)
        self.group(LaunchConfigurationName="web")
        self.assertEqual(self.instances(), [])
        answer = self.ok_as("DescribeScalingActivities")
        why = "The security group 'web' does not exist. Launching EC2 instance failed."
        self.assertEqual(answer.rows("Activities", "StatusCode", "StatusMessage"), [("Failed", why)])
        run = {"ImageId": "ami-12c6146b", "MinCount": 1, "MaxCount": 1, "SecurityGroup": ["web"]}
        self.refused("InvalidGroup.NotFound", "'web' does not exist", "ec2", "RunInstances", **run)
        self.ok("ec2", "CreateSecurityGroup", GroupName="web", GroupDescription="web")
        self.ok_as("SetDesiredCapacity", AutoScalingGroupName="g", DesiredCapacity=1)
        self.assertEqual(len(self.instances()), 1)

    def test_of_changed_capacity(self):
        self.group(desired=2)
        self.ok_as("SetDesiredCapacity", AutoScalingGroupName="g", DesiredCapacity=1)
        what, cause = self.activities()[0]
        self.assertEqual(what, "Terminating EC2 instance")
        self.assertIn(
            "a user request explicitly set group desired capacity changing the desired capacity from 2 to 1.", cause
        )
        self.assertIn("shrinking the capacity from 2 to 1.", cause)
        self.ok_as("UpdateAutoScalingGroup", AutoScalingGroupName="g", MinSize=2)
        what, cause = self.activities()[0]
        self.assertEqual(what, "Launching a new EC2 instance")
        self.assertIn(
            "update of AutoScalingGroup constraints to min: 2, max: 5, desired: 2 changing the desired capacity from 1 to 2.",
            cause,
        )

    def test_of_terminate_instance_in_group(self):
        self.group(desired=2)
        victim = self.instances()[0]
        terminate = {"InstanceId": victim, "ShouldDecrementDesiredCapacity": "true"}
        answer = self.ok_as("TerminateInstanceInAutoScalingGroup", **terminate)
        self.assertEqual((answer["StatusCode"], answer["Progress"]), ("InProgress", "0"))
        self.assertEqual(answer["Description"], f"Terminating EC2 instance: {victim}")
        self.assertRegex(
            answer["Cause"],
            f"^At .*Z instance {victim} was taken out of service in response to a user request, shrinking the capacity from 2 to 1.$",
        )
        again = self.ok_as("DescribeScalingActivities", ActivityIds=[answer["ActivityId"]])
        self.assertEqual(again.all("StatusCode"), ["Successful"])
        self.assertEqual(len(self.instances()), 1)
        terminate = {"InstanceId": self.instances()[0], "ShouldDecrementDesiredCapacity": "false"}
        self.ok_as("TerminateInstanceInAutoScalingGroup", **terminate)
        self.assertEqual(
            [what for what, _ in self.activities()][:2], ["Launching a new EC2 instance", "Terminating EC2 instance"]
        )

    def test_terminating_below_the_minimum_or_a_stranger_is_refused(self):
        self.group(least=1, desired=1)
        terminate = {"InstanceId": self.instances()[0], "ShouldDecrementDesiredCapacity": "true"}
        self.refused_as(
            "ValidationError", "desiredSize equals minSize", "TerminateInstanceInAutoScalingGroup", **terminate
        )
        terminate["InstanceId"] = "i-0"
        self.refused_as(
            "ValidationError",
            "No managed instance found for instance ID: i-0$",
            "TerminateInstanceInAutoScalingGroup",
            **terminate,
        )
        self.refused_as(
            "ValidationError",
            "No managed instance found",
            "SetInstanceHealth",
            InstanceId="i-0",
            HealthStatus="Unhealthy",
        )

    def test_of_an_instance_terminated_through_ec2(self):
        self.group(desired=1)
        self.ok("ec2", "TerminateInstances", InstanceId=self.instances())
        (what, cause), (first, reason) = self.activities()[:2]
        self.assertEqual((what, first), ("Launching a new EC2 instance", "Terminating EC2 instance"))
        self.assertIn("in response to an unhealthy instance needing to be replaced.", cause)
        self.assertIn("in response to an EC2 health check", reason)

    def test_groups_pages_and_deleted_groups(self):
        self.group("a", desired=1)
        self.group("b", desired=2)
        self.assertEqual(len(self.activities(AutoScalingGroupName="b")), 2)
        first = self.ok_as("DescribeScalingActivities", MaxRecords=1)
        self.assertEqual(len(self.activities(NextToken=first["NextToken"])), 2)
        self.ok_as("DeleteAutoScalingGroup", AutoScalingGroupName="b", ForceDelete="true")
        self.assertEqual(len(self.activities()), 1)
        self.assertEqual(len(self.activities(IncludeDeletedGroups="true")), 3)


class Policies(AutoScalingCase):
    def setUp(self):
        super().setUp()
        self.group(desired=2)

    def test_put_answers_with_the_arn(self):
        arn = self.policy(MinAdjustmentStep=2, Cooldown=60)
        self.assertRegex(
            arn, r"^arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:.*:autoScalingGroupName/g:policyName/up$"
        )
        answer = self.ok_as("DescribePolicies")
        columns = (
            "AutoScalingGroupName",
            "PolicyName",
            "ScalingAdjustment",
            "MinAdjustmentStep",
            "AdjustmentType",
            "Cooldown",
            "PolicyARN",
        )
        self.assertEqual(
            answer.rows("ScalingPolicies", *columns), [("g", "up", "1", "2", "ChangeInCapacity", "60", arn)]
        )

    def test_alarms_that_name_it(self):
        arn = self.policy()
        alarm(self, "busy", AlarmActions=[arn])
        alarm(self, "idle")
        rows = self.ok_as("DescribePolicies").rows("Alarms", "AlarmName", "AlarmARN")
        self.assertEqual(rows, [("busy", "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:busy")])

    def test_execution(self):
        for kind, by, expected in (("ChangeInCapacity", 1, 3), ("ExactCapacity", 1, 1), ("PercentChangeInCapacity", 50, 2),
                                   ("ChangeInCapacity", 40, 5), ("PercentChangeInCapacity", -50, 3), ("ChangeInCapacity", -9, 0)):  # fmt: skip
            arn = self.policy(by=by, kind=kind)
            before = len(self.instances())
            self.ok_as("ExecutePolicy", PolicyName=arn)
            self.assertEqual(len(self.instances()), expected, (kind, by))
            asked = f"At T a user request executed policy up changing the desired capacity from {before} to {expected}."
            self.assertTrue(self.activities()[0][1].startswith(asked), self.activities()[0])

    def test_same_name_in_two_groups(self):
        self.group("other", desired=0)
        self.policy()
        self.policy(group="other")
        self.assertEqual(len(self.ok_as("DescribePolicies").all("PolicyName")), 2)
        first = self.ok_as("DescribePolicies", MaxRecords=1)
        self.assertEqual(
            self.ok_as("DescribePolicies", NextToken=first["NextToken"]).all("AutoScalingGroupName"), ["other"]
        )
        self.ok_as("DeletePolicy", PolicyName="up", AutoScalingGroupName="other")
        self.assertEqual(self.ok_as("DescribePolicies").all("AutoScalingGroupName"), ["g"])
        self.refused_as("ValidationError", "no", "ExecutePolicy", PolicyName="no", AutoScalingGroupName="g")

    def test_scheduled_actions(self):
        self.group("other", desired=0)
        for group in ("g", "other"):
            action = {
                "AutoScalingGroupName": group,
                "ScheduledActionName": "night",
                "Time": "2030-01-01T00:00:00Z",
                "MinSize": 0,
            }
            self.ok_as("PutScheduledUpdateGroupAction", **action)
        answer = self.ok_as("DescribeScheduledActions")
        rows = answer.rows("ScheduledUpdateGroupActions", "AutoScalingGroupName", "StartTime")
        self.assertEqual(rows, [("g", "2030-01-01T00:00:00Z"), ("other", "2030-01-01T00:00:00Z")])
        self.assertRegex(
            answer["ScheduledActionARN"],
            ":scheduledUpdateGroupAction:.*:autoScalingGroupName/g:scheduledActionName/night$",
        )
        first = self.ok_as("DescribeScheduledActions", MaxRecords=1)
        second = self.ok_as("DescribeScheduledActions", MaxRecords=1, NextToken=first["NextToken"])
        self.assertEqual([each.all("AutoScalingGroupName") for each in (first, second)], [["g"], ["other"]])
        self.ok_as("DeleteScheduledAction", AutoScalingGroupName="g", ScheduledActionName="night")
        self.assertEqual(self.ok_as("DescribeScheduledActions").all("AutoScalingGroupName"), ["other"])

    def test_scheduled_actions_of_a_span(self):
        for name, when in (
            ("may", {"StartTime": "2030-05-01T00:00:00Z"}),
            ("june", {"StartTime": "2030-06-01T00:00:00Z"}),
            ("nightly", {"Recurrence": "0 20 * * *"}),
        ):
            action = {"AutoScalingGroupName": "g", "ScheduledActionName": name, "MinSize": 0, **when}
            self.ok_as("PutScheduledUpdateGroupAction", **action)
        found = lambda **span: self.ok_as("DescribeScheduledActions", **span).all("ScheduledActionName")
        self.assertEqual(found(StartTime="2030-05-02T00:00:00Z"), ["june", "nightly"])
        self.assertEqual(found(EndTime="2030-05-02T00:00:00Z"), ["may", "nightly"])
        both = {"StartTime": "2030-05-01T00:00:00Z", "EndTime": "2030-06-01T00:00:00Z"}
        self.assertEqual(found(**both), ["may", "june", "nightly"])
        # Names take precedence over the span.
        self.assertEqual(found(ScheduledActionNames=["may"], StartTime="2030-05-02T00:00:00Z"), ["may"])


def alarm(case, name, **more):
    metric = {"MetricName": "CPUUtilization", "Namespace": "AWS/EC2", "Statistic": "Average", "Period": 60}
    limit = {"Threshold": 80, "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 2}
    case.ok("monitoring", "PutMetricAlarm", AlarmName=name, **metric, **limit, **more)


class Alarms(Case):
    def state(self, name, value, reason="because"):
        self.ok("monitoring", "SetAlarmState", AlarmName=name, StateValue=value, StateReason=reason)

    def history(self, **parameters):
        answer = self.ok("monitoring", "DescribeAlarmHistory", **parameters)
        return answer.rows("AlarmHistoryItems", "AlarmName", "HistoryItemType", "HistorySummary")

    def test_a_new_one_has_insufficient_data(self):
        alarm(self, "busy")
        answer = self.ok("monitoring", "DescribeAlarms")
        self.assertEqual(
            (answer["StateValue"], answer["StateReason"]), ("INSUFFICIENT_DATA", "Unchecked: Initial alarm creation")
        )
        self.state("busy", "OK")
        alarm(self, "busy", AlarmDescription="changed")
        answer = self.ok("monitoring", "DescribeAlarms")
        self.assertEqual((answer["StateValue"], answer["AlarmDescription"]), ("OK", "changed"))

    def test_history_newest_first(self):
        alarm(self, "busy")
        self.state("busy", "ALARM")
        alarm(self, "busy")
        self.ok("monitoring", "DisableAlarmActions", AlarmNames=["busy"])
        self.ok("monitoring", "EnableAlarmActions", AlarmNames=["busy"])
        self.ok("monitoring", "DeleteAlarms", AlarmNames=["busy"])
        expected = [
            ("busy", "ConfigurationUpdate", 'Alarm "busy" deleted'),
            ("busy", "ConfigurationUpdate", 'Alarm "busy" updated'),
            ("busy", "ConfigurationUpdate", 'Alarm "busy" updated'),
            ("busy", "ConfigurationUpdate", 'Alarm "busy" updated'),
            ("busy", "StateUpdate", "Alarm updated from INSUFFICIENT_DATA to ALARM"),
            ("busy", "ConfigurationUpdate", 'Alarm "busy" created'),
        ]
        self.assertEqual(self.history(AlarmName="busy"), expected)
        self.assertEqual(self.history(ScanBy="TimestampAscending"), expected[::-1])
        answer = self.ok("monitoring", "DescribeAlarmHistory", HistoryItemType="StateUpdate")
        old, new = (
            {"stateValue": "INSUFFICIENT_DATA", "stateReason": "Unchecked: Initial alarm creation"},
            {"stateValue": "ALARM", "stateReason": "because"},
        )
        self.assertEqual(
            [json.loads(each) for each in answer.all("HistoryData")],
            [{"version": "1.0", "oldState": old, "newState": new}],
        )
        self.assertEqual(len(answer.all("Timestamp")), 1)

    def test_history_filters_and_pages(self):
        alarm(self, "a")
        alarm(self, "b")
        self.assertEqual([row[0] for row in self.history(AlarmName="a")], ["a"])
        first = self.ok("monitoring", "DescribeAlarmHistory", MaxRecords=1)
        self.assertEqual(first.all("AlarmName"), ["b"])
        self.assertEqual([row[0] for row in self.history(NextToken=first["NextToken"])], ["a"])
        soon = (datetime.now(timezone.utc) + timedelta(hours=1)).isoformat()
        self.assertEqual((len(self.history(EndDate=soon)), self.history(StartDate=soon)), (2, []))

    def test_a_missing_one_is_named(self):
        state = {"AlarmName": "no", "StateValue": "OK", "StateReason": "r"}
        self.refused("ResourceNotFound", "no", "monitoring", "SetAlarmState", status=404, **state)

    def test_pages(self):
        alarm(self, "a")
        alarm(self, "b")
        first = self.ok("monitoring", "DescribeAlarms", MaxRecords=1)
        second = self.ok("monitoring", "DescribeAlarms", NextToken=first["NextToken"])
        self.assertEqual((first.all("AlarmName"), second.all("AlarmName")), (["a"], ["b"]))

    def test_too_many_datapoints_are_refused(self):
        span = {
            "StartTime": "2026-01-01T00:00:00Z",
            "EndTime": "2026-01-03T00:00:00Z",
            "Period": 60,
            "Statistics": ["Sum"],
        }
        text = "up to 2,880 datapoints, which exceeds the limit of 1,440"
        self.refused(
            "InvalidParameterCombination",
            text,
            "monitoring",
            "GetMetricStatistics",
            Namespace="n",
            MetricName="m",
            **span,
        )

    def test_dimension_names_and_list_items_are_trimmed(self):
        alarm(
            self,
            "busy",
            Dimensions=[{"Name": "A", "Value": "1"}, {"Name": " B", "Value": "2"}],
            OKActions=[TOPIC, f" {TOPIC}2"],
        )
        answer = self.ok("monitoring", "DescribeAlarms")
        self.assertEqual(answer.rows("Dimensions", "Name", "Value"), [("A", "1"), ("B", "2")])
        self.assertEqual([each.text for each in answer.root.find(".//OKActions")], [TOPIC, f"{TOPIC}2"])


class Pages(Case):
    def test_are_no_longer_than_the_services_allow(self):
        for service, action, most in (
            ("autoscaling", "DescribeAutoScalingGroups", 100),
            ("autoscaling", "DescribeAutoScalingInstances", 50),
            ("autoscaling", "DescribePolicies", 100),
            ("monitoring", "DescribeAlarms", 100),
        ):
            self.ok(service, action, MaxRecords=most)
            pattern = f"^1 validation error detected: Value '{most + 1}' at 'maxRecords'.* equal to {most}$"
            self.refused("ValidationError", pattern, service, action, MaxRecords=most + 1)


class Names(Case):
    def test_a_name_is_not_empty(self):
        for service, action, names in (
            ("autoscaling", "DescribeAutoScalingGroups", {"AutoScalingGroupNames": ["web", ""]}),
            ("monitoring", "DeleteAlarms", {"AlarmNames": [""]}),
            ("elasticloadbalancing", "DescribeLoadBalancers", {"LoadBalancerNames": [""]}),
        ):
            self.refused("ValidationError", "length greater than or equal to 1", service, action, **names)


class Metrics(Case):
    def put(self, value=1, dimensions=(("Queue", "orders"), ("Stage", "live")), name="Backlog", **more):
        datum = {"MetricName": name, "Value": value, **more}
        for number, (key, text) in enumerate(dimensions, 1):
            datum.update({f"Dimensions.member.{number}.Name": key, f"Dimensions.member.{number}.Value": text})
        self.ok("monitoring", "PutMetricData", Namespace="Shop", MetricData=[datum])

    def test_a_value_is_a_number(self):
        datum = {"MetricName": "Backlog", "Value": "many"}
        self.refused("MalformedInput", "many", "monitoring", "PutMetricData", Namespace="Shop", MetricData=[datum])
        self.assertEqual(self.names(), [])

    def names(self, **filters):
        return self.ok("monitoring", "ListMetrics", **filters).all("MetricName")

    def test_each_is_listed_once(self):
        for _ in range(2):
            self.put()
            self.put(dimensions=[("Queue", "mail"), ("Stage", "live")])
            self.put(dimensions=(), name="Total")
        self.assertEqual(self.names(), ["Backlog", "Backlog", "Total"])
        self.assertEqual(self.names(MetricName="Total"), ["Total"])
        self.assertEqual(self.names(Namespace="Other"), [])
        self.assertEqual(self.names(Dimensions=[{"Name": "Queue", "Value": "mail"}]), ["Backlog"])
        self.assertEqual(self.names(Dimensions=[{"Name": "Stage"}]), ["Backlog", "Backlog"])

    def statistics(self, **parameters):
        asked = {"MetricName": "Backlog", "Statistics": ["Sum"], "Period": 300, **parameters}
        answer = self.ok("monitoring", "GetMetricStatistics", Namespace="Shop", **asked)
        return answer.rows("Datapoints", "Timestamp", "Sum", "Unit")

    def test_statistics_are_those_of_one_metric_by_period_and_unit(self):
        hour = datetime.now(timezone.utc).replace(minute=0, second=0, microsecond=0) - timedelta(hours=2)
        at = lambda minute, second=0: (hour + timedelta(minutes=minute, seconds=second)).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.put(1, Timestamp=at(3, 30), Unit="Count")
        self.put(2, Timestamp=at(4), Unit="Count")
        self.put(4, Timestamp=at(4), Unit="Bytes")
        self.put(8, Timestamp=at(11), Unit="Count")
        self.put(16, Timestamp=at(4), Unit="Count", dimensions=[("Queue", "orders")])
        both = [{"Name": "Stage", "Value": "live"}, {"Name": "Queue", "Value": "orders"}]
        span = {"StartTime": at(0, 20), "EndTime": at(11, 30)}
        self.assertEqual(
            self.statistics(Dimensions=both, **span),
            [(at(0), "3.0", "Count"), (at(0), "4.0", "Bytes"), (at(10), "8.0", "Count")],
        )
        self.assertEqual(self.statistics(Dimensions=both, Unit="Bytes", **span), [(at(0), "4.0", "Bytes")])
        self.assertEqual(self.statistics(Dimensions=both[1:], **span), [(at(0), "16.0", "Count")])
        self.assertEqual(self.statistics(**span), [])
        self.assertEqual(self.statistics(Dimensions=both, **{**span, "EndTime": at(3)}), [])
        wrong = {"MetricName": "m", "Statistics": ["Sum"], "Period": 60, "StartTime": at(1), "EndTime": at(1)}
        text = "^The parameter StartTime must be less than the parameter EndTime.$"
        self.refused("InvalidParameterValue", text, "monitoring", "GetMetricStatistics", Namespace="Shop", **wrong)


class AlarmedGroup(AutoScalingCase):
    def test_an_alarm_does_nothing_while_its_notifications_are_suspended(self):
        self.group(desired=1)
        alarm(self, "busy", AlarmActions=[self.policy()])
        self.ok_as("SuspendProcesses", AutoScalingGroupName="g", ScalingProcesses=["AlarmNotification"])
        for state, count in (("ALARM", 1), ("OK", 1), ("ALARM", 2)):
            self.ok("monitoring", "SetAlarmState", AlarmName="busy", StateValue=state, StateReason="r")
            self.assertEqual(len(self.instances()), count)
            if state == "OK":
                self.ok_as("ResumeProcesses", AutoScalingGroupName="g")

    def test_an_alarm_executes_its_policy(self):
        self.group(desired=1)
        alarm(self, "busy", AlarmActions=[self.policy()])
        self.ok("monitoring", "SetAlarmState", AlarmName="busy", StateValue="ALARM", StateReason="r")
        self.assertEqual(len(self.instances()), 2)
        cause = self.activities()[0][1]
        self.assertIn(
            "a monitor alarm busy in state ALARM triggered policy up changing the desired capacity from 1 to 2.", cause
        )
        history = self.ok("monitoring", "DescribeAlarmHistory", HistoryItemType="Action")
        self.assertRegex(history["HistorySummary"], "^Successfully executed action arn:.*policyName/up$")


class LoadBalancers(Case):
    def setUp(self):
        super().setUp()
        listener = {"Protocol": "https", "LoadBalancerPort": 443, "InstancePort": 8080}
        listeners = [
            {**listener, "Protocol": "tcp"},
            {"Protocol": "http", "LoadBalancerPort": 80, "InstancePort": 80, "InstanceProtocol": "http"},
        ]
        self.created = self.elb(
            "CreateLoadBalancer", Listeners=listeners, AvailabilityZones=["eu-west-1a", " eu-west-1b"]
        )

    def elb(self, action, **parameters):
        named = {} if "LoadBalancerName" in parameters else {"LoadBalancerName": "lb"}
        return self.ok("elasticloadbalancing", action, **named, **parameters)

    def refused_elb(self, code, message, action, **parameters):
        named = {} if "LoadBalancerName" in parameters else {"LoadBalancerName": "lb"}
        self.refused(code, message, "elasticloadbalancing", action, **named, **parameters)

    def describe(self):
        return self.ok("elasticloadbalancing", "DescribeLoadBalancers")

    def test_a_new_one_is_complete(self):
        answer = self.describe()
        fields = [answer[name] for name in ("Target", "Interval", "Timeout", "UnhealthyThreshold", "HealthyThreshold")]
        self.assertEqual(fields, ["TCP:8080", "30", "5", "2", "10"])
        self.assertRegex(answer["DNSName"], r"^lb-\d{10}\.eu-west-1\.elb\.amazonaws\.com$")
        self.assertEqual(answer["DNSName"], self.created["DNSName"])
        self.assertTrue(answer["CanonicalHostedZoneNameID"])
        self.assertEqual([each.text for each in answer.root.find(".//AvailabilityZones")], ["eu-west-1a", "eu-west-1b"])

    def test_listeners(self):
        more = [{"Protocol": "HTTP", "LoadBalancerPort": 81, "InstancePort": 8181, "InstanceProtocol": "HTTP"},
                {"Protocol": "HTTP", "LoadBalancerPort": 82, "InstancePort": 82}]  # fmt: skip
        self.elb("CreateLoadBalancerListeners", Listeners=more)
        self.assertEqual(self.describe().all("InstanceProtocol"), ["TCP", "HTTP", "HTTP", "HTTP"])
        self.elb(
            "CreateLoadBalancerPolicy",
            PolicyName="proxy",
            PolicyTypeName="ProxyProtocolPolicyType",
            PolicyAttributes=[{"AttributeName": "ProxyProtocol", "AttributeValue": "true"}],
        )
        self.elb("SetLoadBalancerPoliciesForBackendServer", InstancePort=8181, PolicyNames=["proxy"])
        self.assertEqual(self.describe().rows("BackendServerDescriptions", "InstancePort"), [("8181",)])
        self.elb("DeleteLoadBalancerListeners", LoadBalancerPorts=["80", " 81"])
        self.assertEqual(self.describe().all("LoadBalancerPort"), ["443", "82"])

    def test_secure_listeners_need_a_certificate(self):
        secure = {"Protocol": "ssl", "LoadBalancerPort": 465, "InstancePort": 25}
        text = "^Secure Listeners need to specify a SSLCertificateId$"
        self.refused_elb("ValidationError", text, "CreateLoadBalancerListeners", Listeners=[secure])
        certificate = "arn:aws:iam::123456789012:server-certificate/no-matter-whose"
        self.elb("CreateLoadBalancerListeners", Listeners=[{**secure, "SSLCertificateId": certificate}])
        self.elb("SetLoadBalancerListenerSSLCertificate", LoadBalancerPort=465, SSLCertificateId=certificate)
        renewal = {"LoadBalancerPort": 466, "SSLCertificateId": certificate}
        self.refused_elb("ListenerNotFound", "port 466", "SetLoadBalancerListenerSSLCertificate", **renewal)

    def test_policies_are_known_before_they_are_set_and_unset_before_they_go(self):
        self.elb("CreateLBCookieStickinessPolicy", PolicyName="sticky")
        unknown = {"PolicyNames": ["sticky", "no"]}
        text = "^There is no policy with name no$"
        self.refused_elb("PolicyNotFound", text, "SetLoadBalancerPoliciesOfListener", LoadBalancerPort=80, **unknown)
        self.refused_elb(
            "PolicyNotFound", text, "SetLoadBalancerPoliciesForBackendServer", InstancePort=8080, **unknown
        )
        known = {"PolicyNames": ["sticky"]}
        self.refused_elb("ListenerNotFound", "8", "SetLoadBalancerPoliciesOfListener", LoadBalancerPort=8, **known)
        self.elb("SetLoadBalancerPoliciesOfListener", LoadBalancerPort=80, **known)
        used = {"PolicyName": "sticky", "status": 409}
        self.refused_elb("InvalidConfigurationRequest", "in use$", "DeleteLoadBalancerPolicy", **used)
        self.elb("SetLoadBalancerPoliciesOfListener", LoadBalancerPort=80, PolicyNames="")
        self.elb("DeleteLoadBalancerPolicy", PolicyName="sticky")

    def test_register_answers_with_all_instances(self):
        first, second = self.run_instances(2)
        self.elb("RegisterInstancesWithLoadBalancer", Instances=[{"InstanceId": first}])
        both = self.elb(
            "RegisterInstancesWithLoadBalancer", Instances=[{"InstanceId": first}, {"InstanceId": f" {second}"}]
        )
        self.assertEqual(both.all("InstanceId"), [first, second])
        health = self.elb("DescribeInstanceHealth")
        self.assertEqual(
            health.rows("InstanceStates", "InstanceId", "State"), [(first, "InService"), (second, "InService")]
        )
        left = self.elb("DeregisterInstancesFromLoadBalancer", Instances=[{"InstanceId": first}])
        self.assertEqual(left.all("InstanceId"), [second])

    def test_unknown_instances_are_refused(self):
        for action in (
            "RegisterInstancesWithLoadBalancer",
            "DeregisterInstancesFromLoadBalancer",
            "DescribeInstanceHealth",
        ):
            self.refused_elb(
                "InvalidInstance", "^Could not find EC2 instance i-0.$", action, Instances=[{"InstanceId": "i-0"}]
            )
        self.assertEqual(self.describe().all("InstanceId"), [])

    def test_unknown_load_balancer_is_refused(self):
        for action in ("DescribeInstanceHealth", "CreateLoadBalancerListeners", "DescribeLoadBalancerPolicies"):
            self.refused_elb(
                "LoadBalancerNotFound", "^There is no ACTIVE Load Balancer named 'no'$", action, LoadBalancerName="no"
            )
        self.refused(
            "LoadBalancerNotFound",
            "'no'",
            "elasticloadbalancing",
            "DescribeLoadBalancers",
            LoadBalancerNames=["lb", " no"],
        )
        self.elb("DeleteLoadBalancer", LoadBalancerName="no")

    def test_policies_have_attributes_and_aws_names(self):
        self.elb("CreateAppCookieStickinessPolicy", PolicyName="app", CookieName="session")
        self.elb("CreateLBCookieStickinessPolicy", PolicyName="own", CookieExpirationPeriod=60)
        answer = self.elb("DescribeLoadBalancerPolicies")
        rows = answer.rows(
            "PolicyDescriptions",
            "PolicyName",
            "PolicyTypeName",
            "PolicyAttributeDescriptions/member/AttributeName",
            "PolicyAttributeDescriptions/member/AttributeValue",
        )
        expected = [
            ("app", "AppCookieStickinessPolicyType", "CookieName", "session"),
            ("own", "LBCookieStickinessPolicyType", "CookieExpirationPeriod", "60"),
        ]
        self.assertEqual(rows, expected)
        self.assertEqual(self.elb("DescribeLoadBalancerPolicies", PolicyNames=["own"]).all("PolicyName"), ["own"])
        shown = self.describe()
        self.assertEqual(shown.rows("AppCookieStickinessPolicies", "PolicyName", "CookieName"), [("app", "session")])
        self.assertEqual(
            shown.rows("LBCookieStickinessPolicies", "PolicyName", "CookieExpirationPeriod"), [("own", "60")]
        )

    def test_wrong_policies_are_refused(self):
        self.elb("CreateAppCookieStickinessPolicy", PolicyName="app", CookieName="session")
        self.refused_elb("DuplicatePolicyName", "app", "CreateLBCookieStickinessPolicy", PolicyName="app")
        self.refused_elb("PolicyTypeNotFound", "boo", "CreateLoadBalancerPolicy", PolicyName="p", PolicyTypeName="boo")
        self.refused_elb("PolicyNotFound", "no", "DescribeLoadBalancerPolicies", PolicyNames=["no"])

    def test_sample_policies(self):
        answer = self.ok("elasticloadbalancing", "DescribeLoadBalancerPolicies")
        self.assertIn("ELBSample-ELBDefaultCipherPolicy", answer.all("PolicyName"))
        self.assertEqual({*answer.all("PolicyTypeName")}, {"SSLNegotiationPolicyType"})

    def test_policy_types(self):
        answer = self.ok("elasticloadbalancing", "DescribeLoadBalancerPolicyTypes")
        self.assertEqual(len(answer.all("PolicyTypeName")), 6)
        one = self.ok(
            "elasticloadbalancing", "DescribeLoadBalancerPolicyTypes", PolicyTypeNames=["LBCookieStickinessPolicyType"]
        )
        self.assertEqual(
            one.rows("PolicyAttributeTypeDescriptions", "AttributeName", "AttributeType", "Cardinality"),
            [("CookieExpirationPeriod", "Long", "ZERO_OR_ONE")],
        )
        self.assertTrue(one["Description"].startswith("Stickiness policy with session lifetimes"))
        self.refused(
            "PolicyTypeNotFound",
            "boo",
            "elasticloadbalancing",
            "DescribeLoadBalancerPolicyTypes",
            PolicyTypeNames=["boo"],
        )

    def test_account_limits(self):
        rows = self.ok("elasticloadbalancing", "DescribeAccountLimits").rows("Limits", "Name", "Max")
        self.assertIn(("classic-load-balancers", "20"), rows)


class Topics(Case):
    def setUp(self):
        super().setUp()
        self.assertEqual(self.ok("sns", "CreateTopic", Name="news")["TopicArn"], TOPIC)

    def subscribe(self, protocol="email", endpoint="a@example.com", **more):
        return self.ok("sns", "Subscribe", TopicArn=TOPIC, Protocol=protocol, Endpoint=endpoint, **more)[
            "SubscriptionArn"
        ]

    def test_a_structured_message_is_checked(self):
        for message, reason in (
            ("no json", "JSON message body failed to parse"),
            ('{"sqs": "m"}', "No default entry in JSON message body"),
            ("[]", "No default entry in JSON message body"),
        ):
            text = f"^Invalid parameter: Message Structure - {reason}$"
            sent = {"TopicArn": TOPIC, "Message": message}
            self.refused("InvalidParameter", text, "sns", "Publish", MessageStructure="json", **sent)
            self.ok("sns", "Publish", **sent)
        self.ok("sns", "Publish", TopicArn=TOPIC, MessageStructure="json", Message='{"default": "m"}')

    def test_raw_delivery_ends_with_false(self):
        queue = self.ok("sqs", "CreateQueue", QueueName="q")["QueueUrl"]
        arn = self.subscribe("sqs", "arn:aws:sqs:eu-west-1:123456789012:q")
        bodies = []
        for raw in ("true", "false"):
            attribute = {"AttributeName": "RawMessageDelivery", "AttributeValue": raw}
            self.ok("sns", "SetSubscriptionAttributes", SubscriptionArn=arn, **attribute)
            answer = self.ok("sns", "GetSubscriptionAttributes", SubscriptionArn=arn)
            self.assertEqual(self.attribute(answer, "RawMessageDelivery"), raw)
            self.ok("sns", "Publish", TopicArn=TOPIC, Message="m")
            bodies.append(self.ok("sqs", "ReceiveMessage", QueueUrl=queue, VisibilityTimeout=600)["Body"])
        self.assertEqual((bodies[0], json.loads(bodies[1])["Message"]), ("m", "m"))

    def attribute(self, answer, name):
        return {entry.findtext("key"): entry.findtext("value") for entry in answer.root.iter("entry")}[name]

    def test_mail_waits_for_confirmation(self):
        self.assertEqual(self.subscribe(), "pending confirmation")
        rows = self.ok("sns", "ListSubscriptions").rows("Subscriptions", "SubscriptionArn", "Protocol", "Endpoint")
        self.assertEqual(rows, [("PendingConfirmation", "email", "a@example.com")])
        arn = self.subscribe(ReturnSubscriptionArn="true")
        self.assertTrue(arn.startswith(TOPIC + ":"))
        attributes = self.ok("sns", "GetSubscriptionAttributes", SubscriptionArn=arn)
        self.assertEqual(self.attribute(attributes, "PendingConfirmation"), "true")
        counts = self.ok("sns", "GetTopicAttributes", TopicArn=TOPIC)
        self.assertEqual(
            [self.attribute(counts, f"Subscriptions{kind}") for kind in ("Pending", "Confirmed")], ["1", "0"]
        )

    def test_confirmation(self):
        self.subscribe()
        arn = self.ok("sns", "ConfirmSubscription", TopicArn=TOPIC, Token="any")["SubscriptionArn"]
        self.assertEqual(self.ok("sns", "ListSubscriptionsByTopic", TopicArn=TOPIC).all("SubscriptionArn"), [arn])
        self.refused("InvalidParameter", "Token", "sns", "ConfirmSubscription", TopicArn=TOPIC, Token="any")

    def test_queues_are_subscribed_at_once(self):
        arn = self.subscribe("sqs", "arn:aws:sqs:eu-west-1:123456789012:queue")
        self.assertTrue(arn.startswith(TOPIC + ":"))

    def test_publishing_opens_no_connection(self):
        with socket.create_server(("127.0.0.1", 0)) as trap:
            trap.settimeout(0.2)
            self.subscribe("http", f"http://127.0.0.1:{trap.getsockname()[1]}/")
            self.ok("sns", "ConfirmSubscription", TopicArn=TOPIC, Token="any")
            self.ok("sns", "Publish", TopicArn=TOPIC, Message="m")
            self.assertRaises(TimeoutError, trap.accept)

    def test_unknown_topic_is_refused(self):
        self.refused(
            "NotFound", "^Topic does not exist$", "sns", "Publish", status=404, TopicArn=TOPIC + "2", Message="m"
        )
        self.refused(
            "InvalidParameter", "must have at least 6 elements, not 1", "sns", "Publish", TopicArn="news", Message="m"
        )
        self.ok("sns", "DeleteTopic", TopicArn=TOPIC + "2")

    def test_list_items_are_trimmed(self):
        self.ok(
            "sns",
            "AddPermission",
            TopicArn=TOPIC,
            Label="l",
            AWSAccountId=["111122223333"],
            ActionName=["Publish", " Subscribe"],
        )
        policy = json.loads(self.attribute(self.ok("sns", "GetTopicAttributes", TopicArn=TOPIC), "Policy"))
        self.assertEqual(policy["Statement"][-1]["Action"], ["SNS:Publish", "SNS:Subscribe"])


class Instances(Case):
    def test_monitoring(self):
        ids = self.run_instances(2)
        for action, announced, state in (
            ("MonitorInstances", "pending", "enabled"),
            ("UnmonitorInstances", "disabling", "disabled"),
        ):
            rows = self.ok("ec2", action, InstanceId=ids).rows("instancesSet", "instanceId", "monitoring/state")
            self.assertEqual(rows, [(each, announced) for each in ids])
            described = self.ok("ec2", "DescribeInstances").root.findall(".//monitoring/state")
            self.assertEqual([each.text for each in described], [state, state])
        self.refused("InvalidInstanceID.NotFound", "i-0", "ec2", "MonitorInstances", InstanceId=["i-0a0a0a0a"])

    def test_volume_status(self):
        volume = self.ok("ec2", "CreateVolume", Size=1, AvailabilityZone="eu-west-1a")["volumeId"]
        rows = self.ok("ec2", "DescribeVolumeStatus").rows(
            "volumeStatusSet", "volumeId", "availabilityZone", "volumeStatus/status"
        )
        self.assertEqual(rows, [(volume, "eu-west-1a", "ok")])


class Serving(Case):
    def test_start_and_end(self):
        began = time.monotonic()
        other = Server()
        self.assertLess(time.monotonic() - began, 10)  # about 1 on a free machine
        self.assertRegex(other.first_line, r"^READY \d+\n$")
        self.assertEqual(call("sns", "ListTopics", port=other.port).status, 200)
        call("sns", "Nonsense", port=other.port)
        self.assertEqual(other.stop(), (b"", b""))
        self.assertEqual(other.process.returncode, 0)

    def test_listens_on_loopback_alone(self):
        with socket.create_server(("0.0.0.0", 0)) as probe:
            free = probe.getsockname()[1]
        other = Server("--port", str(free))
        try:
            self.assertEqual(other.port, free)
            with socket.socket() as elsewhere:
                elsewhere.settimeout(1)
                self.assertNotEqual(elsewhere.connect_ex(("127.0.0.2", free)), 0)
        finally:
            other.stop()

    def test_reset_regions_and_accounts(self):
        alarm(self, "busy")
        history = lambda **where: call("monitoring", "DescribeAlarmHistory", **where).all("AlarmName")
        self.assertEqual((history(), history(region="us-east-1")), (["busy"], []))
        post("/moto-api/reset")
        self.assertEqual(history(), [])

    def test_a_stuck_client_stops_nobody(self):
        with socket.create_connection(("127.0.0.1", server.port)) as stuck:
            stuck.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nAuthorization: x\r\nContent-Length: 9\r\n\r\n")
            time.sleep(0.1)
            self.ok("sns", "ListTopics")

    def test_a_seed_repeats_the_ids(self):
        def ids():
            post("/moto-api/reset")
            post("/moto-api/seed?a=42")
            return self.run_instances(3)

        self.assertEqual(ids(), ids())

    def test_what_is_missing_answers_in_xml(self):
        self.refused("InvalidAction", "Nonsense", "autoscaling", "Nonsense")
        self.refused("InvalidAction", "bundle", "ec2", "DescribeBundleTasks")
        self.assertEqual(post("/", b"Action=ListTopics").status, 403)


if __name__ == "__main__":
    unittest.main()
