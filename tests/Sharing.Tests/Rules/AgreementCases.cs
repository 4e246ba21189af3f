using System.Globalization;
using System.Text.Json;
using NetworkHub.Sharing.Evaluating;
using NetworkHub.Sharing.Tests.Games;

namespace NetworkHub.Sharing.Tests.Rules;

/// <summary>Sharing arrangements of real agreements, each with its source in Cases/sharing-rules.json, on figures of our own.</summary>
public sealed class AgreementCases
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Movia_HoursOnTheLineAndPopulationOfTheRegion_GivesTheFormula()
    {
        // 0.8 × hours / 40 + 0.2 × population / 1000, of 10,000.
        Shares("movia-cross-municipal-line", """
            { "currency": "DKK", "amounts": [ { "amount": "10000.00" } ],
              "parties": [ { "id": "køge", "keys": { "hours": "30", "population": "500" } }, { "id": "stevns", "keys": { "hours": "10", "population": "300" } }, { "id": "faxe", "keys": { "hours": "0", "population": "200" } } ],
              "rule": { "rule": "mix", "parts": [ { "weight": "0.8", "rule": { "rule": "proportional", "key": "hours" } }, { "weight": "0.2", "rule": { "rule": "proportional", "key": "population" } } ] } }
            """).ShouldBe([("faxe", "400.00"), ("køge", "7000.00"), ("stevns", "2600.00")]);
    }

    [Fact]
    public void Sunnmore_ThirtyPercentEqualSeventyByPopulation_GivesTheFormula() =>
        Shares("sunnmore-mixed-key", """
            { "currency": "NOK", "amounts": [ { "amount": "10000.00" } ],
              "parties": [ { "id": "ålesund", "keys": { "population": "900" } }, { "id": "giske", "keys": { "population": "100" } } ],
              "rule": { "rule": "mix", "parts": [ { "weight": "0.30", "rule": { "rule": "equal" } }, { "weight": "0.70", "rule": { "rule": "proportional", "key": "population", "asOf": "2026-01-01" } } ] } }
            """).ShouldBe([("giske", "2200.00"), ("ålesund", "7800.00")]);

    [Fact]
    public void Energnist_PopulationOfTheCatchmentFrozen_GivesTheFormula() =>
        Shares("energnist", """
            { "currency": "DKK", "amounts": [ { "amount": "4000.00" } ],
              "parties": [ { "id": "esbjerg", "keys": { "catchment": "3000" } }, { "id": "varde", "keys": { "catchment": "1000" } } ],
              "rule": { "rule": "proportional", "key": "catchment", "asOf": "2024-01-01" } }
            """).ShouldBe([("esbjerg", "3000.00"), ("varde", "1000.00")]);

    [Fact]
    public void Geodanmark_HalfTheMunicipalitiesHalfTheState_GivesTheFixedKey() =>
        Shares("geodanmark", """
            { "currency": "DKK", "amounts": [ { "amount": "1000.00" } ], "parties": [ { "id": "assens" }, { "id": "nyborg" }, { "id": "state" } ],
              "rule": { "rule": "mix", "parts": [ { "weight": "50", "rule": { "rule": "equal", "among": [ "assens", "nyborg" ] } }, { "weight": "50", "rule": { "rule": "fixed", "weights": { "state": "1" } } } ] } }
            """).ShouldBe([("assens", "250.00"), ("nyborg", "250.00"), ("state", "500.00")]);

    [Fact]
    public void Hovedstaden_FixedPercentages_GiveAlbertslundItsPart() =>
        Shares("hovedstadens-beredskab", """
            { "currency": "DKK", "amounts": [ { "amount": "1000000.00" } ], "parties": [ { "id": "albertslund" }, { "id": "others" } ],
              "rule": { "rule": "fixed", "weights": { "albertslund": "1.80", "others": "98.20" } } }
            """).ShouldBe([("albertslund", "18000.00"), ("others", "982000.00")]);

    [Fact]
    public void Nec4_WorkedExample_GivesTheContractorItsGain()
    {
        var one = Case("nec4-share");
        var gain = (string)one["expected"]!["contractorGain"]!;

        Shares("nec4-share", $$"""
            { "currency": "GBP", "amounts": [ { "amount": "{{(string)one["given"]!["priceForWorkDone"]!}}" } ], "parties": [ { "id": "client" }, { "id": "contractor" } ],
              "rule": { "rule": "painGain", "target": "{{(string)one["given"]!["prices"]!}}", "bands": [ { "from": "0.80", "to": "1.00", "shares": { "contractor": "0.25" } } ],
                "rest": { "rule": "fixed", "weights": { "client": "1" } } } }
            """).ShouldContain(("contractor", "-" + gain));
    }

    // The practice floors each fund's part; sharing without drift may place the odd øre on either side, never more.
    [Fact]
    public void Interreg_ManyPostingsAtARate_StayWithinOneCentOfTheRateAndSumExactly()
    {
        var shares = Shares("interreg-cofinancing", """
            { "currency": "EUR", "amounts": [ { "amount": "1000.01" }, { "amount": "333.33" } ], "parties": [ { "id": "fund" }, { "id": "public" } ],
              "rule": { "rule": "grant", "funder": "fund", "rate": "0.80", "rest": { "rule": "equal" } } }
            """).ToDictionary(share => share.Party, share => decimal.Parse(share.Share, CultureInfo.InvariantCulture));

        shares.Values.Sum().ShouldBe(1333.34m);
        shares["fund"].ShouldBe(0.80m * 1333.34m, tolerance: 0.0099m);
    }

    private static System.Text.Json.Nodes.JsonNode Case(string id) =>
        PublishedCases.Read("sharing-rules.json")["cases"]!.AsArray().Single(one => (string)one!["id"]! == id)!;

    private static IEnumerable<(string Party, string Share)> Shares(string id, string request)
    {
        ((string?)Case(id)["source"]).ShouldNotBeNullOrEmpty();
        var (answer, faults) = Evaluation.Evaluate(JsonSerializer.Deserialize<EvaluationRequest>(request, Wire)!);
        faults.ShouldBeEmpty();
        return answer!.Shares.Select(share => (share.Key, share.Value));
    }
}
