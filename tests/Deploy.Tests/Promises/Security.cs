using k8s.Models;

namespace NetworkHub.Deploy.Tests.Promises;

/// <summary>What a process that was taken over could do: as little as Kubernetes' profile "restricted" allows.</summary>
internal static class Security
{
    private static readonly string[] Writable = ["/data", "/tmp"];

    public static readonly Promise NoRoot = new(
        "no-root",
        overlay =>
            from workload in overlay.Workloads
            let pod = workload.Spec.Template.Spec.SecurityContext
            from container in Overlay.ContainersOf(workload)
            let user = container.SecurityContext?.RunAsUser ?? pod?.RunAsUser
            let nonRoot = container.SecurityContext?.RunAsNonRoot ?? pod?.RunAsNonRoot
            where nonRoot != true || user is null or 0
            select $"{container.Name} may be root",
        overlay => overlay.Workloads.Last().Spec.Template.Spec.SecurityContext.RunAsUser = 0,
        overlay => overlay.Containers.First().SecurityContext.RunAsNonRoot = false,
        overlay => overlay.Workloads.First().Spec.Template.Spec.SecurityContext = null);

    public static readonly Promise NoPrivileges = new(
        "no-privileges",
        overlay => overlay.Workloads.SelectMany(Privileges),
        overlay => overlay.Containers.First().SecurityContext.AllowPrivilegeEscalation = null,
        overlay => overlay.Containers.First().SecurityContext.Capabilities.Add = ["NET_ADMIN"],
        overlay => overlay.Containers.Last().SecurityContext.Capabilities = null,
        overlay => overlay.Workloads.First().Spec.Template.Spec.SecurityContext.SeccompProfile = null,
        overlay => overlay.Workloads.First().Spec.Template.Spec.HostNetwork = true,
        overlay => overlay.Workloads.First().Spec.Template.Spec.AutomountServiceAccountToken = null,
        overlay => overlay.Workloads.Last().Spec.Template.Spec.Volumes[0].HostPath = new V1HostPathVolumeSource { Path = "/" });

    public static readonly Promise ReadOnlyRoot = new(
        "read-only-root",
        overlay =>
            from workload in overlay.Workloads
            from container in Overlay.ContainersOf(workload)
            from fault in Writes(workload.Spec.Template.Spec, container)
            select $"{container.Name} {fault}",
        overlay => overlay.Containers.Last().SecurityContext.ReadOnlyRootFilesystem = null,
        overlay => overlay.Containers.First().VolumeMounts[0].MountPath = "/app",
        overlay => overlay.Workloads.First().Spec.Template.Spec.Volumes.Single(volume => volume.Name == "tmp").EmptyDir = null);

    private static IEnumerable<string> Privileges(V1Deployment workload)
    {
        var pod = workload.Spec.Template.Spec;
        var shares = pod.HostNetwork == true || pod.HostPID == true || pod.HostIPC == true || pod.Volumes.Any(volume => volume.HostPath is not null);
        return
        [
            .. Promise.Unless(!shares, $"{workload.Metadata.Name} reaches the node"),
            .. Promise.Unless(pod.AutomountServiceAccountToken == false, $"{workload.Metadata.Name} gets a token for Kubernetes"),
            .. Promise.Unless(pod.SecurityContext?.SeccompProfile?.Type == "RuntimeDefault", $"{workload.Metadata.Name} may make any system call"),
            .. from container in Overlay.ContainersOf(workload)
               where !IsUnprivileged(container.SecurityContext)
               select $"{container.Name} has privileges",
        ];
    }

    private static bool IsUnprivileged(V1SecurityContext? context) =>
        context is { AllowPrivilegeEscalation: false, Privileged: null or false, SeccompProfile: null }
        && context.Capabilities is { Add: null or [], Drop: ["ALL"] };

    private static IEnumerable<string> Writes(V1PodSpec pod, V1Container container) =>
    [
        .. Promise.Unless(container.SecurityContext?.ReadOnlyRootFilesystem == true, "writes to its image"),
        .. from mount in container.VolumeMounts
           where mount.ReadOnlyProperty != true && !Writable.Contains(mount.MountPath)
           select $"writes to {mount.MountPath}",
        .. Promise.Unless(HasTemporaryFolder(pod, container), "has no room for temporary files"),
    ];

    private static bool HasTemporaryFolder(V1PodSpec pod, V1Container container) =>
        container.VolumeMounts.SingleOrDefault(mount => mount.MountPath == "/tmp") is { } temporary
        && pod.Volumes.Any(volume => volume.Name == temporary.Name && volume.EmptyDir is not null);
}
