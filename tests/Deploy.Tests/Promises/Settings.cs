using System.Globalization;
using k8s.Models;

namespace NetworkHub.Deploy.Tests.Promises;

/// <summary>What the pods are told, and that they listen to it.</summary>
internal static class Settings
{
    private const string Database = "NETWORKHUB_POSTGRES";

    public static readonly Promise AreRead = new(
        "settings",
        overlay =>
            from container in overlay.Containers
            from variable in container.Env
            where !Repository.Settings.Contains(variable.Name)
            select $"{container.Name} sets {variable.Name}, which no program reads",
        overlay => overlay.Containers.First().Env.Add(new V1EnvVar { Name = "NETWORKHUB_COLOUR", Value = "blue" }));

    public static readonly Promise FitThePorts = new(
        "ports",
        overlay =>
            from container in overlay.Containers
            from port in container.Ports
            where Told(container, port.Name) != port.ContainerPort.ToString(CultureInfo.InvariantCulture)
            select $"{container.Name} does not listen on its port {port.Name}",
        overlay => Overlay.Env(overlay.Containers.First(), "NETWORKHUB_URL")!.Value = "http://0.0.0.0:5080",
        overlay => overlay.Containers.Last().Ports[0].ContainerPort = 11112,
        overlay => overlay.Containers.Last().Env.Remove(Overlay.Env(overlay.Containers.Last(), "NETWORKHUB_SILO_CLIENT_PORT")!));

    public static readonly Promise DatabaseIsReferenced = new(
        "database",
        overlay =>
        [
            .. overlay.Objects.OfType<V1Secret>().Select(secret => $"{secret.Metadata.Name} lies in the repository"),
            .. from container in overlay.Containers
               let database = Overlay.Env(container, Database)
               where overlay.Name == "single" ? database is not null : !IsReferenced(database)
               select $"{container.Name} takes its database from elsewhere",
        ],
        overlay => overlay.Objects.Add(new V1Secret { Metadata = new V1ObjectMeta { Name = "networkhub-database" } }),
        overlay => overlay.Containers.First().Env.Remove(Overlay.Env(overlay.Containers.First(), Database)!),
        overlay => Overlay.Env(overlay.Containers.Last(), Database)!.Value = "Host=db;Password=secret",
        overlay => Overlay.Env(overlay.Containers.Last(), Database)!.ValueFrom.SecretKeyRef.Optional = true);

    // Optional would be worse than missing: without the secret the pods would begin a hub of their own on SQLite.
    private static bool IsReferenced(V1EnvVar? database) =>
        database is { Value: null, ValueFrom.SecretKeyRef: { Name: "networkhub-database", Key: "connection-string", Optional: null or false } };

    private static string? Told(V1Container container, string port) => port switch
    {
        "http" => Overlay.Env(container, "NETWORKHUB_URL")?.Value?.Split(':')[^1],
        "silo" => Overlay.Env(container, "NETWORKHUB_SILO_PORT")?.Value,
        "clients" => Overlay.Env(container, "NETWORKHUB_SILO_CLIENT_PORT")?.Value,
        _ => null,
    };
}
