using Orleans.Storage;

namespace NetworkHub.Silo.Tests;

public abstract partial class GrainStorageContract
{
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Clear_ThenWrite_GoesOnFromTheClearedState(string kind)
    {
        var grain = NewGrain(kind);
        var state = await WrittenAsync(grain, "first");
        var stale = state.ETag;

        await Storage.ClearStateAsync("note", grain, state);

        var cleared = await ReadAsync(grain);
        (cleared.RecordExists, cleared.State!.Text, cleared.ETag).ShouldBe((false, "", state.ETag));
        await Should.ThrowAsync<InconsistentStateException>(() => WriteAsync(grain, stale, "late"));
        await WriteAsync(grain, cleared.ETag, "again");
        (await ReadAsync(grain)).State!.Text.ShouldBe("again");
    }

    [Fact]
    public async Task Clear_OfAnOlderState_IsRefused()
    {
        var grain = NewGrain("text");
        var state = await WrittenAsync(grain, "first");
        await WriteAsync(grain, state.ETag, "second");

        await Should.ThrowAsync<InconsistentStateException>(() => Storage.ClearStateAsync("note", grain, state));

        (await ReadAsync(grain)).State!.Text.ShouldBe("second");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Delete_LeavesNothing(string kind)
    {
        var grain = NewGrain(kind);
        var state = await WrittenAsync(grain, "first");

        await Deleting.ClearStateAsync("note", grain, state);

        var after = await ReadAsync(grain);
        (after.RecordExists, after.ETag).ShouldBe((false, null));
    }

    [Fact]
    public async Task Delete_OfAnOlderState_IsRefused()
    {
        var grain = NewGrain("text");
        var state = await WrittenAsync(grain, "first");
        await WriteAsync(grain, state.ETag, "second");

        await Should.ThrowAsync<InconsistentStateException>(() => Deleting.ClearStateAsync("note", grain, state));

        (await ReadAsync(grain)).State!.Text.ShouldBe("second");
    }
}
