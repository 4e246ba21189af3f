using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;

namespace NetworkHub.Demo.Tests;

public sealed class BrokenOffTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(110)]
    [InlineData(130)]
    [InlineData(150)]
    public async Task IsDueAsync_LoadBrokenOff_IsUntilTheRestIsLoaded(int carriedOut)
    {
        await using var whole = new DemoHub();
        await whole.Loader.LoadAsync(CancellationToken.None);
        await using var demo = new DemoHub();
        await Should.ThrowAsync<OperationCanceledException>(() => demo.LoaderOn(new DyingHub(demo.Hub, carriedOut)).LoadAsync(CancellationToken.None));

        (await demo.Loader.IsDueAsync(CancellationToken.None)).ShouldBeTrue();
        await demo.Loader.LoadAsync(CancellationToken.None);

        (await demo.Loader.IsDueAsync(CancellationToken.None)).ShouldBeFalse();
        (await demo.CountEventsAsync()).ShouldBe(await whole.CountEventsAsync());
    }

    [Fact]
    public async Task IsDueAsync_HubOfItsOwn_IsNot()
    {
        await using var demo = new DemoHub();
        (await demo.Loader.IsDueAsync(CancellationToken.None)).ShouldBeTrue();

        var nexø = new RegisterActor(new ActorProfile(ActorKind.Municipality, "Nexø"), null, []);
        await demo.Hub.ExecuteAsync(new CommandRequest(new StreamId("act_01990000-0000-7000-8000-000000000001"), nexø, Caller.Hub), CancellationToken.None);

        (await demo.Loader.IsDueAsync(CancellationToken.None)).ShouldBeFalse();
    }

    /// <summary>A hub whose process ends after some commands.</summary>
    private sealed class DyingHub(INetworkHub hub, int carriedOut) : INetworkHub
    {
        private int left = carriedOut;

        public Task<CommandOutcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken) =>
            Interlocked.Decrement(ref left) >= 0 ? hub.ExecuteAsync(request, cancellationToken) : Task.FromCanceled<CommandOutcome>(new CancellationToken(canceled: true));

        public Task<EntityView<TState>?> ReadAsync<TState>(StreamId stream, CancellationToken cancellationToken)
            where TState : class => hub.ReadAsync<TState>(stream, cancellationToken);
    }
}
