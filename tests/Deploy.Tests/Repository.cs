using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NetworkHub.Deploy.Tests;

/// <summary>What the manifests must agree with elsewhere in the repository.</summary>
internal static partial class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static string Manifests { get; } = Path.Combine(Root, "k8s");

    /// <summary>The settings whose names stand in the programs' sources.</summary>
    public static IReadOnlySet<string> Settings { get; } = Directory
        .EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(path => Setting().Matches(File.ReadAllText(path)))
        .Select(match => match.Value)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The images that <c>dotnet publish</c> makes of this version.</summary>
    public static IReadOnlySet<string> Images { get; } = Directory
        .EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .SelectMany(path => XDocument.Load(path).Descendants("ContainerRepository"))
        .Select(repository => $"{repository.Value}:{Version()}")
        .ToHashSet(StringComparer.Ordinal);

    private static string Version() => XDocument.Load(Path.Combine(Root, "Directory.Build.props")).Descendants("Version").Single().Value;

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("NETWORKHUB_[A-Z_]+")]
    private static partial Regex Setting();
}
