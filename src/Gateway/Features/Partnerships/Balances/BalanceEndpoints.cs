using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;

namespace NetworkHub.Gateway.Features.Partnerships.Balances;

/// <summary>Where each party stands, and why.</summary>
internal static class BalanceEndpoints
{
    public static void MapBalance(this RouteGroupBuilder partnership) => partnership.MapGet("/balance", GetAsync)
        .Describe(
            "getBalance",
            "Read where each party stands",
            "Without parameters it is as everything acknowledged so far makes it. 'asOf' and 'knownAt' look back on the two time axes, by the ledger.")
        .Query("explain", "Tell how the shares come about, scope by scope and step by step.", "boolean")
        .Query("asOf", "Only what is dated on or before this day.")
        .Query("knownAt", "Only what was recorded at or before this instant.")
        .Answers<BalanceBody>(200).Tagged().FromReadModels();

    private static Task<IResult> GetAsync(
        HttpContext context, Caller caller, string id, INetworkHub hub, IHubQueries queries, CancellationToken cancellationToken)
    {
        var partnership = Ids.InPath<PartnershipId>(id);
        var axes = Query.Axes(context);
        return axes is { AsOf: null, KnownAt: null }
            ? GetNowAsync(context, caller, partnership, hub, cancellationToken)
            : GetThenAsync(context, caller, partnership, axes, hub, queries, cancellationToken);
    }

    private static async Task<IResult> GetNowAsync(
        HttpContext context, Caller caller, PartnershipId id, INetworkHub hub, CancellationToken cancellationToken)
    {
        var explain = Query.Flag(context, "explain");
        var (state, head) = await hub.ReadForAsync<PartnershipState, PartnershipId>(caller, id, cancellationToken);
        var body = BalanceBody.From(id, state.Currency, PartnershipBalance.Of(state));
        return ETags.Ok(context, explain ? body with { Scopes = ScopeBody.Of(state) } : body, head.Version);
    }

    private static async Task<IResult> GetThenAsync(
        HttpContext context,
        Caller caller,
        PartnershipId id,
        TimeAxes axes,
        INetworkHub hub,
        IHubQueries queries,
        CancellationToken cancellationToken)
    {
        if (Query.Flag(context, "explain"))
        {
            throw new ProblemException(Problem.QueryInvalid("explain", "query-explain-present"));
        }

        var view = await hub.ReadForAsync<PartnershipState, PartnershipId>(caller, id, cancellationToken);
        return await queries.BalancesAsync(caller, id, axes, cancellationToken) is { } balances
            ? Reply.Ok(BalanceBody.From(id, view.State.Currency, balances) with { AsOf = axes.AsOf, KnownAt = axes.KnownAt })
            : Reply.Problem(Problem.From(new NotFound(id.Value)));
    }
}
