using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NetworkHub.Postgres.Fixture;

/// <summary>
/// A PostgreSQL of our own in a temporary folder, with the server's default durability: started once for a test run, stopped and removed
/// after it, also when the run is killed.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private string folder = "";
    private Process? running;
    private int databases;

    /// <summary>Why no server can be started here; null when one can.</summary>
    public static string? Missing { get; } = Binaries.Folder is null ? "PostgreSQL 15 or newer is not installed (Debian: postgresql-15)." : null;

    /// <summary>The path of one of PostgreSQL's own programs; null where it is not installed.</summary>
    /// <param name="name">Such as <c>pgbench</c>.</param>
    public static string? Program(string name) => Binaries.Folder is { } folder ? Path.Combine(folder, name) : null;

    /// <summary>The folder that its own folder is made in.</summary>
    public string Place { get; init; } = Path.GetTempPath();

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; } = FreePort();

    private string Data => Path.Combine(folder, "data");

    /// <summary>Skips the test, with the reason, where PostgreSQL is not installed.</summary>
    public static void SkipWhenMissing() => Assert.SkipWhen(Missing is not null, Missing ?? "");

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        folder = Directory.CreateDirectory(Path.Combine(Place, $"networkhub-postgres-{Guid.CreateVersion7():N}")).FullName;
        await Binaries.LetServerOwnAsync(folder);
        await Binaries.RunAsync("initdb", "-D", Data, "-U", "networkhub", "--auth=trust", "--encoding=UTF8", "--locale=C");
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await StopAsync("immediate");
            await Binaries.RunAsync("rm", "-rf", Data);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Stops the server and starts it again.</summary>
    /// <param name="mode"><c>fast</c> ends sessions in order; <c>immediate</c> is as if the machine had stopped.</param>
    public async Task RestartAsync(string mode)
    {
        await StopAsync(mode);
        await StartAsync();
    }

    public Task StopAsync(string mode) => Binaries.RunAsync("pg_ctl", "-D", Data, "-m", mode, "-w", "stop");

    public async Task StartAsync()
    {
        running?.Dispose();
        running = Binaries.StartServer(Data, folder, Port);
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (!running.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }
    }

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=networkhub;Database={database}");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
