using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Actors;

/// <summary>What makes a profile or a key figure acceptable.</summary>
public static class ActorRules
{
    // Beyond any population or budget, and small enough that sums over parties stay exact.
    private const decimal LargestFigure = 1_000_000_000_000_000m;

    internal static IReadOnlyList<ValidationError> Check(ActorProfile profile, IReadOnlyList<RecordedKeyFigure> figures)
    {
        var errors = new ValidationErrors();
        errors.RequireText(profile.Name, 200, "/name");
        errors.Require(Enum.IsDefined(profile.Kind), "/kind", "actor-kind-unknown");
        errors.Require(profile.Cvr is null || IdentificationNumbers.IsCvr(profile.Cvr), "/cvr", "cvr-form");
        errors.Require(
            profile.Gln is null || IdentificationNumbers.IsGln(profile.Gln),
            "/gln",
            "gln-form");
        errors.Require(
            profile.AreaCode is null || (profile.AreaCode.Length is 3 or 4 && profile.AreaCode.All(char.IsAsciiDigit)),
            "/areaCode",
            "area-code-form");
        CheckFigures(errors, figures);
        return errors.All;
    }

    internal static IReadOnlyList<ValidationError> Check(IReadOnlyList<RecordedKeyFigure> figures)
    {
        var errors = new ValidationErrors();
        errors.Require(figures.Count > 0, "/keyFigures", "key-figures-missing");
        CheckFigures(errors, figures);
        return errors.All;
    }

    /// <summary>What to look at again in a profile that is accepted.</summary>
    /// <param name="profile">The profile.</param>
    public static IReadOnlyList<Warning> Warnings(ActorProfile profile) =>
        profile.Cvr is { } cvr && !IdentificationNumbers.HasCvrCheckDigit(cvr)
            ? [new Warning("/cvr", Message.Of("cvr-check-digit", Argument.Text("cvr", cvr)))]
            : [];

    private static void CheckFigures(ValidationErrors errors, IReadOnlyList<RecordedKeyFigure> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            errors.RequireText(figure.Key, 40, $"/keyFigures/{i}/key");
            errors.Require(
                figure.Key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'),
                $"/keyFigures/{i}/key",
                "key-form");
            errors.Require(
                figures.Take(i).All(earlier => (earlier.Key, earlier.Date) != (figure.Key, figure.Date)),
                $"/keyFigures/{i}",
                "key-figure-repeated");
            errors.Require(
                figure.Value is >= 0 and <= LargestFigure, $"/keyFigures/{i}/value", "key-figure-range", Argument.Number("most", LargestFigure));
            errors.Require(figure.Value.Scale <= 9, $"/keyFigures/{i}/value", "key-figure-decimals", Argument.Number("most", 9));
            errors.RequireTextIfGiven(figure.Source, 200, $"/keyFigures/{i}/source");
        }
    }
}
