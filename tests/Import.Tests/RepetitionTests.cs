using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Import.Tests;

/// <summary>A file is imported once, however often it is sent.</summary>
public sealed class RepetitionTests
{
    private static readonly byte[] File = ImportHub.Bytes("31-01-2026;1,00;Mad;Varde Kommune;;;", "31-01-2026;2,00;Løn;Herning Kommune;;;");

    [Fact]
    public async Task RunAsync_SameFileAgain_AddsNothing()
    {
        await using var hub = await ImportHub.StartAsync();
        await hub.ImportAsync(File);

        var again = await hub.ImportAsync(File);

        (again.Added, again.AlreadyThere, again.Bad.Count).ShouldBe((0, 2, 0));
        (await hub.PostedAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_SameFileAfterTheYearIsClosed_StillSaysThatItIsThere()
    {
        await using var hub = await ImportHub.StartAsync();
        await hub.ImportAsync(File);
        await hub.DoAsync(ImportHub.Partnership.Value, new ClosePeriod(2026));

        (await hub.ImportAsync(File)).AlreadyThere.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_FileThatHasGrown_AddsTheNewLinesOnly()
    {
        await using var hub = await ImportHub.StartAsync();
        await hub.ImportAsync("31-01-2026;1,00;Mad;Varde Kommune;;;", "31-01-2026;2,00;Løn;Herning Kommune;;;");

        var grown = await hub.ImportAsync("30-01-2026;4,00;Mad;Varde Kommune;;;", "31-01-2026;2,00;Løn;Herning Kommune;;;", "31-01-2026;1,00;Mad;Varde Kommune;;;");

        (grown.Added, grown.AlreadyThere).ShouldBe((1, 2));
        (await hub.PostedAsync()).Select(cost => cost.Amount).ShouldBe([100, 200, 400]);
    }

    [Fact]
    public async Task RunAsync_EqualLines_AreAsManyCostsAsTheFileHas()
    {
        const string Coffee = "31-01-2026;25,00;Mad;Varde Kommune;Kaffe;;";
        await using var hub = await ImportHub.StartAsync();

        (await hub.ImportAsync(Coffee, Coffee)).Added.ShouldBe(2);

        var grown = await hub.ImportAsync(Coffee, Coffee, Coffee);
        (grown.Added, grown.AlreadyThere).ShouldBe((1, 2));
        (await hub.PostedAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task RunAsync_BrokenOffHalfWay_AddsTheRest()
    {
        await using var hub = await ImportHub.StartAsync();
        var breaking = new BreaksAfter(hub.Hub, 1);
        var options = new ImportOptions(HeaderMap.Default);
        await Should.ThrowAsync<StoreUnavailableException>(
            () => new CostImport(breaking, hub.Store).RunAsync(ImportHub.Partnership, File, options, null, CancellationToken.None));

        var again = await hub.ImportAsync(File);

        (again.Added, again.AlreadyThere).ShouldBe((1, 1));
        (await hub.PostedAsync()).Select(cost => cost.Amount).ShouldBe([100, 200]);
    }

    [Fact]
    public async Task RunAsync_SameFileReadOtherwise_NamesTheEntryAndPostsNothing()
    {
        await using var hub = await ImportHub.StartAsync();
        var file = ImportHub.Bytes("31-01-2026;1,00;Mad;Varde Kommune;tekst;bilag;");
        await hub.ImportAsync(file);
        HeaderMap.Default.TryAdd("Tekst=reference", out var swapped).ShouldBeTrue();
        swapped.TryAdd("Bilag=text", out swapped).ShouldBeTrue();

        var bad = (await hub.ImportAsync(file, headers: swapped)).Bad.ShouldHaveSingleItem();

        ImportHub.Said(bad).ShouldBe("import-read-otherwise(6)");
        (await hub.PostedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_SameFileIntoAnotherPartnership_IsAnotherImport()
    {
        await using var hub = await ImportHub.StartAsync();
        await hub.ImportAsync(File);
        var other = ImportHub.Id<PartnershipId>(2);
        await hub.CreateAsync(other, "Andre boller");

        var report = await new CostImport(hub.Hub, hub.Store).RunAsync(other, File, new ImportOptions(HeaderMap.Default), null, CancellationToken.None);

        report.Added.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_TenThousandLines_TakesThemAllOnce()
    {
        await using var hub = await ImportHub.StartAsync();
        var file = ImportHub.Bytes([.. Enumerable.Range(0, 10_000).Select(i => $"{1 + (i % 28):00}-{1 + (i % 12):00}-2026;{i},05;Mad;Varde Kommune;;B-{i};")]);

        (await hub.ImportAsync(file)).Added.ShouldBe(10_000);

        (await hub.ImportAsync(file)).AlreadyThere.ShouldBe(10_000);
        var posted = await hub.PostedAsync();
        posted.Count.ShouldBe(10_000);
        posted.Sum(cost => cost.Amount).ShouldBe((100L * 9_999 * 10_000 / 2) + (5 * 10_000));
    }

    /// <summary>The hub as long as it lasts: after some postings it cannot be reached.</summary>
    private sealed class BreaksAfter(INetworkHub hub, int postings) : INetworkHub
    {
        private int left = postings;

        public async Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken) =>
            request.DryRun || left-- > 0 ? await hub.ExecuteAsync(request, cancellationToken) : new CommandOutcome.Unavailable();

        public Task<EntityView<TState>?> ReadAsync<TState>(StreamId stream, CancellationToken cancellationToken)
            where TState : class =>
            hub.ReadAsync<TState>(stream, cancellationToken);
    }
}
