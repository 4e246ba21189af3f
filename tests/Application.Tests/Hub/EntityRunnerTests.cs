using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Application.Tests.Hub;

public sealed class EntityRunnerTests : IAsyncDisposable
{
    private readonly TestHub hub = new();
    private readonly ActorId actor = Ids.New<ActorId>();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Execute_DeciderMeetsADefect_OnlyItsCallerHearsOfIt()
    {
        var defective = EntityKinds.Actor with
        {
            Decide = (state, command, context) =>
                command is EndActor ? throw new InvalidOperationException("defect") : EntityKinds.Actor.Decide(state, command, context),
        };
        var runner = new EntityRunner<ActorState>(defective, new StreamId(actor.Value), hub.Store, new JournalOptions(), hub.Time);
        await runner.ExecuteAsync(Request(new RegisterActor(new ActorProfile(ActorKind.State, "Staten"), null, [])));

        var asked = Enumerable.Range(0, 20).Select(i => runner.ExecuteAsync(Request(i % 7 == 3 ? new EndActor(new DateOnly(2026, 12, 31), null) : Figure(i)))).ToList();

        for (var i = 0; i < asked.Count; i++)
        {
            if (i % 7 == 3)
            {
                await Should.ThrowAsync<InvalidOperationException>(asked[i]);
            }
            else
            {
                (await asked[i]).ShouldBeOfType<CommandOutcome.Accepted>();
            }
        }

        (await runner.ReadAsync<ActorState>()).ShouldNotBeNull().State.KeyFigures.Count.ShouldBe(17);
    }

    // A runner decides on what it has in memory, unasked, as long as the append will tell whether that is still true.
    [Fact]
    public async Task Execute_AnotherProcessHasWritten_AnswersByWhatTheLogSays()
    {
        var (here, there) = (Runner(), Runner());
        var known = new RequestKey("k-1", new byte[32]);
        await here.ExecuteAsync(Request(new RegisterActor(new ActorProfile(ActorKind.State, "Staten"), null, [])));
        await here.ExecuteAsync(Request(Figure(1)));
        await there.ExecuteAsync(Request(Figure(2)) with { Key = known });

        var wantsNewest = await here.ExecuteAsync(Request(Figure(3)) with { ExpectedVersion = 3 });
        await there.ExecuteAsync(Request(Figure(4)));
        var repeats = await here.ExecuteAsync(Request(Figure(2)) with { Key = known });
        await there.ExecuteAsync(Request(Figure(5)));
        var wantsOld = await here.ExecuteAsync(Request(Figure(6)) with { ExpectedVersion = 5 });

        wantsNewest.ShouldBeOfType<CommandOutcome.Accepted>().Receipt!.Version.ShouldBe(4);
        repeats.ShouldBeOfType<CommandOutcome.Accepted>().IsReplay.ShouldBeTrue();
        wantsOld.ShouldBeOfType<CommandOutcome.Refused>().Rejection.ShouldBe(new VersionMismatch(6));
        (await here.ReadAsync<ActorState>())!.State.KeyFigures.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Execute_OthersHaveWrittenOnce_LooksAtTheHeadFirstForAWhileOnly()
    {
        var (looks, figures) = (0, 0);
        await using var store = new InterceptedStore(hub.Store) { OnReadFacts = () => looks++ };
        var here = Runner(store);
        await here.ExecuteAsync(Request(new RegisterActor(new ActorProfile(ActorKind.State, "Staten"), null, [])));
        (await LooksOfAsync(100)).ShouldBe(0);

        await Runner(hub.Store).ExecuteAsync(Request(Figure(1000)));

        (await LooksOfAsync(10)).ShouldBe(10);
        await LooksOfAsync(100);
        (await LooksOfAsync(100)).ShouldBe(0);

        async Task<int> LooksOfAsync(int commands)
        {
            var before = looks;
            for (var i = 0; i < commands; i++)
            {
                (await here.ExecuteAsync(Request(Figure(++figures)))).ShouldBeOfType<CommandOutcome.Accepted>();
            }

            return looks - before;
        }
    }

    private EntityRunner<ActorState> Runner() => Runner(hub.Store);

    private EntityRunner<ActorState> Runner(IEventStore store) => new(EntityKinds.Actor, new StreamId(actor.Value), store, new JournalOptions(), hub.Time);

    private static RecordKeyFigures Figure(int i) => new([new RecordedKeyFigure("population", new DateOnly(2026, 1, 1).AddDays(i), i)]);

    private CommandRequest Request(ICommand command) => new(new StreamId(actor.Value), command, Caller.Hub);
}
