using NetworkHub.Gateway.Components.Forms;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>What a rule is designed for.</summary>
/// <param name="Currency">What amounts are counted in.</param>
/// <param name="Parties">All that are or will be parties, by id and name.</param>
/// <param name="Figures">The key figures that they have, by key and name.</param>
/// <param name="On">The parties active on a day, with their figures.</param>
/// <param name="Start">What is shown before anything is designed.</param>
public sealed record DesignFacts(Currency Currency, IReadOnlyList<Option> Parties, IReadOnlyList<Option> Figures, Func<DateOnly, SharingContext> On, Scenario Start)
{
    /// <summary>An amount of the engine's answer in minor units.</summary>
    public static long MinorUnits(string amount, Currency currency) => Money.TryParse(amount, currency, out var money, out _) ? money.MinorUnits : 0;
}
