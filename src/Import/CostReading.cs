using System.Globalization;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Import;

/// <summary>A line as a cost to post, or every reason why it is none.</summary>
/// <param name="Line">The line as it was split.</param>
/// <param name="Cost">The cost; null when the line is bad.</param>
/// <param name="Reasons">Why the line is bad; empty when it is not.</param>
internal sealed record ReadLine(CsvLine Line, PostCost? Cost, IReadOnlyList<Message> Reasons)
{
    /// <summary>The line's number in the file.</summary>
    public int Number => Line.Number;
}

/// <summary>Reads costs out of a file's lines.</summary>
internal static class CostReading
{
    public static IReadOnlyList<ReadLine> Read(IReadOnlyList<CsvLine> lines, Payers payers, Currency currency)
    {
        var firsts = new Dictionary<Cost, int>();
        return [.. lines.Select(
            line => WithoutRepetition(line.Error is { } error ? new ReadLine(line, null, [error]) : Read(line, payers, currency), firsts))];
    }

    private static ReadLine Read(CsvLine line, Payers payers, Currency partnershipCurrency)
    {
        var currency = partnershipCurrency;
        var currencyError = line[CostColumn.Currency] is { Length: > 0 } code && !Currency.TryGet(code.ToUpperInvariant(), out currency)
            ? Message.Of("import-currency-unknown", Argument.Text("code", code))
            : null;
        var dateError = DanishText.ReadDate(line[CostColumn.Date], out var date);
        var amount = 0L;
        var amountError = currencyError is null ? DanishText.ReadAmount(line[CostColumn.Amount], currency, out amount) : null;
        var payerError = payers.Find(line[CostColumn.PaidBy], out ActorId payer);

        Message[] reasons = [.. new[] { dateError, amountError, currencyError, payerError }.OfType<Message>()];
        return reasons.Length > 0
            ? new ReadLine(line, null, reasons)
            : new ReadLine(
                line,
                new PostCost(new Cost(payer, amount, date, line[CostColumn.Category], CostKind.Cash, line[CostColumn.Text], line[CostColumn.Reference]), currency),
                []);
    }

    // Two equal costs may be two costs, but one voucher is not paid twice.
    private static ReadLine WithoutRepetition(ReadLine line, Dictionary<Cost, int> firsts) =>
        line.Cost is { Cost: { Reference.Length: > 0 } cost } && !firsts.TryAdd(cost, line.Number)
            ? line with { Cost = null, Reasons = [Repeated(firsts[cost])] }
            : line;

    private static Message Repeated(int first) =>
        Message.Of("import-line-repeated", Argument.Text("first", first.ToString(CultureInfo.InvariantCulture)));
}
