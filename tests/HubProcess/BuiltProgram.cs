namespace NetworkHub.HubProcess;

/// <summary>Finds the hub's programs among the build's output.</summary>
public static class BuiltProgram
{
    /// <summary>The hub's program.</summary>
    public static string Gateway { get; } = Find("Gateway");

    /// <summary>The silo by itself; its project is built by who starts it.</summary>
    public static string Silo => Find("Silo");

    private static string Find(string project)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NetworkHub.sln")))
        {
            folder = folder.Parent;
        }

        // The same configuration as the caller's own build: a stale build of the other one must not be tested.
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var program = Path.Combine(
            folder?.FullName ?? throw new InvalidOperationException("Not run from within the checkout."),
            "src", project, "bin", configuration, "net10.0", $"NetworkHub.{project}.dll");
        return File.Exists(program) ? program : throw new InvalidOperationException($"Build src/{project} in {configuration} first.");
    }
}
