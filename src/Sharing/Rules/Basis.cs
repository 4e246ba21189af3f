using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Sharing.Rules;

/// <summary>
/// Everything that an evaluation of a rule used, resolved: what a stored posting needs so that its shares can be
/// computed and explained again, whatever happens to the parties' figures later.
/// </summary>
/// <param name="Currency">The currency of the shared amounts and of those that the rule names.</param>
/// <param name="Parties">The active parties' ids, in ordinal order.</param>
/// <param name="Figures">The figures used, ordered by key, as-of date and party.</param>
/// <param name="Index">What the amounts that the rule names are multiplied by; null when they follow no index.</param>
public sealed record Basis(Currency Currency, IReadOnlyList<string> Parties, IReadOnlyList<BasisFigure> Figures, decimal? Index = null)
{
    /// <summary>Whether both hold the same parties, figures and index, so that a rule gives the same shares on both.</summary>
    public bool SameAs(Basis other) =>
        Currency == other.Currency && Index == other.Index && Parties.SequenceEqual(other.Parties, StringComparer.Ordinal) && Figures.SequenceEqual(other.Figures);
}

/// <summary>A party's figure as a rule used it.</summary>
/// <param name="Key">The key figure's name.</param>
/// <param name="AsOf">The date that the rule names; null when it names none.</param>
/// <param name="Party">The party's id.</param>
/// <param name="Value">The value: not negative, at most nine decimals.</param>
/// <param name="Date">The figure's own date.</param>
public sealed record BasisFigure(string Key, DateOnly? AsOf, string Party, decimal Value, DateOnly Date);

/// <summary>A basis, or every reason why there is none.</summary>
/// <param name="Basis">The basis; null when there are faults.</param>
/// <param name="Faults">All faults; empty when there is a basis.</param>
public sealed record BasisResult(Basis? Basis, IReadOnlyList<RuleFault> Faults);
