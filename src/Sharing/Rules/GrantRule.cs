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
                ExplanationMessages.WithoutFunder(explainer.Amount(amount)),
                parts: [explainer.Child(place, Children.First(), amount)]);
        }

        var curve = Curve(explainer.Compilation, place);
        var (paid, rest) = (amount - curve.Rest(amount), curve.Rest(amount));
        var (all, paidAmount, restAmount) = (explainer.Amount(amount), explainer.Amount(paid), explainer.Amount(rest));
        return explainer.Node(
            this,
            place,
            amount,
            explainer.Compilation.MinorUnits(Max) is { } max
                ? ExplanationMessages.GrantedUpTo(Funder, 100 * Rate, all, explainer.Amount(max), paidAmount, restAmount)
                : ExplanationMessages.Granted(Funder, 100 * Rate, all, paidAmount, restAmount),
            parts:
            [
                explainer.Step(place, "funder", curve.First(amount), ExplanationMessages.PaidByFunder()),
                explainer.Child(place, Children.First(), rest),
            ]);
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
}
