using NetworkHub.Application.Store;
using NetworkHub.Application.Verification;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Application.Tests.Verification;

public sealed class LogVerifierTests : IAsyncLifetime
{
    private readonly TestHub hub = new();
    private readonly HeadKey key;
    private readonly HeadSigner signer;
    private TestPartnership partnership = null!;
    private TestPartnership other = null!;

    public LogVerifierTests()
    {
        key = HeadKey.LoadOrCreate(hub.PathOf("head-key.pem"));
        signer = new HeadSigner(hub.Store, key, TimeSpan.FromSeconds(5), hub.Time);
    }

    public async ValueTask InitializeAsync()
    {
        partnership = await hub.NewPartnershipAsync();
        other = await hub.NewPartnershipAsync();
        for (var i = 0; i < 4; i++)
        {
            await partnership.PostAsync(0, 100);
            await other.PostAsync(1, 200);
        }

        await signer.SignAsync(CancellationToken.None);
        await partnership.PostAsync(2, 300);
        await signer.SignAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        key.Dispose();
    }

    [Fact]
    public async Task Verify_UntouchedLog_IsSoundAndTellsItsHead()
    {
        var events = await hub.Store.ReadAllAsync(0, 1000, CancellationToken.None);
        var head = events.Aggregate(new byte[32], (log, next) => EventHash.OfLog(log, next.Hash.Span));

        (await VerifyAsync()).ShouldBe(new VerificationResult.Sound(events.Count, Convert.ToHexStringLower(head), 2));
    }

    [Theory]
    [InlineData("data = CAST(substr(data, 1, 20) || CAST('x' AS BLOB) || substr(data, 22) AS BLOB)")]
    [InlineData("hash = CAST(substr(hash, 2) || substr(hash, 1, 1) AS BLOB)")]
    [InlineData("principal = 'l' || substr(principal, 2)")]
    [InlineData("type = replace(type, '.v1', '.v2')")]
    [InlineData("recorded_at = recorded_at + 1")]
    public async Task Verify_OneByteOfAnEventChanged_NamesStreamAndVersion(string change)
    {
        Tamper($"UPDATE events SET {change} WHERE version = 7 AND stream_no = {NumberOf(partnership)}");

        ShouldName(await VerifyAsync(), LogError.EventChanged, partnership, 7);
    }

    [Fact]
    public async Task Verify_EventMovedToAnotherVersion_NamesTheGap()
    {
        Tamper($"UPDATE events SET version = 77 WHERE version = 7 AND stream_no = {NumberOf(partnership)}");

        ShouldName(await VerifyAsync(), LogError.EventMissing, partnership, 7);
    }

    [Fact]
    public async Task Verify_EventsOfTwoStreamsSwapped_NamesTheFirst()
    {
        Tamper($"UPDATE events SET stream_no = -1 WHERE version = 8 AND stream_no = {NumberOf(partnership)}");
        Tamper($"UPDATE events SET stream_no = {NumberOf(partnership)} WHERE version = 8 AND stream_no = {NumberOf(other)}");
        Tamper($"UPDATE events SET stream_no = {NumberOf(other)} WHERE stream_no = -1");

        ShouldName(await VerifyAsync(), LogError.EventChanged, other, 8);
    }

    [Fact]
    public async Task Verify_EventInTheMiddleDeleted_NamesIt()
    {
        Tamper($"DELETE FROM events WHERE version = 8 AND stream_no = {NumberOf(partnership)}");

        ShouldName(await VerifyAsync(), LogError.EventMissing, partnership, 8);
    }

    [Fact]
    public async Task Verify_LastEventOfAStreamDeleted_NamesIt()
    {
        Tamper($"DELETE FROM events WHERE version = 10 AND stream_no = {NumberOf(other)}");

        ShouldName(await VerifyAsync(), LogError.EventMissing, other, 10);
    }

    [Fact]
    public async Task Verify_AllEventsOfAStreamDeleted_NamesTheFirst()
    {
        Tamper($"DELETE FROM events WHERE stream_no = {NumberOf(other)}", rows: 10);

        ShouldName(await VerifyAsync(), LogError.EventMissing, other, 1);
    }

    [Fact]
    public async Task Verify_StreamDeletedWithItsHead_IsFoundByTheSignature()
    {
        Tamper($"PRAGMA foreign_keys = OFF; DELETE FROM events WHERE stream_no = {NumberOf(other)}", rows: 10);
        Tamper($"PRAGMA foreign_keys = OFF; DELETE FROM streams WHERE stream = '{other.Id}'");

        (await BrokenAsync()).ShouldSatisfyAllConditions(
            broken => broken.Error.ShouldBe(LogError.SignatureDiffers),
            broken => Told(broken).ShouldBe(["log-events-differ", "events 10", "signed 20"]));
    }

    [Fact]
    public async Task Verify_LogAndHeadCutBack_IsFoundByTheSignature()
    {
        CutLastEventOfPartnership();

        Told(await BrokenAsync()).ShouldBe(["log-events-differ", "events 20", "signed 21"]);
    }

    [Fact]
    public async Task Verify_LogCutBackAndGoneOn_IsFoundByTheSignature()
    {
        CutLastEventOfPartnership();
        await using var restarted = new LocalHub(hub.Store, time: hub.Time);
        await restarted.ExecuteAsync(
            new(partnership.Stream, TestPartnership.Cost(partnership.Parties[0], 1), partnership.Caller), CancellationToken.None);

        Told(await BrokenAsync()).ShouldBe(["log-differs"]);
    }

    [Fact]
    public async Task Verify_HeadOfAStreamChanged_NamesTheStream()
    {
        Tamper($"UPDATE streams SET version = 9 WHERE stream = '{other.Id}'");

        ShouldName(await VerifyAsync(), LogError.HeadDiffers, other, 9);
    }

    [Fact]
    public async Task Verify_HeadHashOfAStreamChanged_NamesTheStream()
    {
        Tamper($"UPDATE streams SET hash = CAST(substr(hash, 2) || substr(hash, 1, 1) AS BLOB) WHERE stream = '{other.Id}'");

        ShouldName(await VerifyAsync(), LogError.HeadDiffers, other, 10);
    }

    [Theory]
    [InlineData("log_hash = CAST(substr(log_hash, 2) || substr(log_hash, 1, 1) AS BLOB)")]
    [InlineData("signed_at = signed_at + 1")]
    [InlineData("events = events - 1")]
    [InlineData("position = position + 1")]
    [InlineData("key_id = 'p256-0'")]
    [InlineData("signature = CAST(substr(signature, 2) || substr(signature, 1, 1) AS BLOB)")]
    public async Task Verify_SignedHeadChanged_IsFound(string change)
    {
        Tamper($"UPDATE signed_heads SET {change} WHERE position = (SELECT max(position) FROM signed_heads)");

        (await BrokenAsync()).Message.Code.ShouldBe("log-signature-unknown");
    }

    [Fact]
    public async Task Verify_SignedByAnotherKey_IsFound()
    {
        using var foreign = HeadKey.LoadOrCreate(hub.PathOf("other.pem"));

        (await new LogVerifier(hub.Store, [foreign]).VerifyAsync(null, CancellationToken.None)).ShouldBeOfType<VerificationResult.Broken>()
            .Error.ShouldBe(LogError.SignatureDiffers);
    }

    [Fact]
    public async Task Verify_WhileTheHubWrites_IsSound()
    {
        using var stop = new CancellationTokenSource();
        var posting = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await Task.WhenAll(partnership.PostAsync(0, 1), other.PostAsync(0, 1), hub.NewPartnershipAsync());
                await signer.SignAsync(CancellationToken.None);
            }
        });

        var seen = new HashSet<long>();
        for (var i = 0; i < 20 || seen.Count < 3; i++)
        {
            seen.Add((await VerifyAsync()).ShouldBeOfType<VerificationResult.Sound>().Events);
            posting.IsCompleted.ShouldBeFalse("the log must grow meanwhile, or the test shows nothing");
        }

        await stop.CancelAsync();
        await posting;
    }

    private void CutLastEventOfPartnership()
    {
        Tamper("DELETE FROM events WHERE position = (SELECT max(position) FROM events)");
        Tamper($"""
            UPDATE streams SET version = version - 1,
                hash = (SELECT e.hash FROM events e WHERE e.stream_no = streams.stream_no ORDER BY e.version DESC LIMIT 1)
            WHERE stream = '{partnership.Id}'
            """);
    }

    private static void ShouldName(VerificationResult result, LogError fault, TestPartnership partnership, long version)
    {
        var broken = result.ShouldBeOfType<VerificationResult.Broken>();
        (broken.Error, broken.Stream, broken.Version).ShouldBe((fault, partnership.Stream, version));
        broken.Message.Arguments.ShouldBe([Argument.Text("version", $"{version}"), Argument.Text("stream", partnership.Id.Value)]);
    }

    private static IEnumerable<string> Told(VerificationResult.Broken broken) =>
    [
        broken.Message.Code,
        .. broken.Message.Arguments.Where(argument => argument.Name != "position")
            .Select(argument => $"{argument.Name} {((TextArgument)argument.Value).Value}"),
    ];

    private Task<VerificationResult> VerifyAsync() => new LogVerifier(hub.Store, [key]).VerifyAsync(null, CancellationToken.None);

    private async Task<VerificationResult.Broken> BrokenAsync() => (await VerifyAsync()).ShouldBeOfType<VerificationResult.Broken>();

    private void Tamper(string sql, int rows = 1) => hub.Tamper("PRAGMA foreign_keys = OFF; " + sql).ShouldBe(rows);

    private static string NumberOf(TestPartnership partnership) => $"(SELECT stream_no FROM streams WHERE stream = '{partnership.Id}')";
}
