using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Where one party stands, in minor units of the partnership's currency.</summary>
/// <param name="Party">Who.</param>
/// <param name="Paid">What it has paid, net of reversals.</param>
/// <param name="Share">Its share of everything posted.</param>
/// <param name="Settled">What closed settlements made it pay; negative when it received.</param>
public sealed record PartyBalance(ActorId Party, long Paid, long Share, long Settled)
{
    /// <summary><c>Paid − Share + Settled</c>: positive when others owe the party, negative when it owes.</summary>
    public long Balance => Paid - Share + Settled;
}

/// <summary>Reads the balances off a partnership's state. Their number of steps depends on scopes and parties, never on postings.</summary>
public static class PartnershipBalance
{
    /// <summary>The balance of everyone who is or was a party, in ordinal order of id; the balances sum to zero.</summary>
    /// <param name="state">The partnership.</param>
    public static IReadOnlyList<PartyBalance> Of(PartnershipState state)
    {
        var shares = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var scope in state.Scopes.Values)
        {
            foreach (var total in scope.Parties)
            {
                shares[total.Party] = shares.GetValueOrDefault(total.Party) + total.Given;
            }
        }

        return
        [
            .. state.Parties.Select(time => time.Party).Distinct().OrderBy(party => party.Value, StringComparer.Ordinal)
                .Select(party => new PartyBalance(
                    party,
                    state.Paid.GetValueOrDefault(party),
                    shares.GetValueOrDefault(party.Value),
                    state.Settled.GetValueOrDefault(party))),
        ];
    }
}
