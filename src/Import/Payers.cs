using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Import;

/// <summary>Finds who paid among those who are or were parties: by name, CVR number, GLN or id.</summary>
internal sealed class Payers
{
    private readonly ILookup<string, ActorId> known;
    private readonly IReadOnlyList<TextArgument> names;

    private Payers(IReadOnlyList<(ActorId Id, ActorProfile Profile)> parties)
    {
        known = parties
            .SelectMany(party => new[] { party.Id.Value, party.Profile.Name, party.Profile.Cvr, party.Profile.Gln }, (party, text) => (party.Id, Text: text))
            .Where(entry => entry.Text is not null)
            .ToLookup(entry => entry.Text!, entry => entry.Id, StringComparer.OrdinalIgnoreCase);
        names = [.. parties.Select(party => new TextArgument(party.Profile.Name))];
    }

    public static async Task<Payers> OfAsync(PartnershipState partnership, INetworkHub hub, CancellationToken cancellationToken)
    {
        var parties = new List<(ActorId, ActorProfile)>();
        foreach (var id in partnership.Parties.Select(time => time.Party).Distinct())
        {
            var actor = await hub.ReadAsync<ActorState>(new StreamId(id.Value), cancellationToken);
            parties.Add((id, actor!.State.Profile!));
        }

        return new Payers(parties);
    }

    /// <returns>Why the text names no payer; null when it does.</returns>
    public Message? Find(string text, out ActorId payer)
    {
        var found = known[text].Distinct().ToList();
        payer = found.FirstOrDefault();
        return found.Count switch
        {
            1 => null,
            0 => Message.Of("import-payer-unknown", Argument.Text("payer", text), Argument.List("parties", names)),
            _ => Message.Of("import-payer-ambiguous", Argument.Text("payer", text)),
        };
    }
}
