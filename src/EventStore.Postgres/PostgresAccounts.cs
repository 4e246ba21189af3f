using NetworkHub.Application.Access.Accounts;

namespace NetworkHub.EventStore.Postgres;

/// <summary>Keys, sign-in links and people in ordinary tables beside the log, shared by all gateways on the database.</summary>
public static class PostgresAccounts
{
    /// <summary>The accounts of a database whose store was opened before: that makes the tables.</summary>
    /// <param name="connectionString">Npgsql's connection string of the database.</param>
    public static AccountStore Of(string connectionString)
    {
        var source = Database.SourceOf(connectionString, mostConnections: 2);
        return new AccountStore(async cancellationToken => await source.OpenConnectionAsync(cancellationToken), source.Dispose);
    }
}
