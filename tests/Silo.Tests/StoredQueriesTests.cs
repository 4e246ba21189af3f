using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using NetworkHub.EventStore.Postgres;
using NetworkHub.EventStore.Sqlite.GrainStates;
using NetworkHub.Postgres.Fixture;
using Npgsql;
using Orleans.Storage;

namespace NetworkHub.Silo.Tests;

/// <summary>The statements that Orleans' packages ask for are those that the migrations write, no fewer and no more.</summary>
public sealed partial class StoredQueriesTests(PostgresServer server)
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public async Task Postgres_Statements_AreThoseThatThePackagesAskFor()
    {
        PostgresServer.SkipWhenMissing();
        var database = await server.CreateDatabaseAsync();
        await TestSilo.MigrateAsync(database);
        await using var connection = new NpgsqlConnection(OrleansTables.ConnectionString(database));

        var ours = await KeysAsync(connection);

        string[] asked = [.. AskedBy("Clustering", ours), .. AskedBy("Reminders", ours), .. AskedByPersistence()];
        ours.ShouldBe(asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sqlite_Statements_AreThoseThatThePackageAsksFor()
    {
        using var folder = new TempFolder();
        await using var file = GrainStateFile.Open(folder.Path);
        await using var connection = new SqliteConnection(file.ConnectionString);

        (await KeysAsync(connection)).ShouldBe(AskedByPersistence().Order(StringComparer.Ordinal));
    }

    private static async Task<string[]> KeysAsync(System.Data.Common.DbConnection connection)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT QueryKey FROM OrleansQuery";
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new List<string>();
        while (await reader.ReadAsync())
        {
            keys.Add(reader.GetString(0));
        }

        return [.. keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// What a package requires it has as properties; what it takes if it is there, as methods. It is given each key as the statement's own
    /// text, so that a method tells the key that it looks up.
    /// </summary>
    private static IEnumerable<string> AskedBy(string package, string[] ours)
    {
        var type = Assembly.Load($"Orleans.{package}.AdoNet").GetType($"Orleans.{package}.AdoNet.Storage.DbStoredQueries", throwOnError: true)!;
        var required = type.GetProperties(Declared).Select(property => property.Name).ToList();
        required.Except(ours, StringComparer.Ordinal).ShouldBeEmpty($"{package} requires them");
        var queries = Activator.CreateInstance(type, Declared, null, [ours.ToDictionary(key => key, StringComparer.Ordinal)], null);
        var optional = type.GetMethods(Declared)
            .Where(method => !method.IsSpecialName && method.ReturnType == typeof(string) && method.GetParameters().Length == 0)
            .Select(method => (string?)method.Invoke(queries, null) ?? $"what {method.Name} looks up");
        return [.. required, .. optional];
    }

    private static IEnumerable<string> AskedByPersistence()
    {
        // Read when the test runs: a constant of the package would be copied when it is compiled.
        var query = (string)typeof(AdoNetGrainStorage).GetField(nameof(AdoNetGrainStorage.DefaultInitializationQuery))!.GetRawConstantValue()!;
        return Key().Matches(query).Select(match => match.Groups["key"].Value);
    }

    [GeneratedRegex("'(?<key>[A-Za-z]+)'")]
    private static partial Regex Key();
}
