using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Evaluating;

/// <summary>Evaluates a rule on amounts without any agreement behind it: pure, and the same answer for the same request.</summary>
public static class Evaluation
{
    /// <summary>Posts the amounts in order under the rule, or finds every fault of the request.</summary>
    public static EvaluationResult Evaluate(EvaluationRequest request)
    {
        var (scenario, faults) = Scenario.From(request);
        if (scenario is null)
        {
            return new EvaluationResult(null, faults);
        }

        var function = ShareFunction.From(scenario.Rule, scenario.Basis);
        var state = AllocationState.Empty;
        var postings = new List<IReadOnlyDictionary<string, string>>();
        foreach (var amount in scenario.Amounts)
        {
            var posting = state.Post(function, amount);
            postings.Add(Texts(posting.Shares, scenario.Basis.Currency));
            state = posting.Next;
        }

        var shares = state.Parties.Select(total => new PartyShare(total.Party, total.Given));
        return new EvaluationResult(
            new EvaluationAnswer(
                Texts(shares, scenario.Basis.Currency),
                postings,
                Explanation.Of(scenario.Rule, scenario.Basis, state.Cumulative, scenario.Basis.Currency)),
            []);
    }

    private static SortedDictionary<string, string> Texts(IEnumerable<PartyShare> shares, Currency currency) => new(
        shares.ToDictionary(share => share.Party, share => new Money(share.MinorUnits, currency).ToDecimalString(), StringComparer.Ordinal),
        StringComparer.Ordinal);
}
