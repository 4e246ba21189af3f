using System.Text.Json;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;
using NetworkHub.Sharing.Evaluating;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Features.Rules.Evaluating;

/// <summary>Trying a sharing rule out, without an account and without anything being kept.</summary>
internal static class SharingEndpoints
{
    private const int MostParties = 200;
    private const int MostAmounts = 10_000;
    private const int MostSteps = 200_000;
    private const int DeepestRule = 24;
    private const int MostRules = 200;
    private const int MostCompared = 20;

    public static void MapSharing(this RouteGroupBuilder api)
    {
        api.MapForAnyone<EvaluationRequest>("/sharing/evaluate", Evaluate)
            .Describe(
                "evaluateSharing",
                "Share amounts by a rule",
                "Stateless and without sign-in. Posts the amounts in order and answers what each party bears, to the minor unit, with the explanation.")
            .Answers<EvaluationAnswer>(200);
        api.MapForAnyone<JsonDocument>("/sharing/games", Solve)
            .Describe(
                "solveGame",
                "Solve a cost game",
                "Stateless and without sign-in. Takes a game (`kind`, `players` and `values` per coalition such as `a+b`, or `structure` with its "
                + "costs) and the names of `solutions`; answers allocations as decimals and exact fractions, why each player pays what it pays, "
                + "which coalitions object, and the game's properties. See docs/concepts/sharing.md.")
            .Answers<GameAnswer>(200);
        api.MapForAnyone<ComparisonRequest>("/sharing/compare", Compare)
            .Describe(
                "compareSharing",
                "Compare sharing rules on the same amounts",
                "Stateless and without sign-in. Answers every rule's shares side by side and, given a game, which rules keep every coalition inside.")
            .Answers<ComparisonAnswer>(200);
    }

    private static RouteHandlerBuilder MapForAnyone<T>(this RouteGroupBuilder api, string path, Func<T, IResult> answer)
        where T : class =>
        api.MapPost(path, (Delegate)((HttpContext context) => AnswerAsync(context, answer)))
            .WithTags("Sharing").AllowAnonymous().LimitCalculation().LimitBody(BodyLimits.Anonymous).Accepts<T>("application/json");

    private static async Task<IResult> AnswerAsync<T>(HttpContext context, Func<T, IResult> answer)
        where T : class
    {
        var body = await RequestBody.ReadAsync(context);
        try
        {
            return new CalculatedAnswer(answer(RequestBody.Parse<T>(body)));
        }
        finally
        {
            context.Request.BodyReader.AdvanceTo(body.End);
        }
    }

    private static IResult Evaluate(EvaluationRequest request)
    {
        var limits = new ValidationErrors();
        CheckSize(request, limits);
        if (limits.Any)
        {
            return Reply.Problem(Problem.RequestInvalid(limits.All));
        }

        var (answer, faults) = Evaluation.Evaluate(request);
        return answer is null ? Invalid(faults) : Reply.Ok(EvaluationAnswer.From(answer));
    }

    private static IResult Solve(JsonDocument request)
    {
        using (request)
        {
            var (answer, faults) = GameEvaluation.Evaluate(request.RootElement);
            return answer is null ? Invalid(faults) : Reply.Ok(GameAnswer.From(answer));
        }
    }

    private static IResult Compare(ComparisonRequest request)
    {
        var limits = new ValidationErrors();
        limits.Require((request.Rules?.Count ?? 0) <= MostCompared, "/rules", "rules-too-many", Argument.Number("most", MostCompared));
        foreach (NamedRule? rule in request.Rules ?? [])
        {
            CheckSize(new EvaluationRequest(request.Currency, request.Parties, rule?.Rule ?? default, request.Amounts), limits);
        }

        if (limits.Any)
        {
            return Reply.Problem(Problem.RequestInvalid(limits.All));
        }

        var (answer, faults) = Comparison.Compare(request);
        return answer is null ? Invalid(faults) : Reply.Ok(new ComparisonAnswer([.. answer.Select(ComparedRule.From)]));
    }

    private static IResult Invalid(IEnumerable<RuleFault> faults) =>
        Reply.Problem(Problem.RequestInvalid([.. faults.Select(fault => fault.At(fault.Pointer))]));

    // Anyone may ask, so what one request may cost is bounded.
    private static void CheckSize(EvaluationRequest request, ValidationErrors errors)
    {
        var parties = request.Parties?.Count ?? 0;
        var amounts = request.Amounts?.Count ?? 0;
        errors.Require(parties <= MostParties, "/parties", "parties-too-many", Argument.Number("most", MostParties));
        errors.Require(amounts <= MostAmounts, "/amounts", "amounts-too-many", Argument.Number("most", MostAmounts));
        errors.Require((long)parties * amounts <= MostSteps, "/amounts", "steps-too-many", Argument.Number("most", MostSteps));
        errors.Require(Depth(request.Rule) <= DeepestRule, "/rule", "rule-too-deep", Argument.Number("most", DeepestRule));
        errors.Require(CountRules(request.Rule) <= MostRules, "/rule", "rule-too-large", Argument.Number("most", MostRules));
    }

    private static int Depth(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => 1 + element.EnumerateObject().Select(member => Depth(member.Value)).DefaultIfEmpty(0).Max(),
        JsonValueKind.Array => 1 + element.EnumerateArray().Select(Depth).DefaultIfEmpty(0).Max(),
        _ => 0,
    };

    private static int CountRules(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => 1 + element.EnumerateObject().Sum(member => CountRules(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(CountRules),
        _ => 0,
    };
}
