using System.Text;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;

namespace NetworkHub.Hub.Contract;

public abstract partial class InProcessHubContract
{
    private static readonly JournalOptions ManySnapshots = new(SnapshotEvery: 10);

    [Fact]
    public async Task Read_FromASnapshot_IsAsFromTheLog()
    {
        var partnership = await LiveWithSnapshotsAsync();
        Snapshot? used = null;
        var fromSnapshot = await OpenAsync(store => store.OnReadSnapshot = found => used = found);
        var fromLog = await OpenAsync(store => store.OnReadSnapshot = _ => null);

        var state = await new TestPartnershipOn(partnership, fromSnapshot).StateAsync();

        used.ShouldNotBeNull().Version.ShouldBeGreaterThan(10);
        state.ShouldBe(await new TestPartnershipOn(partnership, fromLog).StateAsync());
    }

    [Fact]
    public async Task Execute_FromASnapshot_DecidesAsFromTheLog()
    {
        var partnership = await LiveWithSnapshotsAsync();
        var cost = new CommandRequest(partnership.Stream, TestPartnership.Cost(partnership.Parties[1], 1001), partnership.Caller, DryRun: true);
        Snapshot? used = null;
        var fromSnapshot = await (await OpenAsync(store => store.OnReadSnapshot = found => used = found)).ExecuteAsync(cost, CancellationToken.None);
        var fromLog = await (await OpenAsync(store => store.OnReadSnapshot = _ => null)).ExecuteAsync(cost, CancellationToken.None);

        used.ShouldNotBeNull();
        EventsOf(fromSnapshot).ShouldBe(EventsOf(fromLog));

        static IEnumerable<string> EventsOf(CommandOutcome outcome) => outcome.ShouldBeOfType<CommandOutcome.Accepted>().Events
            .Select(@event => Encoding.UTF8.GetString(Application.Events.EventCodec.Encode(@event.Event).Data.Span));
    }

    public static TheoryData<string> UselessSnapshots => ["format", "hash", "ahead", "damaged"];

    [Theory]
    [MemberData(nameof(UselessSnapshots))]
    public async Task Read_UselessSnapshot_IsAsFromTheLog(string what)
    {
        var partnership = await LiveWithSnapshotsAsync();
        var read = 0;
        var bent = await OpenAsync(store => store.OnReadSnapshot = found =>
        {
            read++;
            return Bend(found!, what);
        });
        var fromLog = await OpenAsync(store => store.OnReadSnapshot = _ => null);

        (await new TestPartnershipOn(partnership, bent).StateAsync()).ShouldBe(await new TestPartnershipOn(partnership, fromLog).StateAsync());
        read.ShouldBeGreaterThan(0);
    }

    // Each has a state that would show, were it used.
    private static Snapshot Bend(Snapshot snapshot, string what)
    {
        var wrong = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(snapshot.Data.Span).Replace("Fødselsdagsboller", "Kage", StringComparison.Ordinal));
        return what switch
        {
            "format" => snapshot with { Format = "partnership.0", Data = wrong },
            "hash" => snapshot with { Hash = new byte[32], Data = wrong },
            "ahead" => snapshot with { Version = snapshot.Version + 1000, Data = wrong },
            _ => snapshot with { Data = snapshot.Data[..^5] },
        };
    }

    private async Task<TestPartnership> LiveWithSnapshotsAsync()
    {
        var partnership = await new TestPartnership(await OpenAsync(null, ManySnapshots)).BeginAsync();
        for (var i = 0; i < 35; i++)
        {
            var posted = await partnership.PostAsync(i % 3, 101 + i, category: i % 2 == 0 ? "drift" : "løn");
            if (i % 7 == 0)
            {
                await partnership.DoAsync(new Domain.Partnerships.ReverseCost(posted.Receipt!.Version, "Forkert bilag"));
            }
        }

        await partnership.SettleAsync(new DateOnly(2026, 6, 1));
        return partnership;
    }

    private sealed class TestPartnershipOn(TestPartnership partnership, INetworkHub hub)
    {
        public async Task<string> StateAsync() =>
            JsonOf((await hub.ReadAsync<Domain.Partnerships.PartnershipState>(partnership.Stream, CancellationToken.None)).ShouldNotBeNull().State);
    }
}
