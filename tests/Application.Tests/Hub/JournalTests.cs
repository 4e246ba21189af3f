using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Application.Tests.Hub;

public sealed class JournalTests : IAsyncDisposable
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
        var journal = new OneThreadJournal(new Journal<ActorState>(defective, new StreamId(actor.Value), hub.Store, new JournalOptions(), hub.Time));
        await journal.ExecuteAsync(Request(new RegisterActor(new ActorProfile(ActorKind.State, "Staten"), null, [])));

        var asked = Enumerable.Range(0, 20).Select(i => journal.ExecuteAsync(Request(i % 7 == 3 ? new EndActor(new DateOnly(2026, 12, 31), null) : Figure(i)))).ToList();

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

        (await journal.ReadAsync()).ShouldNotBeNull().State.KeyFigures.Count.ShouldBe(17);
    }

    // A journal decides on what it has in memory, unasked, as long as the append will tell whether that is still true.
    [Fact]
    public async Task Execute_AnotherProcessHasWritten_AnswersByWhatTheLogSays()
    {
        var (here, there) = (Journal(), Journal());
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
        (await here.ReadAsync())!.State.KeyFigures.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Execute_AnotherProcessHasWritten_AsksTheLogUntilItHasNothingNew()
    {
        var (looks, figures) = (0, 0);
        await using var store = new InterceptedStore(hub.Store) { OnReadFacts = () => Interlocked.Increment(ref looks) };
        var here = Journal(store);
        await here.ExecuteAsync(Request(new RegisterActor(new ActorProfile(ActorKind.State, "Staten"), null, [])));
        var untilFounded = looks;
        (await LooksOfAsync(100)).ShouldBe(0);

        await Journal(hub.Store).ExecuteAsync(Request(Figure(1000)));

        untilFounded.ShouldBeGreaterThan(0, "an entity that nobody has asked for is looked up");
        (await LooksOfAsync(1)).ShouldBe(1, "the append tells of the other; the log is asked before the command is decided again");
        (await LooksOfAsync(1)).ShouldBe(1, "the other may go on writing");
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

    [Fact]
    public async Task Execute_ManyAtOnce_FirstIsOnItsWayAndTheOthersShareAppends()
    {
        var appends = 0;
        await using var store = new InterceptedStore(hub.Store)
        {
            OnAppend = (_, append) =>
            {
                Interlocked.Increment(ref appends);
                return append();
            },
        };
        var journal = Journal(store);
        await journal.ExecuteAsync(Request(new RegisterActor(new ActorProfile(ActorKind.State, "Staten"), null, [])));
        appends = 0;

        var asked = await journal.ExecuteTogetherAsync([.. Enumerable.Range(0, 500).Select(i => Request(Figure(i)))]);

        asked.Select(outcome => ((CommandOutcome.Accepted)outcome).Receipt!.Version).ShouldBe(Enumerable.Range(2, 500).Select(version => (long)version));
        appends.ShouldBeLessThanOrEqualTo(8, "four as they come, then 128 at a time");
    }

    private OneThreadJournal Journal() => Journal(hub.Store);

    private OneThreadJournal Journal(IEventStore store) =>
        new(new Journal<ActorState>(EntityKinds.Actor, new StreamId(actor.Value), store, new JournalOptions(), hub.Time));

    private static RecordKeyFigures Figure(int i) => new([new RecordedKeyFigure("population", new DateOnly(2026, 1, 1).AddDays(i), i)]);

    private CommandRequest Request(ICommand command) => new(new StreamId(actor.Value), command, Caller.Hub);

    /// <summary>A journal as a grain uses it: one thread at a time.</summary>
    private sealed class OneThreadJournal(Journal<ActorState> journal)
    {
        private readonly TaskFactory turns = new(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);

        public Task<CommandOutcome> ExecuteAsync(CommandRequest request) => turns.StartNew(() => journal.ExecuteAsync(request)).Unwrap();

        public Task<CommandOutcome[]> ExecuteTogetherAsync(IReadOnlyList<CommandRequest> requests) =>
            turns.StartNew(() => Task.WhenAll(requests.Select(journal.ExecuteAsync))).Unwrap();

        public Task<EntityView<ActorState>?> ReadAsync() => turns.StartNew(journal.ReadAsync).Unwrap();
    }
}
