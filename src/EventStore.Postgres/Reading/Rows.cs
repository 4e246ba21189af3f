using Npgsql;

namespace NetworkHub.EventStore.Postgres.Reading;

/// <summary>Rows as lists.</summary>
internal static class Rows
{
    public static async Task<List<T>> ListAsync<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read)
    {
        var list = new List<T>();
        while (await reader.ReadAsync())
        {
            list.Add(read(reader));
        }

        return list;
    }
}
