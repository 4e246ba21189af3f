using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Projections;

/// <summary>
/// Keeps who may see a network or partnership: its secretariat and, with as_party 1, everyone who is or was a member or party. Nobody is
/// ever taken out: who once took part still sees it, as the access policy has it.
/// </summary>
internal sealed class ParticipantProjection : IProjection
{
    private const string Name = "participants";

    public static ReadModel Model { get; } = new(Name, 1);

    public static string Participants { get; } = Model.Table(Name);

    ReadModel IProjection.Model => Model;

    public IReadOnlyList<ModelTable> Tables { get; } =
    [
        new(Name, "stream", "stream TEXT NOT NULL, actor TEXT NOT NULL, as_party BIGINT NOT NULL, PRIMARY KEY (actor, stream)", "stream"),
    ];

    public bool Follows(StreamId stream) => stream.IsOf<PartnershipId>() || stream.IsOf<NetworkId>();

    public IProjectionRun Begin(ReadModelWriter writer) => new Run(writer);

    private sealed class Run(ReadModelWriter writer) : IProjectionRun
    {
        public Task ApplyAsync(StoredEvent stored, IEvent @event) => @event switch
        {
            NetworkFounded founded => AddSecretariatAsync(stored, founded.Secretariat),
            MemberJoined joined => AddPartyAsync(stored, joined.Actor),
            PartnershipFounded founded => AddSecretariatAsync(stored, founded.Secretariat),
            PartyEntered entered => AddPartyAsync(stored, entered.Party),
            _ => Task.CompletedTask,
        };

        private Task AddSecretariatAsync(StoredEvent stored, ActorId secretariat) => writer.ExecuteAsync(
            $"INSERT INTO {writer.Table(Name)} (stream, actor, as_party) VALUES (@stream, @actor, 0) ON CONFLICT (actor, stream) DO NOTHING",
            new { stream = stored.Stream.Value, actor = secretariat.Value });

        private Task AddPartyAsync(StoredEvent stored, ActorId party) => writer.ExecuteAsync(
            $"""
            INSERT INTO {writer.Table(Name)} (stream, actor, as_party) VALUES (@stream, @actor, 1)
            ON CONFLICT (actor, stream) DO UPDATE SET as_party = 1
            """,
            new { stream = stored.Stream.Value, actor = party.Value });
    }
}
