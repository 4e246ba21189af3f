using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Hub.Contract;

public abstract partial class HubContract
{
    [Fact]
    public async Task Execute_FoundPostRead_ReceiptsMatchTheLog()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();

        var posted = await partnership.PostAsync(0, 100);

        await ShouldHoldExactlyAsync(partnership, [posted]);
        posted.Receipt!.Stream.ShouldBe(partnership.Stream);
        posted.Events.Select(@event => @event.Event.GetType()).ShouldBe([typeof(BasisEstablished), typeof(CostPosted)]);
        posted.Events[^1].Version.ShouldBe(posted.Receipt.Version);
        var view = (await Hub.ReadAsync<PartnershipState>(partnership.Stream, CancellationToken.None)).ShouldNotBeNull();
        view.Head.IsAt(new StreamHead(posted.Receipt.Version, posted.Receipt.Hash)).ShouldBeTrue();
        var last = (await EventsAsync(partnership.Stream))[^1];
        last.By.ShouldBe(partnership.Caller.Principal);
        ShouldBeNow(RecordedTime.From(last.RecordedAt));
    }

    [Fact]
    public async Task Execute_ActorAndNetwork_AreKeptLikewise()
    {
        var (actor, network) = (Ids.New<ActorId>(), Ids.New<NetworkId>());

        await DoAsync(actor.Value, new RegisterActor(new ActorProfile(ActorKind.Region, "Region Nordjylland"), null, []));
        await DoAsync(network.Value, new CreateNetwork("Idéklinikken", actor, null));

        (await Hub.ReadAsync<ActorState>(new(actor.Value), CancellationToken.None)).ShouldNotBeNull().State.Profile!.Name.ShouldBe("Region Nordjylland");
        (await Hub.ReadAsync<NetworkState>(new(network.Value), CancellationToken.None)).ShouldNotBeNull().State.Secretariat.ShouldBe(actor);
        (await Hub.ReadAsync<NetworkState>(new(actor.Value), CancellationToken.None)).ShouldBeNull();

        async Task DoAsync(string stream, ICommand command) =>
            (await Hub.ExecuteAsync(new(new(stream), command, Caller.Hub), CancellationToken.None)).ShouldBeOfType<CommandOutcome.Accepted>();
    }

    [Fact]
    public async Task Execute_DryRun_TellsWhatWouldHappenAndChangesNothing()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();
        var before = await partnership.StateAsync();
        var key = TestPartnership.Key("once");

        var dry = (await partnership.AskAsync(TestPartnership.Cost(partnership.Parties[0], 100), key, dryRun: true)).ShouldBeOfType<CommandOutcome.Accepted>();

        dry.Receipt.ShouldBeNull();
        JsonOf(await partnership.StateAsync()).ShouldBe(JsonOf(before));
        var real = await partnership.PostAsync(0, 100, key: key);
        real.IsReplay.ShouldBeFalse();
        real.Events.Select(@event => @event.Version).ShouldBe(dry.Events.Select(@event => @event.Version));
    }

    [Fact]
    public async Task Execute_NothingToDo_TellsWhereTheEntityStands()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();
        var closed = await partnership.DoAsync(new ClosePeriod(2025));

        var again = await partnership.DoAsync(new ClosePeriod(2025));

        again.Events.ShouldBeEmpty();
        (again.Receipt!.Version, again.Receipt.Position).ShouldBe((closed.Receipt!.Version, 0));
        again.Receipt.Hash.ToArray().ShouldBe(closed.Receipt.Hash.ToArray());
    }

    [Fact]
    public async Task Execute_UnknownOrForeignEntity_IsNotFound()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();
        var stranger = TestPartnership.CallerOf(Ids.New<ActorId>());
        var cost = TestPartnership.Cost(partnership.Parties[0], 100);
        var actor = Ids.New<ActorId>();
        await Hub.ExecuteAsync(new(new(actor.Value), new RegisterActor(new ActorProfile(ActorKind.State, "Staten"), null, []), Caller.Hub), CancellationToken.None);

        (await RefusalAsync(partnership.AskAsync(cost, caller: stranger))).ShouldBeOfType<NotFound>();
        (await RefusalAsync(partnership.AskAsync(partnership.Founding(), caller: stranger))).ShouldBeOfType<NotFound>();
        (await RefusalAsync(partnership.AskAsync(partnership.Founding()))).ShouldBeOfType<AlreadyExists>();
        (await RefusalAsync(new TestPartnership(Hub).AskAsync(cost))).ShouldBeOfType<NotFound>();
        (await RefusalAsync(AskHubAsync("prt_no-uuid", cost))).ShouldBeOfType<NotFound>();
        (await RefusalAsync(AskHubAsync(actor.Value, cost))).ShouldBeOfType<NotFound>();
        (await RefusalAsync(AskHubAsync(Ids.New<NetworkId>().Value, partnership.Founding()))).ShouldBeOfType<NotFound>();
        (await Hub.ReadAsync<PartnershipState>(new(Ids.New<PartnershipId>().Value), CancellationToken.None)).ShouldBeNull();

        Task<CommandOutcome> AskHubAsync(string stream, ICommand command) =>
            Hub.ExecuteAsync(new CommandRequest(new StreamId(stream), command, Caller.Hub), CancellationToken.None);
    }

    [Fact]
    public async Task Execute_Refused_LeavesNothingBehind()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();
        var key = TestPartnership.Key("mended");
        var before = (await EventsAsync(partnership.Stream)).Count;

        var refusals = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => partnership.AskAsync(TestPartnership.Cost(partnership.Secretariat, 100), key)));

        refusals.ShouldAllBe(outcome => outcome is CommandOutcome.Refused);
        (await EventsAsync(partnership.Stream)).Count.ShouldBe(before);
        (await partnership.PostAsync(0, 100, key: key)).IsReplay.ShouldBeFalse();
    }

    protected static async Task<Rejection> RefusalAsync(Task<CommandOutcome> outcome) => (await outcome).ShouldBeOfType<CommandOutcome.Refused>().Rejection;
}
