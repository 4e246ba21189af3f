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
        var (scenario, faults) = EvaluationInput.From(request);
        return scenario is null ? new EvaluationResult(null, faults) : Evaluate(scenario.Rule, scenario.Basis, scenario.Amounts);
    }

    /// <summary>The same for a rule on a basis that is known already.</summary>
    /// <param name="rule">The rule, without faults among its parties.</param>
    /// <param name="basis">The basis made for it.</param>
    /// <param name="amounts">The amounts to post, in order, in minor units; their sum fits 64 bits.</param>
    public static EvaluationResult Evaluate(Rule rule, Basis basis, IReadOnlyList<long> amounts)
    {
        var scenario = new EvaluationInput(rule, basis, amounts);
        var assessed = ShareFunction.Assessed(rule, basis);
        var accruing = ShareFunction.From(rule, basis);
        var totals = RunningTotals(amounts).ToArray();
        var misfits = totals.Max() > accruing.Most ? accruing.FaultsAt(totals.Max()) : assessed.FaultsAt(totals[^1]);
        if (misfits.Count > 0)
        {
            return new EvaluationResult(null, EvaluationInput.InRule(misfits));
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

    private static EvaluationAnswer Post(EvaluationInput scenario, ShareFunction function, ShareFunction assessed)
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

    // Credits may bring a total down again, but the caps had to hold the highest on the way.
    private static IEnumerable<long> RunningTotals(IReadOnlyList<long> amounts)
    {
        var total = 0L;
        foreach (var amount in amounts)
        {
            yield return total += amount;
        }
    }

    private static SortedDictionary<string, string> Texts(IEnumerable<PartyShare> shares, Currency currency) => new(
        shares.ToDictionary(share => share.Party, share => new Money(share.MinorUnits, currency).ToDecimalString(), StringComparer.Ordinal),
        StringComparer.Ordinal);
}
