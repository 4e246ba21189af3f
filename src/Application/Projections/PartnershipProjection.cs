using System.Text.Json;
using NetworkHub.Application.Events;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Projections;

/// <summary>Keeps the list of partnerships, who takes part in them, and what their settlements will move once paid.</summary>
internal static class PartnershipProjection
{
    public static async Task ApplyAsync(ReadModelWriter writer, string partnership, IPartnershipEvent happened)
    {
        switch (happened)
        {
            case PartnershipFounded founded:
                await FoundAsync(writer, partnership, founded);
                await Participants.AddSecretariatAsync(writer, partnership, founded.Secretariat);
                break;
            case PartyEntered entered:
                await CountAsync(writer, partnership, 1);
                await Participants.AddPartyAsync(writer, partnership, entered.Party);
                break;
            case PartyExited:
                await CountAsync(writer, partnership, -1);
                break;
            case SettlementProposed proposed:
                await writer.ExecuteAsync(
                    "INSERT INTO settlements (partnership, settlement, transfers) VALUES (@partnership, @settlement, @transfers)",
                    new { partnership, settlement = proposed.Settlement.Value, transfers = JsonSerializer.Serialize(proposed.Transfers, HubJson.Options) });
                break;
        }
    }

    /// <summary>The transfers of a settlement that was proposed earlier.</summary>
    public static async Task<IReadOnlyList<SettlementTransfer>> TransfersAsync(ReadModelWriter writer, string partnership, SettlementId settlement)
    {
        var text = await writer.ReadAsync<string>(
            "SELECT transfers FROM settlements WHERE partnership = @partnership AND settlement = @settlement",
            new { partnership, settlement = settlement.Value });
        return JsonSerializer.Deserialize<IReadOnlyList<SettlementTransfer>>(text!, HubJson.Options)!;
    }

    private static Task FoundAsync(ReadModelWriter writer, string partnership, PartnershipFounded founded) => writer.ExecuteAsync(
        """
        INSERT INTO partnerships (partnership, name, sort_key, currency, network, parties, posted)
        VALUES (@partnership, @name, @sortKey, @currency, @network, 0, 0)
        """,
        new
        {
            partnership,
            name = founded.Name,
            sortKey = NameOrder.KeyOf(founded.Name),
            currency = founded.Currency.Code,
            network = founded.Network?.Value,
        });

    private static Task CountAsync(ReadModelWriter writer, string partnership, long change) =>
        writer.ExecuteAsync("UPDATE partnerships SET parties = parties + @change WHERE partnership = @partnership", new { partnership, change });
}
