using Npgsql;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Postgres;

/// <summary>What PostgreSQL's errors mean to the callers of the store.</summary>
internal static class Failure
{
    /// <summary>The port's exception for a failure of the driver.</summary>
    /// <param name="exception">What the driver threw.</param>
    /// <param name="outcomeUnknown">Whether an append may have been committed all the same.</param>
    public static StoreUnavailableException Of(NpgsqlException exception, bool outcomeUnknown = false) =>
        new($"PostgreSQL failed{(exception.SqlState is { } state ? $" with {state}" : "")}: {exception.Message}", outcomeUnknown, exception);

    /// <summary>Whether another transaction was in the way: the same again may succeed at once.</summary>
    public static bool IsRace(NpgsqlException exception) =>
        exception.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Whether the failure lies in the data of one append, so that its neighbours in the group need not suffer.</summary>
    public static bool ConcernsOneAppend(NpgsqlException exception) =>
        exception.SqlState is { } state
        && (state.StartsWith("22", StringComparison.Ordinal) || state is PostgresErrorCodes.ProgramLimitExceeded or PostgresErrorCodes.NotNullViolation);

    /// <summary>Whether the connection or the server went away: a new connection may work, soon.</summary>
    public static bool IsLostConnection(NpgsqlException exception) =>
        exception is not PostgresException
        || exception.SqlState is { } state && (state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal));
}
