using Npgsql;
using NpgsqlTypes;

namespace NetworkHub.EventStore.Postgres;

/// <summary>Parameters of a statement: <c>$1</c>, <c>$2</c> … in the order they are added.</summary>
internal static class Parameters
{
    public static NpgsqlBatchCommand Add(this NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return command;
    }

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, long value)
    {
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = value });
        return command;
    }

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, string value)
    {
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        return command;
    }

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, ReadOnlyMemory<byte> value)
    {
        command.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bytea });
        return command;
    }

    /// <summary>A transaction id.</summary>
    public static NpgsqlBatchCommand WithTransaction(this NpgsqlBatchCommand command, ulong value)
    {
        command.Parameters.Add(new NpgsqlParameter<ulong> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Xid8 });
        return command;
    }

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, IEnumerable<long> values) =>
        WithArray(command, values.ToArray(), NpgsqlDbType.Bigint);

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, IEnumerable<string> values) =>
        WithArray(command, values.ToArray(), NpgsqlDbType.Text);

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, IEnumerable<ReadOnlyMemory<byte>> values) =>
        WithArray(command, values.ToArray(), NpgsqlDbType.Bytea);

    private static NpgsqlBatchCommand WithArray<T>(NpgsqlBatchCommand command, T[] values, NpgsqlDbType element)
    {
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | element });
        return command;
    }
}
