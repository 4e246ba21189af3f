using NetworkHub.Application.Store;
using NetworkHub.Application.Verification;

namespace NetworkHub.Application.Tests.Verification;

public sealed class HeadSignerTests : IAsyncDisposable
{
    private readonly TestHub hub = new();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Sign_NothingNew_SignsNothing()
    {
        using var key = HeadKey.LoadOrCreate(hub.PathOf("head-key.pem"));
        var signer = SignerWith(key);
        await signer.SignAsync(CancellationToken.None);
        (await HeadsAsync()).ShouldBeEmpty();
        await hub.RegisterAsync("Odense");

        await signer.SignAsync(CancellationToken.None);
        await signer.SignAsync(CancellationToken.None);
        await SignerWith(key).SignAsync(CancellationToken.None);

        (await HeadsAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            head => head.Events.ShouldBe(1),
            head => head.KeyId.ShouldBe(key.Id),
            head => head.SignedAt.ShouldBe(RecordedTime.Of(hub.Time.GetUtcNow())));
    }

    [Fact]
    public async Task Sign_AfterARestart_GoesOnWithTheSameLogHash()
    {
        using (var key = HeadKey.LoadOrCreate(hub.PathOf("head-key.pem")))
        {
            await hub.RegisterAsync("Odense");
            await SignerWith(key).SignAsync(CancellationToken.None);
        }

        using var again = HeadKey.LoadOrCreate(hub.PathOf("head-key.pem"));
        await hub.RegisterAsync("Assens");
        await SignerWith(again).SignAsync(CancellationToken.None);

        var sound = (await new LogVerifier(hub.Store, [again]).VerifyAsync(null, CancellationToken.None)).ShouldBeOfType<VerificationResult.Sound>();
        sound.SignedHeads.ShouldBe(2);
        Convert.ToHexStringLower((await HeadsAsync())[^1].LogHash.Span).ShouldBe(sound.HeadHash);
    }

    [Fact]
    public async Task Run_Stopped_SignsWhatCameMeanwhile()
    {
        using var key = HeadKey.LoadOrCreate(hub.PathOf("head-key.pem"));
        using var stop = new CancellationTokenSource();
        var running = SignerWith(key).RunAsync(stop.Token);
        await hub.RegisterAsync("Odense");

        await stop.CancelAsync();
        await running;

        (await HeadsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public void LoadOrCreate_NoFile_MakesOneThatOnlyItsUserCanRead()
    {
        var path = hub.PathOf("head-key.pem");

        using var made = HeadKey.LoadOrCreate(path);
        using var loaded = HeadKey.LoadOrCreate(path);
        using var publicOnly = HeadKey.FromPem(made.PublicPem);

        loaded.Id.ShouldBe(made.Id);
        publicOnly.Id.ShouldBe(made.Id);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private HeadSigner SignerWith(HeadKey key) => new(hub.Store, key, TimeSpan.FromSeconds(5), hub.Time);

    private async Task<List<SignedHead>> HeadsAsync()
    {
        var heads = new List<SignedHead>();
        await foreach (var head in hub.Store.ReadSignedHeadsAsync(CancellationToken.None))
        {
            heads.Add(head);
        }

        return heads;
    }
}
