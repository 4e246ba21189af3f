using NetworkHub.Application.Access;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Components;

namespace NetworkHub.Gateway.Features.Partnerships.Settlements;

/// <summary>A settlement that the visitor can bring on.</summary>
/// <param name="Partnership">Where.</param>
/// <param name="Settlement">Which.</param>
/// <param name="Approvers">Those among the missing that the visitor can approve for; empty when it waits to be closed.</param>
internal sealed record Waiting(PartnershipLine Partnership, Settlement Settlement, IReadOnlyList<ActorId> Approvers)
{
    /// <summary>What is paid in it, in minor units.</summary>
    public long Amount => Settlement.Transfers.Sum(transfer => transfer.Amount);

    /// <summary>What waits for the visitor among these partnerships.</summary>
    public static async Task<IReadOnlyList<Waiting>> ForAsync(PageContext page, IEnumerable<PartnershipLine> partnerships)
    {
        var waiting = new List<Waiting>();
        foreach (var line in partnerships)
        {
            if (await page.FindAsync<PartnershipState>(line.Id.Value) is { } state && Of(page.Caller, line, state) is { } one)
            {
                await page.PreloadNamesAsync(one.Approvers);
                waiting.Add(one);
            }
        }

        return waiting;
    }

    private static Waiting? Of(Caller caller, PartnershipLine line, PartnershipState state)
    {
        if (state.Settlements.Find(settlement => !settlement.IsFinal()) is not { } open)
        {
            return null;
        }

        bool May(IPartnershipCommand command) => AccessPolicy.Refuse(caller, line.Id.Value, state, command) is null;
        var approvers = open.Missing().Where(party => May(new ApproveSettlement(open.Id, party))).ToList();
        var closes = open.Status == SettlementStatus.Approved && May(new CloseSettlement(open.Id, default));
        return approvers.Count > 0 || closes ? new Waiting(line, open, approvers) : null;
    }
}
