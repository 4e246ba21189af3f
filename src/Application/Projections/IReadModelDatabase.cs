using System.Data.Common;

namespace NetworkHub.Application.Projections;

/// <summary>
/// Where the read models lie. Their SQL is written once, in words that SQLite and PostgreSQL share; what differs is behind this port.
/// Everything in the database can be thrown away: it is made again from the log.
/// </summary>
public interface IReadModelDatabase
{
    /// <summary>An open connection for reading, which the caller disposes. Each statement sees one state of the read models.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DbException">The database cannot be reached.</exception>
    ValueTask<DbConnection> OpenForReadingAsync(CancellationToken cancellationToken);

    /// <summary>An open connection for writing, which the caller disposes.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DbException">The database cannot be reached.</exception>
    ValueTask<DbConnection> OpenForWritingAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that waits for every other one begun here, in any process, so that writers never overlap.</summary>
    /// <param name="connection">A connection for writing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DbException">The database cannot be written.</exception>
    ValueTask<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Inserts many rows in the way that is fastest for the database.</summary>
    /// <param name="transaction">A transaction begun here.</param>
    /// <param name="into">Table and columns, as they stand after INSERT INTO.</param>
    /// <param name="rows">For each row as many values as there are columns: numbers of 64 bits, texts or null.</param>
    /// <param name="onConflict">An ON CONFLICT clause; empty when no row can be there.</param>
    /// <exception cref="DbException">The database cannot be written.</exception>
    Task InsertAsync(DbTransaction transaction, string into, IReadOnlyList<object?[]> rows, string onConflict);

    /// <summary>Whether the failure lies in the data of a statement: another try fails in the same way, and other data would not.</summary>
    /// <param name="exception">What the driver threw.</param>
    bool IsOfTheData(DbException exception);
}
