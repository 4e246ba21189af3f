using System.Collections.Immutable;
using System.Globalization;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Gateway.Features.Partnerships.Agreements;

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

    public Indexation Read(ValidationErrors errors)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<int, decimal>();
        foreach (var (key, text) in Factors)
        {
            if (key.Length != 4 || !int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                errors.Require(false, "/indexation/factors", "factor-year-form", Argument.Text("year", key));
                continue;
            }

            errors.Require(
                StrictDecimal.TryParse(text, out var factor), $"/indexation/factors/{key}", "factor-form");
            read[year] = factor;
        }

        return new Indexation(BaseYear, read.ToImmutable());
    }
}
