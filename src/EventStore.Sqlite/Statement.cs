using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>A prepared statement with parameters <c>$1</c>, <c>$2</c> and so on; closed with its connection.</summary>
internal sealed class Statement
{
    private readonly SqliteCommand command;

    public Statement(SqliteConnection connection, string sql)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
    }

    /// <summary>Runs a statement and tells how many rows it changed.</summary>
    public int Execute(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row.</summary>
    public long ReadNumber(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return (long)command.ExecuteScalar()!;
    }

    public SqliteDataReader Query(params ReadOnlySpan<object> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    /// <summary>The bytes as an array that the driver can bind, without a copy when they are one already.</summary>
    public static byte[] Blob(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is { } array && array.Length == bytes.Length ? array : bytes.ToArray();

    private void Bind(ReadOnlySpan<object> values)
    {
        while (command.Parameters.Count < values.Length)
        {
            command.Parameters.AddWithValue($"${command.Parameters.Count + 1}", DBNull.Value);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
