using System.Globalization;
using k8s.Models;

namespace NetworkHub.Deploy.Tests.Promises;

/// <summary>Orleans trusts all that reach its ports, so only the hub's pods may: the policies are applied here as Kubernetes would.</summary>
internal static class SiloPorts
{
    public static readonly Promise AreTheHubsOwn = new(
        "silo-ports",
        overlay =>
            from workload in overlay.Workloads
            from port in Overlay.PortsOf(workload)
            from fault in port.Name == "http" ? FaultsOfHttp(overlay, workload, port) : FaultsOfSilo(overlay, workload, port)
            select $"{workload.Metadata.Name} {port.Name} {fault}",
        overlay => overlay.Objects.RemoveAll(item => item is V1NetworkPolicy),
        overlay => Policy(overlay).PodSelector.MatchLabels["app.kubernetes.io/component"] = "http",
        overlay => Policy(overlay).PolicyTypes = ["Egress"],
        overlay => Policy(overlay).Ingress.RemoveAt(0),
        overlay => Policy(overlay).Ingress.RemoveAt(1),
        overlay => Policy(overlay).Ingress[0].Ports = null,
        overlay => Policy(overlay).Ingress[0].Ports[0].EndPort = 30000,
        overlay => Policy(overlay).Ingress[1].FromProperty = null,
        overlay => Policy(overlay).Ingress[1].FromProperty.Add(new V1NetworkPolicyPeer { IpBlock = new V1IPBlock { Cidr = "10.0.0.0/8" } }),
        overlay => Policy(overlay).Ingress[1].FromProperty[0].NamespaceSelector = new V1LabelSelector(),
        overlay => Policy(overlay).Ingress[1].FromProperty[0].PodSelector.MatchLabels.Clear(),
        overlay => Policy(overlay).Ingress[1].FromProperty[0].PodSelector.MatchLabels["app.kubernetes.io/component"] = "silo");

    private static IEnumerable<string> FaultsOfSilo(Overlay overlay, V1Deployment workload, V1ContainerPort port)
    {
        var rules = RulesThatOpen(overlay, workload, port);
        if (rules is null)
        {
            return ["is open to everybody"];
        }

        var peers = rules.SelectMany(rule => rule.FromProperty ?? []).ToList();
        return
        [
            .. Promise.Unless(!rules.Any(rule => rule.FromProperty is null or []), "is open to everybody"),
            .. Promise.Unless(peers.All(IsOfTheHub), "is open to others"),
            .. from member in overlay.Workloads
               where !peers.Any(peer => peer.PodSelector is { } pods && Overlay.Selects(pods, Overlay.LabelsOf(member)))
               select $"is closed to {member.Metadata.Name}",
        ];
    }

    private static IEnumerable<string> FaultsOfHttp(Overlay overlay, V1Deployment workload, V1ContainerPort port) =>
        RulesThatOpen(overlay, workload, port) is { } rules && !rules.Any(rule => rule.FromProperty is null or []) ? ["is closed"] : [];

    // Null when no policy is about the pods: then everything is open.
    private static List<V1NetworkPolicyIngressRule>? RulesThatOpen(Overlay overlay, V1Deployment workload, V1ContainerPort port)
    {
        var policies = overlay.Objects.OfType<V1NetworkPolicy>()
            .Where(policy => policy.Spec.PolicyTypes.Contains("Ingress") && Overlay.Selects(policy.Spec.PodSelector, Overlay.LabelsOf(workload)))
            .ToList();
        return policies.Count == 0
            ? null
            : [.. policies.SelectMany(policy => policy.Spec.Ingress ?? []).Where(rule => Opens(rule, port))];
    }

    private static bool Opens(V1NetworkPolicyIngressRule rule, V1ContainerPort port) =>
        rule.Ports is null or [] || rule.Ports.Any(opened => Opens(opened, port));

    private static bool Opens(V1NetworkPolicyPort opened, V1ContainerPort port) =>
        opened.Port is null
        || opened.Port.Value == port.Name
        || (int.TryParse(opened.Port.Value, CultureInfo.InvariantCulture, out var first)
            && port.ContainerPort >= first && port.ContainerPort <= (opened.EndPort ?? first));

    private static bool IsOfTheHub(V1NetworkPolicyPeer peer) =>
        peer is { IpBlock: null, NamespaceSelector: null, PodSelector.MatchLabels: { } labels }
        && labels.TryGetValue("app.kubernetes.io/name", out var name) && name == "networkhub";

    private static V1NetworkPolicySpec Policy(Overlay overlay) => overlay.Objects.OfType<V1NetworkPolicy>().Single().Spec;
}
