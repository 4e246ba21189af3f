using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>
/// A funder pays a rate of the cumulative amount up to a maximum; the rest falls on the others. Without its funder nothing is granted.
/// </summary>
/// <param name="Funder">The party that funds.</param>
/// <param name="Rate">Above 0, at most 1.</param>
/// <param name="Max">The most that the funder pays, in major units; null for no maximum.</param>
/// <param name="Rest">How the rest is shared: among the other parties, unless it names the funder.</param>
public sealed record GrantRule(string Funder, decimal Rate, decimal? Max, Rule Rest) : Rule
{
    /// <inheritdoc />
    public override string Name => "grant";

    internal override IEnumerable<RuleChild> Children =>
        [new RuleChild(Rest, "/rest", scope => Rest.Mentions(Funder) ? scope : [.. scope.Where(party => party != Funder)])];

    internal override IEnumerable<string> Named => base.Named.Append(Funder);

    internal static GrantRule? Read(RuleReader reader)
    {
        var among = reader.Among();
        var funder = reader.Text("funder");
        var rate = reader.Decimal("rate");
        var max = reader.OptionalDecimal("max");
        var rest = reader.Rule("rest");
        return funder is not null && rate is { } r && rest is not null ? new GrantRule(funder, r, max, rest) { Among = among } : null;
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("funder", Funder);
        writer.WriteDecimal("rate", Rate);
        writer.WriteOptionalDecimal("max", Max);
        writer.WriteRule("rest", Rest);
    }

    internal override void ValidateNode(RuleValidation validation, Place place)
    {
        validation.CheckParty(Funder, place, place.Pointer.Child("funder"));
        validation.CheckAmount(Max, place.Pointer.Child("max"));
        if (Rate is <= 0 or > 1)
        {
            validation.Faults.Add(place.Pointer.Child("rate"), "outOfRange", "A rate is above 0 and at most 1.");
        }
    }

    internal override void GatherNode(BasisGathering gathering, Place place) => gathering.NeedAmount(Max, place.Pointer.Child("max"));

    internal override ShareCurve CurveNode(Compilation compilation, Place place) =>
        place.Includes(Funder) ? Curve(compilation, place) : compilation.Curve(place, Children.First());

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount)
    {
        if (!place.Includes(Funder))
        {
            return explainer.Node(
                this,
                place,
                amount,
                new LocalizedText(
                    $"There is no funder, so all of {explainer.Amounts.En(amount)} is shared by the rule for the rest.",
                    $"Der er ingen bidragyder, så hele beløbet, {explainer.Amounts.Da(amount)}, deles efter reglen for resten."),
                parts: [explainer.Child(place, Children.First(), amount)]);
        }

        var curve = Curve(explainer.Compilation, place);
        var (paid, rest) = (amount - curve.Rest(amount), curve.Rest(amount));
        var percent = AmountText.Percent(Rate);
        return explainer.Node(
            this,
            place,
            amount,
            new LocalizedText(
                $"{Funder} pays {percent.En} of {explainer.Amounts.En(amount)}{UpTo(" up to ", explainer.Amounts.En, explainer)}: {explainer.Amounts.En(paid)}. The rest, {explainer.Amounts.En(rest)}, is shared by its own rule.",
                $"{Funder} betaler {percent.Da} af {explainer.Amounts.Da(amount)}{UpTo(" op til ", explainer.Amounts.Da, explainer)}: {explainer.Amounts.Da(paid)}. Resten, {explainer.Amounts.Da(rest)}, deles efter sin egen regel."),
            parts: [explainer.Step(place, "funder", curve.First(amount), new LocalizedText("What the funder pays.", "Hvad bidragyderen betaler.")), explainer.Child(place, Children.First(), rest)]);
    }

    private RestCurve Curve(Compilation compilation, Place place)
    {
        var max = compilation.MinorUnits(Max);
        return new RestCurve(max is { } top ? [top / Rate] : [], Paid, compilation.Curve(place, Children.First()));

        Fraction[] Paid(Fraction amount)
        {
            var shares = new Fraction[compilation.Parties.Count];
            var paid = Rate * amount;
            shares[compilation.Index(Funder)] = max is { } most ? Fraction.Min(paid, most) : paid;
            return shares;
        }
    }

    private string UpTo(string words, Func<Fraction, string> text, Explainer explainer) =>
        explainer.Compilation.MinorUnits(Max) is { } max ? words + text(max) : "";
}
