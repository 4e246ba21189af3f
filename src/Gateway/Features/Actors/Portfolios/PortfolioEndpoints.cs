using NetworkHub.Application.Access;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Features.Actors.Portfolios;

/// <summary>Everything an actor takes part in.</summary>
internal static class PortfolioEndpoints
{
    public static void MapPortfolio(this RouteGroupBuilder actors) => actors.MapGet("/{id}/portfolio", GetAsync)
        .Describe("getPortfolio", "Read what an actor paid, bears and owes, over all its partnerships", "For the actor's own organisation and the operator.")
        .FromReadModels().Answers<ListBody<PortfolioLineBody>>(200);

    private static async Task<IResult> GetAsync(
        HttpContext context, Caller caller, string id, IHubQueries queries, CancellationToken cancellationToken)
    {
        var actor = Ids.InPath<ActorId>(id);
        return await queries.PortfolioAsync(caller, actor, cancellationToken) is { } lines
            ? Reply.Ok(new ListBody<PortfolioLineBody>([.. lines.Select(PortfolioLineBody.From)], null))
            : Reply.Problem(Problem.From(new NotFound(id)));
    }
}

/// <summary>An actor's part of one partnership in one year, as decimal texts.</summary>
/// <param name="Partnership">Which partnership.</param>
/// <param name="Name">Its name.</param>
/// <param name="Currency">The currency of the amounts.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Paid">What the actor paid, net of reversals.</param>
/// <param name="Share">Its share.</param>
/// <param name="Settled">What settlements made it pay; negative when it received.</param>
/// <param name="Balance">Paid − share + settled: positive when others owe the actor.</param>
internal sealed record PortfolioLineBody(
    PartnershipId Partnership, string Name, Currency Currency, int Year, string Paid, string Share, string Settled, string Balance)
{
    public static PortfolioLineBody From(PortfolioLine line) => new(
        line.Partnership,
        line.Name,
        line.Currency,
        line.Year,
        MoneyBody.Text(line.Paid, line.Currency),
        MoneyBody.Text(line.Share, line.Currency),
        MoneyBody.Text(line.Settled, line.Currency),
        MoneyBody.Text(line.Paid - line.Share + line.Settled, line.Currency));
}
