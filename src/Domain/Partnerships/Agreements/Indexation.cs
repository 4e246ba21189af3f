using System.Collections.Immutable;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Index regulation: the amounts that a rule names follow the years by agreed factors.</summary>
/// <param name="BaseYear">The year whose amounts are those that the agreement names.</param>
/// <param name="Factors">The factor of each following year on the year before, 1.021 for a rise of 2.1 %.</param>
public sealed record Indexation(int BaseYear, ImmutableSortedDictionary<int, decimal> Factors)
{
    /// <summary>The first year after the base year, up to this one, that has no factor; null when none is missing.</summary>
    /// <param name="year">The year of a posting.</param>
    public int? MissingFor(int year)
    {
        for (var following = BaseYear + 1; following <= year; following++)
        {
            if (!Factors.ContainsKey(following))
            {
                return following;
            }
        }

        return null;
    }

    /// <summary>What amounts are multiplied by in a year: the product of the factors from the year after the base year up to it.</summary>
    /// <param name="year">The year of a posting.</param>
    public decimal ProductFor(int year) => Factors.Where(factor => factor.Key > BaseYear && factor.Key <= year).Aggregate(1m, (product, factor) => product * factor.Value);

    /// <summary>Whether both have the same base year and factors.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(Indexation? other) => other is not null && BaseYear == other.BaseYear && Factors.SequenceEqual(other.Factors);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(BaseYear, Factors.Count);
}
