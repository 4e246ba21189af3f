using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;

namespace NetworkHub.Application.Store;

/// <summary>
/// Brings the schema of a database up to date: the numbered scripts <c>NNNN-name.sql</c> among an assembly's embedded resources that the
/// database has not had yet, all of them or, when one fails, none.
/// </summary>
/// <param name="scripts">The assembly.</param>
public sealed class Migrations(Assembly scripts)
{
    /// <summary>What the names of the resources begin with.</summary>
    public string Folder { get; init; } = "Migrations/";

    /// <summary>The table that keeps the numbers of the scripts that were applied; a second folder for the same database needs one of its own.</summary>
    public string VersionTable { get; init; } = "schema_version";

    /// <summary>
    /// Runs first in the transaction: SQL that waits for every other process that migrates, and makes the schema of <see cref="VersionTable"/>
    /// if it lies in one of its own. Empty where no two transactions begin at once anyway.
    /// </summary>
    public string Begin { get; init; } = "";

    /// <summary>Applies what is missing. Of several processes that start at once, one does it and the others find it done.</summary>
    /// <param name="connection">An open connection to the database, without a transaction.</param>
    /// <param name="cancellationToken">Ends the attempt; nothing has changed then.</param>
    /// <exception cref="NotSupportedException">A newer program has migrated the database further than this one knows.</exception>
    public async Task ApplyAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var known = Scripts();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (Begin.Length > 0)
        {
            await ExecuteAsync(Begin);
        }

        await ExecuteAsync($"CREATE TABLE IF NOT EXISTS {VersionTable} (version integer PRIMARY KEY)");
        var current = await connection.ExecuteScalarAsync<long>(Command($"SELECT coalesce(max(version), 0) FROM {VersionTable}"));
        if (current > known[^1].Version)
        {
            throw new NotSupportedException(
                $"The database has schema version {current}, this program knows {known[^1].Version}: run the newer program, or restore a backup.");
        }

        foreach (var (version, resource) in known.Where(script => script.Version > current))
        {
            await ExecuteAsync(Read(resource));
            await ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {VersionTable} (version) VALUES ({version})"));
        }

        await transaction.CommitAsync(cancellationToken);

        Task<int> ExecuteAsync(string sql) => connection.ExecuteAsync(Command(sql));

        CommandDefinition Command(string sql) => new(sql, transaction: transaction, cancellationToken: cancellationToken);
    }

    private List<(int Version, string Resource)> Scripts()
    {
        var found = scripts.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan(Folder.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), name))
            .ToList();
        return found.Count > 0 ? found : throw new InvalidOperationException($"{scripts.GetName().Name} has no scripts in {Folder}.");
    }

    private string Read(string resource)
    {
        using var reader = new StreamReader(scripts.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
