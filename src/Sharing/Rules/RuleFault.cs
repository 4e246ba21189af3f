namespace NetworkHub.Sharing.Rules;

/// <summary>One thing that is wrong with a rule, or with the facts that it needs.</summary>
/// <param name="Pointer">The place in the rule's JSON as an RFC 6901 pointer; empty for the root.</param>
/// <param name="Code">A stable name of the kind of fault, <c>unknownField</c>.</param>
/// <param name="Message">What is wrong and what to do, in English.</param>
public sealed record RuleFault(string Pointer, string Code, string Message);

/// <summary>What parsing a rule gave: the rule, or every fault at once.</summary>
/// <param name="Rule">The rule; null when there are faults.</param>
/// <param name="Faults">All faults; empty when there is a rule.</param>
public sealed record RuleParseResult(Rule? Rule, IReadOnlyList<RuleFault> Faults);
