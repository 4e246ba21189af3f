using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>A cumulative limit per party; what exceeds it falls on the others, as the inner rule shares, or by an overflow rule.</summary>
/// <param name="Inner">How the amount is shared before the limits; nobody's share may fall under it while the amount grows.</param>
/// <param name="Caps">The most by party, in major units; parties without one have no limit.</param>
/// <param name="Overflow">How what exceeds the caps is shared, among the parties without caps; null to let the inner rule go on.</param>
public sealed record CappedRule(Rule Inner, IReadOnlyDictionary<string, decimal> Caps, Rule? Overflow) : Rule
{
    /// <inheritdoc />
    public override string Name => "capped";

    internal override IEnumerable<RuleChild> Children => Overflow is null
        ? [InnerChild]
        : [InnerChild, new RuleChild(Overflow, "/overflow", scope => [.. scope.Where(party => !Caps.ContainsKey(party))])];

    internal override IEnumerable<string> Named => Caps.Keys.Concat(base.Named);

    private RuleChild InnerChild => new(Inner, "/inner");

    internal static CappedRule? Read(RuleReader reader)
    {
        var among = reader.Among();
        var inner = reader.Rule("inner");
        var caps = reader.PartyDecimals("caps");
        var overflow = reader.OptionalRule("overflow");
        return inner is not null && caps is not null ? new CappedRule(inner, caps, overflow) { Among = among } : null;
    }

    internal override bool AppliesAt(Place place) => place.Has(InnerChild);

    // Where nobody is there to take the overflow, the inner rule goes on.
    internal override IEnumerable<RuleChild> ChildrenAt(Place place) => [InnerChild, .. Children.Skip(1).Where(place.Has)];

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteRule("inner", Inner);
        writer.WritePartyDecimals("caps", Caps);
        if (Overflow is not null)
        {
            writer.WriteRule("overflow", Overflow);
        }
    }

    internal override void ValidateNode(RuleValidation validation, Place place)
    {
        validation.CheckLimits(Caps, InnerChild, place, "caps");
        foreach (var party in Caps.Keys.Where(party => Overflow?.Mentions(party) == true))
        {
            validation.Faults.Add(place.Pointer.Child("overflow"), "cappedParty", $"'{party}' has a cap, so the overflow cannot fall on it.");
        }
    }

    internal override void GatherNode(BasisGathering gathering, Place place) => gathering.NeedLimits(Caps, InnerChild, place, "caps");

    internal override ShareCurve CurveNode(Compilation compilation, Place place) =>
        OverflowAt(place) is { } overflow ? Overflowing(compilation, place, overflow) : Filled(compilation, place);

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount)
    {
        var inner = explainer.Compilation.Curve(place, InnerChild);
        var overflow = OverflowAt(place);
        var level = overflow is null ? Filled(explainer.Compilation, place).LevelAt(amount) : amount;
        Fraction[] full = inner.At(level);
        Fraction[] cut = [.. FilledCurve.Lower(full, Limits(explainer.Compilation)).Zip(full, (capped, share) => capped - share)];
        var over = -Fraction.Sum(cut);
        var parts = new List<Explanation>
        {
            explainer.Child(place, InnerChild, level),
            explainer.Step(place, "caps", cut, ExplanationMessages.CutToCaps()),
        };
        if (overflow is not null)
        {
            parts.Add(explainer.Child(place, overflow, over));
        }

        return explainer.Node(
            this,
            place,
            amount,
            overflow is null
                ? ExplanationMessages.UnderCaps(explainer.Amount(amount), explainer.Amount(level), explainer.Amount(over))
                : ExplanationMessages.Overflowing(explainer.Amount(amount), explainer.Amount(over)),
            parts: parts);
    }

    private RuleChild? OverflowAt(Place place) => ChildrenAt(place).ElementAtOrDefault(1);

    private FilledCurve Filled(Compilation compilation, Place place) =>
        FilledCurve.Capped(compilation.Curve(place, InnerChild), Limits(compilation), place.Pointer.Child("caps"));

    private OverflowCurve Overflowing(Compilation compilation, Place place, RuleChild overflow) =>
        new(compilation.Curve(place, InnerChild), Limits(compilation), compilation.Curve(place, overflow));

    private Fraction?[] Limits(Compilation compilation) => compilation.Limits(Caps);
}
