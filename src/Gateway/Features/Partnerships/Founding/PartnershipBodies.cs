using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Features.Partnerships.Founding;

/// <summary>A new partnership.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Currency">The one currency of all its amounts, an ISO 4217 code.</param>
/// <param name="Secretariat">The actor that keeps its records.</param>
/// <param name="Parties">At least two different actors, each with its first day.</param>
/// <param name="Purpose">What the parties want to realise together; at most 4,000 characters.</param>
/// <param name="Network">The network it grew out of.</param>
internal sealed record FoundPartnershipBody(
    string Name, Currency Currency, ActorId Secretariat, IReadOnlyList<PartyEntry> Parties, string Purpose = "", NetworkId? Network = null);

/// <summary>The answer to a founding.</summary>
/// <param name="Id">The partnership's id.</param>
/// <param name="Receipt">Where it stands in the log; left out in a dry run.</param>
internal sealed record PartnershipFoundedBody(PartnershipId Id, ReceiptBody? Receipt);

/// <summary>The end of a party's time.</summary>
/// <param name="LastDay">The last day it shares in what is posted.</param>
internal sealed record ExitPartyBody(DateOnly LastDay);

/// <summary>A partnership.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">What the parties want to realise together.</param>
/// <param name="Currency">The one currency of all its amounts.</param>
/// <param name="Secretariat">The actor that keeps its records.</param>
/// <param name="Network">The network it grew out of; left out when none.</param>
/// <param name="Parties">Everyone who is or was a party, in order of entry.</param>
/// <param name="AgreementVersion">The newest agreement version; 0 before the first.</param>
/// <param name="ClosedYears">The budget years that are closed.</param>
internal sealed record PartnershipBody(
    PartnershipId Id,
    string Name,
    string Purpose,
    Currency Currency,
    ActorId Secretariat,
    NetworkId? Network,
    IReadOnlyList<PartyTime> Parties,
    int AgreementVersion,
    IReadOnlyCollection<int> ClosedYears)
{
    public static PartnershipBody From(PartnershipId id, PartnershipState state) => new(
        id,
        state.Name,
        state.Purpose,
        state.Currency,
        state.Secretariat,
        state.Network,
        state.Parties,
        state.Agreements.IsEmpty ? 0 : state.Agreements[^1].Version,
        state.ClosedYears);
}

/// <summary>A partnership in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Network">The network it grew out of; left out when none.</param>
/// <param name="Parties">How many parties it has at present.</param>
/// <param name="Posted">The sum of costs posted, net of reversals.</param>
internal sealed record PartnershipLineBody(PartnershipId Id, string Name, NetworkId? Network, int Parties, MoneyBody Posted)
{
    public static PartnershipLineBody From(PartnershipLine line) =>
        new(line.Id, line.Name, line.Network, line.Parties, MoneyBody.From(line.Posted, line.Currency));
}
