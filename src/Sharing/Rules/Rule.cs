using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>
/// A node of the rule algebra: it says how a cumulative amount is shared among the active parties. Two rules are the same
/// when <see cref="RuleJson.ToText"/> gives the same text.
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
        ValidateIn(validation, [.. parties.Distinct(StringComparer.Ordinal)], pointer);
        return validation.Faults.ToList();
    }

    /// <summary>Resolves what the rule needs on the context's date: the basis, or every fact that is missing.</summary>
    public BasisResult BasisAt(SharingContext context)
    {
        var gathering = new BasisGathering(context);
        GatherIn(gathering, gathering.Parties, "");
        return gathering.ToResult();
    }

    internal void ValidateIn(RuleValidation validation, IReadOnlyCollection<string> scope, string pointer)
    {
        validation.CheckAmong(Among, pointer);
        ValidateNode(validation, Within(scope), pointer);
    }

    internal void GatherIn(BasisGathering gathering, IReadOnlyList<string> scope, string pointer)
    {
        var within = Within(scope);
        if (within.Count == 0)
        {
            gathering.Faults.Add(pointer, "noParties", "None of the parties that this rule shares among is active on the date.");
            return;
        }

        GatherNode(gathering, within, pointer);
    }

    internal ShareCurve CurveIn(Compilation compilation, IReadOnlyList<string> scope) => CurveNode(compilation, Within(scope));

    internal IReadOnlyList<string> Within(IEnumerable<string> scope) =>
        Among is null ? [.. scope] : [.. scope.Where(party => Among.Contains(party, StringComparer.Ordinal))];

    internal abstract void WriteFields(Utf8JsonWriter writer);

    internal abstract void ValidateNode(RuleValidation validation, IReadOnlyList<string> scope, string pointer);

    internal abstract void GatherNode(BasisGathering gathering, IReadOnlyList<string> scope, string pointer);

    internal abstract Explanation ExplainNode(Explainer explainer, IReadOnlyList<string> scope, Fraction amount, string pointer);

    internal abstract ShareCurve CurveNode(Compilation compilation, IReadOnlyList<string> scope);
}
