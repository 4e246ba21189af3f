using Dapper;
using NetworkHub.Application.Access;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Application.Tests.Projections;

/// <summary>An event that a read model cannot take holds up its own entity only.</summary>
public sealed class HeldUpTests : IAsyncDisposable
{
    private const string Unreadable = "act_01990000-0000-7000-8000-000000000001";

    private readonly TestHub hub = new();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task CatchUp_AnEventCannotBeRead_TheOthersGoOn()
    {
        await hub.RegisterAsync("Odense");
        await AppendUnreadableAsync(new StreamId(Unreadable));
        await hub.RegisterAsync("Assens");
        var reported = new List<HeldUpEntity>();
        hub.Projector.Progress.OnHeldUp = reported.Add;

        await hub.CatchUpAsync();
        await hub.CatchUpAsync();

        (await ActorNamesAsync()).ShouldBe(["Assens", "Odense"]);
        var held = reported.ShouldHaveSingleItem();
        (held.Model, held.Entity, held.Position).ShouldBe(("actors_1", Unreadable, 2));
        held.Reason.ShouldContain("actor.transformed.v7");
        hub.Projector.Progress.Position.ShouldBe(3);
        hub.Projector.Progress.HeldUp.ShouldBe(reported);
    }

    [Fact]
    public async Task CatchUp_AProjectionThatFindsAFault_HoldsUpThatEntityUntilAVersionWithoutIt()
    {
        var good = await hub.RegisterAsync("Odense");
        var bad = await hub.RegisterAsync("Bad");
        await hub.DoAsync(bad.Value, new EndActor(new DateOnly(2026, 12, 31), null));
        await hub.DoAsync(good.Value, new EndActor(new DateOnly(2027, 12, 31), null));
        var faulty = With<ActorProjection>((_, @event) => throw new ProjectionException($"{@event.GetType().Name} does not fit."), of: "Bad");

        await faulty.CatchUpAsync(CancellationToken.None);

        (await ActorsAsync()).ShouldBe([("Odense", new DateOnly(2027, 12, 31))]);
        faulty.Progress.HeldUp.ShouldHaveSingleItem().Reason.ShouldBe("ActorRegistered does not fit.");

        await hub.CatchUpAsync();

        (await ActorsAsync()).ShouldBe([("Bad", new DateOnly(2026, 12, 31)), ("Odense", new DateOnly(2027, 12, 31))]);
        hub.Projector.Progress.HeldUp.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public async Task CatchUp_TheDatabaseRefusesARow_HoldsUpThatEntityAndCountsTheOthersOnce(int largestBatch)
    {
        await hub.RegisterAsync("Odense");
        var bad = await hub.RegisterAsync("Bad");
        var partnership = await hub.NewPartnershipAsync();
        for (var i = 0; i < 20; i++)
        {
            await partnership.PostAsync(i % 3, 100 + i);
        }

        await hub.DoAsync(bad.Value, new EndActor(new DateOnly(2026, 12, 31), null));
        await partnership.PostAsync(0, 7);
        var faulty = With<ActorProjection>(
            (writer, _) => writer.ExecuteAsync($"INSERT INTO {writer.Table("actors")} (actor) VALUES (NULL)"), of: "Bad", largestBatch);

        await faulty.CatchUpAsync(CancellationToken.None);

        (await ActorNamesAsync()).ShouldBe(["Odense"]);
        faulty.Progress.HeldUp.ShouldHaveSingleItem().Entity.ShouldBe(bad.Value);
        (await hub.Queries.BalancesAsync(partnership.Caller, partnership.Id, new TimeAxes(), CancellationToken.None))
            .ShouldBe(PartnershipBalance.Of(await partnership.StateAsync()));
        (await hub.Queries.PartnershipsAsync(Caller.Hub, new PartnershipFilter(), new PageRequest(), CancellationToken.None))
            .Items.Single().Posted.ShouldBe(Enumerable.Range(0, 20).Sum(i => 100 + i) + 7);
    }

    [Fact]
    public async Task Ledger_OfAnEntityThatIsHeldUp_IsRefusedAndNoOther()
    {
        var held = await hub.NewPartnershipAsync("Held up");
        var other = await hub.NewPartnershipAsync("Other");
        await held.PostAsync(0, 100);
        await AppendUnreadableAsync(held.Stream);
        await other.PostAsync(0, 100);

        await hub.CatchUpAsync();

        (await Should.ThrowAsync<EntityHeldUpException>(() => LedgerAsync(held))).Message.ShouldContain("actor.transformed.v7");
        (await LedgerAsync(other)).ShouldNotBeNull().Items.Count.ShouldBe(1);
        (await hub.Queries.PartnershipsAsync(held.Caller, new PartnershipFilter(), new PageRequest(), CancellationToken.None))
            .Items.ShouldHaveSingleItem().Posted.ShouldBe(100);
    }

    [Fact]
    public async Task Rebuild_WithAnEntityHeldUp_HoldsItUpAgain()
    {
        await hub.RegisterAsync("Odense");
        await AppendUnreadableAsync(new StreamId(Unreadable));
        await hub.CatchUpAsync();

        await hub.Projector.RebuildAsync([], _ => { }, CancellationToken.None);

        await using var connection = await hub.ReadModels.OpenForReadingAsync(CancellationToken.None);
        (await connection.QueryAsync<(string, string)>("SELECT model, entity FROM held_up")).ShouldBe([("actors_1", Unreadable)]);
        (await ActorNamesAsync()).ShouldBe(["Odense"]);
    }

    // Something goes wrong with the registration of one actor.
    private Projector With<TProjection>(Func<ReadModelWriter, IEvent, Task> fault, string of, int largestBatch = 64) => new(
        hub.Store,
        hub.ReadModels,
        ChangedProjection.InPlaceOf<TProjection>(projection => new ChangedProjection(projection)
        {
            Before = (writer, @event) =>
                @event is ActorRegistered registered && registered.Profile.Name == of ? fault(writer, @event) : Task.CompletedTask,
        }),
        largestBatch);

    private async Task AppendUnreadableAsync(StreamId stream)
    {
        var head = StreamHead.Empty;
        await foreach (var stored in hub.Store.ReadStreamAsync(stream, 1, CancellationToken.None))
        {
            head = new StreamHead(stored.Version, stored.Hash);
        }

        var ofANewerVersion = new NewEvent("actor.transformed.v7", "{}"u8.ToArray(), 0, "key_newer", new byte[EventHash.Size]);
        (await hub.Store.AppendAsync(new StreamAppend(stream, head, [ofANewerVersion], []), CancellationToken.None))
            .ShouldBeOfType<AppendOutcome.Appended>();
    }

    private Task<Page<LedgerEntry>?> LedgerAsync(TestPartnership partnership) =>
        hub.Queries.LedgerAsync(partnership.Caller, partnership.Id, new LedgerFilter(), new PageRequest(), CancellationToken.None);

    private async Task<IEnumerable<string>> ActorNamesAsync() => (await ActorsAsync()).Select(actor => actor.Name);

    private async Task<IEnumerable<(string Name, DateOnly? LastDay)>> ActorsAsync() =>
        (await hub.Queries.ActorsAsync(Caller.Hub, new ActorFilter(), new PageRequest(), CancellationToken.None))
            .Items.Select(line => (line.Profile.Name, line.LastDay));
}
