using System.Security.Cryptography;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.EventStore.Postgres.Tests;

public sealed class DiskFullTests
{
    [Fact]
    public async Task Append_DiskFull_IsUnavailableWithNothingHalfDoneUntilThereIsRoom()
    {
        PostgresServer.SkipWhenMissing();
        using var disk = new SmallDisk(200);
        Assert.SkipUnless(disk.IsThere, "A small file system can be mounted by root only.");
        await using var server = new PostgresServer { Place = disk.Folder };
        await server.InitializeAsync();
        await using var store = await PostgresEventStore.OpenAsync(await server.CreateDatabaseAsync(), CancellationToken.None);
        var stream = new TestStream(new StreamId("tst_1"));
        await store.AppendAsync(stream.Next("first"), CancellationToken.None);
        disk.Fill(leave: 3 * 1024 * 1024);

        var (done, failure) = await AppendUntilFullAsync(store, stream);
        disk.Clear();
        var after = await store.AppendAsync(new TestStream(stream.Id) { Head = done }.Next("last"), CancellationToken.None);

        failure.OutcomeUnknown.ShouldBeFalse();
        after.ShouldBeOfType<AppendOutcome.Appended>();
        var facts = await store.ReadStreamInfoAsync(stream.Id, [], CancellationToken.None);
        facts.Head.Version.ShouldBe(done.Version + 1);
    }

    private static async Task<(StreamHead Done, StoreUnavailableException Failure)> AppendUntilFullAsync(PostgresEventStore store, TestStream stream)
    {
        for (var i = 0; i < 100; i++)
        {
            var done = stream.Head;
            try
            {
                await store.AppendAsync(stream.Next(Convert.ToHexString(RandomNumberGenerator.GetBytes(100_000))), CancellationToken.None);
            }
            catch (StoreUnavailableException exception)
            {
                return (done, exception);
            }
        }

        throw new InvalidOperationException("The disk did not become full.");
    }
}
