using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>
/// A node of the rule algebra: it says how a cumulative amount is shared among the active parties. What it says of others is left out,
/// as if the rule had never named them. Two rules are the same when <see cref="RuleJson.ToText"/> gives the same text.
/// </summary>
public abstract record Rule
{
    /// <summary>The parties that the node is limited to; null for all that are active.</summary>
    public IReadOnlyList<string>? Among { get; init; }

    /// <summary>The name of the node in JSON, <c>equal</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Every fault that the rule has among these parties; empty when it can be agreed.</summary>
    /// <param name="parties">The ids of all parties of the agreement.</param>
    /// <param name="pointer">The place of the rule itself, when it is part of a larger document.</param>
    public IReadOnlyList<RuleFault> Validate(IReadOnlyCollection<string> parties, string pointer = "")
    {
        var validation = new RuleValidation(parties);
        ValidateIn(validation, Narrow(new Place([.. parties.Distinct(StringComparer.Ordinal)], pointer)));
        return validation.Faults.ToList();
    }

    /// <summary>Resolves what the rule needs on the context's date: the basis, or every fact that is missing.</summary>
    public BasisResult BasisAt(SharingContext context)
    {
        var gathering = new BasisGathering(context);
        GatherIn(gathering, Narrow(new Place(gathering.Parties, "")));
        return gathering.ToResult();
    }

    /// <summary>
    /// Whether the rule, or one inside it, is assessed at named points (pain and gain): until then costs accrue by its <c>rest</c>,
    /// and <see cref="ShareFunction.Assessed"/> gives what a true-up then brings everyone to.
    /// </summary>
    public virtual bool IsAssessed => Children.Any(child => child.Rule.IsAssessed);

    internal virtual IEnumerable<RuleChild> Children => [];

    // Every party that the rule, or one inside it, says something of by name; some more than once.
    internal virtual IEnumerable<string> Named => (Among ?? []).Concat(Children.SelectMany(child => child.Rule.Named));

    internal Place Narrow(Place place) =>
        Among is null ? place : place with { Scope = [.. place.Scope.Where(party => Among.Contains(party, StringComparer.Ordinal))] };

    internal bool Mentions(string party) => Named.Contains(party, StringComparer.Ordinal);

    // Whether the rule says who of those at a place bears an amount; one that speaks of nobody there is left out of the rule around it.
    internal virtual bool AppliesAt(Place place) => place.Scope.Count > 0 && Children.All(place.Has);

    // The rules inside that share something among those at the place.
    internal virtual IEnumerable<RuleChild> ChildrenAt(Place place) => Children;

    // Whether somebody's share may fall while the amount grows; limits cannot be filled up under such a rule.
    internal virtual bool MayFallAt(Place place) => ChildrenAt(place).Any(child => child.Rule.MayFallAt(place.Child(child)));

    internal void ValidateIn(RuleValidation validation, Place place)
    {
        validation.CheckAmong(Among, place.Pointer);
        ValidateNode(validation, place);
        foreach (var child in Children)
        {
            child.Rule.ValidateIn(validation, place.Child(child));
        }
    }

    internal void GatherIn(BasisGathering gathering, Place place)
    {
        if (place.Scope.Count == 0)
        {
            gathering.Faults.Add(place.Pointer, "noParties", "None of the parties that this rule shares among is active on the date.");
            return;
        }

        // When no rule inside applies, each of them says why.
        GatherNode(gathering, place);
        foreach (var child in AppliesAt(place) ? ChildrenAt(place) : Children)
        {
            child.Rule.GatherIn(gathering, place.Child(child));
        }
    }

    internal abstract void WriteFields(Utf8JsonWriter writer);

    internal virtual void ValidateNode(RuleValidation validation, Place place)
    {
    }

    internal virtual void GatherNode(BasisGathering gathering, Place place)
    {
    }

    internal abstract ShareCurve CurveNode(Compilation compilation, Place place);

    internal abstract Explanation ExplainNode(Explainer explainer, Place place, Fraction amount);
}
