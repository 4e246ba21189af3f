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

    [Fact]
    public void Evaluate_PainGain_IsAssessedAsOneMorePosting()
    {
        var result = Evaluate("""
            { "currency": "DKK", "parties": [ { "id": "client" }, { "id": "contractor" } ], "amounts": [ { "amount": "700.00" }, { "amount": "500.00" } ],
              "rule": { "rule": "painGain", "target": "1000.00", "bands": [ { "shares": { "contractor": "0.5" } } ], "rest": { "rule": "equal" } } }
            """);

        result.Answer!.Postings.Select(posting => posting["client"]).ShouldBe(["700.00", "500.00", "-100.00"]);
        result.Answer.Postings[2]["contractor"].ShouldBe("100.00");
    }

    [Theory]
    [InlineData("150.00", "/rule/caps", "The amount is 50.00 DKK more than the caps hold.")]
    [InlineData("-92233720368547758.08", "/amounts", "The shares are larger than can be counted.")]
    public void Evaluate_AmountThatDoesNotFit_IsAFault(string amount, string pointer, string message)
    {
        var result = Evaluate($$"""
            { "currency": "DKK", "parties": [ { "id": "a" } ], "amounts": [ { "amount": "{{amount}}" } ],
              "rule": { "rule": "capped", "inner": { "rule": "equal" }, "caps": { "a": "100.00" } } }
            """);

        result.Faults.ShouldHaveSingleItem().ShouldBe(new Sharing.Rules.RuleFault(pointer, result.Faults[0].Code, message));
    }

    private static EvaluationResult Evaluate(string json) => Evaluation.Evaluate(JsonSerializer.Deserialize<EvaluationRequest>(json, Wire)!);
}
