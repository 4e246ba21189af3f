using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Gateway.Features.Partnerships.Statements;

/// <summary>Writes a whole statement as CSV (RFC 4180, UTF-8), part by part as it is read.</summary>
internal sealed class StatementCsv(
    Func<string?, CancellationToken, Task<Page<LedgerEntry>?>> read,
    RunningFigures start,
    PartnershipState partnership,
    IReadOnlyDictionary<ActorId, string> names) : IResult
{
    // A cell that a spreadsheet would take for a formula is marked as text.
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };

    private readonly IReadOnlyList<ActorId> parties = [.. partnership.Parties.Select(time => time.Party).Distinct()];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = "attachment; filename=\"statement.csv\"";
        await using var text = new StreamWriter(httpContext.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(text, Format);
        await WriteAsync(csv, Head());
        var running = start;
        var page = await read(null, httpContext.RequestAborted);
        while (page is not null)
        {
            foreach (var entry in page.Items)
            {
                running = running.After(entry);
                await WriteAsync(csv, Cells(StatementLineBody.From(entry, running, partnership.Currency)));
            }

            page = page.Next is { } next ? await read(next, httpContext.RequestAborted) : null;
        }
    }

    private IEnumerable<string?> Head() =>
    [
        "entry", "kind", "date", "recordedAt", "category", "text", "reference", "paidBy", "currency", "amount", "reverses", "runningTotal", "runningBalance",
        .. parties.Select(party => $"share: {names.GetValueOrDefault(party, party.Value)}"),
    ];

    private IEnumerable<string?> Cells(StatementLineBody line) =>
    [
        Text(line.Entry),
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(line.Kind.ToString()),
        line.Date.ToString("O", CultureInfo.InvariantCulture),
        line.RecordedAt.ToString("O", CultureInfo.InvariantCulture),
        line.Category,
        line.Text,
        line.Reference,
        line.PaidBy is { } payer ? names.GetValueOrDefault(payer, payer.Value) : null,
        partnership.Currency.Code,
        line.Amount,
        line.Reverses is { } reversed ? Text(reversed) : null,
        line.RunningTotal,
        line.RunningBalance,
        .. parties.Select(party => line.Shares.GetValueOrDefault(party.Value)),
    ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task WriteAsync(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        await csv.NextRecordAsync();
    }
}
