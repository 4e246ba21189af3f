using System.Text.Json;
using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Operations;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Features.Partnerships.Agreements;

/// <summary>What the parties agree about sharing.</summary>
internal static class AgreementEndpoints
{
    public static void MapAgreements(this RouteGroupBuilder partnership)
    {
        partnership.MapPost("/agreements", AdoptAsync).Takes<AgreementTermsBody>().Answers<AgreementAdoptedBody>(201).Describe(
            "adoptAgreement",
            "Adopt an agreement about sharing",
            "Takes the parties' present key figures in: from then on the partnership shares by what was agreed on.");
        partnership.MapGet("/agreements", ListAsync).Describe("listAgreements", "List the agreement versions, oldest first")
            .Answers<ListBody<AgreementBody>>(200);
        partnership.MapPost("/key-figures", TakeAsync).Describe("takeKeyFigures", "Take the parties' newer key figures into the partnership")
            .Changes().Answers<Accepted>(200);
    }

    private static async Task<IResult> AdoptAsync(
        HttpContext context, string id, Posted<AgreementTermsBody> posted, PartnershipOperations partnerships, CancellationToken cancellationToken)
    {
        var errors = new ValidationErrors();
        var terms = posted.Body.Read(errors);
        if (errors.Any)
        {
            return Reply.Problem(Problem.RequestInvalid(errors.All));
        }

        var request = posted.For(Ids.InPath<PartnershipId>(id), new AdoptAgreement(terms!, []));
        return (await partnerships.ExecuteAsync(request, cancellationToken)).ToReply(context, accepted =>
        {
            var version = accepted.Events.Select(item => item.Event).OfType<AgreementAdopted>().FirstOrDefault()?.Version;
            return Reply.Created(new AgreementAdoptedBody(version, ReceiptBody.From(accepted.Receipt)), $"/api/v1/partnerships/{id}/agreements");
        });
    }

    private static async Task<IResult> ListAsync(Caller caller, string id, INetworkHub hub, CancellationToken cancellationToken)
    {
        var view = await hub.ReadForAsync<PartnershipState, PartnershipId>(caller, Ids.InPath<PartnershipId>(id), cancellationToken);
        return Reply.Ok(new ListBody<AgreementBody>([.. view.State.Agreements.Select(agreement => AgreementBody.Of(agreement, view.State.Currency))], null));
    }

    private static async Task<IResult> TakeAsync(
        HttpContext context, string id, Posted<NoBody> posted, PartnershipOperations partnerships, CancellationToken cancellationToken) =>
        (await partnerships.ExecuteAsync(posted.For(Ids.InPath<PartnershipId>(id), new TakeKeyFigures([])), cancellationToken)).ToReply(context);
}

/// <summary>What is agreed.</summary>
/// <param name="Rule">How costs are shared.</param>
/// <param name="From">The first day it holds for.</param>
/// <param name="To">The last day it holds for; without an end when left out.</param>
/// <param name="Period">Over what postings are shared cumulatively, besides cost category.</param>
/// <param name="CarryForwardBelow">Balances smaller than this are carried forward by a settlement; all are settled when left out.</param>
/// <param name="ResetEveryYears">
/// Key figures are frozen for so many years at a time, 1 to 50 from the first day on; those of each posting's day count when left out.
/// </param>
/// <param name="Indexation">How the amounts that the rule names follow the years; they stay as they are when left out.</param>
/// <param name="PartyTime">How those share who are parties for some of a year only: those of a posting's day share it, or all by their days in the year.</param>
internal sealed record AgreementTermsBody(
    JsonElement Rule,
    DateOnly From,
    DateOnly? To = null,
    CumulationPeriod Period = CumulationPeriod.BudgetYear,
    MoneyBody? CarryForwardBelow = null,
    int? ResetEveryYears = null,
    IndexationBody? Indexation = null,
    PartyTimeMethod PartyTime = PartyTimeMethod.OnTheDay)
{
    public AgreementTerms? Read(ValidationErrors errors)
    {
        var (rule, wrong) = RuleJson.Parse(Rule, "/rule");
        foreach (var fault in wrong)
        {
            errors.Add(fault.Pointer, fault.At(fault.Pointer).Message);
        }

        var carry = CarryForwardBelow?.ToMinorUnits(errors, "/carryForwardBelow") ?? 0;
        var indexation = Indexation?.Read(errors);
        return rule is null ? null : new AgreementTerms(rule, From, To, Period, carry, ResetEveryYears, indexation, PartyTime);
    }
}

/// <summary>The answer to an adoption.</summary>
/// <param name="Version">The agreement's version; left out when these terms are in force already.</param>
/// <param name="Receipt">Where it stands in the log; left out in a dry run.</param>
internal sealed record AgreementAdoptedBody(int? Version, ReceiptBody? Receipt);

/// <summary>One version of the agreement.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Rule">How costs are shared.</param>
/// <param name="From">The first day it holds for.</param>
/// <param name="To">The last day it holds for; left out without an end.</param>
/// <param name="Period">Over what postings are shared cumulatively.</param>
/// <param name="CarryForwardBelow">Balances smaller than this are carried forward by a settlement.</param>
/// <param name="ResetEveryYears">Key figures are frozen for so many years at a time; left out when those of each posting's day count.</param>
/// <param name="Indexation">How the amounts that the rule names follow the years; left out when they stay as they are.</param>
/// <param name="PartyTime">How those share who are parties for some of a year only.</param>
internal sealed record AgreementBody(
    int Version,
    Rule Rule,
    DateOnly From,
    DateOnly? To,
    CumulationPeriod Period,
    MoneyBody CarryForwardBelow,
    int? ResetEveryYears,
    IndexationBody? Indexation,
    PartyTimeMethod PartyTime)
{
    public static AgreementBody Of(Agreement agreement, Currency currency) => new(
        agreement.Version,
        agreement.Terms.Rule,
        agreement.Terms.From,
        agreement.Terms.To,
        agreement.Terms.Period,
        MoneyBody.From(agreement.Terms.CarryForwardBelow, currency),
        agreement.Terms.ResetEveryYears,
        IndexationBody.Of(agreement.Terms.Indexation),
        agreement.Terms.PartyTime);
}
