using System.Text.Json;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;
using NetworkHub.Sharing.Evaluating;

namespace NetworkHub.Gateway.Api.Sharing;

/// <summary>Trying a sharing rule out, without an account and without anything being kept.</summary>
internal static class SharingEndpoints
{
    private const int MostParties = 200;
    private const int MostAmounts = 10_000;
    private const int MostSteps = 200_000;
    private const int DeepestRule = 24;
    private const int MostRules = 200;

    public static void MapSharing(this RouteGroupBuilder api) => api.MapPost("/sharing/evaluate", (Delegate)EvaluateAsync)
        .Describe(
            "evaluateSharing",
            "Share amounts by a rule",
            "Stateless and without sign-in. Posts the amounts in order and answers what each party bears, to the minor unit, with the explanation.")
        .WithTags("Sharing").ForAnyone().LimitBody(BodyLimits.Anonymous).Accepts<EvaluationRequest>("application/json").Answers<EvaluationAnswer>(200);

    private static async Task<IResult> EvaluateAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context);
        EvaluationRequest request;
        try
        {
            request = RequestBody.Parse<EvaluationRequest>(body);
        }
        finally
        {
            context.Request.BodyReader.AdvanceTo(body.End);
        }

        var limits = new FieldFaults();
        CheckSize(request, limits);
        if (limits.Any)
        {
            return Reply.Problem(Problem.RequestInvalid(limits.All));
        }

        var (answer, faults) = Evaluation.Evaluate(request);
        return answer is null
            ? Reply.Problem(Problem.RequestInvalid([.. faults.Select(fault => new FieldFault(fault.Pointer, fault.Message))]))
            : Reply.Ok(answer);
    }

    // Anyone may ask, so what one request may cost is bounded.
    private static void CheckSize(EvaluationRequest request, FieldFaults faults)
    {
        var parties = request.Parties?.Count ?? 0;
        var amounts = request.Amounts?.Count ?? 0;
        faults.Require(parties <= MostParties, "/parties", $"At most {MostParties} parties.");
        faults.Require(amounts <= MostAmounts, "/amounts", $"At most {MostAmounts} amounts.");
        faults.Require((long)parties * amounts <= MostSteps, "/amounts", $"Parties times amounts may be {MostSteps} at most. Send fewer amounts at a time.");
        faults.Require(Depth(request.Rule) <= DeepestRule, "/rule", $"The rule is nested deeper than {DeepestRule} levels of JSON.");
        faults.Require(CountRules(request.Rule) <= MostRules, "/rule", $"The rule has more than {MostRules} parts.");
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
