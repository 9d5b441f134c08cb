#!/usr/bin/env python3
"""A local AWS for `aws-classic sandbox` and the end-to-end tests: moto, plus what the old tools need and moto lacks.

    python server.py [--port N] [--verbose]

Prints `READY <port>` as its only line, listens on 127.0.0.1 alone, and ends when its standard input does, so that no
server outlives the program that started it: give it a pipe and keep that pipe open. `POST /moto-api/reset` forgets
everything; keys are not verified; region and service come from the credential scope of the signature.

The overlay is one subclass per service (AutoScaling, CloudWatch, ELB, SNS, EC2) of moto's response class, and
`install` points moto's URL tables at them. Whatever it remembers hangs on moto's own backends, which exist per account
and region and are emptied by a reset. Sources of the wording: AWS documentation, botocore's examples, public bug
reports quoting AWS; where none was found the comment says "wording ours".
"""

import gc

gc.disable()  # until main: collecting garbage while moto loads its tables costs a fifth of the start

import argparse
import io
import json
import logging
import os
import sys
import threading
import warnings
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from functools import partial
from xml.sax.saxutils import escape

import moto.autoscaling.urls
import moto.cloudwatch.urls
import moto.ec2.urls
import moto.elb.urls
import moto.sns.urls
from botocore.model import OperationNotFoundError
from moto.autoscaling.models import (
    FakeAutoScalingGroup,
    FakeLaunchConfiguration,
    InstanceState,
    autoscaling_backends,
)
from moto.autoscaling.responses import AutoScalingResponse
from moto.cloudwatch.models import CloudWatchBackend, MetricDatumBase, Statistics, cloudwatch_backends
from moto.cloudwatch.responses import CloudWatchResponse
from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult, EmptyResult
from moto.core.utils import utcnow
from moto.ec2.exceptions import InvalidInstanceIdError, InvalidSecurityGroupNotFoundError
from moto.ec2.models import ec2_backends
from moto.ec2.models.instances import InstanceBackend
from moto.ec2.responses import EC2Response
from moto.elb.models import FakeBackend, FakeHealthCheck, FakeListener
from moto.elb.responses import ELBResponse
from moto.moto_api._internal import mock_random
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from moto.sns.models import Subscription
from moto.sns.responses import SNSResponse
from werkzeug.serving import make_server
from werkzeug.test import Client


class Refusal(ServiceException):
    """An error as AWS words it: Refusal(code, message)."""


def trimmed(value):
    """The old tools split `a, b` at the comma alone and send " b"; AWS took that for "b"."""
    if isinstance(value, dict):
        return {key: trimmed(item) for key, item in value.items()}
    if not isinstance(value, list):
        return value
    strip = lambda item: item.strip() if isinstance(item, str) else item
    # Of the lists of structures, only instance ids and dimension names come from such a list.
    named = lambda item: {k: strip(v) if k in ("InstanceId", "Name") else trimmed(v) for k, v in item.items()}
    return [named(item) if isinstance(item, dict) else strip(item) for item in value]


class Overlay:
    """What the four Query services share; stands before moto's response class in the list of bases."""

    malformed = None

    def parse_parameters(self, request):
        try:
            super().parse_parameters(request)
        except ValueError as error:  # no number where one belongs
            self.malformed = error

    def call_action(self):
        self.params = trimmed(getattr(self, "params", {}))
        try:
            if self.malformed:
                raise Refusal("MalformedInput", f"The request cannot be read: {self.malformed}")  # wording ours
            self.check_names()
            self.check_page(self._get_action())
            self.check(self._get_action())
        except ServiceException as error:
            status, headers, body = self.serialized(ActionResult(error))
            return (status, *self._enrich_response(headers, body))
        return super().call_action()

    def check_names(self):
        """Refuses an empty text among several, which the old tools make of `"$UNSET"`."""
        for name, value in self.params.items():
            if isinstance(value, list) and "" in value:
                where = f"Value '[{', '.join(value)}]' at '{name[0].lower()}{name[1:]}'"
                need = "Member must satisfy constraint: [Member must have length greater than or equal to 1]"
                raise Refusal("ValidationError", f"1 validation error detected: {where} failed to satisfy constraint: {need}")

    def check_page(self, action):
        asked, most = self._get_int_param("MaxRecords", 0), 50 if action == "DescribeAutoScalingInstances" else 100
        if asked > most:
            found = f"1 validation error detected: Value '{asked}' at 'maxRecords' failed to satisfy constraint"
            raise Refusal("ValidationError", f"{found}: Member must have value less than or equal to {most}")

    def check(self, action):
        """Refuses what no action of the service accepts: moto would fail on it with a KeyError."""

    def paged(self, result, key, size=50):
        """One page of result[key]. The token is a position, but clients must not rely on that."""
        token, items = self._get_param("NextToken") or "0", list(result[key])
        if not token.isdecimal():
            raise Refusal("InvalidNextToken", f"The token '{token}' is invalid.")  # wording ours
        end = int(token) + (self._get_int_param("MaxRecords") or size)
        more = {"NextToken": str(end)} if end < len(items) else {}
        return ActionResult({**result, key: items[int(token) : end], **more})


def remembered(backend, what):
    """A list kept on one of moto's backends under a name of ours, newest first."""
    return vars(backend).setdefault(f"sandbox_{what}", [])


# ---------------------------------------------------------------------------------------------------- Auto Scaling

PROCESSES = """
    AZRebalance AddToLoadBalancer AlarmNotification HealthCheck InstanceRefresh Launch ReplaceUnhealthy ScheduledActions
    Terminate
""".split()
METRICS = """
    GroupMinSize GroupMaxSize GroupDesiredCapacity GroupInServiceInstances GroupPendingInstances GroupStandbyInstances
    GroupTerminatingInstances GroupTotalInstances GroupInServiceCapacity GroupPendingCapacity GroupStandbyCapacity
    GroupTerminatingCapacity GroupTotalCapacity WarmPoolDesiredCapacity WarmPoolWarmedCapacity WarmPoolPendingCapacity
    WarmPoolTerminatingCapacity WarmPoolTotalCapacity GroupAndWarmPoolDesiredCapacity GroupAndWarmPoolTotalCapacity
""".split()
NOTIFICATIONS = [f"autoscaling:{event}" for event in (
    "EC2_INSTANCE_LAUNCH", "EC2_INSTANCE_LAUNCH_ERROR", "EC2_INSTANCE_TERMINATE", "EC2_INSTANCE_TERMINATE_ERROR",
    "TEST_NOTIFICATION",
)]  # fmt: skip
FIXED_ANSWERS = {
    "describe_adjustment_types": {"AdjustmentTypes": [
        {"AdjustmentType": kind} for kind in ("ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity")]},
    "describe_auto_scaling_notification_types": {"AutoScalingNotificationTypes": NOTIFICATIONS},
    "describe_lifecycle_hook_types": {"LifecycleHookTypes": [
        "autoscaling:EC2_INSTANCE_LAUNCHING", "autoscaling:EC2_INSTANCE_TERMINATING"]},
    "describe_metric_collection_types": {
        "Metrics": [{"Metric": name} for name in METRICS], "Granularities": [{"Granularity": "1Minute"}]},
    "describe_scaling_process_types": {"Processes": [{"ProcessName": name} for name in PROCESSES]},
    "describe_termination_policy_types": {"TerminationPolicyTypes": [
        "AllocationStrategy", "ClosestToNextInstanceHour", "Default", "NewestInstance", "OldestInstance",
        "OldestLaunchConfiguration", "OldestLaunchTemplate"]},
    "complete_lifecycle_action": None,
    "record_lifecycle_action_heartbeat": None,
}  # fmt: skip
NO_LAUNCH_CONFIGURATIONS = (
    "The Launch Configuration creation operation is not available in your account. "
    "Use launch templates to create configuration templates for your Auto Scaling groups."
)


@contextmanager
def scaling(backend, name, why=None, gone=None, came=None):
    """Records what the block does to the instances of group `name` as scaling activities.

    why: what was asked for, AWS puts it before the reason; gone, came: the reason where it is not the usual one."""
    group = backend.autoscaling_groups.get(name)
    old, before = (group.desired_capacity, list(group.instance_states)) if group else (0, [])
    yield
    group, now = backend.autoscaling_groups[name], utcnow()
    # moto keeps the survivors of a shrinking group in the order of a set: by age the output is the same in every run.
    group.instance_states.sort(key=lambda state: (state.instance.launch_time, state.instance.ami_launch_index))
    after, at = group.instance_states, f"At {now:%Y-%m-%dT%H:%M:%SZ}"
    asked = ""
    if why:
        change = f" changing the desired capacity from {old} to {group.desired_capacity}"
        asked = f"{at} {why}{change if old != group.desired_capacity else ''}.  "

    def record(subnet, zone, description, reason, **outcome):
        details = {"Subnet ID": subnet or "", "Availability Zone": zone}
        remembered(backend, "activities").insert(0, {
            "ActivityId": str(mock_random.uuid4()), "AutoScalingGroupName": name, "AutoScalingGroupARN": group.arn,
            "Description": description, "Cause": f"{asked}{at} {reason}.",
            "StartTime": now, "EndTime": now, "StatusCode": "Successful", "Progress": 100, **outcome,
            "Details": json.dumps(details, separators=(",", ":")),
        })  # fmt: skip

    def succeeded(state, description, reason):
        record(state.instance.subnet_id, state.availability_zone, f"{description}: {state.instance_id}", reason)

    count, usual = len(before), "in response to a difference between desired and actual capacity"
    for state in (state for state in before if state not in after):
        shrunk = f"an instance was taken out of service {usual}, shrinking the capacity from {count} to {count - 1}"
        succeeded(state, "Terminating EC2 instance", gone or shrunk)
        count -= 1
    for state in (state for state in after if state not in before):
        grown = f"an instance was started {usual}, increasing the capacity from {count} to {count + 1}"
        succeeded(state, "Launching a new EC2 instance", came or grown)
        count += 1
    if failure := vars(group).pop("launch_failure", None):
        failed = {"StatusCode": "Failed", "StatusMessage": f"{failure}. Launching EC2 instance failed."}
        grown = f"an instance was started {usual}, increasing the capacity from {count} to {group.desired_capacity}"
        description = f"Launching a new EC2 instance.  Status Reason: {failed['StatusMessage']}"
        record(group.vpc_zone_identifier, group.availability_zones[0], description, came or grown, **failed)


def run_policy(backend, policy, why):
    """Executes a simple scaling policy within the bounds of its group (moto ignores the bounds)."""
    group, by = backend.autoscaling_groups[policy.auto_scaling_group_name], policy.scaling_adjustment or 0
    if policy.adjustment_type == "PercentChangeInCapacity":
        exact = group.desired_capacity * by / 100
        step = max(int(abs(exact)), 1 if exact else 0, int(policy.min_adjustment_magnitude or 0))
        by = step if by > 0 else -step
    wanted = by if policy.adjustment_type == "ExactCapacity" else group.desired_capacity + by
    with scaling(backend, group.name, why):
        backend.set_desired_capacity(group.name, max(group.min_size, min(group.max_size, wanted)))


class AutoScaling(Overlay, AutoScalingResponse):
    def check(self, action):
        known, name = self.autoscaling_backend.autoscaling_groups, self._get_param("AutoScalingGroupName")
        names = [] if action.startswith("Describe") or action == "CreateAutoScalingGroup" else [name]
        names += self._get_param("AutoScalingGroupNames", []) if "Notification" in action else []
        if any(name and name not in known for name in names):
            raise Refusal("ValidationError", "AutoScalingGroup name not found - null")
        for tag in self._get_param("Tags", []) if action in ("CreateOrUpdateTags", "DeleteTags") else []:
            if tag.get("ResourceId") not in known:
                text = f"AutoScalingGroup not found - AutoScaling Group {tag.get('ResourceId')} not found"
                raise Refusal("ValidationError", text)

    def group(self):
        return self.autoscaling_backend.autoscaling_groups[self._get_param("AutoScalingGroupName")]

    def group_of(self, instance_id):
        for group in self.autoscaling_backend.autoscaling_groups.values():
            if any(state.instance_id == instance_id for state in group.instance_states):
                return group
        text = f"Instance Id not found - No managed instance found for instance ID: {instance_id}"
        raise Refusal("ValidationError", text)

    # Launch configurations

    def check_configuration(self, name):
        if name and name not in self.autoscaling_backend.launch_configurations:
            text = f"Launch configuration name not found - Launch configuration {name} not found"
            raise Refusal("ValidationError", text)

    def create_launch_configuration(self):
        name, known = self._get_param("LaunchConfigurationName"), self.autoscaling_backend.launch_configurations
        if name.startswith("refuse-"):  # our own fault injection: an account too young for launch configurations
            raise Refusal("UnsupportedOperation", NO_LAUNCH_CONFIGURATIONS)
        if name in known:
            text = f"A launch configuration already exists with the name {name}"
            raise Refusal("AlreadyExists", f"Launch Configuration by this name already exists - {text}")
        self.params.setdefault("InstanceMonitoring", {"Enabled": True})  # AWS: detailed unless told otherwise
        result = super().create_launch_configuration()
        created = known[name]
        created.placement_tenancy = self._get_param("PlacementTenancy")
        created.mappings_as_sent = self._get_param("BlockDeviceMappings", [])
        # What moto launches from: it fails on a mapping without Ebs.
        created.block_device_mapping_dict = [each for each in created.mappings_as_sent if "Ebs" in each]
        return result

    def delete_launch_configuration(self):
        name = self._get_param("LaunchConfigurationName")
        self.check_configuration(name)
        for group in self.autoscaling_backend.autoscaling_groups.values():
            if getattr(group, "launch_configuration_name", None) == name:
                text = (
                    f"Cannot delete launch configuration {name} because it is attached to AutoScalingGroup {group.name}"
                )
                raise Refusal("ResourceInUse", text)
        return super().delete_launch_configuration()

    # Groups

    def check_size(self, least, most, desired):
        if least > most:
            raise Refusal("ValidationError", f"Max bound, {most}, must be greater than or equal to min bound, {least}")
        if desired is not None and not least <= desired <= most:
            text = f"Desired capacity:{desired} must be between the specified min size:{least} and max size:{most}"
            raise Refusal("ValidationError", text)

    def create_auto_scaling_group(self):
        name, least = self._get_param("AutoScalingGroupName"), self._get_int_param("MinSize")
        if name in self.autoscaling_backend.autoscaling_groups:
            text = f"AutoScalingGroup by this name already exists - A group with the name {name} already exists"
            raise Refusal("AlreadyExists", text)
        self.check_configuration(self._get_param("LaunchConfigurationName"))
        if set(self._get_param("LoadBalancerNames", [])) - set(self.autoscaling_backend.elb_backend.load_balancers):
            text = "Provided Load Balancers may not be valid. Please ensure they exist and try again."
            raise Refusal("ValidationError", text)
        self.check_size(least, self._get_int_param("MaxSize"), self._get_int_param("DesiredCapacity"))
        with scaling(self.autoscaling_backend, name, "a user request created an AutoScalingGroup"):
            result = super().create_auto_scaling_group()
        self.group().created_time = utcnow()  # moto: local time
        self.group().health_check_grace_period = self._get_int_param("HealthCheckGracePeriod", 0)  # moto: 300
        return result

    def update_auto_scaling_group(self):
        group, configuration = self.group(), self._get_param("LaunchConfigurationName")
        least = self._get_int_param("MinSize", group.min_size)
        most = self._get_int_param("MaxSize", group.max_size)
        self.check_configuration(configuration)
        self.check_size(least, most, self._get_int_param("DesiredCapacity"))
        # moto would keep both, and launch from the template.
        if configuration:
            group.ec2_launch_template = None
        elif self._get_param("LaunchTemplate") or self._get_param("MixedInstancesPolicy"):
            group.launch_config = group.launch_configuration_name = None
        desired = self._get_int_param("DesiredCapacity", max(least, min(most, group.desired_capacity)))
        sizes = f"min: {least}, max: {most}, desired: {desired}"
        why = f"a user request update of AutoScalingGroup constraints to {sizes}"
        with scaling(self.autoscaling_backend, group.name, why):
            result = super().update_auto_scaling_group()
        # moto forgets these three.
        group.default_cooldown = self._get_int_param("DefaultCooldown", group.default_cooldown)
        group.placement_group = self._get_param("PlacementGroup", group.placement_group)
        group.termination_policies = self._get_param("TerminationPolicies", group.termination_policies)
        return result

    def delete_auto_scaling_group(self):
        backend, group = self.autoscaling_backend, self.group()
        if group.instance_states and not self._get_bool_param("ForceDelete", False):
            text = "there are instances or pending Spot instance request(s) still in the group"
            raise Refusal("ResourceInUse", f"You cannot delete an AutoScalingGroup while {text}.")
        group.suspensions.clear()  # its instances go with it
        result = super().delete_auto_scaling_group()
        # What belongs to a group goes with it.
        for owned in (backend.policies, backend.scheduled_actions, backend.lifecycle_hooks):
            for key in [key for key, item in owned.items() if item.auto_scaling_group_name == group.name]:
                del owned[key]
        notifications = remembered(backend, "notifications")
        notifications[:] = [each for each in notifications if each["AutoScalingGroupName"] != group.name]
        return result

    def set_desired_capacity(self):
        group, wanted = self.group(), self._get_int_param("DesiredCapacity")
        bound = f"above max value {group.max_size}" if wanted > group.max_size else f"below min value {group.min_size}"
        if not group.min_size <= wanted <= group.max_size:
            text = f"New SetDesiredCapacity value {wanted} is {bound} for the AutoScalingGroup."
            raise Refusal("ValidationError", text)
        with scaling(self.autoscaling_backend, group.name, "a user request explicitly set group desired capacity"):
            return super().set_desired_capacity()

    # Instances and activities

    def describe_auto_scaling_instances(self):
        return self.paged(super().describe_auto_scaling_instances().result, "AutoScalingInstances")

    def set_instance_health(self):
        self.group_of(self._get_param("InstanceId"))
        return super().set_instance_health()

    def terminate_instance_in_auto_scaling_group(self):
        instance_id, shrink = self._get_param("InstanceId"), self._get_bool_param("ShouldDecrementDesiredCapacity")
        backend, group = self.autoscaling_backend, self.group_of(instance_id)
        count = len(group.instance_states)
        if shrink and group.desired_capacity <= group.min_size:
            text = (f"Currently, desiredSize equals minSize ({group.min_size}). Terminating instance without replacement "
                    "will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false "
                    "or lower group's min size.")  # fmt: skip
            raise Refusal("ValidationError", text)
        why = f"instance {instance_id} was taken out of service in response to a user request"
        why += f", shrinking the capacity from {count} to {count - 1}" if shrink else ""
        with scaling(backend, group.name, gone=why):
            super().terminate_instance_in_auto_scaling_group()
        what = f"Terminating EC2 instance: {instance_id}"
        activity = next(each for each in remembered(backend, "activities") if each["Description"] == what)
        # The answer is sent when the work begins; DescribeScalingActivities then shows it done.
        return ActionResult({"Activity": {**activity, "StatusCode": "InProgress", "Progress": 0, "EndTime": None}})

    def describe_scaling_activities(self):
        backend = self.autoscaling_backend
        group, ids = self._get_param("AutoScalingGroupName"), self._get_param("ActivityIds")
        alive = {each.arn for each in backend.autoscaling_groups.values()}
        found = [
            each for each in remembered(backend, "activities")
            if (not group or each["AutoScalingGroupName"] == group) and (not ids or each["ActivityId"] in ids)
            and (each["AutoScalingGroupARN"] in alive or self._get_bool_param("IncludeDeletedGroups", False))
        ]  # fmt: skip
        return self.paged({"Activities": found}, "Activities", 100)

    # Policies and scheduled actions. moto files both under their bare names; a name is unique only within its group.

    def policy(self):
        name, group = self._get_param("PolicyName"), self._get_param("AutoScalingGroupName")
        for policy in self.autoscaling_backend.policies.values():
            if name in (policy.name, policy.arn) and group in (None, policy.auto_scaling_group_name):
                return policy
        raise Refusal("ValidationError", f"Policy not found - {name}")  # wording ours

    def put_scaling_policy(self):
        step = self._get_int_param("MinAdjustmentMagnitude", self._get_int_param("MinAdjustmentStep"))
        super().put_scaling_policy()
        policies = self.autoscaling_backend.policies
        policy = policies.pop(self._get_param("PolicyName"))
        policy.min_adjustment_step = policy.min_adjustment_magnitude = step
        policies[policy.arn] = policy
        return ActionResult({"PolicyARN": policy.arn, "Alarms": []})  # moto: PolicyArn, which no client reads

    def describe_policies(self):
        policies = super().describe_policies().result["ScalingPolicies"]
        for policy in policies:
            policy.alarms = [
                {"AlarmName": alarm.name, "AlarmARN": alarm.alarm_arn}
                for alarm in cloudwatch_backends[self.current_account][self.region].alarms.values()
                if policy.arn in [*alarm.alarm_actions, *alarm.ok_actions, *alarm.insufficient_data_actions]
            ]
        return self.paged({"ScalingPolicies": policies}, "ScalingPolicies")

    def delete_policy(self):
        del self.autoscaling_backend.policies[self.policy().arn]
        return EmptyResult()

    def execute_policy(self):
        policy = self.policy()
        run_policy(self.autoscaling_backend, policy, f"a user request executed policy {policy.name}")
        return EmptyResult()

    def put_scheduled_update_group_action(self):
        name, group = self._get_param("ScheduledActionName"), self.group()
        actions = self.autoscaling_backend.scheduled_actions
        if "Time" in self.params:  # the older name of StartTime
            self.params.setdefault("StartTime", self.params["Time"])
        result = super().put_scheduled_update_group_action()
        arn = group.arn.replace(":autoScalingGroup:", ":scheduledUpdateGroupAction:") + f":scheduledActionName/{name}"
        actions[arn] = actions.pop(name)
        actions[arn].scheduled_action_arn = arn
        return result

    def describe_scheduled_actions(self):
        result = super().describe_scheduled_actions().result
        if not self._get_param("ScheduledActionNames"):
            start, end = self._get_param("StartTime"), self._get_param("EndTime")
            # A recurring action without a start of its own is due in any span: nobody here works out its next time.
            result["ScheduledUpdateGroupActions"] = [
                each for each in result["ScheduledUpdateGroupActions"] if not each.start_time
                or (not start or start <= each.start_time) and (not end or each.start_time <= end)
            ]  # fmt: skip
        return self.paged(result, "ScheduledUpdateGroupActions")

    def delete_scheduled_action(self):
        group, name = self.group(), self._get_param("ScheduledActionName")
        found = self.autoscaling_backend.describe_scheduled_actions(group.name, [name])
        if not found:
            raise Refusal("ValidationError", "Scheduled action name not found")
        del self.autoscaling_backend.scheduled_actions[found[0].scheduled_action_arn]
        return EmptyResult()

    # What a group does: notifications, metrics, processes

    def put_notification_configuration(self):
        name, topic, kinds = (self._get_param(key) for key in ("AutoScalingGroupName", "TopicARN", "NotificationTypes"))
        for kind in kinds or []:
            if kind not in NOTIFICATIONS:
                raise Refusal("ValidationError", f'"{kind}" is not a valid Notification Type')  # wording ours
        self.delete_notification_configuration()
        remembered(self.autoscaling_backend, "notifications").extend(
            {"AutoScalingGroupName": name, "TopicARN": topic, "NotificationType": kind} for kind in kinds or []
        )
        return EmptyResult()

    def delete_notification_configuration(self):
        gone = self.group().name, self._get_param("TopicARN")
        rows = remembered(self.autoscaling_backend, "notifications")
        rows[:] = [row for row in rows if (row["AutoScalingGroupName"], row["TopicARN"]) != gone]
        return EmptyResult()

    def describe_notification_configurations(self):
        names = self._get_param("AutoScalingGroupNames", [])
        found = remembered(self.autoscaling_backend, "notifications")
        found = [each for each in found if not names or each["AutoScalingGroupName"] in names]
        return self.paged({"NotificationConfigurations": found}, "NotificationConfigurations")

    def enable_metrics_collection(self):
        asked = self._get_param("Metrics") or METRICS
        self.group().metrics = [name for name in METRICS if name in asked or name in self.group().metrics]
        return EmptyResult()

    def disable_metrics_collection(self):
        unwanted = self._get_param("Metrics") or METRICS
        self.group().metrics = [name for name in self.group().metrics if name not in unwanted]
        return EmptyResult()

    def suspend_processes(self):
        for name in self._get_param("ScalingProcesses") or PROCESSES:
            self.group().suspensions.setdefault(name, f"User suspended at {utcnow():%Y-%m-%dT%H:%M:%SZ}")
        return EmptyResult()

    def resume_processes(self):
        group = self.group()
        for name in self._get_param("ScalingProcesses") or PROCESSES:
            group.suspensions.pop(name, None)
        with scaling(self.autoscaling_backend, group.name):  # catches up with what was asked for meanwhile
            self.autoscaling_backend.set_desired_capacity(group.name, group.desired_capacity)
        return EmptyResult()

    def describe_tags(self):
        return self.paged(super().describe_tags().result, "Tags")

    def describe_account_limits(self):
        backend = self.autoscaling_backend
        return ActionResult({
            "MaxNumberOfAutoScalingGroups": 500, "NumberOfAutoScalingGroups": len(backend.autoscaling_groups),
            "MaxNumberOfLaunchConfigurations": 200, "NumberOfLaunchConfigurations": len(backend.launch_configurations),
        })  # fmt: skip


# ------------------------------------------------------------------------------------------------------ CloudWatch


class CloudWatch(Overlay, CloudWatchResponse):
    def record(self, name, kind, summary, **data):
        remembered(self.cloudwatch_backend, "history").insert(0, {
            "AlarmName": name, "AlarmType": "MetricAlarm", "Timestamp": utcnow(), "HistoryItemType": kind,
            "HistorySummary": summary, "HistoryData": json.dumps({"version": "1.0", **data}, separators=(",", ":")),
        })  # fmt: skip

    def record_configuration(self, name, done):
        alarm = self.cloudwatch_backend.alarms[name]
        kinds = {"created": "Create", "updated": "Update", "deleted": "Delete"}
        shown = {
            "alarmName": name, "alarmArn": alarm.alarm_arn, "alarmDescription": alarm.description,
            "namespace": alarm.namespace, "metricName": alarm.metric_name, "statistic": alarm.statistic,
            "dimensions": [{"name": each.name, "value": each.value} for each in alarm.dimensions],
            "period": alarm.period, "evaluationPeriods": alarm.evaluation_periods, "threshold": alarm.threshold,
            "comparisonOperator": alarm.comparison_operator, "actionsEnabled": alarm.actions_enabled,
            "okActions": alarm.ok_actions, "alarmActions": alarm.alarm_actions,
            "insufficientDataActions": alarm.insufficient_data_actions, "stateValue": alarm.state_value,
        }  # fmt: skip
        summary = f'Alarm "{name}" {done}'
        self.record(name, "ConfigurationUpdate", summary, type=kinds[done], **{f"{done}Alarm": shown})

    def put_metric_alarm(self):
        name, alarms = self._get_param("AlarmName"), self.cloudwatch_backend.alarms
        old = alarms.get(name)
        result = super().put_metric_alarm()
        new = alarms[name]
        if old:  # an update leaves the state alone
            for field in ("state_value", "state_reason", "state_reason_data", "state_updated_timestamp"):
                setattr(new, field, getattr(old, field))
        else:
            new.state_value, new.state_reason_data = "INSUFFICIENT_DATA", None
        self.record_configuration(name, "updated" if old else "created")
        return result

    def known_alarms(self):
        return [name for name in self._get_param("AlarmNames", []) if name in self.cloudwatch_backend.alarms]

    def delete_alarms(self):
        for name in self.known_alarms():
            self.record_configuration(name, "deleted")
        return super().delete_alarms()

    def enable_alarm_actions(self):
        return self.switch_actions(super().enable_alarm_actions())

    def disable_alarm_actions(self):
        return self.switch_actions(super().disable_alarm_actions())

    def switch_actions(self, result):
        for name in self.known_alarms():
            self.record_configuration(name, "updated")
        return result

    def set_alarm_state(self):
        name = self._get_param("AlarmName")
        alarm = self.cloudwatch_backend.alarms.get(name)
        if not alarm:
            raise Refusal("ResourceNotFound", f"Alarm {name} does not exist")  # wording ours
        state = lambda: {"stateValue": alarm.state_value, "stateReason": alarm.state_reason}
        old = state()
        result = super().set_alarm_state()
        summary = f"Alarm updated from {old['stateValue']} to {alarm.state_value}"
        self.record(name, "StateUpdate", summary, oldState=old, newState=state())
        if alarm.actions_enabled and alarm.state_value != old["stateValue"]:
            self.act_on(alarm)
        return result

    def act_on(self, alarm):
        actions = {
            "OK": alarm.ok_actions,
            "ALARM": alarm.alarm_actions,
            "INSUFFICIENT_DATA": alarm.insufficient_data_actions,
        }
        scaler = autoscaling_backends[self.current_account][self.region]
        for arn in actions[alarm.state_value]:
            policy = scaler.policies.get(arn)
            suspended = scaler.autoscaling_groups[policy.auto_scaling_group_name].suspensions if policy else ()
            if policy and "AlarmNotification" not in suspended:
                cause = f"a monitor alarm {alarm.name} in state {alarm.state_value}"
                run_policy(scaler, policy, f"{cause} triggered policy {policy.name}")
            details = {"actionState": "Succeeded", "notificationResource": arn}
            self.record(alarm.name, "Action", f"Successfully executed action {arn}", **details)

    def describe_alarm_history(self):
        name, kind = self._get_param("AlarmName"), self._get_param("HistoryItemType")
        start, end = self._get_param("StartDate"), self._get_param("EndDate")
        found = [
            each for each in remembered(self.cloudwatch_backend, "history")
            if name in (None, each["AlarmName"]) and kind in (None, each["HistoryItemType"])
            and (not start or start <= each["Timestamp"]) and (not end or each["Timestamp"] <= end)
        ]  # fmt: skip
        found = found[::-1] if self._get_param("ScanBy") == "TimestampAscending" else found
        return self.paged({"AlarmHistoryItems": found}, "AlarmHistoryItems", 100)

    def describe_alarms(self):
        return self.paged(super().describe_alarms().result, "MetricAlarms")

    def list_metrics(self):
        """moto lists a metric once for every value that it got, unless it has exactly one dimension."""
        wanted = [self._get_param(key, []) for key in ("Namespace", "MetricName", "Dimensions")]
        found = {}
        for each in self.cloudwatch_backend.get_all_metrics():
            if each.filter(*wanted):
                found.setdefault(metric_of(each), each)
        return self.paged({"Metrics": found.values()}, "Metrics", 500)

    def get_metric_statistics(self):
        span = self._get_param("EndTime") - self._get_param("StartTime")
        points = int(span.total_seconds() // self._get_int_param("Period"))
        if points > 1440:
            text = f"You have requested up to {points:,} datapoints, which exceeds the limit of 1,440."
            advice = "You may reduce the datapoints requested by increasing Period, or decreasing the time range."
            raise Refusal("InvalidParameterCombination", f"{text} {advice}")
        return super().get_metric_statistics()


def metric_of(datum):
    """What makes a metric: the same name with other dimensions is another one."""
    return datum.namespace, datum.name, frozenset((each.name, each.value) for each in datum.dimensions)


def statistics(self, namespace, metric_name, start_time, end_time, period, stats, dimensions, unit=None):
    """For CloudWatchBackend. moto's own counts periods from the first value that it finds, mixes units, and takes a
    metric with more dimensions for the one asked for."""
    if start_time >= end_time:
        raise Refusal("InvalidParameterValue", "The parameter StartTime must be less than the parameter EndTime.")
    wanted = metric_of(MetricDatumBase(namespace, metric_name, dimensions, None))
    start, step, found = start_time.replace(second=0, microsecond=0), timedelta(seconds=period), {}
    for datum in self.get_all_metrics():
        if metric_of(datum) == wanted and start <= datum.timestamp < end_time and unit in (None, datum.unit):
            at = start + (datum.timestamp - start) // step * step
            point = found.setdefault((at, datum.unit), Statistics(stats, at, datum.unit))
            point.metric_data.append(datum)
    return sorted(found.values(), key=lambda point: point.timestamp)


# ------------------------------------------------------------------------------------------ Elastic Load Balancing

SSL_POLICY, SSL_NAME = "SSLNegotiationPolicyType", "Reference-Security-Policy"
PROTOCOLS, CIPHERS = ("Protocol-TLSv1", "Protocol-TLSv1.1", "Protocol-TLSv1.2"), (
    "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256", "AES128-GCM-SHA256", "AES128-SHA", "AES256-SHA",
)  # fmt: skip
# name, description, attributes as (name, type, cardinality); of the SSL type AWS lists some sixty ciphers more
POLICY_TYPES = [
    ("ProxyProtocolPolicyType",
     "Policy that controls whether to include the IP address and port of the originating request for TCP messages. "
     "This policy operates on TCP/SSL listeners only",
     [("ProxyProtocol", "Boolean", "ONE")]),
    ("PublicKeyPolicyType",
     "Policy containing a list of public keys to accept when authenticating the back-end server(s). This policy cannot "
     "be applied directly to back-end servers or listeners but must be part of a BackendServerAuthenticationPolicyType.",
     [("PublicKey", "String", "ONE")]),
    ("AppCookieStickinessPolicyType",
     "Stickiness policy with session lifetimes controlled by the lifetime of the application-generated cookie. "
     "This policy can be associated only with HTTP/HTTPS listeners.",
     [("CookieName", "String", "ONE")]),
    ("LBCookieStickinessPolicyType",
     "Stickiness policy with session lifetimes controlled by the browser (user-agent) or a specified expiration period. "
     "This policy can be associated only with HTTP/HTTPS listeners.",
     [("CookieExpirationPeriod", "Long", "ZERO_OR_ONE")]),
    (SSL_POLICY,
     "Listener policy that defines the ciphers and protocols that will be accepted by the load balancer. "
     "This policy can be associated only with HTTPS/SSL listeners.",
     [(SSL_NAME, "String", "ZERO_OR_ONE"),
      *((name, "Boolean", "ZERO_OR_ONE") for name in (*PROTOCOLS, "Server-Defined-Cipher-Order", *CIPHERS))]),
    ("BackendServerAuthenticationPolicyType",
     "Policy that controls authentication to back-end server(s) and contains one or more policies, such as an instance "
     "of a PublicKeyPolicyType. This policy can be associated only with back-end servers that are using HTTPS/SSL.",
     [("PublicKeyPolicyName", "PolicyName", "ONE_OR_MORE")]),
]  # fmt: skip
SAMPLE_POLICIES = """
    ELBSecurityPolicy-2016-08 ELBSecurityPolicy-TLS-1-2-2017-01 ELBSecurityPolicy-TLS-1-1-2017-01
    ELBSecurityPolicy-2015-05 ELBSecurityPolicy-2014-10 ELBSecurityPolicy-2014-01 ELBSecurityPolicy-2011-08
    ELBSample-ELBDefaultCipherPolicy ELBSample-OpenSSLDefaultCipherPolicy
""".split()


def described(name, kind, attributes):
    pairs = [{"AttributeName": key, "AttributeValue": value} for key, value in attributes if value is not None]
    return {"PolicyName": name, "PolicyTypeName": kind, "PolicyAttributeDescriptions": pairs}


def policy_fields(policy):
    """Name, type as AWS spells it, and attributes of one of moto's policies."""
    if policy.policy_type_name == "AppCookieStickinessPolicy":
        return policy.policy_name, "AppCookieStickinessPolicyType", [("CookieName", policy.cookie_name)]
    if policy.policy_type_name == "LbCookieStickinessPolicy":
        attributes = [("CookieExpirationPeriod", policy.cookie_expiration_period)]
        return policy.policy_name, "LBCookieStickinessPolicyType", attributes
    attributes = [(each["AttributeName"], each.get("AttributeValue")) for each in policy.policy_attribute_descriptions]
    return policy.policy_name, policy.policy_type_name, attributes


class ELB(Overlay, ELBResponse):
    def check(self, action):
        name, known = self._get_param("LoadBalancerName"), self.elb_backend.load_balancers
        named = [] if action in ("CreateLoadBalancer", "DeleteLoadBalancer") or not name else [name]
        for missing in (each for each in [*named, *self._get_param("LoadBalancerNames", [])] if each not in known):
            raise Refusal("LoadBalancerNotFound", f"There is no ACTIVE Load Balancer named '{missing}'")
        # A certificate's ARN is not looked up: a script brings that of its own account.
        for sent in self._get_param("Listeners", []):
            if sent.get("Protocol", "").upper() in ("HTTPS", "SSL") and not sent.get("SSLCertificateId"):
                raise Refusal("ValidationError", "Secure Listeners need to specify a SSLCertificateId")
        if action in ("SetLoadBalancerListenerSSLCertificate", "SetLoadBalancerPoliciesOfListener"):
            port = self._get_param("LoadBalancerPort")
            if all(int(each.load_balancer_port) != int(port) for each in known[name].listeners):
                text = f"There is no listener for port {port} on load balancer {name}"  # wording ours
                raise Refusal("ListenerNotFound", text)
        if action in ("SetLoadBalancerPoliciesOfListener", "SetLoadBalancerPoliciesForBackendServer"):
            policies = {each.policy_name for each in known[name].policies}
            for missing in (each for each in self._get_param("PolicyNames", []) if each and each not in policies):
                raise Refusal("PolicyNotFound", f"There is no policy with name {missing}")  # wording ours
        if action == "DeleteLoadBalancerPolicy":
            policy, users = self._get_param("PolicyName"), [*known[name].listeners, *known[name].backends]
            if any(policy in each.policy_names for each in users):
                raise Refusal("InvalidConfigurationRequest", f"Policy {policy} is in use")  # wording ours
        if action in ("CreateLoadBalancerPolicy", "CreateAppCookieStickinessPolicy", "CreateLBCookieStickinessPolicy"):
            policy, kind = self._get_param("PolicyName"), self._get_param("PolicyTypeName")
            if any(each.policy_name == policy for each in known[name].policies):
                text = f"Policy {policy} already exists for load balancer {name}"  # wording ours
                raise Refusal("DuplicatePolicyName", text)
            self.policy_types([kind] if kind else [])

    def load_balancer(self):
        return self.elb_backend.load_balancers[self._get_param("LoadBalancerName")]

    def complete(self, balancer):
        """Adds what moto drops of the listeners just sent."""
        for sent in self._get_param("Listeners", []):
            listener = next(each for each in balancer.listeners if each.load_balancer_port == sent["LoadBalancerPort"])
            listener.protocol_to_instance = (sent.get("InstanceProtocol") or "").upper()
            if all(each.instance_port != sent["InstancePort"] for each in balancer.backends):
                balancer.backends.append(FakeBackend(sent["InstancePort"]))

    def create_load_balancer(self):
        if not (self._get_param("AvailabilityZones") or self._get_param("Subnets")):
            raise Refusal("ValidationError", "Either AvailabilityZones or SubnetIds must be specified")
        super().create_load_balancer()
        balancer, ec2 = self.load_balancer(), ec2_backends[self.current_account][self.region]
        # moto: one region for all, and neither zone id nor health check before one is configured
        number = mock_random.randint(10**9, 10**10 - 1)
        balancer.dns_name = f"{balancer.name}-{number}.{self.region}.elb.amazonaws.com"
        balancer.canonical_hosted_zone_name_id = "Z32O12XQLNTSW2"  # eu-west-1's
        balancer.health_check = FakeHealthCheck("5", "10", "2", "30", f"TCP:{balancer.listeners[0].instance_port}")
        balancer.availability_zones = balancer.availability_zones or [
            subnet.availability_zone for subnet in ec2.describe_subnets(subnet_ids=balancer.subnets)
        ]
        self.complete(balancer)
        return ActionResult({"DNSName": balancer.dns_name})

    def create_load_balancer_listeners(self):
        result = super().create_load_balancer_listeners()
        self.complete(self.load_balancer())
        return result

    def delete_load_balancer_listeners(self):
        ports = [int(port) for port in self._get_param("LoadBalancerPorts", [])]
        balancer = self.load_balancer()  # moto doubles the survivors when two ports are named
        balancer.listeners = [each for each in balancer.listeners if int(each.load_balancer_port) not in ports]
        return EmptyResult()

    def instance_ids(self, known):
        ids = [each["InstanceId"] for each in self._get_param("Instances", [])]
        for unknown in (each for each in ids if not known(each)):
            raise Refusal("InvalidInstance", f"Could not find EC2 instance {unknown}.")
        return ids

    def exists(self, instance_id):
        try:
            return ec2_backends[self.current_account][self.region].get_instance(instance_id)
        except InvalidInstanceIdError:
            return None

    def register_instances_with_load_balancer(self):
        balancer = self.load_balancer()
        new = [each for each in self.instance_ids(self.exists) if each not in balancer.instance_ids]
        self.elb_backend.register_instances(balancer.name, new)
        return ActionResult({"Instances": balancer.instances})

    def deregister_instances_from_load_balancer(self):
        balancer = self.load_balancer()
        ids = self.instance_ids(balancer.instance_ids.__contains__)
        for from_group in (False, True):
            self.elb_backend.deregister_instances(balancer.name, ids, from_autoscaling=from_group)
        return ActionResult({"Instances": balancer.instances})

    def describe_instance_health(self):
        self.instance_ids(self.load_balancer().instance_ids.__contains__)
        return super().describe_instance_health()

    def policy_types(self, names):
        for missing in set(names) - {name for name, *_ in POLICY_TYPES}:
            raise Refusal("PolicyTypeNotFound", f"Policy type {missing} does not exist")  # wording ours
        return [each for each in POLICY_TYPES if not names or each[0] in names]

    def describe_load_balancer_policy_types(self):
        keys, found = ("AttributeName", "AttributeType", "Cardinality"), []
        for name, text, attributes in self.policy_types(self._get_param("PolicyTypeNames", [])):
            attributes = [dict(zip(keys, each, strict=True)) for each in attributes]
            found.append({"PolicyTypeName": name, "Description": text, "PolicyAttributeTypeDescriptions": attributes})
        return ActionResult({"PolicyTypeDescriptions": found})

    def describe_load_balancer_policies(self):
        names = self._get_param("PolicyNames", [])
        if self._get_param("LoadBalancerName"):
            found = [described(*policy_fields(policy)) for policy in self.load_balancer().policies]
        else:
            found = []
            for name in SAMPLE_POLICIES:
                protocols = PROTOCOLS[2 if "TLS-1-2" in name else 1 if "TLS-1-1" in name else 0 :]
                enabled = [(key, "true") for key in (*protocols, *CIPHERS)]
                found.append(described(name, SSL_POLICY, [(SSL_NAME, name), *enabled]))
        for missing in set(names) - {each["PolicyName"] for each in found}:
            raise Refusal("PolicyNotFound", f"There is no policy with name {missing}")  # wording ours
        return ActionResult(
            {"PolicyDescriptions": [each for each in found if not names or each["PolicyName"] in names]}
        )

    def describe_account_limits(self):
        limits = {"classic-load-balancers": 20, "classic-listeners": 100, "classic-registered-instances": 1000}
        return ActionResult({"Limits": [{"Name": name, "Max": most} for name, most in limits.items()]})


# ------------------------------------------------------------------------------------------------------------- SNS


def is_pending(subscription):
    return subscription.attributes["PendingConfirmation"]


class SNS(Overlay, SNSResponse):
    def check(self, action):
        arn = self._get_param("TopicArn")
        if arn and action != "DeleteTopic":  # deleting what is not there succeeds
            if arn.count(":") < 5:
                text = f"An ARN must have at least 6 elements, not {arn.count(':') + 1}"
                raise Refusal("InvalidParameter", f"Invalid parameter: TopicArn Reason: {text}")
            self.backend.get_topic(arn)
        if action == "Publish" and self._get_param("MessageStructure") == "json":
            wrong = "Invalid parameter: Message Structure -"
            try:
                body = json.loads(self._get_param("Message"))
            except ValueError:
                raise Refusal("InvalidParameter", f"{wrong} JSON message body failed to parse") from None
            if not isinstance(body, dict) or "default" not in body:
                raise Refusal("InvalidParameter", f"{wrong} No default entry in JSON message body")

    def set_subscription_attributes(self):
        result = super().set_subscription_attributes()
        for subscription in self.backend.subscriptions.values():  # moto takes the text "false" for true
            attributes = subscription.attributes
            attributes["RawMessageDelivery"] = str(attributes["RawMessageDelivery"]).lower() == "true"
        return result

    def subscribe(self):
        known = set(self.backend.subscriptions)
        arn = super().subscribe().result["SubscriptionArn"]
        subscription = self.backend.subscriptions[arn]
        if arn not in known and subscription.protocol in ("email", "email-json", "http", "https"):
            subscription.subscription_arn = "PendingConfirmation"  # what lists show instead of the arn
            subscription.attributes.update(PendingConfirmation=True, ConfirmationWasAuthenticated=False)
        if is_pending(subscription) and not self._get_bool_param("ReturnSubscriptionArn", False):
            arn = "pending confirmation"
        return ActionResult({"SubscriptionArn": arn})

    def confirm_subscription(self):
        """No mail is sent, so there is no token to read: any token confirms the oldest subscription that waits."""
        for subscription in self.backend.subscriptions.values():
            if subscription.topic.arn == self._get_param("TopicArn") and is_pending(subscription):
                del subscription.subscription_arn
                subscription.attributes.update(PendingConfirmation=False, ConfirmationWasAuthenticated=True)
                return ActionResult({"SubscriptionArn": subscription.arn})
        raise Refusal("InvalidParameter", "Invalid parameter: Token")

    def get_topic_attributes(self):
        topic = self.backend.get_topic(self._get_param("TopicArn"))
        waiting = [is_pending(each) for each in self.backend.subscriptions.values() if each.topic is topic]
        topic.subscriptions_pending, topic.subscriptions_confimed = waiting.count(True), waiting.count(False)
        return super().get_topic_attributes()


# ------------------------------------------------------------------------------------------------------------- EC2


class EC2(EC2Response):
    def terminate_instances(self):
        backend = autoscaling_backends[self.current_account][self.region]
        found = "in response to an EC2 health check indicating it has been terminated or stopped"
        gone = f"an instance was taken out of service {found}"
        came = "an instance was launched in response to an unhealthy instance needing to be replaced"
        with ExitStack() as stack:
            for name in backend.autoscaling_groups:
                stack.enter_context(scaling(backend, name, gone=gone, came=came))
            return super().terminate_instances()

    def monitor_instances(self):
        return self.set_monitoring("enabled", "pending")

    def unmonitor_instances(self):
        return self.set_monitoring("disabled", "disabling")

    def set_monitoring(self, state, announced):
        """The answer announces the change, the next DescribeInstances shows it done."""
        self.error_on_dryrun()
        instances = [self.ec2_backend.get_instance(each) for each in self._get_param("InstanceIds", [])]
        for instance in instances:
            instance.monitoring_state = state
        shown = [{"InstanceId": instance.id, "Monitoring": {"State": announced}} for instance in instances]
        return ActionResult({"InstanceMonitorings": shown})

    def describe_volume_status(self):
        details = [{"Name": "io-enabled", "Status": "passed"}, {"Name": "io-performance", "Status": "not-applicable"}]
        fine = {"Status": "ok", "Details": details}
        volumes = self.ec2_backend.describe_volumes(self._get_param("VolumeIds", []))
        return ActionResult({"VolumeStatuses": [
            {"VolumeId": each.id, "AvailabilityZone": each.zone.name, "VolumeStatus": fine} for each in volumes
        ]})  # fmt: skip


# ---------------------------------------------------------------------------------------------------------- Server


def install():
    for action, answer in FIXED_ANSWERS.items():
        setattr(AutoScaling, action, lambda self, answer=answer: ActionResult(answer))
    for urls, response in ((moto.autoscaling, AutoScaling), (moto.cloudwatch, CloudWatch), (moto.sns, SNS)):
        urls.urls.url_paths["{0}/$"] = response.dispatch
    moto.ec2.urls.url_paths["{0}/"] = EC2.dispatch
    moto.elb.urls.ELBResponse = ELB  # chosen there by the API's version
    FakeLaunchConfiguration.block_device_mappings = property(lambda self: getattr(self, "mappings_as_sent", []))
    FakeAutoScalingGroup.suspended_processes = property(
        lambda self: [{"ProcessName": name, "SuspensionReason": why} for name, why in self.suspensions.items()],
        lambda self, _: setattr(self, "suspensions", {}),
    )
    CloudWatchBackend.get_metric_statistics = statistics
    # An instance keeps what it was launched from. moto shows what its group would launch from now.
    create, template = InstanceState.__init__, InstanceState.launch_template.fget

    def create_with_origin(self, *arguments, **named):
        create(self, *arguments, **named)
        self.origin = getattr(self.auto_scaling_group, "launch_configuration_name", None), template(self)

    InstanceState.__init__ = create_with_origin
    InstanceState.launch_configuration_name = property(lambda self: self.origin[0])
    InstanceState.launch_template = property(lambda self: self.origin[1])
    launch, resize = FakeAutoScalingGroup.replace_autoscaling_group_instances, FakeAutoScalingGroup.set_desired_capacity

    def launch_unless_suspended(self, *arguments):
        if "Launch" in self.suspensions:
            return
        try:
            launch(self, *arguments)
        except InvalidSecurityGroupNotFoundError as error:
            self.launch_failure = error.message  # becomes a failed activity, as at AWS

    def resize_unless_suspended(self, wanted):
        if "Terminate" in self.suspensions and wanted < len(self.active_instances()):
            self.desired_capacity = wanted
        else:
            resize(self, wanted)

    FakeAutoScalingGroup.replace_autoscaling_group_instances = launch_unless_suspended
    FakeAutoScalingGroup.set_desired_capacity = resize_unless_suspended
    run = InstanceBackend.run_instances

    def run_in_known_groups(self, image_id, count, user_data, security_group_names, **named):
        for name in security_group_names:
            if self.get_security_group_by_name_or_id(name) is None:  # moto fails on its None
                raise InvalidSecurityGroupNotFoundError(name)
        return run(self, image_id, count, user_data, security_group_names, **named)

    InstanceBackend.run_instances = run_in_known_groups
    plain = {"HTTPS": "HTTP", "SSL": "TCP"}
    FakeListener.instance_protocol = property(
        lambda self: getattr(self, "protocol_to_instance", "") or plain.get(self.protocol, self.protocol)
    )
    # The sandbox opens no connection to anyone: of a topic's subscribers only queues (moto's own) are served.
    deliver = Subscription.publish
    Subscription.publish = lambda self, *args, **named: self.protocol == "sqs" and deliver(self, *args, **named)


def failure(environ, start_response, status, code, message):
    fields = f"<Code>{code}</Code><Message>{escape(message)}</Message>"
    if "/ec2/aws4_request" in environ.get("HTTP_AUTHORIZATION", ""):
        body = f"<Response><Errors><Error>{fields}</Error></Errors><RequestID>sandbox</RequestID></Response>"
    else:
        kind = "Sender" if status.startswith("4") else "Receiver"
        body = (
            f"<ErrorResponse><Error><Type>{kind}</Type>{fields}</Error><RequestId>sandbox</RequestId></ErrorResponse>"
        )
    start_response(status, [("Content-Type", "text/xml"), ("Content-Length", str(len(body.encode())))])
    return [body.encode()]


def application(services, warm):
    """moto's WSGI application, one request at a time (it has no locks), with XML for what it answers in HTML."""
    lock = threading.Lock()

    def answer(environ, start_response):
        fail = partial(failure, environ, start_response)
        if environ["PATH_INFO"].startswith("/moto-api"):
            warm.wait()  # else the warm-up could leave something behind a reset, or draw from a seeded generator
        elif "HTTP_AUTHORIZATION" not in environ:
            return fail("403 Forbidden", "MissingAuthenticationToken", "Request is missing Authentication Token")
        if environ.get("CONTENT_LENGTH"):  # read before the lock: a stuck client must not stop the others
            environ["wsgi.input"] = io.BytesIO(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
        try:
            with lock:
                return list(services(environ, start_response))
        except (NotImplementedError, OperationNotFoundError) as error:  # an action, or a filter of one
            return fail("400 Bad Request", "InvalidAction", f"The sandbox cannot do this: {error}")
        except Exception as error:
            logging.exception("request failed")
            return fail("500 Internal Server Error", "InternalFailure", f"The sandbox failed: {error!r}")

    return answer


def warm_up(services, warm):
    """The first call to each service loads its model, about a second in all: better before somebody waits for it."""
    calls = {
        "ec2": ("DescribeRegions", "2016-11-15"),
        "autoscaling": ("DescribeAutoScalingGroups", "2011-01-01"),
        "monitoring": ("DescribeAlarms", "2010-08-01"),
        "elasticloadbalancing": ("DescribeLoadBalancers", "2012-06-01"),
        "sns": ("ListTopics", "2010-03-31"),
    }
    for service, (action, version) in calls.items():
        scope = f"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/{service}/aws4_request, Signature=0"
        Client(services).post("/", data={"Action": action, "Version": version}, headers={"Authorization": scope})
    warm.set()


def end_with_stdin():
    while os.read(0, 4096):
        pass
    os._exit(0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0, help="0, the default, takes a free one")
    parser.add_argument("--verbose", action="store_true", help="log requests and failures to standard error")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    if not options.verbose:
        logging.disable()  # a level would not do: werkzeug sets its own
        warnings.simplefilter("ignore")
    install()
    gc.freeze()
    gc.enable()
    warm = threading.Event()
    services = application(DomainDispatcherApplication(create_backend_app), warm)
    server = make_server("127.0.0.1", options.port, services, threaded=True, request_handler=MotoRequestHandler)
    print(f"READY {server.server_port}", flush=True)
    sys.stdout = sys.stderr  # moto prints now and then
    for work in (lambda: warm_up(services, warm), end_with_stdin):
        threading.Thread(target=work, daemon=True).start()
    server.serve_forever()


if __name__ == "__main__":
    main()
