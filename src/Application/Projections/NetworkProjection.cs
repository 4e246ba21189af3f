using NetworkHub.Domain.Networks;

namespace NetworkHub.Application.Projections;

/// <summary>Keeps the list of networks and who takes part in them.</summary>
internal static class NetworkProjection
{
    public static async Task ApplyAsync(ReadModelWriter writer, string network, INetworkEvent happened)
    {
        switch (happened)
        {
            case NetworkFounded founded:
                await writer.ExecuteAsync(
                    "INSERT INTO networks (network, name, sort_key, members) VALUES (@network, @name, @sortKey, 0)",
                    new { network, name = founded.Name, sortKey = NameOrder.KeyOf(founded.Name) });
                await Participants.AddSecretariatAsync(writer, network, founded.Secretariat);
                break;
            case MemberJoined joined:
                await CountAsync(writer, network, 1);
                await Participants.AddPartyAsync(writer, network, joined.Actor);
                break;
            case MemberLeft:
                await CountAsync(writer, network, -1);
                break;
        }
    }

    private static Task CountAsync(ReadModelWriter writer, string network, long change) =>
        writer.ExecuteAsync("UPDATE networks SET members = members + @change WHERE network = @network", new { network, change });
}
