using Npgsql;

namespace NetworkHub.Cluster.Tests;

/// <summary>Orleans' own PostgreSQL scripts, which its packages do not carry: a checkout of its sources has them in src/AdoNet.</summary>
internal static class OrleansScripts
{
    private const string Variable = "ORLEANS_ADONET";

    private static readonly string[] Names =
    [
        "Shared/PostgreSQL-Main.sql",
        "Orleans.Clustering.AdoNet/PostgreSQL-Clustering.sql",
        "Orleans.Persistence.AdoNet/PostgreSQL-Persistence.sql",
        "Orleans.Reminders.AdoNet/PostgreSQL-Reminders.sql",
    ];

    private static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable);

    public static void SkipWhenMissing() =>
        Assert.SkipWhen(string.IsNullOrEmpty(Folder), $"{Variable} does not name the folder src/AdoNet of Orleans' sources.");

    public static async Task ApplyAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        foreach (var name in Names)
        {
            await using var command = new NpgsqlCommand(await File.ReadAllTextAsync(Path.Combine(Folder!, name)), connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
