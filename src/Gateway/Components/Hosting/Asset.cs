using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace NetworkHub.Gateway.Components.Hosting;

/// <summary>Addresses of files that pages load, each with a mark of its content, so that browsers keep a file until it changes.</summary>
internal static class Asset
{
    private static readonly ConcurrentDictionary<string, string> Addresses = new(StringComparer.Ordinal);

    /// <summary>The address of a file under wwwroot.</summary>
    public static string Of(string path) => Addresses.GetOrAdd(path, static path => $"/{path}?v={Mark(path)}");

    private static string Mark(string path)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "wwwroot", path));
        return Convert.ToHexStringLower(SHA256.HashData(file))[..12];
    }
}
