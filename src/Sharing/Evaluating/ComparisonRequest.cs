using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Evaluating;

/// <summary>What if: any number of rules on the same amounts, as it comes over the wire.</summary>
/// <param name="Currency">The code of the amounts' currency.</param>
/// <param name="Parties">The parties, all active.</param>
/// <param name="Rules">The rules to compare, each under its own name.</param>
/// <param name="Amounts">The amounts to post, in order.</param>
/// <param name="Game">What every group of parties would pay alone, as in <c>POST /sharing/games</c>; null to compare without it.</param>
public sealed record ComparisonRequest(
    string? Currency,
    IReadOnlyList<EvaluationParty>? Parties,
    IReadOnlyList<NamedRule>? Rules,
    IReadOnlyList<EvaluationAmount>? Amounts,
    JsonElement? Game = null);

/// <summary>A rule under a name.</summary>
/// <param name="Name">What the comparison calls it.</param>
/// <param name="Rule">The rule's object.</param>
public sealed record NamedRule(string? Name, JsonElement Rule);

/// <summary>The comparison, or every fault of the request.</summary>
/// <param name="Rules">The rules in the order asked; null when there are faults.</param>
/// <param name="Faults">All faults with pointers into the request; empty when there is an answer.</param>
public sealed record ComparisonResult(IReadOnlyList<ComparedRule>? Rules, IReadOnlyList<RuleFault> Faults);

/// <summary>What one of the rules gives.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shares">What each party bears in all, as decimal texts.</param>
/// <param name="KeepsEveryoneInside">Whether no party or group would be better off alone; null when no game was given.</param>
/// <param name="Objections">The groups that would be better off alone, the most wronged first; null when no game was given.</param>
/// <param name="Explanation">How the shares come about.</param>
public sealed record ComparedRule(
    string Name,
    IReadOnlyDictionary<string, string> Shares,
    bool? KeepsEveryoneInside,
    IReadOnlyList<ObjectionAnswer>? Objections,
    Explanation Explanation);
