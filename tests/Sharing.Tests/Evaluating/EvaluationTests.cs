using System.Text.Json;
using NetworkHub.Sharing.Evaluating;

namespace NetworkHub.Sharing.Tests.Evaluating;

public sealed class EvaluationTests
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Evaluate_HalfEqualHalfByPopulation_SharesSumToTheAmount()
    {
        var result = Evaluate("""
            { "currency": "DKK",
              "parties": [ { "id": "aarhus", "keys": { "population": "300000" } }, { "id": "samsø", "keys": { "population": "100000" } } ],
              "rule": { "rule": "mix", "parts": [ { "weight": "0.5", "rule": { "rule": "equal" } }, { "weight": "0.5", "rule": { "rule": "proportional", "key": "population" } } ] },
              "amounts": [ { "amount": "100000.00" }, { "amount": "0.01" } ] }
            """);

        result.Faults.ShouldBeEmpty();
        result.Answer!.Postings[0].ShouldBe(new Dictionary<string, string> { ["aarhus"] = "62500.00", ["samsø"] = "37500.00" }, ignoreOrder: true);
        result.Answer.Postings[1]["aarhus"].ShouldBe("0.01");
        result.Answer.Shares["aarhus"].ShouldBe("62500.01");
        result.Answer.Explanation.Parts.Count.ShouldBe(2);
    }

    [Fact]
    public void Evaluate_EverythingWrong_TellsEveryFaultWithItsPlace()
    {
        var result = Evaluate("""
            { "currency": "DKK",
              "parties": [ { "id": "a", "keys": { "population": "-1" } }, { "id": "a" } ],
              "rule": { "rule": "fixed", "weights": { "b/c": "1" }, "extra": 1 },
              "amounts": [ { "amount": "1.234" }, { "amount": "1e3" }, { "amount": null }, { "amount": "92233720368547758.07" }, { "amount": "0.01" } ] }
            """);

        result.Answer.ShouldBeNull();
        result.Faults.Select(fault => (fault.Pointer, fault.Code)).ShouldBe(
            [
                ("/parties/0/keys/population", "notADecimal"),
                ("/parties/1/id", "repeated"),
                ("/rule/extra", "unknownField"),
                ("/amounts/0/amount", "tooManyDecimals"),
                ("/amounts/1/amount", "notADecimal"),
                ("/amounts/2/amount", "notADecimal"),
                ("/amounts/4/amount", "overflow"),
            ],
            ignoreOrder: true);
    }

    private static EvaluationResult Evaluate(string json) => Evaluation.Evaluate(JsonSerializer.Deserialize<EvaluationRequest>(json, Wire)!);
}
