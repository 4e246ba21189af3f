using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;

namespace NetworkHub.Hub.Contract;

public abstract partial class InProcessHubContract
{
    private static readonly JournalOptions SmallTurns = new(MaxBatchSize: 3);
    private int failures;

    [Fact]
    public async Task Execute_AppendFailsBeforeTheCommit_CallersLearnItAndNothingIsDoubled()
    {
        var partnership = await FailingAsync((append, fails) =>
            fails ? throw new StoreUnavailableException("disk full", outcomeUnknown: false) : append());

        var outcomes = await PostManyAsync(partnership, keyed: false);

        outcomes.ShouldContain(outcome => outcome is CommandOutcome.Unavailable);
        failures.ShouldBe(3, "the failures must meet appends, or the test shows nothing");
        await ShouldHoldExactlyAsync(partnership, outcomes.OfType<CommandOutcome.Accepted>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Execute_ConnectionBreaksAfterTheCommit_EveryCallerIsAnswered(bool keyed)
    {
        var partnership = await FailingAsync(async (append, fails) =>
        {
            var outcome = await append();
            return fails && outcome is AppendOutcome.Appended ? throw new StoreUnavailableException("connection lost", outcomeUnknown: true) : outcome;
        });

        var outcomes = await PostManyAsync(partnership, keyed);

        outcomes.ShouldAllBe(outcome => outcome is CommandOutcome.Accepted);
        failures.ShouldBe(3, "the failures must meet appends, or the test shows nothing");
        await ShouldHoldExactlyAsync(partnership, outcomes.OfType<CommandOutcome.Accepted>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Execute_ConnectionBreaksBeforeTheCommit_OnlyAKeyIsTriedAgain(bool keyed)
    {
        var partnership = await FailingAsync((append, fails) =>
            fails ? throw new StoreUnavailableException("connection lost", outcomeUnknown: true) : append());

        var outcomes = await PostManyAsync(partnership, keyed);

        outcomes.Any(outcome => outcome is CommandOutcome.Unavailable).ShouldBe(!keyed);
        failures.ShouldBe(3, "the failures must meet appends, or the test shows nothing");
        await ShouldHoldExactlyAsync(partnership, outcomes.OfType<CommandOutcome.Accepted>());
    }

    [Fact]
    public async Task Execute_OutcomeUnknownAndLogUnreadable_IsUnavailableAndTheRetryIsAReplay()
    {
        var broken = false;
        var hub = await OpenAsync(
            store =>
            {
                store.OnAppend = async (_, append) =>
                {
                    var outcome = await append();
                    return broken ? throw new StoreUnavailableException("connection lost", outcomeUnknown: true) : outcome;
                };
                store.OnReadStream = () =>
                {
                    if (broken)
                    {
                        throw new StoreUnavailableException("connection lost", outcomeUnknown: false);
                    }
                };
            },
            SmallTurns);
        var partnership = await new TestPartnership(hub).BeginAsync();
        broken = true;
        var lost = await PostManyAsync(partnership, keyed: true);
        broken = false;

        var again = await PostManyAsync(partnership, keyed: true);

        lost.ShouldAllBe(outcome => outcome is CommandOutcome.Unavailable);
        again.ShouldContain(outcome => ((CommandOutcome.Accepted)outcome).IsReplay);
        await ShouldHoldExactlyAsync(partnership, again.Cast<CommandOutcome.Accepted>());
    }

    [Fact]
    public async Task Execute_StoreCannotBeRead_RefusesNothingOnWhatItRemembersAndRecovers()
    {
        var broken = false;
        var hub = await OpenAsync(store => store.OnReadFacts = () =>
        {
            if (broken)
            {
                throw new StoreUnavailableException("connection lost", outcomeUnknown: false);
            }
        });
        var partnership = await new TestPartnership(hub).BeginAsync();
        broken = true;

        (await partnership.AskAsync(TestPartnership.Cost(partnership.Parties[0], -100))).ShouldBeOfType<CommandOutcome.Unavailable>();
        await Should.ThrowAsync<StoreUnavailableException>(partnership.StateAsync);
        broken = false;
        await ShouldHoldExactlyAsync(partnership, [await partnership.PostAsync(0, 100)]);
    }

    [Fact]
    public async Task Execute_AppendMeetsADefect_EntityLivesOn()
    {
        var partnership = await FailingAsync((append, fails) => fails ? throw new InvalidOperationException("defect") : append());

        var asked = Enumerable.Range(0, 40).Select(_ => partnership.AskAsync(TestPartnership.Cost(partnership.Parties[0], 100))).ToList();
        var answered = await Task.WhenAll(asked.Select(async ask =>
        {
            await ((Task)ask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ask.IsCompletedSuccessfully ? await ask : null;
        }));

        answered.ShouldContain((CommandOutcome?)null);
        await ShouldHoldExactlyAsync(partnership, [.. answered.OfType<CommandOutcome.Accepted>(), await partnership.PostAsync(0, 100)]);
    }

    /// <summary>A partnership whose third, seventh and eighth postings fail.</summary>
    private async Task<TestPartnership> FailingAsync(Func<Func<Task<AppendOutcome>>, bool, Task<AppendOutcome>> append)
    {
        var count = int.MinValue;
        var hub = await OpenAsync(store => store.OnAppend = (_, real) =>
        {
            var fails = Interlocked.Increment(ref count) is 3 or 7 or 8;
            if (fails)
            {
                Interlocked.Increment(ref failures);
            }

            return append(real, fails);
        }, SmallTurns);
        var partnership = await new TestPartnership(hub).BeginAsync();
        count = 0;
        return partnership;
    }

    private static Task<CommandOutcome[]> PostManyAsync(TestPartnership partnership, bool keyed) =>
        Task.WhenAll(Enumerable.Range(0, 60).Select(i =>
            partnership.AskAsync(TestPartnership.Cost(partnership.Parties[i % 3], 100 + i), keyed ? TestPartnership.Key($"k{i}") : null)));
}
