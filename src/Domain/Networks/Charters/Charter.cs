namespace NetworkHub.Domain.Networks;

/// <summary>
/// What the network agrees about itself. Its parts serve metagovernance's four tools: network design, goal and frame steering, process
/// steering, participation. Every text may be empty while it is still being negotiated; at most 4,000 characters each.
/// </summary>
/// <param name="Purpose">The problem it gathers around and what for.</param>
/// <param name="Goals">What it wants to reach.</param>
/// <param name="Frame">The political, economic and discursive frame.</param>
/// <param name="Mandate">What it may decide itself, and its latitude.</param>
/// <param name="DecisionRule">How it decides.</param>
/// <param name="Expectations">What members expect of each other.</param>
public sealed record Charter(
    string Purpose,
    string Goals = "",
    string Frame = "",
    string Mandate = "",
    DecisionRule DecisionRule = DecisionRule.Consensus,
    string Expectations = "");

/// <summary>How a network or a partnership comes to a decision.</summary>
public enum DecisionRule
{
    /// <summary>Nobody objects.</summary>
    Consensus,

    /// <summary>Everybody agrees.</summary>
    Unanimity,

    /// <summary>More than half agree.</summary>
    Majority,

    /// <summary>More than half of the agreed weights agree.</summary>
    Weighted,
}
