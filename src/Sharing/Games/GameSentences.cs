using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Games;

// One plain sentence per player: what it pays, what it would pay alone, and whether some group with it would be better off outside.
internal static class GameSentences
{
    public static LocalizedText For(Game game, IReadOnlyList<Fraction> allocation, int player, IReadOnlyList<Objection> objections)
    {
        var (here, alone) = (allocation[player], game.StandAlone(player));
        var better = game.Kind == GameKind.Cost ? alone - here : here - alone;
        var own = game.Kind == GameKind.Cost
            ? new LocalizedText(
                $"{game.Players[player]} pays {En(here)} and would pay {En(alone)} alone: {(better.Sign < 0 ? "it would be better off outside by" : "it saves")} {En(Magnitude(better))}.",
                $"{game.Players[player]} betaler {Da(here)} og ville alene betale {Da(alone)}: {(better.Sign < 0 ? "den ville være bedre stillet udenfor med" : "den sparer")} {Da(Magnitude(better))}.")
            : new LocalizedText(
                $"{game.Players[player]} gets {En(here)} and would get {En(alone)} alone: {(better.Sign < 0 ? "it would be better off outside by" : "it gains")} {En(Magnitude(better))}.",
                $"{game.Players[player]} får {Da(here)} og ville alene få {Da(alone)}: {(better.Sign < 0 ? "den ville være bedre stillet udenfor med" : "den vinder")} {Da(Magnitude(better))}.");
        var objection = objections.FirstOrDefault(objection => objection.Coalition.Count > 1 && objection.Coalition.Contains(game.Players[player], StringComparer.Ordinal));
        return objection is null ? own : new LocalizedText($"{own.En} {Of(game.Kind, objection).En}", $"{own.Da} {Of(game.Kind, objection).Da}");
    }

    public static LocalizedText Of(GameKind kind, Objection objection)
    {
        var (en, da) = kind == GameKind.Cost ? ("pay", "betale") : ("get", "få");
        return new LocalizedText(
            $"{List(objection.Coalition, "and")} together would {en} {En(objection.Alone)} alone and {En(objection.Here)} here.",
            $"{List(objection.Coalition, "og")} ville tilsammen {da} {Da(objection.Alone)} alene og {Da(objection.Here)} her.");
    }

    private static string List(IReadOnlyList<string> names, string and) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} {and} {names[^1]}";

    private static Fraction Magnitude(Fraction number) => Fraction.Max(number, -number);

    private static string En(Fraction number) => AmountText.EnRounded(number);

    private static string Da(Fraction number) => AmountText.DaRounded(number);
}
