using NetworkHub.Application.Access;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.EventStore.Postgres;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Contract;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Hub.Postgres.Tests.Databases;

public sealed class AccountTests(PostgresServer server)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Accounts_KeysPeopleAndLinks_AreKept(string kind)
    {
        var accounts = await OpenAsync(kind);
        var organisation = Ids.New<ActorId>();
        var key = new ApiKey("key_1", "Økonomi", new byte[] { 1, 2, 3 }, organisation, Rights.Read | Rights.Write, false, Now, Now.AddDays(1));
        var person = new Person("usr_1", "Åse", organisation, Rights.All, false);

        (await accounts.AddKeyAsync(key, CancellationToken.None)).ShouldBeTrue();
        (await accounts.AddKeyAsync(key with { Name = "Drift" }, CancellationToken.None)).ShouldBeFalse();
        await accounts.AddKeyAsync(key with { Id = "key_2", Organisation = null, IsOperator = true }, CancellationToken.None);
        await accounts.NoteUseAsync("key_1", Now.AddHours(1), CancellationToken.None);
        await accounts.RevokeKeyAsync("key_1", Now.AddHours(2), CancellationToken.None);
        await accounts.RevokeKeyAsync("key_1", Now.AddHours(3), CancellationToken.None);
        await accounts.KeepPersonAsync(person with { DisplayName = "Ase" }, CancellationToken.None);
        await accounts.KeepPersonAsync(person, CancellationToken.None);
        await accounts.AddLinkAsync(new SignInLink(new byte[] { 7 }, "usr_1", Now.AddMinutes(1)), CancellationToken.None);
        await accounts.AddLinkAsync(new SignInLink(new byte[] { 8 }, "usr_1", Now), CancellationToken.None);
        var used = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => accounts.UseLinkAsync(new byte[] { 7 }, Now, CancellationToken.None)));

        var found = (await accounts.FindKeyAsync("key_1", CancellationToken.None)).ShouldNotBeNull();
        (found with { SecretHash = key.SecretHash }).ShouldBe(key with { LastUsedAt = Now.AddHours(1), RevokedAt = Now.AddHours(2) });
        found.SecretHash.ToArray().ShouldBe(key.SecretHash.ToArray());
        (await accounts.KeysAsync(null, CancellationToken.None)).Select(row => row.Id).ShouldBe(["key_1", "key_2"]);
        (await accounts.KeysAsync(organisation, CancellationToken.None)).Select(row => row.Id).ShouldBe(["key_1"]);
        (await accounts.FindKeyAsync("key_3", CancellationToken.None)).ShouldBeNull();
        (await accounts.FindPersonAsync("usr_1", CancellationToken.None)).ShouldBe(person);
        used.Count(who => who == person).ShouldBe(1);
        used.Count(who => who is null).ShouldBe(4);
        (await accounts.UseLinkAsync(new byte[] { 8 }, Now, CancellationToken.None)).ShouldBeNull();
    }

    private async Task<IAccountStore> OpenAsync(string kind)
    {
        if (kind == "sqlite")
        {
            return SqliteAccounts.Open(Directory.CreateTempSubdirectory("networkhub-").FullName);
        }

        PostgresServer.SkipWhenMissing();
        var connectionString = await server.CreateDatabaseAsync();
        await (await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None)).DisposeAsync();
        return PostgresAccounts.Of(connectionString);
    }
}
