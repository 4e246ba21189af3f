using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>
/// A prepared statement, on SQLite's own interface: the driver's commands and readers take several times as long as the small statements
/// of the hot path. Values are bound in the order they are given; one execution at a time.
/// </summary>
internal sealed class PreparedSql : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private int bound;

    public PreparedSql(sqlite3 database, string sql)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public PreparedSql With(long value)
    {
        Check(raw.sqlite3_bind_int64(statement, ++bound, value));
        return this;
    }

    public PreparedSql With(string value)
    {
        Check(raw.sqlite3_bind_text(statement, ++bound, value));
        return this;
    }

    public PreparedSql With(ReadOnlyMemory<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, ++bound, value.Span));
        return this;
    }

    public PreparedSql With(object? value) => value switch
    {
        long number => With(number),
        string text => With(text),
        null => WithNull(),
        _ => throw new ArgumentException($"No value of {value.GetType()} can be bound.", nameof(value)),
    };

    /// <summary>Runs it to the end.</summary>
    /// <returns>How many rows it inserted, updated or deleted.</returns>
    public int Execute()
    {
        using var rows = Query();
        while (rows.Read())
        {
        }

        return raw.sqlite3_changes(database);
    }

    /// <summary>The first column of the first row of a query that has one.</summary>
    public long ReadNumber()
    {
        using var rows = Query();
        rows.Read();
        return rows.Number(0);
    }

    public Rows Query()
    {
        bound = 0;
        return new Rows(this);
    }

    public void Dispose() => statement.Dispose();

    private PreparedSql WithNull()
    {
        Check(raw.sqlite3_bind_null(statement, ++bound));
        return this;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);

    /// <summary>The rows of one execution; ends it when disposed.</summary>
    internal readonly struct Rows(PreparedSql owner) : IDisposable
    {
        public bool Read()
        {
            var code = raw.sqlite3_step(owner.statement);
            if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
            {
                return code == raw.SQLITE_ROW;
            }

            owner.Check(code);
            return false;
        }

        public long Number(int column) => raw.sqlite3_column_int64(owner.statement, column);

        public string Text(int column) => raw.sqlite3_column_text(owner.statement, column).utf8_to_string();

        public byte[] Blob(int column) => raw.sqlite3_column_blob(owner.statement, column).ToArray();

        // The code repeats what the last step told.
        public void Dispose() => _ = raw.sqlite3_reset(owner.statement);
    }
}
