using System.Globalization;
using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;

namespace NetworkHub.EventStore.Sqlite.Tests;

public sealed class FailureTests : IAsyncDisposable
{
    private static readonly IdempotencyKey Key = new("key_anna", "order-1");
    private readonly StoreOnFile file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task Append_DiskFull_IsUnavailableWithNothingHalfDoneAndGoesOnAfterwards()
    {
        var full = file.OpenWith("PRAGMA max_page_count = 100;"); // A database of 400 kB at most, as if the disk ended there.
        var stream = file.NewStream();
        await full.AppendAsync(stream.Next("before"), CancellationToken.None);
        var kept = stream.Head;
        var small = new TestStream(stream.Id) { Head = kept };
        var tooMuch = stream.Next(
            ["small", new string('x', 1_000_000)], [new KeyedCommand(Key, TestStream.HashOf("request"), 2, 3)]);

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => full.AppendAsync(tooMuch, CancellationToken.None));

        failure.OutcomeUnknown.ShouldBeFalse();
        failure.InnerException.ShouldBeOfType<SqliteException>().SqliteErrorCode.ShouldBe(SQLitePCL.raw.SQLITE_FULL);
        (await StoreOnFile.TextsAsync(full, stream.Id)).ShouldBe(["before"]);
        var facts = await full.ReadStreamInfoAsync(stream.Id, [Key], CancellationToken.None);
        facts.Head.IsAt(kept).ShouldBeTrue();
        facts.Known.ShouldBeEmpty();
        (await full.AppendAsync(small.Next("fits"), CancellationToken.None)).ShouldBeOfType<AppendOutcome.Appended>();
        (await StoreOnFile.TextsAsync(file.Open(), stream.Id)).ShouldBe(["before", "fits"]);
    }

    [Fact]
    public async Task Append_ReadOnly_IsUnavailableWhileReadsGoOn()
    {
        var stream = file.NewStream();
        await file.Store.AppendAsync(stream.Next("a"), CancellationToken.None);
        var readOnly = new SqliteEventStore(new DatabaseFile(file.Database, "PRAGMA query_only = ON;"));

        await Should.ThrowAsync<StoreUnavailableException>(() => readOnly.AppendAsync(stream.Next("b"), CancellationToken.None));

        (await StoreOnFile.TextsAsync(readOnly, stream.Id)).ShouldBe(["a"]);
        await readOnly.DisposeAsync();
    }

    [Fact]
    public async Task Append_AnotherProcessHoldsTheLockTooLong_IsUnavailableThenGoesOn()
    {
        var impatient = file.OpenWith("PRAGMA busy_timeout = 100;");
        var stream = file.NewStream();
        using var other = new DatabaseFile(file.Database, "").OpenForWriting();
        var transaction = other.BeginTransaction(deferred: false);

        await Should.ThrowAsync<StoreUnavailableException>(() => impatient.AppendAsync(stream.Next("a"), CancellationToken.None));

        await transaction.DisposeAsync();
        stream.Head = StreamHead.Empty;
        (await impatient.AppendAsync(stream.Next("a"), CancellationToken.None)).ShouldBeOfType<AppendOutcome.Appended>();
    }

    [Fact]
    public void Open_FolderIsAFile_IsUnavailable()
    {
        var path = Path.Combine(file.Folder, "a-file");
        File.WriteAllText(path, "");

        Should.Throw<StoreUnavailableException>(() => SqliteEventStore.Open(path));
        Should.Throw<StoreUnavailableException>(() => SqliteEventStore.Open(Path.Combine(path, "below")));
    }

    [Fact]
    public void Open_NotADatabase_IsUnavailable()
    {
        File.WriteAllText(file.Database, string.Concat(Enumerable.Repeat("This is no database. ", 500)));

        Should.Throw<StoreUnavailableException>(file.Open);
    }

    [Fact]
    public async Task Read_FileDamaged_IsUnavailable()
    {
        var stream = file.NewStream();
        await file.Store.AppendAsync(stream.Next(Enumerable.Repeat(new string('x', 1000), 500).ToArray()), CancellationToken.None);
        await file.Store.DisposeAsync();
        await using (var damaged = new FileStream(file.Database, FileMode.Open))
        {
            damaged.Seek(8192, SeekOrigin.Begin);
            damaged.Write(new byte[damaged.Length - 8192]);
        }

        await Should.ThrowAsync<StoreUnavailableException>(() => StoreOnFile.TextsAsync(file.Open(), stream.Id));
    }

    [Theory]
    [InlineData("synchronous", "2")]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    public void OpenForWriting_DataFolder_IsDurable(string pragma, string expected)
    {
        using var connection = new DatabaseFile(file.Database, SqliteEventStore.Durable).OpenForWriting();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";

        Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture).ShouldBe(expected);
    }
}
