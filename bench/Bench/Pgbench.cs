using System.Diagnostics;
using System.Globalization;
using NetworkHub.Postgres.Fixture;
using Npgsql;

namespace NetworkHub.Bench;

/// <summary>The peer: PostgreSQL's own load generator, inserting one row per transaction with 64 clients on the same server.</summary>
internal static class Pgbench
{
    private const int Clients = 64;

    public static async Task PrepareAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("CREATE TABLE bench_row (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, data bytea NOT NULL)", connection);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<Load> InsertAsync(string connectionString, int rowBytes, TimeSpan length)
    {
        var folder = Directory.CreateTempSubdirectory("bench-pgbench-").FullName;
        var script = Path.Combine(folder, "insert.sql");
        await File.WriteAllTextAsync(script, $"INSERT INTO bench_row (data) VALUES (decode(repeat('00', {rowBytes}), 'hex'));");
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(PostgresServer.Program("pgbench")!) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        string[] arguments =
        [
            "--no-vacuum", "--protocol=prepared", $"--client={Clients}", "--jobs=2", string.Create(CultureInfo.InvariantCulture, $"--time={length.TotalSeconds:0}"),
            $"--file={script}", "--log", "--log-prefix=wait", $"--host={database.Host}", $"--port={database.Port}", $"--username={database.Username}", database.Database!,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        // One line for each transaction; the third word is its time in microseconds.
        var waits = Directory.GetFiles(folder, "wait.*").SelectMany(File.ReadLines)
            .Select(line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000).ToArray();
        Directory.Delete(folder, recursive: true);
        return HubLoad.LoadOf(waits, length.TotalSeconds);
    }
}
