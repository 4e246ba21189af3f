using NetworkHub.Application.Hub;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Features.Rules.Explanations;
using NetworkHub.Gateway.Http;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Features.Partnerships.Costs;

/// <summary>A cost that a party bore for the partnership.</summary>
/// <param name="PaidBy">The party that bore it.</param>
/// <param name="Amount">More than zero, in the partnership's currency.</param>
/// <param name="Date">The day it counts from; decides budget year, agreement, parties and key figures.</param>
/// <param name="Category">Cost category, 1 to 60 characters; costs of one category are shared cumulatively.</param>
/// <param name="Kind">Money paid, or hours, goods or facilities given.</param>
/// <param name="Text">What it was for; at most 500 characters. No personal data: the log cannot forget.</param>
/// <param name="Reference">Voucher number in the payer's finance system; at most 100 characters.</param>
internal sealed record CostBody(
    ActorId PaidBy, MoneyBody Amount, DateOnly Date, string Category, CostKind Kind = CostKind.Cash, string Text = "", string Reference = "")
{
    public PostCost Read(ValidationErrors errors) =>
        new(new Cost(PaidBy, Amount.ToMinorUnits(errors, "/amount"), Date, Category, Kind, Text, Reference), Amount.Currency);
}

/// <summary>The answer to a posted cost or a reversal.</summary>
/// <param name="Entry">The entry number in the ledger.</param>
/// <param name="Currency">The currency of the shares.</param>
/// <param name="Shares">What each party bears of this posting, by its id, as decimal texts; their sum is the amount.</param>
/// <param name="Receipt">Where it stands in the log; left out in a dry run.</param>
internal sealed record CostPostedBody(long Entry, Currency Currency, IReadOnlyDictionary<string, string> Shares, ReceiptBody? Receipt)
{
    public static CostPostedBody From(CommandOutcome.Accepted accepted, Currency currency)
    {
        var (version, @event) = accepted.Events[^1];
        var shares = @event switch
        {
            CostPosted posted => Texts(posted.Shares, 1, currency),
            CostReversed reversed => Texts(reversed.Shares, -1, currency),
            _ => throw new ArgumentOutOfRangeException(nameof(accepted), @event.GetType().Name, "Not a posting."),
        };
        return new CostPostedBody(version, currency, shares, ReceiptBody.From(accepted.Receipt));
    }

    internal static Dictionary<string, string> Texts(IReadOnlyList<PartyShare> shares, int sign, Currency currency)
    {
        var texts = new Dictionary<string, string>(shares.Count, StringComparer.Ordinal);
        foreach (var share in shares)
        {
            texts[share.Party] = MoneyBody.Text(sign * share.MinorUnits, currency);
        }

        return texts;
    }
}

/// <summary>Why a cost is taken back.</summary>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="Date">The day the reversal counts from; the cost's own day when left out.</param>
internal sealed record ReverseCostBody(string Reason, DateOnly? Date = null);

/// <summary>A posted cost.</summary>
/// <param name="Entry">Its entry number.</param>
/// <param name="Cost">What was posted.</param>
/// <param name="Reversed">Whether it has been taken back.</param>
/// <param name="AgreementVersion">The agreement it was shared by.</param>
/// <param name="Shares">What each party bears of it, by its id, as decimal texts.</param>
/// <param name="Explanation">
/// How the rule shares this amount by itself, exactly. The shares differ from it by less than a minor unit where rounding of earlier
/// postings is evened out.
/// </param>
internal sealed record CostEntryBody(
    long Entry, CostBody Cost, bool Reversed, int AgreementVersion, IReadOnlyDictionary<string, string> Shares, Explanation Explanation)
{
    public static CostEntryBody From(long entry, CostPosted posted, PartnershipState state)
    {
        var cost = posted.Cost;
        var basis = state.Bases[posted.Basis - 1];
        return new CostEntryBody(
            entry,
            new CostBody(cost.PaidBy, MoneyBody.From(cost.Amount, state.Currency), cost.Date, cost.Category, cost.Kind, cost.Text, cost.Reference),
            state.Reversed.Contains(entry),
            basis.Agreement.Version,
            CostPostedBody.Texts(posted.Shares, 1, state.Currency),
            Explanation.From(basis.Explain(cost.Amount)));
    }
}
