using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Features.Partnerships.Costs;
using NetworkHub.Gateway.Http;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Features.Partnerships.Statements;

/// <summary>A part of a partnership's ledger, in order of date and entry.</summary>
/// <param name="Partnership">Which partnership.</param>
/// <param name="Currency">The currency of all amounts.</param>
/// <param name="Party">The party that the running balance is of; left out without the filter.</param>
/// <param name="Items">The entries.</param>
/// <param name="Next">Give this as <c>cursor</c> for the following part, alone. Left out on the last part.</param>
internal sealed record StatementBody(PartnershipId Partnership, Currency Currency, ActorId? Party, IReadOnlyList<StatementLineBody> Items, string? Next);

/// <summary>One entry of the ledger. Amounts are decimal texts; a reversal's are negative.</summary>
/// <param name="Entry">The entry number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Date">The day it counts from.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="By">Id of the principal that recorded it.</param>
/// <param name="Category">The cost category; empty for a settlement.</param>
/// <param name="Text">What it was for, why it was taken back, or the payment's reference.</param>
/// <param name="Reference">Voucher number.</param>
/// <param name="PaidBy">Who paid; left out when nothing was paid.</param>
/// <param name="Amount">The amount; 0 for a settlement or a true-up.</param>
/// <param name="Shares">Each party's share, or what a true-up changes it by; for a settlement what each party paid (positive) or received (negative).</param>
/// <param name="Reverses">The entry that a reversal takes back.</param>
/// <param name="RunningTotal">The sum of amounts up to and with this entry.</param>
/// <param name="RunningBalance">The party's balance up to and with this entry; left out without the filter on a party.</param>
internal sealed record StatementLineBody(
    long Entry,
    LedgerEntryKind Kind,
    DateOnly Date,
    DateTimeOffset RecordedAt,
    string By,
    string Category,
    string Text,
    string Reference,
    ActorId? PaidBy,
    string Amount,
    IReadOnlyDictionary<string, string> Shares,
    long? Reverses,
    string RunningTotal,
    string? RunningBalance)
{
    public static StatementLineBody From(LedgerEntry entry, RunningFigures running, Currency currency) => new(
        entry.Entry,
        entry.Kind,
        entry.Date,
        entry.RecordedAt,
        entry.By,
        entry.Category,
        entry.Text,
        entry.Reference,
        entry.PaidBy,
        MoneyBody.Text(entry.Amount, currency),
        CostPostedBody.Texts(entry.Shares, 1, currency),
        entry.Reverses,
        MoneyBody.Text(running.Total, currency),
        running.Party is null ? null : MoneyBody.Text(running.Balance, currency));
}
