using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NetworkHub.Architecture.Tests;

/// <summary>The house rules. Each returns what breaks it, as one line per place; none means that it holds.</summary>
internal static partial class Rules
{
    /// <summary>Which project may reference which; see ARCHITECTURE.md.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Sharing"] = [],
        ["Domain"] = ["Sharing"],
        ["Application"] = ["Domain"],
        ["EventStore.Sqlite"] = ["Application"],
        ["EventStore.Postgres"] = ["Application"],
        ["Demo"] = ["Application"],
        ["Import"] = ["Application"],
        ["Grains.Interfaces"] = ["Application"],
        ["Grains"] = ["Grains.Interfaces"],
        ["Silo"] = ["Grains", "Import", "EventStore.Postgres", "EventStore.Sqlite"],
        ["Gateway"] = ["Grains.Interfaces", "Silo", "Import", "Demo"],
    };

    private static readonly string[] OrleansProjects = ["Grains.Interfaces", "Grains", "Silo"];

    private const string SettingsPage = "docs/reference/settings.md";

    /// <summary>Projects in src reference only what the architecture lets them, and every project has its place in it.</summary>
    public static IEnumerable<string> ProjectReferences(Checkout checkout) =>
        from path in checkout.Files("src", ".csproj")
        let name = Path.GetFileNameWithoutExtension(path)
        from fault in Allowed.TryGetValue(name, out var allowed)
            ? References(checkout, path).Where(target => !allowed.Contains(target)).Select(target => $"{path} references {target}")
            : [$"{path} has no place in the architecture"]
        select fault;

    /// <summary>Only the grains' projects know Orleans: the journal and the gateway name no engine.</summary>
    public static IEnumerable<string> OrleansStaysInItsProjects(Checkout checkout) =>
        from path in checkout.Files("src", ".cs", ".csproj", ".razor")
        where !OrleansProjects.Contains(path.Split('/')[1]) && OrleansUse().IsMatch(checkout.Read(path))
        select $"{path} uses Orleans";

    /// <summary>Nothing is left for later, and nothing swallows every exception.</summary>
    public static IEnumerable<string> NothingUnfinished(Checkout checkout) =>
        from path in checkout.Files("src", ".cs", ".razor").Concat(checkout.Files("tests", ".cs")).Concat(checkout.Files("bench", ".cs"))
        where !path.StartsWith("tests/Architecture.Tests/", StringComparison.Ordinal)
        from line in checkout.Read(path).Split('\n').Select((text, i) => (Text: text, Number: i + 1))
        where Unfinished().IsMatch(line.Text)
        select $"{path}:{line.Number}: {line.Text.Trim()}";

    /// <summary>Packages have one exact version, in one place.</summary>
    public static IEnumerable<string> VersionsAreCentralAndExact(Checkout checkout)
    {
        var inProjects =
            from path in checkout.Files("", ".csproj")
            from reference in XDocument.Parse(checkout.Read(path)).Descendants("PackageReference")
            where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
            select $"{path} gives {reference.Attribute("Include")?.Value} a version of its own";
        var floating =
            from path in checkout.Files("", "Directory.Packages.props")
            from version in XDocument.Parse(checkout.Read(path)).Descendants("PackageVersion")
            let number = version.Attribute("Version")!.Value
            where !ExactVersion().IsMatch(number)
            select $"{version.Attribute("Include")!.Value} floats: {number}";
        return inProjects.Concat(floating);
    }

    /// <summary>A link in the documentation leads to a file that is there.</summary>
    public static IEnumerable<string> LinksAreAlive(Checkout checkout) =>
        from path in checkout.Files("", ".md")
        from Match match in Link().Matches(checkout.Read(path))
        let target = match.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        let full = Path.GetFullPath(Path.Combine(checkout.Root, Path.GetDirectoryName(path)!, target))
        where !File.Exists(full) && !Directory.Exists(full)
        select $"{path} links to {target}";

    /// <summary>What the README tells people to run is there.</summary>
    public static IEnumerable<string> ReadmeCommandsExist(Checkout checkout) =>
        from Match match in LocalCommand().Matches(checkout.Read("README.md"))
        let command = match.Groups["command"].Value
        where !File.Exists(Path.Combine(checkout.Root, command))
        select $"README.md runs ./{command}";

    /// <summary>A setting that documentation or a manifest names is one that the programs read, and what they read is on the page of settings.</summary>
    public static IEnumerable<string> SettingsAreRead(Checkout checkout)
    {
        var read = checkout.Files("src", ".cs").SelectMany(path => SettingsIn(checkout, path)).ToHashSet(StringComparer.Ordinal);
        var unread =
            from path in checkout.Files("", ".md", ".yaml")
            from name in SettingsIn(checkout, path)
            where !read.Contains(name)
            select $"{path} sets {name}";
        var untold = read.Except(SettingsIn(checkout, SettingsPage)).Order(StringComparer.Ordinal).Select(name => $"{SettingsPage} says nothing of {name}");
        return unread.Concat(untold);
    }

    /// <summary>Every project belongs to the solution.</summary>
    public static IEnumerable<string> SolutionIsComplete(Checkout checkout) =>
        from path in checkout.Files("", ".csproj")
        where !checkout.Read("NetworkHub.sln").Replace('\\', '/').Contains($"\"{path}\"", StringComparison.Ordinal)
        select $"{path} is not in NetworkHub.sln";

    private static IEnumerable<string> SettingsIn(Checkout checkout, string path) =>
        Setting().Matches(checkout.Read(path)).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> References(Checkout checkout, string path) =>
        XDocument.Parse(checkout.Read(path)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    [GeneratedRegex(@"^\s*(global )?using Orleans|\bOrleans\.|Microsoft\.Orleans", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex OrleansUse();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|catch \((System\.)?Exception\b[^)]*\)(?! when)|^\s*catch\s*$|Assert\.True\(true\)|Skip *= *""", RegexOptions.ExplicitCapture)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^\d+(\.\d+)+(-[\w.]+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex ExactVersion();

    [GeneratedRegex(@"(?<!`)\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=^|\s|`)\./(?<command>[a-z][a-z/-]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex LocalCommand();

    [GeneratedRegex("(NETWORKHUB|OTEL)_[A-Z_]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();
}
