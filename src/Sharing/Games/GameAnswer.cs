using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Games;

/// <summary>The answer, or every fault of the request.</summary>
/// <param name="Answer">The answer; null when there are faults.</param>
/// <param name="Faults">All faults with pointers into the request; empty when there is an answer.</param>
public sealed record GameResult(GameAnswer? Answer, IReadOnlyList<RuleFault> Faults);

/// <summary>A game solved.</summary>
/// <param name="Solutions">By the names that were asked for.</param>
/// <param name="Core">Whether the core is empty, and who objects to which solution.</param>
/// <param name="Properties">What is known of the game.</param>
public sealed record GameAnswer(
    IReadOnlyDictionary<string, SolutionAnswer> Solutions,
    CoreAnswer Core,
    GameProperties Properties);

/// <summary>One solution; allocations are null, with the reason, where the game has none.</summary>
/// <param name="Allocation">By player, or per landing by type: decimal texts with six decimals.</param>
/// <param name="Exact">The same as fractions: <c>201513/2</c>.</param>
/// <param name="Explanation">By player, what it means for it.</param>
/// <param name="Reason">Why there is no such allocation, in English; null when there is.</param>
public sealed record SolutionAnswer(
    IReadOnlyDictionary<string, string>? Allocation,
    IReadOnlyDictionary<string, string>? Exact,
    IReadOnlyDictionary<string, Message>? Explanation,
    string? Reason);

/// <summary>The core test.</summary>
/// <param name="Empty">Whether no allocation keeps every coalition inside.</param>
/// <param name="Objections">By solution, the coalitions that would be better off alone, the most wronged first; at most a hundred.</param>
public sealed record CoreAnswer(bool Empty, IReadOnlyDictionary<string, IReadOnlyList<ObjectionAnswer>> Objections);

/// <summary>A coalition that would be better off alone.</summary>
/// <param name="Coalition">Its players.</param>
/// <param name="Alone">Its own value, as a decimal text.</param>
/// <param name="Here">What the allocation gives it, as a decimal text of at most six decimals.</param>
/// <param name="Text">The same as a message.</param>
public sealed record ObjectionAnswer(IReadOnlyList<string> Coalition, string Alone, string Here, Message Text);
