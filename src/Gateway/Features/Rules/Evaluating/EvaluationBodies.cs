using NetworkHub.Gateway.Features.Rules.Explanations;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Games;
using Evaluated = NetworkHub.Sharing.Evaluating;
using Solved = NetworkHub.Sharing.Games;

namespace NetworkHub.Gateway.Features.Rules.Evaluating;

/// <summary>What the rule gives of the amounts. All amounts are decimal texts in the request's currency.</summary>
/// <param name="Shares">What each party bears in all.</param>
/// <param name="Postings">One object per amount, in order, and one for the assessment of pain and gain; their sums are Shares.</param>
/// <param name="Explanation">How the shares come about, for all amounts together.</param>
internal sealed record EvaluationAnswer(
    IReadOnlyDictionary<string, string> Shares,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Postings,
    Explanation Explanation)
{
    public static EvaluationAnswer From(Evaluated.EvaluationAnswer answer) =>
        new(answer.Shares, answer.Postings, Explanation.From(answer.Explanation));
}

/// <summary>Rules side by side.</summary>
/// <param name="Rules">In the order they were asked for.</param>
internal sealed record ComparisonAnswer(IReadOnlyList<ComparedRule> Rules);

/// <summary>What one of the rules gives.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shares">What each party bears in all, as decimal texts.</param>
/// <param name="KeepsEveryoneInside">Whether no party or group would be better off alone; null when no game was given.</param>
/// <param name="Objections">The groups that would be better off alone, the most wronged first; null when no game was given.</param>
/// <param name="Explanation">How the shares come about.</param>
internal sealed record ComparedRule(
    string Name,
    IReadOnlyDictionary<string, string> Shares,
    bool? KeepsEveryoneInside,
    IReadOnlyList<ObjectionAnswer>? Objections,
    Explanation Explanation)
{
    public static ComparedRule From(Evaluated.ComparedRule rule) => new(
        rule.Name,
        rule.Shares,
        rule.KeepsEveryoneInside,
        rule.Objections is null ? null : [.. rule.Objections.Select(ObjectionAnswer.From)],
        Explanation.From(rule.Explanation));
}

/// <summary>A game solved.</summary>
/// <param name="Solutions">By the names that were asked for.</param>
/// <param name="Core">Whether the core is empty, and who objects to which solution.</param>
/// <param name="Properties">What is known of the game.</param>
internal sealed record GameAnswer(
    IReadOnlyDictionary<string, SolutionAnswer> Solutions,
    CoreAnswer Core,
    GameProperties Properties)
{
    public static GameAnswer From(Solved.GameAnswer answer) => new(
        answer.Solutions.ToDictionary(solution => solution.Key, solution => SolutionAnswer.From(solution.Value), StringComparer.Ordinal),
        CoreAnswer.From(answer.Core),
        answer.Properties);
}

/// <summary>One solution; allocations are null, with the reason, where the game has none.</summary>
/// <param name="Allocation">By player, or per landing by type: decimal texts with six decimals.</param>
/// <param name="Exact">The same as fractions: <c>201513/2</c>.</param>
/// <param name="Explanation">A sentence per player.</param>
/// <param name="Reason">Why there is no such allocation, in English; null when there is.</param>
internal sealed record SolutionAnswer(
    IReadOnlyDictionary<string, string>? Allocation,
    IReadOnlyDictionary<string, string>? Exact,
    IReadOnlyDictionary<string, LocalizedText>? Explanation,
    string? Reason)
{
    public static SolutionAnswer From(Solved.SolutionAnswer solution) => new(
        solution.Allocation,
        solution.Exact,
        solution.Explanation?.ToDictionary(player => player.Key, player => ExplanationWriter.InBoth(player.Value), StringComparer.Ordinal),
        solution.Reason);
}

/// <summary>The core test.</summary>
/// <param name="Empty">Whether no allocation keeps every coalition inside.</param>
/// <param name="Objections">By solution, the coalitions that would be better off alone, the most wronged first; at most a hundred.</param>
internal sealed record CoreAnswer(bool Empty, IReadOnlyDictionary<string, IReadOnlyList<ObjectionAnswer>> Objections)
{
    public static CoreAnswer From(Solved.CoreAnswer core) => new(
        core.Empty,
        core.Objections.ToDictionary(
            solution => solution.Key,
            solution => (IReadOnlyList<ObjectionAnswer>)[.. solution.Value.Select(ObjectionAnswer.From)],
            StringComparer.Ordinal));
}

/// <summary>A coalition that would be better off alone.</summary>
/// <param name="Coalition">Its players.</param>
/// <param name="Alone">Its own value, as a decimal text.</param>
/// <param name="Here">What the allocation gives it, as a decimal text of at most six decimals.</param>
/// <param name="Text">The same in a sentence.</param>
internal sealed record ObjectionAnswer(IReadOnlyList<string> Coalition, string Alone, string Here, LocalizedText Text)
{
    public static ObjectionAnswer From(Solved.ObjectionAnswer objection) =>
        new(objection.Coalition, objection.Alone, objection.Here, ExplanationWriter.InBoth(objection.Text));
}
