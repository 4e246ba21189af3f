using System.Data.Common;

namespace NetworkHub.Application.LogCopies;

/// <summary>
/// The tables of a log, for moving it to another database: both databases name tables and columns alike, so that the SQL is written once.
/// No hub may write to either meanwhile.
/// </summary>
public interface ILogTables
{
    /// <summary>What brings the database's own bookkeeping up to the events that were inserted; null when there is none.</summary>
    string? AfterInsert { get; }

    /// <summary>An open connection that may write, which the caller disposes.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DbException">The database cannot be reached.</exception>
    ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken);
}
