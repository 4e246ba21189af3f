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
/// <param name="Spans">The spans of time that the basis is put together from, each with its own facts; null when it holds for one.</param>
public sealed record Basis(
    Currency Currency,
    IReadOnlyList<string> Parties,
    IReadOnlyList<BasisFigure> Figures,
    decimal? Index = null,
    IReadOnlyList<BasisSpan>? Spans = null)
{
    /// <summary>Puts spans of time together: everybody's share is what it would be on each of them, weighted by their days.</summary>
    /// <param name="spans">At least one, in order of time and of one currency.</param>
    public static Basis OverTime(IReadOnlyList<BasisSpan> spans) => spans is [var only]
        ? only.Facts
        : new Basis(
            spans[0].Facts.Currency,
            [.. spans.SelectMany(span => span.Facts.Parties).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [],
            Spans: spans);

    /// <summary>Whether both hold the same parties, figures, index and spans, so that a rule gives the same shares on both.</summary>
    public bool SameAs(Basis other) =>
        Currency == other.Currency
        && Index == other.Index
        && Parties.SequenceEqual(other.Parties, StringComparer.Ordinal)
        && Figures.SequenceEqual(other.Figures)
        && (Spans ?? []).Count == (other.Spans ?? []).Count
        && (Spans ?? []).Zip(other.Spans ?? []).All(pair => pair.First.SameAs(pair.Second));
}

/// <summary>A span of time with the same parties.</summary>
/// <param name="From">The first day.</param>
/// <param name="Days">How many days it counts for, above zero.</param>
/// <param name="Facts">What holds in it.</param>
public sealed record BasisSpan(DateOnly From, int Days, Basis Facts)
{
    /// <summary>Whether both have the same days and facts.</summary>
    public bool SameAs(BasisSpan other) => From == other.From && Days == other.Days && Facts.SameAs(other.Facts);
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
