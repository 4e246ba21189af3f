using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Sharing.Rules;

/// <summary>What a rule is evaluated against.</summary>
/// <param name="Date">The posting's date.</param>
/// <param name="Parties">The parties active on the date; the order does not matter.</param>
/// <param name="Currency">The currency of the amounts that are shared and of those that the rule names.</param>
/// <param name="FiguresOn">The day whose figures count where the rule names no <c>asOf</c>; null for the posting's date.</param>
/// <param name="Index">What the amounts that the rule names are multiplied by; null when they follow no index.</param>
public sealed record SharingContext(
    DateOnly Date, IReadOnlyList<SharingParty> Parties, Currency Currency, DateOnly? FiguresOn = null, decimal? Index = null);

/// <summary>A party that takes part in sharing.</summary>
/// <param name="Id">Its id, compared ordinally.</param>
/// <param name="KeyFigures">All its figures, of any key and date; the rule picks those in force.</param>
public sealed record SharingParty(string Id, IReadOnlyList<KeyFigure> KeyFigures)
{
    /// <summary>The figure in force: the latest of the key dated on or before the date; null when there is none.</summary>
    public KeyFigure? InForce(string key, DateOnly date)
    {
        KeyFigure? latest = null;
        foreach (var figure in KeyFigures)
        {
            if (figure.Key == key && figure.Date <= date && (latest is null || figure.Date > latest.Date))
            {
                latest = figure;
            }
        }

        return latest;
    }
}
