using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>What makes a profile or a key figure acceptable.</summary>
internal static class ActorRules
{
    // Beyond any population or budget, and small enough that sums over parties stay exact.
    private const decimal LargestFigure = 1_000_000_000_000_000m;

    public static IReadOnlyList<FieldFault> Check(ActorProfile profile, IReadOnlyList<RecordedKeyFigure> figures)
    {
        var faults = new FieldFaults();
        faults.RequireText(profile.Name, 200, "/name");
        faults.Require(Enum.IsDefined(profile.Kind), "/kind", "Give one of the documented kinds of actor.");
        faults.Require(profile.Cvr is null || IdentificationNumbers.IsCvr(profile.Cvr), "/cvr", "A CVR number is 8 digits.");
        faults.Require(
            profile.Gln is null || IdentificationNumbers.IsGln(profile.Gln),
            "/gln",
            "A GLN is 13 digits of which the last is the check digit; this one does not add up.");
        faults.Require(
            profile.AreaCode is null || (profile.AreaCode.Length is 3 or 4 && profile.AreaCode.All(char.IsAsciiDigit)),
            "/areaCode",
            "A municipality code is 3 digits and a region code is 4.");
        CheckFigures(faults, figures);
        return faults.All;
    }

    public static IReadOnlyList<FieldFault> Check(IReadOnlyList<RecordedKeyFigure> figures)
    {
        var faults = new FieldFaults();
        faults.Require(figures.Count > 0, "/keyFigures", "Give at least one key figure.");
        CheckFigures(faults, figures);
        return faults.All;
    }

    public static IReadOnlyList<Warning> Doubts(ActorProfile profile) =>
        profile.Cvr is { } cvr && !IdentificationNumbers.HasCvrCheckDigit(cvr)
            ? [new Warning("/cvr", $"The CVR number {cvr} fails the modulo 11 check. Recent numbers may; check it against the register.")]
            : [];

    private static void CheckFigures(FieldFaults faults, IReadOnlyList<RecordedKeyFigure> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            faults.RequireText(figure.Key, 40, $"/keyFigures/{i}/key");
            faults.Require(
                figure.Key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'),
                $"/keyFigures/{i}/key",
                "A key has the letters a to z, digits, '-' and '_' only.");
            faults.Require(
                figures.Take(i).All(earlier => (earlier.Key, earlier.Date) != (figure.Key, figure.Date)),
                $"/keyFigures/{i}",
                "This key and date are in the list already. Give each once.");
            faults.Require(figure.Value is >= 0 and <= LargestFigure, $"/keyFigures/{i}/value", "A key figure is from 0 to 1,000,000,000,000,000.");
            faults.Require(figure.Value.Scale <= 9, $"/keyFigures/{i}/value", "A key figure has at most 9 decimals.");
            faults.RequireTextIfGiven(figure.Source, 200, $"/keyFigures/{i}/source");
        }
    }
}
