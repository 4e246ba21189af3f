using System.Collections.Immutable;
using System.Globalization;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Gateway.Api.Partnerships;

/// <summary>Index regulation: the amounts that the rule names follow the years.</summary>
/// <param name="BaseYear">The year whose amounts are those that the agreement names.</param>
/// <param name="Factors">
/// By year, the factor on the year before as a decimal text, such as <c>"1.021"</c> for a rise of 2.1 %: one for every year after the base year.
/// </param>
internal sealed record IndexationBody(int BaseYear, IReadOnlyDictionary<string, string> Factors)
{
    public static IndexationBody? Of(Indexation? indexation) => indexation is null ? null : new(
        indexation.BaseYear,
        indexation.Factors.ToDictionary(
            factor => factor.Key.ToString(CultureInfo.InvariantCulture), factor => StrictDecimal.ToText(factor.Value), StringComparer.Ordinal));

    public Indexation Read(FieldFaults faults)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<int, decimal>();
        foreach (var (key, text) in Factors)
        {
            if (key.Length != 4 || !int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                faults.Require(false, "/indexation/factors", $"'{key}' is not a calendar year such as 2027.");
                continue;
            }

            faults.Require(
                StrictDecimal.TryParse(text, out var factor), $"/indexation/factors/{key}", "Give digits with a decimal point, such as \"1.021\".");
            read[year] = factor;
        }

        return new Indexation(BaseYear, read.ToImmutable());
    }
}
