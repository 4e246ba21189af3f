using System.Diagnostics;
using System.Globalization;

namespace NetworkHub.Postgres.Fixture;

/// <summary>PostgreSQL's programs. They refuse to run as root, so root runs them as the user that the package made.</summary>
internal static class Binaries
{
    private const string PackageUser = "postgres";

    // The server ends with its standard input: when the test run is killed, nothing is left behind.
    private const string UntilInputEnds = "\"$@\" & server=$!; { cat >/dev/null; kill -QUIT $server 2>/dev/null; } <&3 & wait $server";

    public static string? Folder { get; } = Find();

    public static Process StartServer(string data, string sockets, int port)
    {
        var log = Path.Combine(data, "server.log");
        var number = port.ToString(CultureInfo.InvariantCulture);
        // Readers of the feed wait for every transaction of the server; the ones of autovacuum would come at odd moments of a test.
        var start = Command(
            "sh", "-c", $"exec 3<&0; exec >>'{log}' 2>&1; {UntilInputEnds}", "sh",
            Path.Combine(Folder!, "postgres"), "-D", data, "-k", sockets, "-p", number, "-c", "listen_addresses=127.0.0.1", "-c", "autovacuum=off");
        start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }

    /// <summary>Gives a folder to the user that the server runs as.</summary>
    public static async Task LetServerOwnAsync(string folder)
    {
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync(new ProcessStartInfo("chown", [PackageUser, folder]));
        }
    }

    public static Task RunAsync(string program, params string[] arguments)
    {
        var start = Command(Path.Combine(Folder!, program) is var own && File.Exists(own) ? own : program, arguments);
        start.RedirectStandardOutput = true;
        return RunAsync(start);
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = start.RedirectStandardOutput ? process.StandardOutput.ReadToEndAsync() : Task.FromResult("");
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} failed: {errors}");
        }
    }

    private static ProcessStartInfo Command(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", PackageUser, "--", program, .. arguments]) { WorkingDirectory = "/" }
            : new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" };

    private static string? Find() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .Where(version => int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) && number >= 15)
                .Select(version => Path.Combine(version, "bin"))
                .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "postgres")))
            : null;
}
