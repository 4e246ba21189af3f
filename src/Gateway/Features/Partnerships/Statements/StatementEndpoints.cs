using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;

namespace NetworkHub.Gateway.Features.Partnerships.Statements;

/// <summary>The ledger as a statement with running figures, as JSON part by part or as CSV whole.</summary>
internal static class StatementEndpoints
{
    public static void MapStatement(this RouteGroupBuilder partnership) => partnership.MapGet("/statement", GetAsync)
        .Describe(
            "getStatement",
            "Read the ledger with running figures",
            "As JSON part by part; as CSV whole, when the header Accept asks for text/csv or 'format' is csv.")
        .Query("year", "Only this calendar year.", "integer")
        .Query("category", "Only this cost category.")
        .Query("party", "Only what this party paid or has a share of; its balance is shown after every entry.")
        .Query("asOf", "Only what is dated on or before this day.")
        .Query("knownAt", "Only what was recorded at or before this instant.")
        .Query("format", "'csv' for CSV.")
        .Query("limit", "The most items, 1 to 500.", "integer")
        .Query("cursor", "What the part before gave as 'next'; it carries the filters, so that no other parameter is needed.")
        .FromReadModels()
        .Answers<StatementBody>(200);

    private static async Task<IResult> GetAsync(
        HttpContext context, Caller caller, string id, INetworkHub hub, IHubQueries queries, CancellationToken cancellationToken)
    {
        var partnership = Ids.InPath<PartnershipId>(id);
        var party = Ids.InQuery<ActorId>(context, "party");
        var filter = new LedgerFilter((int?)Query.Number(context, "year", 1900, 9999), Query.Text(context, "category"), party, Query.Axes(context));
        var page = Query.Page(context);
        var state = (await hub.ReadForAsync<PartnershipState, PartnershipId>(caller, partnership, cancellationToken)).State;
        if (WantsCsv(context))
        {
            var names = await queries.NamesAsync([.. state.Parties.Select(time => time.Party)], cancellationToken);
            return new StatementCsv(
                (cursor, stop) => queries.LedgerAsync(caller, partnership, filter, new PageRequest(Query.MostItems, cursor), stop),
                new RunningFigures(party),
                state,
                names);
        }

        var running = page.Cursor is { } cursor ? RunningFigures.Read(cursor) : new RunningFigures(party);
        return await queries.LedgerAsync(caller, partnership, filter, page with { Cursor = running.Cursor }, cancellationToken) is { } entries
            ? Reply.Ok(BodyOf(partnership, state, entries, running))
            : Reply.Problem(Problem.From(new NotFound(id)));
    }

    private static StatementBody BodyOf(PartnershipId id, PartnershipState state, Page<LedgerEntry> entries, RunningFigures running)
    {
        var lines = new List<StatementLineBody>(entries.Items.Count);
        foreach (var entry in entries.Items)
        {
            running = running.After(entry);
            lines.Add(StatementLineBody.From(entry, running, state.Currency));
        }

        return new StatementBody(id, state.Currency, running.Party, lines, entries.Next is { } next ? running.ToCursor(next) : null);
    }

    private static bool WantsCsv(HttpContext context) =>
        Query.Text(context, "format") is { } format
            ? format == "csv" || (format == "json" ? false : throw new ProblemException(Problem.QueryInvalid("format", "query-format")))
            : context.Request.Headers.Accept.ToString().Contains("text/csv", StringComparison.OrdinalIgnoreCase);
}
