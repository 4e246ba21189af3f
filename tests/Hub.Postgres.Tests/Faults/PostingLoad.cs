using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NetworkHub.Application.Events;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Access;
using NetworkHub.Application.Store;
using NetworkHub.Application.Verification;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Postgres.Tests.Histories;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Hub.Postgres.Tests.Faults;

/// <summary>
/// Clients that post to a few partnerships through several gateways and read them back, while something goes wrong. What was not
/// acknowledged is asked again with the same key, of the next gateway that is up.
/// </summary>
internal sealed class PostingLoad(IReadOnlyList<IGatewayClient> gateways, IReadOnlyList<TestPartnership> partnerships)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, (string Partnership, long Version, long Amount)> acknowledged = new(StringComparer.Ordinal);
    private readonly History history = new();
    private int unanswered;

    public int Acknowledged => acknowledged.Count;

    /// <summary>How many requests got no answer, so that it was not known whether they were done.</summary>
    public int Unanswered => unanswered;

    /// <summary>The requests that wait for an answer.</summary>
    public RequestsUnderWay UnderWay { get; } = new();

    public Task RunAsync(int clients, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => RunClientAsync(client, stop), CancellationToken.None)));

    /// <summary>Every acknowledged posting is in the log once, at its version; no key is there twice; the log verifies; one process could have done it.</summary>
    public async Task ShouldBeSoundAsync(IEventStore log, params HeadKey[] signers)
    {
        var logged = new Dictionary<string, (string Partnership, long Version, long Amount)>(StringComparer.Ordinal);
        for (var position = 0L; await log.ReadAllAsync(position, 1000, CancellationToken.None) is { Count: > 0 } page; position = page[^1].Position)
        {
            foreach (var stored in page)
            {
                if (EventCodec.Decode(stored) is CostPosted posted)
                {
                    logged.TryAdd(posted.Cost.Reference, (stored.Stream.Value, stored.Version, posted.Cost.Amount)).ShouldBeTrue($"{posted.Cost.Reference} is there twice.");
                }
            }
        }

        acknowledged.Count.ShouldBeGreaterThan(partnerships.Count);
        acknowledged.Where(posting => !logged.TryGetValue(posting.Key, out var found) || found != posting.Value).ShouldBeEmpty();
        history.Fault().ShouldBeNull();
        (await new LogVerifier(log, signers).VerifyAsync(null, CancellationToken.None)).ShouldBeOfType<VerificationResult.Sound>();
    }

    /// <summary>The read models count every posting of the log once, and say the same when they are made again.</summary>
    public async Task ShouldBeProjectedAsync(IEventStore log, IReadModelDatabase readModels)
    {
        var projector = new Projector(log, readModels);
        var queries = new HubQueries(log, readModels, new ReadAsItIs());
        await projector.CatchUpAsync(CancellationToken.None);
        foreach (var partnership in partnerships)
        {
            var followed = await SumsAsync(queries, partnership);
            followed.Sum(sum => sum.Paid).ShouldBe(await PostedAsync(log, partnership));
        }

        var before = await Task.WhenAll(partnerships.Select(partnership => SumsAsync(queries, partnership)));
        await projector.RebuildAsync([], _ => { }, CancellationToken.None);
        (await Task.WhenAll(partnerships.Select(partnership => SumsAsync(queries, partnership)))).ShouldBe(before);
    }

    private static async Task<LedgerSum[]> SumsAsync(HubQueries queries, TestPartnership partnership) =>
        [.. (await queries.SumsAsync(Caller.Hub, partnership.Id, CancellationToken.None)).ShouldNotBeNull().OrderBy(sum => sum.ToString(), StringComparer.Ordinal)];

    private static async Task<long> PostedAsync(IEventStore log, TestPartnership partnership)
    {
        var posted = 0L;
        await foreach (var stored in log.ReadStreamAsync(partnership.Stream, 1, CancellationToken.None))
        {
            posted += (EventCodec.Decode(stored) as CostPosted)?.Cost.Amount ?? 0;
        }

        return posted;
    }

    private async Task RunClientAsync(int client, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var partnership = partnerships[(client + i) % partnerships.Count];
            var key = string.Create(CultureInfo.InvariantCulture, $"{client}-{i}");
            var amount = 1L + (i % 977);
            if (await ObserveAsync(partnership, isWrite: true, i, gateway => gateway.PostAsync(partnership, key, amount)) is { } version)
            {
                acknowledged[key] = (partnership.Id.Value, version, amount);
            }

            await ObserveAsync(partnership, isWrite: false, i + client, gateway => gateway.ReadAsync(partnership));
        }
    }

    // Goes on for a while after the end, so that what was under way gets its answer.
    private async Task<long?> ObserveAsync(TestPartnership partnership, bool isWrite, int first, Func<IGatewayClient, Task<long?>> ask)
    {
        var began = Stopwatch.GetTimestamp();
        for (var attempt = first; Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(60); attempt++)
        {
            if (gateways.Where(gateway => gateway.IsUp).ToList() is { Count: > 0 } up)
            {
                if (await UnderWay.AskAsync(() => ask(up[attempt % up.Count])) is { } version)
                {
                    history.Add(new Observation(partnership.Id.Value, isWrite, version, began, Stopwatch.GetTimestamp()));
                    return version;
                }

                Interlocked.Increment(ref unanswered);
            }

            await Task.Delay(Pause, CancellationToken.None);
        }

        throw new TimeoutException("No gateway answered for a minute.");
    }
}
