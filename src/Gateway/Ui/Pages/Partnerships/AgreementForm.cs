using System.Text.Json;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Ui.Forms;
using NetworkHub.Gateway.Ui.Localisation;
using NetworkHub.Gateway.Ui.Texts;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Ui.Pages.Partnerships;

/// <summary>Reads the terms of an agreement off its form: so many per cent in each way, or a rule as JSON.</summary>
internal sealed class AgreementForm(FormState form, Language language, PartnershipState partnership)
{
    private readonly FormReader reader = new(form, language);

    /// <summary>The field of a party's agreed part.</summary>
    public static string PartOf(ActorId party) => $"part-{party}";

    /// <summary>The terms; null when something is wrong, and the form says what.</summary>
    public AgreementTerms? Read()
    {
        var rule = form["rule"].Length > 0 ? ReadJson(form["rule"]) : ReadPercents();
        var from = reader.Date("from");
        var to = reader.OptionalDate("to");
        var period = reader.Choice<CumulationPeriod>("period");
        var carried = form["carryForwardBelow"].Length > 0 ? reader.Amount("carryForwardBelow", partnership.Currency) : 0;
        return form.Faults.Count == 0 ? new AgreementTerms(rule!, from!.Value, to, period!.Value, carried!.Value) : null;
    }

    private Rule? ReadJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var (rule, faults) = RuleJson.Parse(json.RootElement);
            foreach (var fault in faults)
            {
                var words = (language == Language.Danish ? FaultTexts.Danish(fault.Message) : null) ?? fault.Message;
                form.Fault("rule", fault.Pointer.Length > 0 ? $"{fault.Pointer}: {words}" : words);
            }

            return rule;
        }
        catch (JsonException e)
        {
            form.Fault("rule", language[AgreementTexts.NotJson, (e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1]);
            return null;
        }
    }

    private Rule? ReadPercents()
    {
        (decimal Weight, Func<Rule> Rule)[] ways =
        [
            (Percent("equal"), () => new EqualRule()),
            (Percent("proportional"), () => new ProportionalRule(reader.Text("key") ?? "")),
            (Percent("fixed"), () => new FixedRule(ReadParts())),
        ];
        var sum = ways.Sum(way => way.Weight);
        if (sum != 100)
        {
            form.Fault("equal", language[AgreementTexts.PercentSum, language.Number(sum)]);
            return null;
        }

        var parts = ways.Where(way => way.Weight != 0).Select(way => new MixPart(way.Weight / 100, way.Rule())).ToList();
        return parts is [var only] ? only.Rule : new MixRule(parts);
    }

    private decimal Percent(string field) => form[field].Length > 0 ? reader.Number(field) ?? 0 : 0;

    private Dictionary<string, decimal> ReadParts()
    {
        var parts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var party in partnership.Parties.Select(time => time.Party).Distinct())
        {
            if (form[PartOf(party)].Length > 0 && reader.Number(PartOf(party)) is { } part)
            {
                parts[party.Value] = part;
            }
        }

        return parts;
    }
}
