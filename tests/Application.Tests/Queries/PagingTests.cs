using System.Text;
using NetworkHub.Application.Access;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Application.Tests.Queries;

public sealed class PagingTests : IAsyncDisposable
{
    private readonly TestHub hub = new();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Actors_DanishNames_ComeInDanishOrder()
    {
        await RegisterAsync("Ærø", "Aarhus", "Zealand", "Odense", "Ølby", "aabenraa", "Ærø");

        (await NamesAsync(new ActorFilter(), 2)).ShouldBe(["Odense", "Zealand", "Ærø", "Ærø", "Ølby", "aabenraa", "Aarhus"]);
    }

    [Fact]
    public async Task Actors_Text_IsFoundWithoutRegardToCaseAndLiterally()
    {
        await RegisterAsync("Ærø", "FÆRØ", "100 % Lokal", "1000 Lokal", "a_b", "acb", @"back\slash");

        (await NamesAsync(new ActorFilter(Text: "ærø"))).ShouldBe(["FÆRØ", "Ærø"]);
        (await NamesAsync(new ActorFilter(Text: "0 %"))).ShouldBe(["100 % Lokal"]);
        (await NamesAsync(new ActorFilter(Text: "A_B"))).ShouldBe(["a_b"]);
        (await NamesAsync(new ActorFilter(Text: @"k\s"))).ShouldBe([@"back\slash"]);
    }

    [Fact]
    public async Task Actors_Cursor_CarriesTheFilter()
    {
        await RegisterAsync("Odense", "Odder", "Assens");
        await hub.RegisterAsync("Region Odd", ActorKind.Region, "1083");
        await hub.CatchUpAsync();

        var first = await PageAsync(new ActorFilter(ActorKind.Municipality, "od"), new PageRequest(1));
        var second = await PageAsync(new ActorFilter(AreaCode: "999"), new PageRequest(1, first.Next));

        first.Items.Single().Profile.Name.ShouldBe("Odder");
        second.Items.Single().Profile.Name.ShouldBe("Odense");
        second.Next.ShouldBeNull();
        (await PageAsync(new ActorFilter(AreaCode: "1083"), new PageRequest())).Items.Single().Profile.Name.ShouldBe("Region Odd");
    }

    [Fact]
    public async Task AnyList_ForeignOrTamperedCursor_Refuses()
    {
        await RegisterAsync("Odense", "Odder");
        var ours = await hub.NewPartnershipAsync();
        var other = await hub.NewPartnershipAsync();
        for (var i = 0; i < 2; i++)
        {
            await ours.PostAsync(0, 100);
            await other.PostAsync(0, 100);
        }

        await hub.CatchUpAsync();
        var actors = (await PageAsync(new ActorFilter(), new PageRequest(1))).Next.ShouldNotBeNull();
        var ledger = (await LedgerAsync(ours, new PageRequest(1))).Next.ShouldNotBeNull();

        await RefusedAsync(() => LedgerAsync(ours, new PageRequest(1, actors)));
        await RefusedAsync(() => LedgerAsync(other, new PageRequest(1, ledger)));
        await RefusedAsync(() => PageAsync(new ActorFilter(), new PageRequest(1, ledger)));
        foreach (var cursor in new[] { "", "x", "%%%", "YWJj", new string('A', 400), Changed(actors, 0), Changed(actors, actors.Length / 2), actors[..^4] })
        {
            await RefusedAsync(() => PageAsync(new ActorFilter(), new PageRequest(1, cursor)));
        }
    }

    [Fact]
    public async Task Ledger_Paged_ShowsEveryEntryOnceInOrderOfDateAndEntry()
    {
        var partnership = await hub.NewPartnershipAsync();
        for (var i = 0; i < 23; i++)
        {
            await partnership.PostAsync(i % 3, 100, TestPartnership.FirstDay.AddDays(i * 7 % 5));
        }

        await hub.CatchUpAsync();
        var shown = new List<LedgerEntry>();
        var page = new PageRequest(5);
        do
        {
            var read = await LedgerAsync(partnership, page);
            shown.AddRange(read.Items);
            page = page with { Cursor = read.Next };
        }
        while (page.Cursor is not null);

        shown.Count.ShouldBe(23);
        shown.Select(entry => (entry.Date, entry.Entry)).ShouldBe(shown.Select(entry => (entry.Date, entry.Entry)).Distinct().Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task AnyList_LimitOutOfRange_Throws(int limit)
    {
        await hub.CatchUpAsync();

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => PageAsync(new ActorFilter(), new PageRequest(limit)));
    }

    private static string Changed(string cursor, int at) =>
        new StringBuilder(cursor) { [at] = cursor[at] == 'A' ? 'B' : 'A' }.ToString();

    private static async Task RefusedAsync<T>(Func<Task<T>> read) => await Should.ThrowAsync<InvalidCursorException>(read);

    private Task<Page<ActorLine>> PageAsync(ActorFilter filter, PageRequest page) => hub.Queries.ActorsAsync(Caller.Hub, filter, page, CancellationToken.None);

    private async Task<Page<LedgerEntry>> LedgerAsync(TestPartnership partnership, PageRequest page) =>
        (await hub.Queries.LedgerAsync(partnership.Caller, partnership.Id, new LedgerFilter(), page, CancellationToken.None)).ShouldNotBeNull();

    private async Task RegisterAsync(params string[] names)
    {
        foreach (var name in names)
        {
            await hub.RegisterAsync(name);
        }

        await hub.CatchUpAsync();
    }

    private async Task<List<string>> NamesAsync(ActorFilter filter, int limit = 100)
    {
        var names = new List<string>();
        var page = new PageRequest(limit);
        do
        {
            var read = await PageAsync(filter, page);
            names.AddRange(read.Items.Select(line => line.Profile.Name));
            page = page with { Cursor = read.Next };
        }
        while (page.Cursor is not null);

        return names;
    }
}
