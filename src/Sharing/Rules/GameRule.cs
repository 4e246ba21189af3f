using System.Text.Json;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Rules;

/// <summary>By a cost game's solution, scaled to the actual total; parties outside the game pay nothing.</summary>
/// <param name="Solution">The solution's name, <c>nucleolus</c>.</param>
/// <param name="Definition">The game, whose players are parties.</param>
public sealed record GameRule(string Solution, GameDefinition Definition) : Rule
{
    private readonly Lazy<SolutionOutcome> outcome = new(() => Solutions.Solve(Definition.Game, Solution));

    /// <inheritdoc />
    public override string Name => "game";

    internal override bool MayFall => outcome.Value.Allocation?.Any(share => share.Sign * Definition.Game.Total.Sign < 0) == true;

    internal static GameRule? Read(RuleReader reader)
    {
        var among = reader.Among();
        var solution = reader.OneOf("solution", [.. Solutions.Names]);
        var game = reader.Game("game");
        return solution is null || game is null ? null : new GameRule(solution, game) { Among = among };
    }

    internal override bool Mentions(string party) => Definition.Game.Players.Contains(party, StringComparer.Ordinal) || base.Mentions(party);

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("solution", Solution);
        Definition.Write(writer, "game");
    }

    internal override void ValidateNode(RuleValidation validation, Place place)
    {
        foreach (var player in Definition.Game.Players)
        {
            validation.CheckParty(player, place.Pointer.Child("game"));
        }

        if (Definition.Game.Total.IsZero)
        {
            validation.Faults.Add(place.Pointer.Child("game"), "zeroTotal", "All players together have the value zero, so there is nothing to scale by.");
        }
        else if (outcome.Value.Reason is { } reason)
        {
            validation.Faults.Add(place.Pointer.Child("solution"), "noSolution", reason);
        }
    }

    internal override void GatherNode(BasisGathering gathering, Place place)
    {
        foreach (var player in Definition.Game.Players)
        {
            gathering.NeedParty(player, place, place.Pointer.Child("game"));
        }
    }

    internal override ShareCurve CurveNode(Compilation compilation, Place place) => compilation.Linear(place.Scope, Share);

    internal override Explanation ExplainNode(Explainer explainer, Place place, Fraction amount)
    {
        var game = Definition.Game;
        var objections = game.Objections(outcome.Value.Allocation!);
        return explainer.Node(
            this,
            place,
            amount,
            new LocalizedText(
                $"{explainer.Amounts.En(amount)} is shared by the {Solution} of a game in which all players together have {AmountText.EnRounded(game.Total)}.",
                $"{explainer.Amounts.Da(amount)} deles efter {Solution} af et spil, hvor alle spillere tilsammen har {AmountText.DaRounded(game.Total)}."),
            party => Reason(game, party, objections));
    }

    // A player that stands for several participants pays for them all.
    private Fraction Share(string party)
    {
        var player = Player(party);
        return player < 0 ? 0 : outcome.Value.Allocation![player] * Definition.Game.Count(player);
    }

    private int Player(string party) => Definition.Game.Players.ToList().BinarySearch(party, StringComparer.Ordinal);

    private ShareReason? Reason(Game game, string party, IReadOnlyList<Objection> objections)
    {
        if (Player(party) < 0)
        {
            return null;
        }

        var sentence = GameSentences.For(game, outcome.Value.Allocation!, Player(party), objections);
        return new ShareReason(
            Share(party).ToString(),
            null,
            new LocalizedText($"In the game, {sentence.En} Of the amount: ", $"I spillet: {sentence.Da} Af beløbet: "));
    }
}
