using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>
/// A cumulative minimum per party; the others bear less, as the inner rule shares. While the amount is still below the sum of the
/// floors, everyone bears its part of them.
/// </summary>
/// <param name="Inner">How the amount is shared before the limits; nobody's share may fall under it while the amount grows.</param>
/// <param name="Floors">The least by party, in major units.</param>
public sealed record FlooredRule(Rule Inner, IReadOnlyDictionary<string, decimal> Floors) : Rule
{
    /// <inheritdoc />
    public override string Name => "floored";

    internal override IEnumerable<RuleChild> Children => [new RuleChild(Inner, "/inner")];

    internal static FlooredRule? Read(RuleReader reader)
    {
        var among = reader.Among();
        var inner = reader.Rule("inner");
        var floors = reader.PartyDecimals("floors");
        return inner is not null && floors is not null ? new FlooredRule(inner, floors) { Among = among } : null;
    }

    internal override IEnumerable<string> Named => Floors.Keys.Concat(base.Named);

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteRule("inner", Inner);
        writer.WritePartyDecimals("floors", Floors);
    }

    internal override void ValidateNode(RuleValidation validation, Place place) => validation.CheckLimits(Floors, Children.First(), place, "floors");

    internal override void GatherNode(BasisGathering gathering, Place place) => gathering.NeedLimits(Floors, Children.First(), place, "floors");

    internal override ShareCurve CurveNode(Compilation compilation, Place place) => Curve(compilation, place);

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount)
    {
        var curve = Curve(explainer.Compilation, place);
        var level = Fraction.Max(0, curve.LevelAt(amount));
        var inner = explainer.Compilation.Curve(place, Children.First()).At(level);
        Fraction[] raise = [.. curve.At(amount).Zip(inner, (share, before) => share - before)];
        return explainer.Node(
            this,
            place,
            amount,
            ExplanationMessages.AboveFloors(explainer.Amount(amount), explainer.Amount(level), explainer.Amount(amount - level)),
            parts:
            [
                explainer.Child(place, Children.First(), level),
                explainer.Step(place, "floors", raise, ExplanationMessages.RaisedToFloors()),
            ]);
    }

    private FilledCurve Curve(Compilation compilation, Place place) =>
        FilledCurve.Floored(compilation.Curve(place, Children.First()), compilation.LimitsWithin(Floors, place.Scope), place.Pointer.Child("floors"));
}
