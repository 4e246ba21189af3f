using System.Data.Common;
using Microsoft.Data.Sqlite;
using NetworkHub.Application.Access.Accounts;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>Keys, sign-in links and people in a file of their own, <c>accounts.db</c>: a backup or an export of the log carries none of them.</summary>
public static class SqliteAccounts
{
    /// <summary>Opens the accounts of a data folder; makes folder, file and tables that are missing.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="Application.Store.StoreUnavailableException">The file cannot be made, read or written.</exception>
    public static AccountStore Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = new DatabaseFile(Path.Combine(folder, "accounts.db"), SqliteEventStore.Durable, pooled: true);
        try
        {
            using var connection = file.OpenForWriting();
            using var command = connection.CreateCommand();
            command.CommandText = Schema();
            command.ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw Failure.Of(e);
        }

        return new AccountStore(_ => Task.FromResult<DbConnection>(file.OpenForWriting()), file.ClosePooled);
    }

    private static string Schema()
    {
        using var reader = new StreamReader(typeof(SqliteAccounts).Assembly.GetManifestResourceStream("accounts.sql")!);
        return reader.ReadToEnd();
    }
}
