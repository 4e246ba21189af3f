using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using NetworkHub.Application.Access;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Gateway.Access;

namespace NetworkHub.Gateway.Tests.Access;

public sealed class KnownKeysTests : IDisposable
{
    private readonly ServiceProvider services;
    private readonly CountingAccounts accounts = new();
    private readonly KnownKeys keys;

    public KnownKeysTests()
    {
        var collection = new ServiceCollection();
        collection.AddHybridCache();
        services = collection.BuildServiceProvider();
        keys = new KnownKeys(services.GetRequiredService<HybridCache>(), accounts);
    }

    public void Dispose() => services.Dispose();

    [Fact]
    public async Task Find_AskedAgainAndAgain_ReadsOnce()
    {
        accounts.Add("key_1");

        for (var i = 0; i < 100; i++)
        {
            (await keys.FindAsync("key_1", CancellationToken.None)).ShouldNotBeNull().Key.Id.ShouldBe("key_1");
        }

        accounts.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task Find_IdsThatNobodyMade_KeepsNothing()
    {
        accounts.Add("key_1");
        await keys.FindAsync("key_1", CancellationToken.None);
        var memory = (MemoryCache)services.GetRequiredService<IMemoryCache>();
        var before = memory.Count;

        for (var i = 0; i < 1000; i++)
        {
            (await keys.FindAsync($"key_made_up_{i}", CancellationToken.None)).ShouldBeNull();
        }

        before.ShouldBe(1);
        memory.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Find_AfterARevocation_ReadsAgain()
    {
        accounts.Add("key_1");
        await keys.FindAsync("key_1", CancellationToken.None);
        await accounts.RevokeKeyAsync("key_1", DateTimeOffset.UnixEpoch, CancellationToken.None);

        keys.ForgetAll();
        var found = await keys.FindAsync("key_1", CancellationToken.None);

        found.ShouldNotBeNull().Key.RevokedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Find_RevokedWhileItIsRead_DoesNotKeepWhatWasRead()
    {
        accounts.Add("key_1");
        accounts.AfterRead = async () =>
        {
            accounts.AfterRead = null;
            await accounts.RevokeKeyAsync("key_1", DateTimeOffset.UnixEpoch, CancellationToken.None);
            keys.ForgetAll();
        };

        await keys.FindAsync("key_1", CancellationToken.None);
        var found = await keys.FindAsync("key_1", CancellationToken.None);

        found.ShouldNotBeNull().Key.RevokedAt.ShouldNotBeNull();
        accounts.Reads.ShouldBe(2);
    }

    private sealed class CountingAccounts : IAccountStore
    {
        private readonly Dictionary<string, ApiKey> kept = new(StringComparer.Ordinal);

        public int Reads { get; private set; }

        public Func<Task>? AfterRead { get; set; }

        public void Add(string id) =>
            kept[id] = new ApiKey(id, "test", new byte[32], null, Rights.All, IsOperator: true, DateTimeOffset.UnixEpoch, null);

        public async Task<ApiKey?> FindKeyAsync(string id, CancellationToken cancellationToken)
        {
            Reads++;
            var found = kept.GetValueOrDefault(id);
            if (AfterRead is { } then)
            {
                await then();
            }

            return found;
        }

        public Task RevokeKeyAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
        {
            kept[id] = kept[id] with { RevokedAt = at };
            return Task.CompletedTask;
        }

        public Task<bool> AddKeyAsync(ApiKey key, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<ApiKey>> KeysAsync(ActorId? organisation, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task NoteUseAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task KeepPersonAsync(Person person, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Person?> FindPersonAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task AddLinkAsync(SignInLink link, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Person?> UseLinkAsync(ReadOnlyMemory<byte> tokenHash, DateTimeOffset now, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
