using Microsoft.Data.Sqlite;
using NetworkHub.Application.Access;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;

namespace NetworkHub.Application.Tests;

/// <summary>The hub on SQLite in a folder of its own, with read models that follow when a test says so.</summary>
internal sealed class TestHub : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("networkhub-").FullName;

    public TestHub()
    {
        Store = SqliteEventStore.Open(folder);
        ReadModels = new SqliteReadModels(folder);
        Projector = new Projector(Store, ReadModels);
        Queries = new HubQueries(Store, ReadModels, new ReadAsItIs());
        Wait = new CatchUpWait(Store, ReadModels, Projector.Progress, TimeProvider.System);
        Hub = new LocalHub(Store, time: Time);
    }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public SqliteEventStore Store { get; }

    public SqliteReadModels ReadModels { get; }

    public Projector Projector { get; }

    public HubQueries Queries { get; }

    public CatchUpWait Wait { get; }

    public LocalHub Hub { get; }

    public string PathOf(string file) => Path.Combine(folder, file);

    public Task<TestPartnership> NewPartnershipAsync(string name = "Fødselsdagsboller") => new TestPartnership(Hub).BeginAsync(name);

    public async Task<ActorId> RegisterAsync(string name, ActorKind kind = ActorKind.Municipality, string? areaCode = null)
    {
        var id = Ids.New<ActorId>();
        await DoAsync(id.Value, new RegisterActor(new ActorProfile(kind, name, AreaCode: areaCode), null, []));
        return id;
    }

    public async Task DoAsync(string stream, ICommand command, Caller? caller = null) =>
        (await Hub.ExecuteAsync(new(new(stream), command, caller ?? Caller.Hub), CancellationToken.None))
            .ShouldBeOfType<Application.Hub.CommandOutcome.Accepted>();

    public Task CatchUpAsync() => Projector.CatchUpAsync(CancellationToken.None);

    /// <summary>Changes a database file behind the hub's back.</summary>
    public int Tamper(string sql, string file = "networkhub.db")
    {
        using var connection = new SqliteConnection($"Data Source={PathOf(file)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Store.DisposeAsync();
        ReadModels.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
