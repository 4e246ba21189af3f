using Orleans.Storage;

namespace NetworkHub.Silo.Tests;

/// <summary>What every storage of grain state must do; a suite per database derives from it.</summary>
/// <param name="silo">A running silo.</param>
public abstract partial class GrainStorageContract(SiloWithStorage silo)
{
    private static readonly GrainType Type = GrainType.Create("note");
    private static int keys;

    /// <summary>Keys of every kind that Orleans has: text, and numbers and Guids with and without an extension.</summary>
    public static TheoryData<string> Kinds => ["text", "integer", "integer+text", "guid", "guid+text"];

    private IGrainStorage Storage => silo.Storage("Default");

    private IGrainStorage Deleting => silo.Storage(SiloWithStorage.Deleting);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Write_ThenRead_IsTheSame(string kind)
    {
        var grain = NewGrain(kind);
        var before = await ReadAsync(grain);

        var etag = await WriteAsync(grain, before.ETag, "first");
        var second = await WriteAsync(grain, etag, "second – æøå");

        (before.RecordExists, before.ETag).ShouldBe((false, null));
        var after = await ReadAsync(grain);
        (after.RecordExists, after.State!.Text, after.ETag).ShouldBe((true, "second – æøå", second));
        second.ShouldNotBe(etag);
    }

    [Fact]
    public async Task Write_KeysThatShareTheirNumber_AreApart()
    {
        var number = Interlocked.Increment(ref keys);
        GrainId[] grains =
        [
            GrainId.Create(Type, GrainIdKeyExtensions.CreateIntegerKey(number)),
            GrainId.Create(Type, GrainIdKeyExtensions.CreateIntegerKey(number, "a")),
            GrainId.Create(Type, GrainIdKeyExtensions.CreateIntegerKey(number, "b")),
            GrainId.Create(Type, GrainIdKeyExtensions.CreateIntegerKey(-number)),
        ];

        foreach (var grain in grains)
        {
            await WriteAsync(grain, null, grain.ToString());
        }

        foreach (var grain in grains)
        {
            (await ReadAsync(grain)).State!.Text.ShouldBe(grain.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Write_AsIfThereWereNone_IsRefused(string kind)
    {
        var grain = NewGrain(kind);
        await WriteAsync(grain, null, "first");

        await Should.ThrowAsync<InconsistentStateException>(() => WriteAsync(grain, null, "second"));

        (await ReadAsync(grain)).State!.Text.ShouldBe("first");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Write_OnAnOlderState_IsRefused(string kind)
    {
        var grain = NewGrain(kind);
        var first = await WriteAsync(grain, null, "first");
        await WriteAsync(grain, first, "second");

        await Should.ThrowAsync<InconsistentStateException>(() => WriteAsync(grain, first, "third"));

        (await ReadAsync(grain)).State!.Text.ShouldBe("second");
    }

    [Fact]
    public async Task Write_OnAStateThatIsNotThere_IsRefused()
    {
        var grain = NewGrain("text");

        await Should.ThrowAsync<InconsistentStateException>(() => WriteAsync(grain, "1", "first"));

        (await ReadAsync(grain)).RecordExists.ShouldBeFalse();
    }

    [Theory]
    [InlineData("text", null)]
    [InlineData("integer", null)]
    [InlineData("integer", "1")]
    public async Task Write_ManyAtOnce_OneWins(string kind, string? etag)
    {
        var grain = NewGrain(kind);
        if (etag is not null)
        {
            await WriteAsync(grain, null, "before");
        }

        var written = await Task.WhenAll(Enumerable.Range(0, 12).Select(writer => Task.Run(() => TryWriteAsync(grain, etag, $"by {writer}"))));

        written.Count(text => text is not null).ShouldBe(1);
        (await ReadAsync(grain)).State!.Text.ShouldBe(written.Single(text => text is not null));
    }

    [Fact]
    public async Task Grain_WritesAndClears()
    {
        var grain = silo.Grains.GetGrain<INoteGrain>($"note {Interlocked.Increment(ref keys)}");

        await grain.WriteAsync("first");
        await grain.WriteAsync("second");
        (await grain.ReadAsync()).ShouldBe("second");
        await grain.ClearAsync();

        (await grain.ReadAsync()).ShouldBeNull();
    }

    private static GrainId NewGrain(string kind)
    {
        var number = Interlocked.Increment(ref keys);
        return GrainId.Create(Type, kind switch
        {
            "text" => IdSpan.Create($"key {number}"),
            "integer" => GrainIdKeyExtensions.CreateIntegerKey(number),
            "integer+text" => GrainIdKeyExtensions.CreateIntegerKey(number, "ø"),
            "guid" => GrainIdKeyExtensions.CreateGuidKey(Guid.CreateVersion7()),
            "guid+text" => GrainIdKeyExtensions.CreateGuidKey(Guid.CreateVersion7(), "ø"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        });
    }

    private async Task<GrainState<Note>> ReadAsync(GrainId grain)
    {
        var state = new GrainState<Note>(new Note());
        await Storage.ReadStateAsync("note", grain, state);
        return state;
    }

    private async Task<string> WriteAsync(GrainId grain, string? etag, string text)
    {
        var state = new GrainState<Note>(new Note { Text = text }, etag);
        await Storage.WriteStateAsync("note", grain, state);
        return state.ETag!;
    }

    private async Task<string?> TryWriteAsync(GrainId grain, string? etag, string text)
    {
        try
        {
            await WriteAsync(grain, etag, text);
            return text;
        }
        catch (InconsistentStateException)
        {
            return null;
        }
    }

    private async Task<GrainState<Note>> WrittenAsync(GrainId grain, string text)
    {
        await WriteAsync(grain, null, text);
        return await ReadAsync(grain);
    }
}
