using System.Collections.Concurrent;
using k8s;
using k8s.Models;

namespace NetworkHub.Deploy.Tests;

/// <summary>A rendered overlay, as Kubernetes would read it.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Objects">What it makes.</param>
internal sealed record Overlay(string Name, List<object> Objects)
{
    public static readonly string[] All = ["single", "cluster", "split"];

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Rendered = new(StringComparer.Ordinal);

    public IEnumerable<V1Deployment> Workloads => Objects.OfType<V1Deployment>();

    public IEnumerable<V1Container> Containers => Workloads.SelectMany(ContainersOf);

    /// <summary>Renders it, once for all tests, and reads it again each time, so that a test may change what it got.</summary>
    public static async Task<Overlay> ReadAsync(string name)
    {
        await Kubectl.SkipWhenMissingAsync();
        return new Overlay(name, Read(await Rendered.GetOrAdd(name, _ => new(() => RenderAsync(name))).Value));
    }

    /// <summary>Reads manifests; what the models of Kubernetes do not have is an error.</summary>
    public static List<object> Read(string yaml) => KubernetesYaml.LoadAllFromString(yaml, strict: true);

    /// <summary>All containers of a workload's pods, those that only prepare it among them.</summary>
    public static IEnumerable<V1Container> ContainersOf(V1Deployment workload) =>
        [.. workload.Spec.Template.Spec.Containers, .. workload.Spec.Template.Spec.InitContainers ?? []];

    public static IEnumerable<V1ContainerPort> PortsOf(V1Deployment workload) => ContainersOf(workload).SelectMany(container => container.Ports);

    public static IDictionary<string, string> LabelsOf(V1Deployment workload) => workload.Spec.Template.Metadata.Labels;

    /// <summary>Whether labels meet a selector. Expressions are not used here, and would have to be read to be trusted.</summary>
    public static bool Selects(V1LabelSelector selector, IDictionary<string, string> labels) =>
        selector.MatchExpressions is null or []
            ? Selects(selector.MatchLabels, labels)
            : throw new NotSupportedException("A selector with expressions.");

    public static bool Selects(IDictionary<string, string>? wanted, IDictionary<string, string> labels) =>
        wanted is null || wanted.All(pair => labels.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <summary>The workload that runs as a role.</summary>
    public V1Deployment Workload(string role) =>
        Workloads.Single(workload => ContainersOf(workload).Any(container => Env(container, "NETWORKHUB_ROLE")?.Value == role));

    public static V1EnvVar? Env(V1Container container, string name) => container.Env?.SingleOrDefault(variable => variable.Name == name);

    private static async Task<string> RenderAsync(string name) =>
        (await Kubectl.RenderAsync(Path.Combine(Repository.Manifests, "overlays", name))).Yaml;
}
