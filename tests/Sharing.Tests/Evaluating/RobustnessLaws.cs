using System.Text.Json;
using NetworkHub.Sharing.Evaluating;
using NetworkHub.Sharing.Games;

namespace NetworkHub.Sharing.Tests.Evaluating;

/// <summary>Whatever is asked, the answer is a result or faults with their places: never an exception.</summary>
public sealed class RobustnessLaws
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Evaluate_AnyRequest_GivesAResultOrFaults()
    {
        var answers = 0;
        Law.HoldsWhere(
            RandomRequests.Evaluations,
            text =>
            {
                if (Read(text) is not { } request)
                {
                    return false;
                }

                var (answer, faults) = Evaluation.Evaluate(request);

                (answer is null).ShouldBe(faults.Count > 0);
                faults.ShouldAllBe(fault => fault.Pointer.Length == 0 || fault.Pointer.StartsWith('/'));
                answers += answer is null ? 0 : 1;
                return true;
            },
            atLeast: 0.7);
        answers.ShouldBeGreaterThan(Law.Cases / 100, "too few of the requests could be answered");
    }

    [Fact]
    public void Solve_AnyRequest_GivesAnAnswerOrFaults()
    {
        var answers = 0;
        Law.Holds(RandomRequests.Games, text =>
        {
            using var document = JsonDocument.Parse(text);

            var (answer, faults) = GameEvaluation.Evaluate(document.RootElement);

            (answer is null).ShouldBe(faults.Count > 0);
            faults.ShouldAllBe(fault => fault.Pointer.Length == 0 || fault.Pointer.StartsWith('/'));
            answers += answer is null ? 0 : 1;
        });
        answers.ShouldBeGreaterThan(Law.Cases / 10, "too few of the requests could be answered");
    }

    // What is not even of the request's shape, the gateway refuses before the engine sees it.
    private static EvaluationRequest? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<EvaluationRequest>(text, Wire);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
