using NetworkHub.Application.Access;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Components;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Partnerships.Founding;

/// <summary>What the pages of a partnership read.</summary>
internal sealed class PartnershipReader(PageContext page, INetworkHub hub, IEventStore store, IdGenerator ids)
{
    /// <summary>The partnership, with the names of everyone in it learnt; null, with a 404, when the visitor may not see it.</summary>
    public async Task<PartnershipState?> FindAsync(string id)
    {
        var state = await page.FindAsync<PartnershipState>(id);
        if (state is not null)
        {
            await page.PreloadNamesAsync(state.Parties.Select(time => time.Party).Append(state.Secretariat));
        }

        return state;
    }

    /// <summary>The settlement that is neither closed nor withdrawn; null when there is none.</summary>
    public static Settlement? OpenSettlement(PartnershipState state) => state.Settlements.Find(settlement => !settlement.IsFinal());

    /// <summary>The parties whose costs the visitor may post, in order of name.</summary>
    public IReadOnlyList<ActorId> PayersFor(string id, PartnershipState state) =>
        [.. state.Parties.Select(time => time.Party).Distinct().Where(party => page.May(id, state, new PostCost(new Cost(party, 1, page.Today, ""), state.Currency)))
            .OrderBy(page.NameOf, Language.NameOrder)];

    /// <summary>The fewest payments that would clear the balances; none when nobody owes. Only for partnerships that the visitor sees:
    /// everybody who does may know what settling would come to, also those who may not propose it.</summary>
    public async Task<IReadOnlyList<SettlementTransfer>> TransfersThatClearAsync(string id)
    {
        var command = new ProposeSettlement(ids.Next<SettlementId>());
        var outcome = await hub.ExecuteAsync(new CommandRequest(new StreamId(id), command, Caller.Hub, DryRun: true), page.Gone);
        return outcome is CommandOutcome.Accepted { Events: [{ Event: SettlementProposed proposed }, ..] } ? proposed.Transfers : [];
    }

    /// <summary>The last entries of the ledger, latest first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> LatestAsync(string id, int count) =>
        await page.Queries.LatestEntriesAsync(page.Caller, EntityIds.Parse<PartnershipId>(id), count, page.Gone) ?? [];

    /// <summary>One event of the partnership with when it was recorded; null when there is none of that version.</summary>
    public async Task<(IEvent Event, DateTimeOffset RecordedAt)?> EventAsync(string id, long version)
    {
        await foreach (var stored in store.ReadStreamAsync(new StreamId(id), version, page.Gone))
        {
            return stored.Version == version ? (EventCodec.Decode(stored), DateTimeOffset.UnixEpoch.AddMicroseconds(stored.RecordedAt)) : null;
        }

        return null;
    }
}
