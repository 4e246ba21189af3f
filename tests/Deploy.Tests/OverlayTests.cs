using System.Text.RegularExpressions;
using k8s.Models;
using YamlDotNet.Core;

namespace NetworkHub.Deploy.Tests;

public partial class OverlayTests
{
    public static TheoryData<string> Overlays => [.. Overlay.All];

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Overlay_Rendered_HasNoDeprecatedField(string name)
    {
        await Kubectl.SkipWhenMissingAsync();

        var (_, warnings) = await Kubectl.RenderAsync(Path.Combine(Repository.Manifests, "overlays", name));

        warnings.ShouldBeEmpty();
    }

    /// <summary>What is of another kind, such as a stateful set, would be held to none of the promises.</summary>
    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Overlay_Rendered_HasOnlyKindsThatThePromisesKnow(string name)
    {
        var overlay = await Overlay.ReadAsync(name);

        overlay.Objects.ShouldAllBe(item =>
            item is V1Deployment || item is V1Service || item is V1NetworkPolicy || item is V1PodDisruptionBudget || item is V1PersistentVolumeClaim);
        overlay.Objects.OfType<V1Service>().ShouldHaveSingleItem();
        overlay.Workloads.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_FieldThatKubernetesDoesNotHave_Fails() =>
        Should.Throw<YamlException>(() => Overlay.Read("apiVersion: v1\nkind: Service\nmetadata:\n  name: hub\nspec:\n  selektor: {}\n"));

    [Fact]
    public async Task Single_Rendered_IsOnePodWithAVolumeThatGoesBeforeItsSuccessorComes()
    {
        var overlay = await Overlay.ReadAsync("single");

        var hub = overlay.Workloads.ShouldHaveSingleItem();
        overlay.Workload("all").ShouldBe(hub);
        hub.Spec.Replicas.ShouldBe(1);
        hub.Spec.Strategy.Type.ShouldBe("Recreate");
        DataVolume(overlay, hub).Spec.AccessModes.ShouldBe(["ReadWriteOnce"]);
    }

    [Fact]
    public async Task Cluster_Rendered_IsThreeEqualPodsThatReachEachOther()
    {
        var overlay = await Overlay.ReadAsync("cluster");

        var hub = overlay.Workloads.ShouldHaveSingleItem();
        overlay.Workload("all").ShouldBe(hub);
        hub.Spec.Replicas.ShouldBe(3);
        ShouldBeReplacedOneByOne(hub);
        ShouldBeASilo(hub);
        DataVolume(overlay, hub).Spec.AccessModes.ShouldBe(["ReadWriteMany"]);
    }

    [Fact]
    public async Task Split_Rendered_IsGatewaysBeforeSilos()
    {
        var overlay = await Overlay.ReadAsync("split");

        var (gateway, silo) = (overlay.Workload("gateway"), overlay.Workload("silo"));
        overlay.Workloads.Count().ShouldBe(2);
        gateway.Spec.Replicas.ShouldBe(2);
        Ports(gateway).ShouldBe(["http"]);
        DataVolume(overlay, gateway).Spec.AccessModes.ShouldBe(["ReadWriteMany"]);
        ShouldBeReplacedOneByOne(gateway);
        silo.Spec.Replicas.ShouldBe(3);
        Ports(silo).ShouldBe(["silo", "clients"]);
        ShouldBeASilo(silo);
        ShouldBeReplacedOneByOne(silo);
    }

    [Fact]
    public void Manifests_Everywhere_HoldNoSecret() =>
        Directory.EnumerateFiles(Repository.Manifests, "*.yaml", SearchOption.AllDirectories)
            .Where(path => Secret().IsMatch(File.ReadAllText(path)))
            .ShouldBeEmpty();

    private static void ShouldBeReplacedOneByOne(V1Deployment workload)
    {
        workload.Spec.Strategy.Type.ShouldBe("RollingUpdate");
        workload.Spec.Strategy.RollingUpdate.MaxUnavailable.Value.ShouldBe("0");
        workload.Spec.Strategy.RollingUpdate.MaxSurge.Value.ShouldBe("1");
        workload.Spec.Template.Spec.TopologySpreadConstraints.ShouldHaveSingleItem().TopologyKey.ShouldBe("kubernetes.io/hostname");
    }

    private static void ShouldBeASilo(V1Deployment workload)
    {
        var container = Overlay.ContainersOf(workload).ShouldHaveSingleItem();
        Overlay.Env(container, "NETWORKHUB_SILO_ADDRESS")!.ValueFrom.FieldRef.FieldPath.ShouldBe("status.podIP");
        Ports(workload).ShouldContain("silo");
        Ports(workload).ShouldContain("clients");
    }

    private static V1PersistentVolumeClaim DataVolume(Overlay overlay, V1Deployment workload)
    {
        var container = Overlay.ContainersOf(workload).ShouldHaveSingleItem();
        var folder = Overlay.Env(container, "NETWORKHUB_DATA")!.Value;
        var mount = container.VolumeMounts.Single(each => each.MountPath == folder);
        var claim = workload.Spec.Template.Spec.Volumes.Single(volume => volume.Name == mount.Name).PersistentVolumeClaim.ClaimName;
        return overlay.Objects.OfType<V1PersistentVolumeClaim>().Single(each => each.Metadata.Name == claim);
    }

    private static IEnumerable<string> Ports(V1Deployment workload) => Overlay.PortsOf(workload).Select(port => port.Name);

    [GeneratedRegex(@"kind:\s*Secret\b|secretGenerator|Password\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
