using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Evaluating;

/// <summary>Evaluates a rule on amounts without any agreement behind it: pure, and the same answer for the same request.</summary>
public static class Evaluation
{
    /// <summary>
    /// Posts the amounts in order under the rule, or finds every fault of the request. Pain and gain is assessed once, after the last
    /// amount, as one more posting.
    /// </summary>
    public static EvaluationResult Evaluate(EvaluationRequest request)
    {
        var (scenario, faults) = Scenario.From(request);
        if (scenario is null)
        {
            return new EvaluationResult(null, faults);
        }

        var assessed = ShareFunction.Assessed(scenario.Rule, scenario.Basis);
        var accruing = ShareFunction.From(scenario.Rule, scenario.Basis);
        var highest = Highest(scenario.Amounts);
        var misfits = highest > accruing.Most ? accruing.FaultsAt(highest) : assessed.FaultsAt(scenario.Amounts.Sum());
        if (misfits.Count > 0)
        {
            return new EvaluationResult(null, Scenario.InRule(misfits));
        }

        try
        {
            return new EvaluationResult(Post(scenario, accruing, assessed), []);
        }
        catch (OverflowException)
        {
            return new EvaluationResult(null, [new RuleFault("/amounts", "overflow", "The shares are larger than can be counted.")]);
        }
    }

    private static EvaluationAnswer Post(Scenario scenario, ShareFunction function, ShareFunction assessed)
    {
        var postings = new List<Posting>();
        var state = AllocationState.Empty;
        foreach (var amount in scenario.Amounts)
        {
            postings.Add(state.Post(function, amount));
            state = postings[^1].Next;
        }

        if (scenario.Rule.IsAssessed)
        {
            postings.Add(state.TrueUp(assessed));
        }

        var currency = scenario.Basis.Currency;
        var shares = postings[^1].Next.Parties.Select(total => new PartyShare(total.Party, total.Given));
        return new EvaluationAnswer(
            Texts(shares, currency),
            [.. postings.Select(posting => Texts(posting.Shares, currency))],
            Explanation.Of(scenario.Rule, scenario.Basis, state.Cumulative, currency));
    }

    // The highest cumulative amount on the way: credits may bring it down again, but the caps had to hold it.
    private static long Highest(IReadOnlyList<long> amounts)
    {
        var (total, highest) = (0L, long.MinValue);
        foreach (var amount in amounts)
        {
            total += amount;
            highest = Math.Max(highest, total);
        }

        return highest;
    }

    private static SortedDictionary<string, string> Texts(IEnumerable<PartyShare> shares, Currency currency) => new(
        shares.ToDictionary(share => share.Party, share => new Money(share.MinorUnits, currency).ToDecimalString(), StringComparer.Ordinal),
        StringComparer.Ordinal);
}
