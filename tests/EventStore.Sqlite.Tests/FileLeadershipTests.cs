namespace NetworkHub.EventStore.Sqlite.Tests;

public sealed class FileLeadershipTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Lead_TwoAsk_SecondWaitsUntilTheFirstGivesUp()
    {
        var first = await Leadership().LeadAsync("projector", CancellationToken.None);
        var second = Leadership().LeadAsync("projector", CancellationToken.None);
        var otherWork = await Leadership().LeadAsync("head-signer", CancellationToken.None);

        await Task.WhenAny(second, Task.Delay(100));
        second.IsCompleted.ShouldBeFalse();
        await first.DisposeAsync();

        await (await second).DisposeAsync();
        await otherWork.DisposeAsync();
    }

    [Fact]
    public async Task Lead_NoFolder_Throws() =>
        await Should.ThrowAsync<IOException>(() => new FileLeadership(Path.Combine(folder.Path, "gone"), TimeProvider.System).LeadAsync("x", CancellationToken.None));

    private FileLeadership Leadership() => new(folder.Path, TimeProvider.System);
}
