using Npgsql;

namespace NetworkHub.EventStore.Postgres;

/// <summary>
/// Events know the transaction that wrote them, and readers wait for all older ones. A dump restored into another server brings ids that mean
/// nothing there, and perhaps lie in its future: such events are settled, as the dump held committed ones only.
/// </summary>
internal static class RestoredLog
{
    /// <summary>Settles events whose transactions this server has not had yet. An event that is visible here and now cannot otherwise be of the future.</summary>
    public static async Task SettleAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            UPDATE events SET tx = '0' WHERE tx >= pg_snapshot_xmax(pg_current_snapshot())
            AND (SELECT tx FROM events ORDER BY position DESC LIMIT 1) >= pg_snapshot_xmax(pg_current_snapshot())
            """,
            connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
