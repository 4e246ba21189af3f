using k8s.Models;

namespace NetworkHub.Deploy.Tests.Promises;

/// <summary>How Kubernetes knows what a pod needs and how it is.</summary>
internal static class Running
{
    /// <summary>What a hub that is told to stop may take to hand over what it has begun; see docs/operating/kubernetes.md.</summary>
    private const int DrainSeconds = 30;

    public static readonly Promise Probed = new(
        "probes",
        overlay =>
            from container in overlay.Containers
            from fault in Faults(container)
            select $"{container.Name} {fault}",
        overlay => overlay.Containers.First().ReadinessProbe = null,
        overlay => overlay.Containers.First().LivenessProbe.HttpGet.Path = "/health/ready",
        overlay => overlay.Containers.First().ReadinessProbe.HttpGet.Port = "silo",
        overlay => overlay.Containers.Last().LivenessProbe.TcpSocket.Port = "http",
        overlay => overlay.Containers.Last().StartupProbe = null);

    public static readonly Promise Bounded = new(
        "resources",
        overlay =>
            from container in overlay.Containers
            let asked = container.Resources?.Requests
            let most = container.Resources?.Limits
            where asked?.ContainsKey("cpu") != true || asked?.ContainsKey("memory") != true || most?.ContainsKey("memory") != true
            select $"{container.Name} does not say what it needs",
        overlay => overlay.Containers.First().Resources = null,
        overlay => overlay.Containers.Last().Resources.Limits.Remove("memory"));

    public static readonly Promise Drained = new(
        "drain",
        overlay =>
            from workload in overlay.Workloads
            from container in Overlay.ContainersOf(workload)
            let pause = container.Lifecycle?.PreStop?.Sleep?.Seconds ?? 0
            where !(workload.Spec.Template.Spec.TerminationGracePeriodSeconds > pause + DrainSeconds)
            select $"{container.Name} is killed before it has handed over",
        overlay => overlay.Workloads.Last().Spec.Template.Spec.TerminationGracePeriodSeconds = null,
        overlay => overlay.Workloads.First().Spec.Template.Spec.TerminationGracePeriodSeconds = DrainSeconds);

    private static IEnumerable<string> Faults(V1Container container)
    {
        if (container.Ports.Any(port => port.Name == "http"))
        {
            return
            [
                .. Promise.Unless(Asks(container.StartupProbe, "/health/live"), "is not asked whether it has started"),
                .. Promise.Unless(Asks(container.LivenessProbe, "/health/live"), "is not asked whether it lives"),
                .. Promise.Unless(Asks(container.ReadinessProbe, "/health/ready"), "is not asked whether it is ready"),
            ];
        }

        return from probe in new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }
               where !container.Ports.Any(port => port.Name == probe?.TcpSocket?.Port?.Value)
               select "has a probe of none of its ports";
    }

    private static bool Asks(V1Probe? probe, string path) => probe?.HttpGet?.Path == path && probe.HttpGet.Port.Value == "http";
}
