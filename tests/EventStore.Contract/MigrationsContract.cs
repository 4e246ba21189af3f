using System.Data.Common;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Contract;

/// <summary>What <see cref="Migrations"/> does to a database, stated once for every driver; the scripts are this project's own.</summary>
public abstract class MigrationsContract : IAsyncLifetime
{
    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>A new connection to the fresh database of this test.</summary>
    protected abstract ValueTask<DbConnection> ConnectAsync();

    /// <summary>What the store of this database begins with.</summary>
    protected abstract string Begin { get; }

    [Fact]
    public async Task Apply_FreshDatabase_RunsEveryScriptInOrder()
    {
        await ApplyAsync("Two");

        (await NumberAsync("SELECT count(*) FROM places")).ShouldBe(1);
        (await NumberAsync("SELECT count(*) FROM schema_version WHERE version IN (1, 2)")).ShouldBe(2);
    }

    [Fact]
    public async Task Apply_OlderDatabase_RunsWhatIsMissingAndKeepsTheRows()
    {
        await ApplyAsync("One");
        await NumberAsync("INSERT INTO places (name) VALUES ('ours')");

        await ApplyAsync("Two");

        (await NumberAsync("SELECT count(*) FROM places")).ShouldBe(2);
    }

    // None of the scripts can run twice.
    [Fact]
    public async Task Apply_ManyStartersAtOnce_OneMigratesAndTheOthersFindItDone()
    {
        using var together = new Barrier(8);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return ApplyAsync("Two");
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));

        (await NumberAsync("SELECT count(*) FROM schema_version")).ShouldBe(2);
        (await NumberAsync("SELECT count(*) FROM places")).ShouldBe(1);
    }

    [Fact]
    public async Task Apply_DatabaseOfANewerProgram_RefusesAndChangesNothing()
    {
        await ApplyAsync("Two");

        var refused = await Should.ThrowAsync<NotSupportedException>(() => ApplyAsync("One"));

        refused.Message.ShouldBe("The database has schema version 2, this program knows 1: run the newer program, or restore a backup.");
        (await NumberAsync("SELECT count(*) FROM schema_version")).ShouldBe(2);
    }

    [Fact]
    public async Task Apply_ScriptFailsHalfWay_LeavesTheDatabaseAsItWas()
    {
        await ApplyAsync("One");

        await Should.ThrowAsync<DbException>(() => ApplyAsync("Broken"));

        (await NumberAsync("SELECT count(*) FROM places")).ShouldBe(0);
        (await NumberAsync("SELECT max(version) FROM schema_version")).ShouldBe(1);
        await ApplyAsync("Two"); // It makes the table that the broken script had made.
    }

    [Fact]
    public async Task Apply_LaterScriptFails_LeavesNothingOfTheEarlierOne()
    {
        await Should.ThrowAsync<DbException>(() => ApplyAsync("Broken"));

        await Should.ThrowAsync<DbException>(() => NumberAsync("SELECT count(*) FROM places"));
        await Should.ThrowAsync<DbException>(() => NumberAsync("SELECT count(*) FROM schema_version"));
        await ApplyAsync("Two");
    }

    [Fact]
    public async Task Apply_TwoFoldersWithTablesOfTheirOwn_CountApart()
    {
        await ApplyAsync("Two");

        await ApplyAsync("Other", "other_version");

        (await NumberAsync("SELECT max(version) FROM schema_version")).ShouldBe(2);
        (await NumberAsync("SELECT max(version) FROM other_version")).ShouldBe(1);
        (await NumberAsync("SELECT count(*) FROM things")).ShouldBe(0);
    }

    [Fact]
    public async Task Apply_FolderWithoutScripts_SaysSo()
    {
        var refused = await Should.ThrowAsync<InvalidOperationException>(() => ApplyAsync("Nowhere"));

        refused.Message.ShouldContain("Scripts/Nowhere/");
    }

    private async Task ApplyAsync(string folder, string versionTable = "schema_version")
    {
        var migrations = new Migrations(typeof(MigrationsContract).Assembly) { Folder = $"Scripts/{folder}/", VersionTable = versionTable, Begin = Begin };
        await using var connection = await ConnectAsync();
        await migrations.ApplyAsync(connection, CancellationToken.None);
    }

    private async Task<long> NumberAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
