using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Import;

/// <summary>Finds the partnership that somebody names on the command line.</summary>
/// <param name="hub">The hub.</param>
/// <param name="store">Its log.</param>
public sealed class PartnershipChoice(INetworkHub hub, IEventStore store)
{
    /// <summary>The partnerships with this id or, without regard to case, this name: one when the choice is clear.</summary>
    /// <param name="text">An id or a name.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public async Task<IReadOnlyList<PartnershipId>> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (EntityIds.TryParse<PartnershipId>(text, out var id))
        {
            return await hub.ReadAsync<PartnershipState>(new StreamId(id.Value), cancellationToken) is null ? [] : [id];
        }

        var found = new List<PartnershipId>();
        await foreach (var (stream, _) in store.ReadHeadsAsync(cancellationToken))
        {
            if (EntityIds.TryParse<PartnershipId>(stream.Value, out var candidate)
                && await hub.ReadAsync<PartnershipState>(stream, cancellationToken) is { } partnership
                && string.Equals(partnership.State.Name, text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                found.Add(candidate);
            }
        }

        return found;
    }
}
