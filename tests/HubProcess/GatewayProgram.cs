namespace NetworkHub.HubProcess;

/// <summary>Finds the hub's program among the build's output.</summary>
public static class GatewayProgram
{
    /// <summary>The newest build of the hub's program in this checkout.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "NetworkHub.sln")))
        {
            folder = folder.Parent;
        }

        // The same configuration as the caller's own build comes first: a stale build of the other one must not be tested.
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var program = System.IO.Path.Combine(
            folder?.FullName ?? throw new InvalidOperationException("Not run from within the checkout."),
            "src", "Gateway", "bin", configuration, "net10.0", "NetworkHub.Gateway.dll");
        return File.Exists(program) ? program : throw new InvalidOperationException($"Build src/Gateway in {configuration} first.");
    }
}
