using k8s.Models;

namespace NetworkHub.Deploy.Tests.Promises;

/// <summary>Who belongs to whom: workloads, service and disruption budgets find pods by labels only.</summary>
internal static class Selection
{
    public static readonly Promise SelectsItsOwn = new(
        "selectors",
        overlay =>
        [
            .. from workload in overlay.Workloads
               from other in overlay.Workloads
               where Overlay.Selects(workload.Spec.Selector, Overlay.LabelsOf(other)) != (workload == other)
               select $"{workload.Metadata.Name} against {other.Metadata.Name}",
            .. from service in overlay.Objects.OfType<V1Service>()
               from workload in overlay.Workloads
               let listens = Overlay.PortsOf(workload).Any(port => port.Name == service.Spec.Ports.Single().TargetPort.Value)
               where Overlay.Selects(service.Spec.Selector, Overlay.LabelsOf(workload)) != listens
               select $"service {service.Metadata.Name} against {workload.Metadata.Name}",
            .. from workload in overlay.Workloads
               from spread in workload.Spec.Template.Spec.TopologySpreadConstraints ?? []
               where !Overlay.Selects(spread.LabelSelector, Overlay.LabelsOf(workload))
               select $"{workload.Metadata.Name} spreads other pods",
        ],
        overlay => Overlay.LabelsOf(overlay.Workloads.First())["app.kubernetes.io/component"] = "silo",
        overlay => overlay.Workloads.First().Spec.Selector.MatchLabels.Remove("app.kubernetes.io/component"),
        overlay => overlay.Objects.OfType<V1Service>().Single().Spec.Selector.Remove("app.kubernetes.io/component"),
        overlay => overlay.Objects.OfType<V1Service>().Single().Spec.Ports[0].TargetPort = "clients",
        overlay => overlay.Workloads.Last().Spec.Template.Spec.TopologySpreadConstraints[0].LabelSelector = new V1LabelSelector
        {
            MatchLabels = overlay.Workloads.First().Spec.Selector.MatchLabels,
        });

    public static readonly Promise LeavesOneByOne = new(
        "disruption-budgets",
        overlay =>
            from workload in overlay.Workloads
            let budgets = overlay.Objects.OfType<V1PodDisruptionBudget>()
                .Where(budget => Overlay.Selects(budget.Spec.Selector, Overlay.LabelsOf(workload))).ToList()
            where budgets is not [{ Spec: { MinAvailable: null, MaxUnavailable.Value: "1" } }]
            select $"{workload.Metadata.Name} has {budgets.Count} budgets, or not of one pod at a time",
        overlay => overlay.Objects.RemoveAll(item => item is V1PodDisruptionBudget),
        overlay => overlay.Objects.OfType<V1PodDisruptionBudget>().First().Spec.Selector.MatchLabels.Clear(),
        overlay => overlay.Objects.OfType<V1PodDisruptionBudget>().Last().Spec.MaxUnavailable = "3");
}
