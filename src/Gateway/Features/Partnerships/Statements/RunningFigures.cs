using System.Buffers.Text;
using System.Text.Json;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Gateway.Http;

namespace NetworkHub.Gateway.Features.Partnerships.Statements;

/// <summary>The running figures of a statement, in minor units. They travel in its cursor, so that a later part goes on where this one ends.</summary>
/// <param name="Party">The party that the balance is of; null without one.</param>
/// <param name="Total">The sum of amounts so far.</param>
/// <param name="Balance">The party's balance so far.</param>
/// <param name="Cursor">The ledger's own cursor; null at the beginning.</param>
internal sealed record RunningFigures(ActorId? Party, long Total = 0, long Balance = 0, string? Cursor = null)
{
    /// <summary>The figures after an entry.</summary>
    public RunningFigures After(LedgerEntry entry) => this with { Total = Total + entry.Amount, Balance = Balance + ChangeBy(entry) };

    /// <summary>The figures as a cursor.</summary>
    public string ToCursor(string ledgerCursor) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this with { Cursor = ledgerCursor }, ApiJson<RunningFigures>.Type));

    /// <summary>The figures of a cursor.</summary>
    /// <exception cref="InvalidCursorException">It is not one of a statement.</exception>
    public static RunningFigures Read(string cursor)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(cursor), ApiJson<RunningFigures>.Type) is { Cursor: not null } figures
                ? figures
                : throw new InvalidCursorException();
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw new InvalidCursorException();
        }
    }

    private long ChangeBy(LedgerEntry entry)
    {
        if (Party is not { } party)
        {
            return 0;
        }

        var share = entry.Shares.FirstOrDefault(of => of.Party == party.Value).MinorUnits;
        return entry.Kind == LedgerEntryKind.Settlement ? share : (entry.PaidBy == party ? entry.Amount : 0) - share;
    }
}
