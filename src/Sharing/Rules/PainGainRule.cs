using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>
/// Against a target cost: each increment of under- or overrun times the shares of its band, summed (NEC4 Option C); the remainder by a rule.
/// A gain is a negative share; that of somebody who is not a party stays in the remainder. It is assessed at named points; until then costs
/// accrue by <paramref name="Rest"/>.
/// </summary>
/// <param name="Target">The target cost in major units; above zero.</param>
/// <param name="Bands">From the bottom up, without gaps or overlaps; the lowest may be open below and the highest above.</param>
/// <param name="Rest">How the remainder is shared: among the parties without a band share, unless it names them.</param>
public sealed record PainGainRule(decimal Target, IReadOnlyList<Band> Bands, Rule Rest) : Rule
{
    /// <inheritdoc />
    public override string Name => "painGain";

    /// <inheritdoc />
    public override bool IsAssessed => true;

    internal override IEnumerable<RuleChild> Children =>
        [new RuleChild(Rest, "/rest", scope => [.. scope.Where(party => !Shares(party) || Rest.Mentions(party))])];

    internal override IEnumerable<string> Named => Bands.SelectMany(band => band.Shares.Keys).Concat(base.Named);

    internal static PainGainRule? Read(RuleReader reader)
    {
        var among = reader.Among();
        var target = reader.Decimal("target");
        var bands = reader.Items("bands", Band.Read);
        var rest = reader.Rule("rest");
        return target is { } t && bands is not null && rest is not null ? new PainGainRule(t, bands, rest) { Among = among } : null;
    }

    internal override bool MayFallAt(Place place) => true;

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteDecimal("target", Target);
        writer.WriteStartArray("bands");
        foreach (var band in Bands)
        {
            writer.WriteStartObject();
            writer.WriteOptionalDecimal("from", band.From);
            writer.WriteOptionalDecimal("to", band.To);
            writer.WritePartyDecimals("shares", band.Shares);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteRule("rest", Rest);
    }

    internal override void ValidateNode(RuleValidation validation, Place place)
    {
        if (Target <= 0)
        {
            validation.Faults.Add(place.Pointer.Child("target"), "outOfRange", "A target cost is above zero.");
        }

        for (var i = 0; i < Bands.Count; i++)
        {
            Bands[i].Validate(validation, i == 0 ? null : Bands[i - 1], place with { Pointer = place.Pointer.Child("bands").Child(i) });
        }
    }

    internal override void GatherNode(BasisGathering gathering, Place place) => gathering.NeedAmount(Target, place.Pointer.Child("target"));

    internal override ShareCurve CurveNode(Compilation compilation, Place place) =>
        compilation.IsAssessed ? Curve(compilation, place) : compilation.Curve(place, Children.First());

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount)
    {
        if (!explainer.Compilation.IsAssessed)
        {
            return explainer.Node(
                this,
                place,
                amount,
                ExplanationMessages.Accruing(explainer.Amount(amount)),
                parts: [explainer.Child(place, Children.First(), amount)]);
        }

        var curve = Curve(explainer.Compilation, place);
        var (target, rest) = (explainer.Compilation.MinorUnits(Target), curve.Rest(amount));
        var run = amount - target;
        var (all, goal, restAmount) = (explainer.Amount(amount), explainer.Amount(target), explainer.Amount(rest));
        return explainer.Node(
            this,
            place,
            amount,
            run.Sign > 0
                ? ExplanationMessages.Overrun(all, goal, explainer.Amount(run), restAmount)
                : ExplanationMessages.Underrun(all, goal, explainer.Amount(-run), restAmount),
            parts:
            [
                explainer.Step(place, "bands", curve.First(amount), ExplanationMessages.ByBands()),
                explainer.Child(place, Children.First(), rest),
            ]);
    }

    private bool Shares(string party) => Bands.Any(band => band.Shares.ContainsKey(party));

    private RestCurve Curve(Compilation compilation, Place place)
    {
        var target = compilation.MinorUnits(Target);
        var edges = Bands.SelectMany(band => new[] { band.From, band.To }).OfType<decimal>().Select(edge => edge * target);
        return new RestCurve(edges.Append(target), PainAndGain, compilation.Curve(place, Children.First()));

        Fraction[] PainAndGain(Fraction amount)
        {
            var shares = new Fraction[compilation.Parties.Count];
            foreach (var band in Bands)
            {
                var run = band.Clamp(amount, target) - band.Clamp(target, target);
                foreach (var (party, share) in band.Shares.Where(share => place.Includes(share.Key)))
                {
                    shares[compilation.Index(party)] += share * run;
                }
            }

            return shares;
        }
    }
}
