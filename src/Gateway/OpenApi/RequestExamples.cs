using System.Text.Json.Nodes;
using NetworkHub.Gateway.Features.Actors.Profiles;
using NetworkHub.Gateway.Features.Operating.Jobs;
using NetworkHub.Gateway.Features.Partnerships.Agreements;
using NetworkHub.Gateway.Features.Partnerships.Costs;
using NetworkHub.Gateway.Features.Partnerships.Founding;
using NetworkHub.Gateway.Features.Partnerships.Settlements;
using NetworkHub.Gateway.Features.Partnerships.TrueUps;
using NetworkHub.Sharing.Evaluating;

namespace NetworkHub.Gateway.OpenApi;

/// <summary>Bodies to copy from.</summary>
internal static class RequestExamples
{
    private const string Party = "act_0199a1c2-7d3e-7f00-8a4b-3c5d6e7f8091";
    private const string OtherParty = "act_0199a1c2-7d3e-7f00-8a4b-3c5d6e7f8092";
    private const string Rule =
        """
        { "rule": "mix", "parts": [
            { "weight": "0.5", "rule": { "rule": "equal" } },
            { "weight": "0.5", "rule": { "rule": "proportional", "key": "population" } } ] }
        """;

    private static readonly Dictionary<Type, string> Texts = new()
    {
        [typeof(RegisterActorBody)] =
            """
            { "kind": "municipality", "name": "Ringkøbing-Skjern", "areaCode": "760",
              "keyFigures": [ { "key": "population", "date": "2026-01-01", "value": "56000", "source": "Illustrative" } ] }
            """,
        [typeof(FoundPartnershipBody)] =
            $$"""
            { "name": "Preventive home visits", "currency": "DKK", "secretariat": "{{Party}}",
              "parties": [ { "party": "{{Party}}", "from": "2026-01-01" }, { "party": "{{OtherParty}}", "from": "2026-01-01" } ] }
            """,
        [typeof(AgreementTermsBody)] = $$"""{ "from": "2026-01-01", "rule": {{Rule}} }""",
        [typeof(CostBody)] =
            $$"""
            { "paidBy": "{{Party}}", "amount": { "amount": "1250.00", "currency": "DKK" }, "date": "2026-03-31", "category": "wages", "reference": "2026-0417" }
            """,
        [typeof(TrueUpBody)] = """{ "year": 2026 }""",
        [typeof(CloseSettlementBody)] = """{ "paidOn": "2026-04-15", "reference": "Bank transfer 17" }""",
        [typeof(StartJobBody)] = """{ "kind": "export" }""",
        [typeof(EvaluationRequest)] =
            $$"""
            { "currency": "DKK", "rule": {{Rule}}, "amounts": [ { "amount": "100000.00" } ],
              "parties": [ { "id": "aarhus", "keys": { "population": "349983" } }, { "id": "skive", "keys": { "population": "45000" } } ] }
            """,
    };

    /// <summary>An example of the body; null when the schema says enough.</summary>
    public static JsonNode? Of(Type? body) => body is not null && Texts.TryGetValue(body, out var text) ? JsonNode.Parse(text) : null;
}
