using System.Data.Common;
using Dapper;

namespace NetworkHub.Application.Projections;

/// <summary>An entity whose events a read model stopped taking: its rows stay as they were, and those of others go on.</summary>
public sealed record HeldUpEntity
{
    internal const string Create =
        """
        CREATE TABLE IF NOT EXISTS held_up (
            model TEXT NOT NULL, entity TEXT NOT NULL, position BIGINT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (model, entity))
        """;

    /// <summary>The read model, with its version.</summary>
    public required string Model { get; init; }

    /// <summary>The entity's id.</summary>
    public required string Entity { get; init; }

    /// <summary>The position of the first event that was not taken.</summary>
    public required long Position { get; init; }

    /// <summary>Why, and what to do, in English, for the operator.</summary>
    public required string Reason { get; init; }

    internal static async Task<IReadOnlyList<HeldUpEntity>> ReadAllAsync(DbConnection connection, DbTransaction? transaction = null) =>
        (await connection.QueryAsync<HeldUpEntity>(
            "SELECT model AS Model, entity AS Entity, position AS Position, reason AS Reason FROM held_up ORDER BY model, entity",
            transaction: transaction)).AsList();

    internal Task PutAsync(DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        "INSERT INTO held_up (model, entity, position, reason) VALUES (@Model, @Entity, @Position, @Reason) ON CONFLICT (model, entity) DO NOTHING",
        this,
        transaction);

    internal Task DeleteAsync(DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        "DELETE FROM held_up WHERE model = @Model AND entity = @Entity", this, transaction);

    internal static Task DeleteOfModelAsync(DbTransaction transaction, string model) =>
        transaction.Connection!.ExecuteAsync("DELETE FROM held_up WHERE model = @model", new { model }, transaction);
}
