using NetworkHub.Domain.Actors;

namespace NetworkHub.Application.Projections;

/// <summary>Keeps who takes part in what. Nobody is ever taken out: who once took part still sees it, as the access policy has it.</summary>
internal static class Participants
{
    public static Task AddSecretariatAsync(ReadModelWriter writer, string stream, ActorId secretariat) => writer.ExecuteAsync(
        "INSERT INTO participants (stream, actor, as_party) VALUES (@stream, @actor, 0) ON CONFLICT (actor, stream) DO NOTHING",
        new { stream, actor = secretariat.Value });

    public static Task AddPartyAsync(ReadModelWriter writer, string stream, ActorId party) => writer.ExecuteAsync(
        "INSERT INTO participants (stream, actor, as_party) VALUES (@stream, @actor, 1) ON CONFLICT (actor, stream) DO UPDATE SET as_party = 1",
        new { stream, actor = party.Value });
}
