using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;
using SQLitePCL;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>What SQLite's error codes mean to the callers of the store.</summary>
internal static class Failure
{
    /// <summary>The port's exception for a failure of the driver.</summary>
    /// <param name="exception">What the driver threw.</param>
    /// <param name="committing">Whether it was the commit that failed.</param>
    public static StoreUnavailableException Of(SqliteException exception, bool committing = false) =>
        new(
            $"SQLite failed with error {exception.SqliteErrorCode} (extended {exception.SqliteExtendedErrorCode}): {exception.Message}",
            outcomeUnknown: committing && exception.SqliteErrorCode == raw.SQLITE_IOERR, // A commit that could not be synced may still be found after a crash.
            exception);

    /// <summary>The host is stopping: for callers the same as a database that cannot be reached, so that each has one failure to handle.</summary>
    public static StoreUnavailableException Closed(Exception? exception = null) =>
        new("The event store is closed.", outcomeUnknown: false, exception);

    /// <summary>Whether the failure lies in the data of one write, so that its neighbours in the group need not suffer.</summary>
    public static bool ConcernsOneWrite(SqliteException exception) =>
        exception.SqliteErrorCode is raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH;
}
