using System.Runtime.CompilerServices;

namespace NetworkHub.Architecture.Tests;

/// <summary>The files that the rules are about: the repository's, or a fixture's that breaks a rule.</summary>
internal sealed record Checkout(string Root)
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "lib", "artifacts", "data", ".git"];

    /// <summary>The repository that holds this test.</summary>
    public static Checkout Repository { get; } = new(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..")));

    /// <summary>A small tree that breaks one rule, so that the rule is known to bite.</summary>
    public static Checkout Fixture(string name) => new(Path.Combine(Path.GetDirectoryName(Here())!, "Fixtures", name));

    /// <summary>Files below a folder with one of the endings, with paths relative to the root and '/' between.</summary>
    public IEnumerable<string> Files(string folder, params string[] endings)
    {
        var start = Path.Combine(Root, folder);
        if (!Directory.Exists(start))
        {
            return [];
        }

        return Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) && !path.Split('/').Any(NotOurs.Contains))
            .Where(path => this != Repository || !path.StartsWith("tests/Architecture.Tests/Fixtures/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Here([CallerFilePath] string path = "") => path;
}
