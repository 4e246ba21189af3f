using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Evaluating;

/// <summary>The answer, or every fault of the request.</summary>
/// <param name="Answer">The answer; null when there are faults.</param>
/// <param name="Faults">All faults with pointers into the request; empty when there is an answer.</param>
public sealed record EvaluationResult(EvaluationAnswer? Answer, IReadOnlyList<RuleFault> Faults);

/// <summary>What the rule gives of the amounts. All amounts are decimal texts in the request's currency.</summary>
/// <param name="Shares">What each party bears in all.</param>
/// <param name="Postings">One object per amount, in order, and one for the assessment of pain and gain; their sums are <paramref name="Shares"/>.</param>
/// <param name="Explanation">How the shares come about, for all amounts together.</param>
public sealed record EvaluationAnswer(
    IReadOnlyDictionary<string, string> Shares,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Postings,
    Explanation Explanation);
