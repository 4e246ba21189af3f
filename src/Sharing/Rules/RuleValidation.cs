using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules;

// One pass over a rule against the parties of an agreement.
internal sealed class RuleValidation
{
    private readonly HashSet<string> parties;

    public RuleValidation(IEnumerable<string> parties) => this.parties = new HashSet<string>(parties, StringComparer.Ordinal);

    public FaultList Faults { get; } = new();

    public void CheckAmong(IReadOnlyList<string>? among, string pointer)
    {
        for (var i = 0; i < (among?.Count ?? 0); i++)
        {
            CheckParty(among![i], pointer.Child("among").Child(i));
        }
    }

    public void CheckLimits(IReadOnlyDictionary<string, decimal> limits, RuleChild inner, Place place, string field)
    {
        foreach (var (party, limit) in limits)
        {
            CheckParty(party, place.Pointer.Child(field).Child(party));
            CheckAmount(limit, place.Pointer.Child(field).Child(party));
        }

        Faults.RequireRising(inner, place);
    }

    public void CheckAmount(decimal? amount, string pointer)
    {
        if (amount < 0)
        {
            Faults.Add(pointer, "negativeAmount", "The amount is negative.");
        }
    }

    public void CheckParty(string party, string pointer)
    {
        if (!parties.Contains(party))
        {
            Faults.Add(pointer, "unknownParty", $"'{party}' is not a party.");
        }
    }

    // A party that the rule itself shuts out would never be there.
    public void CheckParty(string party, Place place, string pointer)
    {
        CheckParty(party, pointer);
        if (parties.Contains(party) && !place.Includes(party))
        {
            Faults.Add(pointer, "notAmong", $"'{party}' is not among the parties of the rule.");
        }
    }

    // Weights for parties outside the scope are dropped by an evaluation, so only those inside it count.
    public void CheckWeights(IReadOnlyDictionary<string, decimal> weights, IReadOnlyList<string> scope, string pointer)
    {
        foreach (var (party, weight) in weights)
        {
            CheckParty(party, pointer.Child(party));
            if (weight < 0)
            {
                Faults.Add(pointer.Child(party), "negativeWeight", $"The weight {StrictDecimal.ToText(weight)} of '{party}' is negative.");
            }
        }

        if (!scope.Any(party => weights.GetValueOrDefault(party) > 0))
        {
            Faults.Add(pointer, "zeroTotal", "No party that this rule shares among has a weight above zero.");
        }
    }
}
