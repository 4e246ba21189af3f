using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;

namespace NetworkHub.Application.Projections;

/// <summary>Keeps the list of networks.</summary>
internal sealed class NetworkProjection : IProjection
{
    private const string Name = "networks";

    public static ReadModel Model { get; } = new(Name, 1);

    public static string Networks { get; } = Model.Table(Name);

    ReadModel IProjection.Model => Model;

    public IReadOnlyList<ModelTable> Tables { get; } =
    [
        new(
            Name,
            "network",
            "network TEXT PRIMARY KEY, name TEXT NOT NULL, sort_key TEXT NOT NULL, members BIGINT NOT NULL",
            "sort_key, network"),
    ];

    public bool Follows(StreamId stream) => stream.IsOf<NetworkId>();

    public IProjectionRun Begin(ReadModelWriter writer) => new Run(writer);

    private sealed class Run(ReadModelWriter writer) : IProjectionRun
    {
        public Task ApplyAsync(StoredEvent stored, IEvent @event) => @event switch
        {
            NetworkFounded founded => writer.ExecuteAsync(
                $"INSERT INTO {writer.Table(Name)} (network, name, sort_key, members) VALUES (@network, @name, @sortKey, 0)",
                new { network = stored.Stream.Value, name = founded.Name, sortKey = NameOrder.KeyOf(founded.Name) }),
            MemberJoined => CountAsync(stored.Stream.Value, 1),
            MemberLeft => CountAsync(stored.Stream.Value, -1),
            _ => Task.CompletedTask,
        };

        private Task CountAsync(string network, long change) => writer.ExecuteAsync(
            $"UPDATE {writer.Table(Name)} SET members = members + @change WHERE network = @network", new { network, change });
    }
}
